//! Runs the compiler for a question.

use std::collections::HashMap;
use std::fs;

use rockpool_codegen::PageBackend;
use rustc_driver_impl::{Callbacks, Compilation};
use rustc_interface::interface::{Compiler, Config};
use rustc_middle::ty::TyCtxt;
use rustc_session::config::{PpHirMode, PpMode, PpSourceMode};

use crate::functions;
use crate::question::{Question, Task};
use crate::source_files::SourceFiles;
use crate::sysroot::{self, TARGET};
use crate::types;

/// Where a build leaves the module, for the host to take.
const PROGRAM: &str = "/tmp/program.wasm";

/// Runs the compiler to its end. Does not return if the program has errors.
pub fn run(question: &Question) {
    if question.unstable {
        // SAFETY: there is one thread, and the compiler has not begun to read its environment.
        unsafe { std::env::set_var("RUSTC_BOOTSTRAP", "1") };
    }
    if !question.crates.is_empty() {
        sysroot::preload_crates();
    }
    let mut driver = Driver { question, functions: HashMap::new() };
    rustc_driver_impl::run_compiler(&arguments(question), &mut driver);
    if question.task == Task::Wasm {
        print_functions(&driver.functions);
    }
}

/// Writes the chosen functions of the module that was made. A library has none.
fn print_functions(functions: &HashMap<String, String>) {
    let module = fs::read(PROGRAM).expect("a build without errors leaves a module");
    if module.is_empty() {
        return;
    }
    let text = rockpool_listing::of(&module, functions).expect("the code generator's module can be read");
    print!("{text}");
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
        "--error-format=json",
        "--json=diagnostic-rendered-ansi",
    ];
    if question.task.builds() {
        arguments.extend(building(question.release));
    } else {
        arguments.push("--emit=metadata");
    }
    if question.tests {
        arguments.push("--test");
    }
    arguments.push(question.root());
    let mut arguments: Vec<String> = arguments.into_iter().map(str::to_owned).collect();
    if !question.crates.is_empty() {
        arguments.push(format!("-Ldependency={}", sysroot::CRATES));
    }
    arguments.extend(question.crates.iter().map(|(name, file)| format!("--extern={name}={}/{file}", sysroot::CRATES)));
    arguments
}

/// What a build is asked besides. A debug build is optimised too, with all its checks in place: less code is made sooner.
fn building(release: bool) -> Vec<&'static str> {
    let mut arguments = vec!["--emit=link", "-o", PROGRAM, "-Cpanic=unwind", "-Ccodegen-units=1"];
    if release {
        arguments.push("-Copt-level=3");
    } else {
        arguments.extend(["-Copt-level=1", "-Cdebug-assertions=on", "-Coverflow-checks=on"]);
    }
    arguments
}

struct Driver<'a> {
    question: &'a Question,
    /// The reader's own functions, where their code is to be shown.
    functions: HashMap<String, String>,
}

impl Callbacks for Driver<'_> {
    fn config(&mut self, config: &mut Config) {
        // As the standard driver sets it: types print by their short names.
        config.opts.trimmed_def_paths = self.question.task == Task::Check || self.question.task.builds();
        config.opts.pretty = match self.question.task {
            Task::Check | Task::Types | Task::Build | Task::Wasm => None,
            Task::Expand => Some(PpMode::Source(PpSourceMode::Expanded)),
            Task::Hir => Some(PpMode::Hir(PpHirMode::Normal)),
            Task::Mir => Some(PpMode::Mir),
        };
        if self.question.task.builds() {
            config.make_codegen_backend = Some(Box::new(|_| Box::new(PageBackend)));
        }
        config.file_loader = Some(Box::new(SourceFiles::new(&self.question.files)));
    }

    fn after_expansion(&mut self, _: &Compiler, context: TyCtxt<'_>) -> Compilation {
        if self.question.task == Task::Types {
            println!("{}", types::of(context));
            return Compilation::Stop;
        }
        Compilation::Continue
    }

    fn after_analysis(&mut self, _: &Compiler, context: TyCtxt<'_>) -> Compilation {
        if self.question.task == Task::Wasm {
            self.functions = functions::of(context);
        }
        if self.question.task.builds() { Compilation::Continue } else { Compilation::Stop }
    }
}
