//! Programs with threads. These take turns on one processor: a thread gives its turn away where it waits, and where a
//! loop goes round for long or atomic operations come one after the other. Its stack lies in the heap, where nothing stops it from growing into what is below.

use rustc_hir::def_id::LOCAL_CRATE;
use rustc_middle::mono::{CodegenUnit, MonoItem};
use rustc_middle::ty::TyCtxt;
use rustc_span::sym;

use crate::context::CodegenCx;
use crate::symbols::SymbolId;
use crate::types::Type;

/// How many rounds of loops and atomic operations there are before the next thread has its turn: often enough to show a race
/// in a test, and prime, so that it does not always come at the same place of a loop.
pub const ROUNDS: i32 = 10_007;
/// The name under which the library finds the global that holds where the current thread's stack ends.
pub const STACK_LIMIT: &str = "__stack_limit";
/// Crates of the standard library that a program can name.
const STANDARD: [&str; 5] = ["std", "core", "alloc", "test", "proc_macro"];

/// Functions of the library that the code of a program with threads calls.
#[derive(Clone, Copy)]
pub struct Threads {
    /// Gives the turn to the next thread, and comes back.
    pub take_turns: SymbolId,
    /// Ends the program.
    pub stack_overflow: SymbolId,
}

impl Threads {
    /// `None` for a program that cannot have a second thread.
    pub fn of(context: &CodegenCx<'_>, units: &[CodegenUnit<'_>]) -> Option<Self> {
        let tcx = context.tcx;
        let may_start = units.iter().flat_map(|unit| unit.items().keys()).any(|item| starts_thread(tcx, *item));
        (may_start || has_other_crates(tcx)).then(|| Self {
            take_turns: context.library_function("rockpool_yield", &[], Type::Void),
            stack_overflow: context.library_function("rockpool_stack_overflow", &[], Type::Void),
        })
    }
}

/// Whether this is the function of std, generic over what a thread runs, that every start of a thread goes through.
fn starts_thread(tcx: TyCtxt<'_>, item: MonoItem<'_>) -> bool {
    let MonoItem::Fn(instance) = item else { return false };
    let id = instance.def_id();
    tcx.crate_name(id.krate) == sym::std && tcx.opt_item_name(id).is_some_and(|name| name.as_str() == "spawn_unchecked")
}

/// Whether the program names a crate besides the standard library's, whose functions may start threads unseen.
fn has_other_crates(tcx: TyCtxt<'_>) -> bool {
    tcx.crates(()).iter().any(|&number| {
        let is_named = tcx.extern_crate(number).is_some_and(|named| named.dependency_of == LOCAL_CRATE);
        is_named && !STANDARD.contains(&tcx.crate_name(number).as_str())
    })
}
