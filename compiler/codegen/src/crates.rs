//! Crates besides the standard library's: no module of them exists where the program runs, so that their code is made with
//! the program's. Their metadata hold the body of every function.

use std::sync::OnceLock;

use rustc_hir::def_id::{CrateNum, DefId};
use rustc_middle::ty::{Instance, TyCtxt};
use rustc_middle::util::Providers;

type ShouldCodegenLocally = for<'tcx> fn(TyCtxt<'tcx>, Instance<'tcx>) -> bool;

/// rustc's own answer.
static USUAL: OnceLock<ShouldCodegenLocally> = OnceLock::new();

/// Makes rustc's walk over the program go into the functions and statics of crates.
pub fn provide(providers: &mut Providers) {
    let usual = std::mem::replace(&mut providers.hooks.should_codegen_locally, should_codegen_locally);
    USUAL.get_or_init(|| usual);
}

fn should_codegen_locally<'tcx>(tcx: TyCtxt<'tcx>, instance: Instance<'tcx>) -> bool {
    let linked = instance.def.def_id_if_not_guaranteed_local_codegen();
    if let Some(item) = linked.filter(|item| is_made_here(tcx, item.krate)) {
        return !tcx.is_foreign_item(item);
    }
    USUAL.get().is_none_or(|usual| usual(tcx, instance))
}

/// Whether a crate is neither the program nor of the standard library.
fn is_made_here(tcx: TyCtxt<'_>, krate: CrateNum) -> bool {
    let library = &tcx.sess.target_tlib_path.dir;
    krate != rustc_hir::def_id::LOCAL_CRATE && !tcx.used_crate_source(krate).paths().any(|path| path.starts_with(library))
}

/// The name of a function of WASI as the C library has it, which leads to the host; `None` of all other functions.
pub fn wasi_function(tcx: TyCtxt<'_>, item: DefId) -> Option<String> {
    let module = tcx.is_foreign_item(item).then(|| tcx.wasm_import_module_map(item.krate).get(&item))??;
    (module == "wasi_snapshot_preview1").then(|| format!("__wasi_{}", tcx.item_name(item)))
}
