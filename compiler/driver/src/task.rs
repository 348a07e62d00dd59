//! Runs the compiler for a question.

use rustc_driver_impl::{Callbacks, Compilation};
use rustc_interface::interface::{Compiler, Config};
use rustc_middle::ty::TyCtxt;
use rustc_session::config::{PpHirMode, PpMode, PpSourceMode};

use crate::question::{Question, Task};
use crate::source_files::SourceFiles;
use crate::sysroot::TARGET;
use crate::types;

/// Runs the compiler to its end. Does not return if the program has errors.
pub fn run(question: &Question) {
    if question.unstable {
        // SAFETY: there is one thread, and the compiler has not begun to read its environment.
        unsafe { std::env::set_var("RUSTC_BOOTSTRAP", "1") };
    }
    rustc_driver_impl::run_compiler(&arguments(question), &mut Driver { question });
}

fn arguments(question: &Question) -> Vec<String> {
    let edition = format!("--edition={}", question.edition);
    let crate_type = format!("--crate-type={}", question.crate_type);
    let mut arguments = vec![
        "rustc",
        "--sysroot=/",
        "--target",
        TARGET,
        &edition,
        &crate_type,
        "--emit=metadata",
        "--error-format=json",
        "--json=diagnostic-rendered-ansi",
    ];
    if question.tests {
        arguments.push("--test");
    }
    arguments.push(question.root());
    arguments.into_iter().map(str::to_owned).collect()
}

struct Driver<'a> {
    question: &'a Question,
}

impl Callbacks for Driver<'_> {
    fn config(&mut self, config: &mut Config) {
        // As the standard driver sets it: types print by their short names.
        config.opts.trimmed_def_paths = self.question.task == Task::Check;
        config.opts.pretty = match self.question.task {
            Task::Check | Task::Types => None,
            Task::Expand => Some(PpMode::Source(PpSourceMode::Expanded)),
            Task::Hir => Some(PpMode::Hir(PpHirMode::Normal)),
            Task::Mir => Some(PpMode::Mir),
        };
        config.file_loader = Some(Box::new(SourceFiles::new(&self.question.files)));
    }

    fn after_expansion(&mut self, _: &Compiler, context: TyCtxt<'_>) -> Compilation {
        if self.question.task == Task::Types {
            println!("{}", types::of(context));
            return Compilation::Stop;
        }
        Compilation::Continue
    }

    fn after_analysis(&mut self, _: &Compiler, _: TyCtxt<'_>) -> Compilation {
        Compilation::Stop
    }
}
