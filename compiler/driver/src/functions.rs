//! The functions that the reader wrote, as far as code is made of them.

use std::collections::HashMap;

use rustc_middle::mono::MonoItem;
use rustc_middle::ty::TyCtxt;
use rustc_middle::ty::print::with_no_trimmed_paths;

/// Names as other forms of the program show them, by their symbols. A generic function has several: one for each set of types.
pub fn of(context: TyCtxt<'_>) -> HashMap<String, String> {
    let units = context.collect_and_partition_mono_items(()).codegen_units;
    let functions = units.iter().flat_map(|unit| unit.items().keys()).filter_map(|item| match item {
        MonoItem::Fn(instance) if instance.def_id().is_local() => Some(*instance),
        _ => None,
    });
    let named = functions.map(|instance| {
        let name = with_no_trimmed_paths!(instance.to_string());
        (context.symbol_name(instance).name.to_owned(), name)
    });
    named.collect()
}
