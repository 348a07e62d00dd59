//! What a reader can ask for, and the job that it makes of a program.
//!
//! Pure.

use rockpool_engine::detect::{AutoTask, crate_type_of, needs_nightly};
use rockpool_engine::{AliasingModel, AssemblyOptions, Channel, CrateType, EmitTarget, Job, Program, Task};

/// One thing to ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doing {
    /// Build and run.
    Run,
    /// Build and run the tests.
    Test,
    /// Build only.
    Build,
    /// Reformat.
    Format,
    /// Lint.
    Clippy,
    /// Run under Miri.
    Miri,
    /// Show macros expanded.
    Expand,
    /// Show assembly.
    Assembly,
    /// Show LLVM IR.
    LlvmIr,
    /// Show MIR.
    Mir,
    /// Show HIR.
    Hir,
    /// Show WebAssembly.
    Wasm,
}

impl Doing {
    /// What the main buttons do.
    pub const MAIN: [Doing; 3] = [Doing::Run, Doing::Test, Doing::Build];
    /// The further tools.
    pub const TOOLS: [Doing; 9] = [
        Doing::Format,
        Doing::Clippy,
        Doing::Miri,
        Doing::Expand,
        Doing::Assembly,
        Doing::LlvmIr,
        Doing::Mir,
        Doing::Wasm,
        Doing::Hir,
    ];

    /// What the one main button does with a program.
    pub fn auto(task: AutoTask) -> Self {
        match task {
            AutoTask::Run => Doing::Run,
            AutoTask::Test => Doing::Test,
            AutoTask::Build => Doing::Build,
        }
    }

    /// Its name on a button.
    pub fn label(self) -> &'static str {
        match self {
            Doing::Run => "Run",
            Doing::Test => "Test",
            Doing::Build => "Build",
            Doing::Format => "Format",
            Doing::Clippy => "Clippy",
            Doing::Miri => "Miri",
            Doing::Expand => "Expand macros",
            Doing::Assembly => "Assembly",
            Doing::LlvmIr => "LLVM IR",
            Doing::Mir => "MIR",
            Doing::Hir => "HIR",
            Doing::Wasm => "WebAssembly",
        }
    }

    /// What it does, for a tooltip.
    pub fn explanation(self) -> &'static str {
        match self {
            Doing::Run => "Build and run the program",
            Doing::Test => "Build and run the tests",
            Doing::Build => "Build without running",
            Doing::Format => "Lay the code out by the common rules",
            Doing::Clippy => "Look for common mistakes",
            Doing::Miri => "Run step by step and look for undefined behaviour",
            Doing::Expand => "Show what macros become",
            Doing::Assembly => "Show the machine's instructions",
            Doing::LlvmIr => "Show what goes to LLVM",
            Doing::Mir => "Show what the borrow checker sees",
            Doing::Hir => "Show the program after desugaring (nightly)",
            Doing::Wasm => "Show the functions as WebAssembly",
        }
    }

    /// Whether what came of it says whether the program compiles and runs.
    pub fn tells(self) -> bool {
        matches!(self, Doing::Run | Doing::Test | Doing::Build)
    }

    /// The job. `program` holds files and settings; crate type, tests and, where it must be, the channel are set here.
    pub fn job(self, mut program: Program) -> Job {
        if program.files.iter().any(|file| needs_nightly(&file.text)) || self == Doing::Hir {
            program.channel = Channel::Nightly;
        }
        match self {
            Doing::Run => AutoTask::Run.apply(&mut program),
            Doing::Build => AutoTask::Build.apply(&mut program),
            Doing::Test => AutoTask::Test.apply(&mut program),
            Doing::Wasm => program.crate_type = CrateType::Cdylib,
            _ => {
                program.tests = self == Doing::Miri && is_tests(&program);
                program.crate_type = crate_type_of(&program.files);
            }
        }
        Job { program, task: self.task() }
    }

    fn task(self) -> Task {
        match self {
            Doing::Run | Doing::Test | Doing::Build => Task::Execute,
            Doing::Format => Task::Format,
            Doing::Clippy => Task::Clippy,
            Doing::Miri => Task::Miri(AliasingModel::Stacked),
            Doing::Expand => Task::Expand,
            Doing::Assembly => {
                Task::Emit(EmitTarget::Asm(AssemblyOptions { intel: true, ..AssemblyOptions::default() }))
            }
            Doing::LlvmIr => Task::Emit(EmitTarget::LlvmIr),
            Doing::Mir => Task::Emit(EmitTarget::Mir),
            Doing::Hir => Task::Emit(EmitTarget::Hir),
            Doing::Wasm => Task::Emit(EmitTarget::Wasm),
        }
    }
}

fn is_tests(program: &Program) -> bool {
    rockpool_engine::detect::auto_task_of(&program.files) == AutoTask::Test
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_engine::SourceFile;

    fn job(doing: Doing, text: &str) -> Job {
        let files = vec![SourceFile { path: "src/main.rs".into(), text: text.into() }];
        doing.job(Program { files, ..Program::default() })
    }

    #[test]
    fn each_button_makes_its_job() {
        const MAIN: &str = "fn main() {}\n";
        const TESTS: &str = "fn f() {}\n#[test]\nfn t() {}\n";
        let table = [
            (Doing::Run, MAIN, CrateType::Bin, false, Channel::Stable),
            (Doing::Build, MAIN, CrateType::Lib, false, Channel::Stable),
            (Doing::Test, TESTS, CrateType::Lib, true, Channel::Stable),
            (Doing::Miri, TESTS, CrateType::Lib, true, Channel::Stable),
            (Doing::Clippy, MAIN, CrateType::Bin, false, Channel::Stable),
            (Doing::Hir, MAIN, CrateType::Bin, false, Channel::Nightly),
            (Doing::Wasm, MAIN, CrateType::Cdylib, false, Channel::Stable),
            (Doing::Run, "#![feature(never_type)]\nfn main() {}\n", CrateType::Bin, false, Channel::Nightly),
        ];
        for (doing, text, crate_type, tests, channel) in table {
            let program = job(doing, text).program;
            assert_eq!((program.crate_type, program.tests, program.channel), (crate_type, tests, channel), "{doing:?}");
        }
    }
}
