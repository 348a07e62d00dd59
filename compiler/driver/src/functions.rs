//! The functions that the reader wrote, as far as code is made of them.

use std::collections::HashMap;

use rustc_middle::mono::MonoItem;
use rustc_middle::ty::print::with_no_trimmed_paths;
use rustc_middle::ty::{Closure, Instance, InstanceKind, TyCtxt};

/// Names as other forms of the program show them, by their symbols. A generic function has several: one for each set of types.
pub fn of(context: TyCtxt<'_>) -> HashMap<String, String> {
    let units = context.collect_and_partition_mono_items(()).codegen_units;
    let functions = units.iter().flat_map(|unit| unit.items().keys()).filter_map(|item| match item {
        MonoItem::Fn(instance) => Some((context.symbol_name(*instance).name.to_owned(), name(context, *instance)?)),
        MonoItem::Static(_) | MonoItem::GlobalAsm(_) => None,
    });
    functions.collect()
}

/// The name of a function that is the reader's own.
fn name<'tcx>(context: TyCtxt<'tcx>, instance: Instance<'tcx>) -> Option<String> {
    if instance.def_id().is_local() {
        return Some(with_no_trimmed_paths!(instance.to_string()));
    }
    // As which a test is called: its code and the test's are often inlined into this alone.
    let is_call = matches!(instance.def, InstanceKind::ClosureOnceShim { .. });
    let closure = instance.args.types().next().filter(|_| is_call)?;
    let Closure(id, _) = *closure.kind() else { return None };
    id.is_local().then(|| format!("<{} as FnOnce>::call_once", with_no_trimmed_paths!(context.def_path_str(id))))
}
