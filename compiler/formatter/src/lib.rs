//! The formatter in the page: one instance takes one question and gives one answer, as the compiler's driver does.
//!
//! The host calls [`_initialize`](https://github.com/WebAssembly/WASI/blob/main/legacy/application-abi.md), then
//! [`allocate`] for the question's JSON and [`answer`]. The formatted text goes to standard output. A text that rustfmt
//! does not take ends the process with status 1, and standard error says why, as rustfmt's command writes it.
#![feature(rustc_private)]

#[path = "../../driver/src/libc.rs"]
mod libc;
mod question;

use std::process::exit;

use question::Question;
use rustfmt_nightly::{Config, EmitMode, FormatReportFormatterBuilder, Input, Session, Verbosity};

/// Room for `length` bytes of a question.
#[unsafe(no_mangle)]
pub extern "C" fn allocate(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Answers the question whose JSON the host has written at `start`.
///
/// # Safety
/// `start` and `length` are those of a call of [`allocate`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn answer(start: *const u8, length: usize) {
    // SAFETY: the caller has allocated this and written to it.
    let json = unsafe { std::slice::from_raw_parts(start, length) };
    match Question::read(json) {
        Ok(question) => format(question),
        Err(error) => panic!("the question is not understood: {error}"),
    }
}

fn format(question: Question) {
    // Nothing unwinds here: what the parser has no way on from ends the process, after it has said so.
    rustc_span::fatal_error::BEFORE_END.get_or_init(|| || exit(1));
    let mut formatted = Vec::new();
    let mut session = Session::new(configuration(&question), Some(&mut formatted));
    let result = session.format(Input::Text(question.text));
    let refused = result.is_err() || session.has_parsing_errors();
    drop(session);
    match result {
        Ok(report) if report.has_warnings() => eprintln!("{}", FormatReportFormatterBuilder::new(&report).build()),
        Ok(_) => {}
        Err(error) => eprintln!("error: {error}"),
    }
    // Anything else that rustfmt complains of, such as white space it cannot remove, does not keep it from formatting.
    if refused {
        exit(1);
    }
    print!("{}", String::from_utf8_lossy(&formatted));
}

/// rustfmt's default, as its command has it where there is no file of settings.
fn configuration(question: &Question) -> Config {
    let mut config = Config::default_for_possible_style_edition(None, Some(question.edition), None);
    config.set().edition(question.edition);
    config.set().emit_mode(EmitMode::Stdout);
    config.set().verbose(Verbosity::Quiet);
    config
}
