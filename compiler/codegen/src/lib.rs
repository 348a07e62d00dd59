//! rustc's code generator for the page: a crate's MIR becomes one WebAssembly module, which is linked with the standard
//! library's module where it runs.
//!
//! rustc walks over MIR and asks a [`builder`] for instructions; these stand in blocks ([`ir`]). When a function is whole,
//! blocks in a row become one ([`merge`]), places on its stack become locals where nobody takes their address
//! ([`variables`]), what is known is computed ([`propagate`], [`fold`], [`offsets`], [`truths`]), and what is unused goes
//! ([`uses`]). Then small functions are inlined ([`inline`]), and loops that would stay in an engine's slow code become
//! functions of their own ([`once`], [`outline`]). At last blocks become nested ones ([`flow`], [`emit`]). [`program`]
//! numbers everything and writes the module. [`threads`] says what programs with threads have besides.

#![feature(rustc_private)]

extern crate rustc_abi;
extern crate rustc_ast;
extern crate rustc_codegen_ssa;
extern crate rustc_data_structures;
#[cfg(feature = "plugin")]
extern crate rustc_driver;
extern crate rustc_hir;
extern crate rustc_metadata;
extern crate rustc_middle;
extern crate rustc_session;
extern crate rustc_span;
extern crate rustc_symbol_mangling;
extern crate rustc_target;

mod builder;
mod constants;
mod context;
mod crates;
mod emit;
mod flow;
mod fold;
mod inline;
mod intrinsics;
mod ir;
mod merge;
mod offsets;
mod once;
mod outline;
mod program;
mod propagate;
mod symbols;
mod threads;
mod truths;
mod types;
mod uses;
mod variables;

use std::any::Any;
#[cfg(not(feature = "plugin"))]
use std::path::Path;

use rustc_ast::expand::allocator::AllocatorKind;
use rustc_codegen_ssa::base::maybe_create_entry_wrapper;
use rustc_codegen_ssa::mono_item::MonoItemExt as _;
use rustc_codegen_ssa::traits::CodegenBackend;
use rustc_codegen_ssa::{CompiledModules, CrateInfo, TargetConfig};
use rustc_data_structures::fx::{FxHashSet, FxIndexMap};
#[cfg(not(feature = "plugin"))]
use rustc_data_structures::owned_slice::OwnedSlice;
use rustc_hir::LangItem;
use rustc_metadata::EncodedMetadata;
#[cfg(not(feature = "plugin"))]
use rustc_metadata::creader::{MetadataLoader, MetadataLoaderDyn};
use rustc_middle::dep_graph::{WorkProduct, WorkProductId};
use rustc_middle::ty::{Instance, TyCtxt};
use rustc_middle::util::Providers;
use rustc_session::Session;
use rustc_session::config::{OutputFilenames, OutputType};
use rustc_symbol_mangling::mangle_internal_symbol;
#[cfg(not(feature = "plugin"))]
use rustc_target::spec::Target;

use builder::Builder;
use context::CodegenCx;
use ir::{Call, Callee, Function, Instruction, Operand, Operation, Results, Unwinding};
use symbols::SymbolId;
use threads::Threads;
use types::{ScalarType, Signature, Type};

/// The code generator, as the compiler asks for it.
pub struct PageBackend;

/// A finished module, on its way through the compiler.
struct Compiled(Vec<u8>);

impl CodegenBackend for PageBackend {
    fn name(&self) -> &'static str {
        "page"
    }

    fn provide(&self, providers: &mut Providers) {
        crates::provide(providers);
    }

    fn target_cpu(&self, _: &Session) -> String {
        "generic".to_owned()
    }

    fn target_config(&self, _: &Session) -> TargetConfig {
        TargetConfig {
            target_features: Vec::new(),
            unstable_target_features: Vec::new(),
            has_reliable_f16: false,
            has_reliable_f16_math: false,
            has_reliable_f128: false,
            has_reliable_f128_math: false,
        }
    }

    #[cfg(not(feature = "plugin"))]
    fn metadata_loader(&self) -> Box<MetadataLoaderDyn> {
        Box::new(KeptMetadata)
    }

    fn thin_lto_supported(&self) -> bool {
        false
    }

    fn codegen_crate<'tcx>(&self, tcx: TyCtxt<'tcx>, _: &CrateInfo) -> Box<dyn Any> {
        Box::new(Compiled(compile(tcx)))
    }

    fn join_codegen(
        &self,
        compiled: Box<dyn Any>,
        session: &Session,
        outputs: &OutputFilenames,
    ) -> (CompiledModules, FxIndexMap<WorkProductId, WorkProduct>) {
        if let Ok(compiled) = compiled.downcast::<Compiled>() {
            let path = outputs.path(OutputType::Exe);
            if let Err(error) = std::fs::write(path.as_path(), compiled.0) {
                session.dcx().fatal(format!("{} cannot be written: {error}", path.as_path().display()));
            }
        }
        (CompiledModules { modules: Vec::new(), allocator_module: None }, FxIndexMap::default())
    }

    fn link(&self, _: &Session, _: CompiledModules, _: CrateInfo, _: EncodedMetadata, _: &OutputFilenames) {
        // The module is whole; it meets the standard library where it runs.
    }
}

/// Metadata of the standard library and of crates, which the driver has put into memory: there is no archive to look into.
#[cfg(not(feature = "plugin"))]
struct KeptMetadata;

#[cfg(not(feature = "plugin"))]
impl MetadataLoader for KeptMetadata {
    fn get_rlib_metadata(&self, _: &Target, path: &Path) -> Result<OwnedSlice, String> {
        rustc_metadata::locator::preloaded(path).ok_or_else(|| format!("{} is not here", path.display()))
    }

    fn get_dylib_metadata(&self, _: &Target, path: &Path) -> Result<OwnedSlice, String> {
        Err(format!("{} cannot be loaded: there are no dynamic libraries", path.display()))
    }
}

/// Makes all of the crate's code.
fn compile(tcx: TyCtxt<'_>) -> Vec<u8> {
    let units = tcx.collect_and_partition_mono_items(()).codegen_units;
    let mut context = CodegenCx::new(tcx);
    for unit in units {
        for (item, data) in unit.items_in_deterministic_order(tcx) {
            item.predefine::<Builder<'_, '_>>(&mut context, unit.name().as_str(), data.linkage, data.visibility);
        }
    }
    for unit in units {
        for (item, data) in unit.items_in_deterministic_order(tcx) {
            item.define::<Builder<'_, '_>>(&mut context, unit.name().as_str(), data);
        }
        maybe_create_entry_wrapper::<Builder<'_, '_>>(&context, unit);
    }
    let Some(entry) = context.entry.get() else { return Vec::new() };
    if tcx.allocator_kind(()) == Some(AllocatorKind::Global) {
        announce_allocator(&context, entry);
    }
    let panic_in_cleanup = tcx.lang_items().get(LangItem::PanicInCleanup);
    let panic_in_cleanup = panic_in_cleanup.map(|id| context.function(Instance::mono(tcx, id)));
    let threads = Threads::of(&context, units);
    let mut bodies = context.bodies.take();
    bodies.iter_mut().for_each(improve);
    let once = functions_run_once(&context, &bodies);
    inline::small_functions(&mut bodies, &context.limits.borrow(), &once, improve);
    outline_loops(&context, &mut bodies, &once);
    match program::module(&context.symbols.borrow(), &bodies, entry, panic_in_cleanup, threads) {
        Ok(module) => module,
        Err(program::ProgramFault::TooMuchData(bytes)) => tcx.dcx().fatal(format!(
            "the program's constants and statics take {bytes} bytes; programs in the page have room for 32 MiB"
        )),
    }
}

fn functions_run_once(context: &CodegenCx<'_>, bodies: &[Function]) -> FxHashSet<SymbolId> {
    let Some((main, _)) = context.tcx.entry_fn(()) else { return FxHashSet::default() };
    let main = context.function(Instance::mono(context.tcx, main));
    once::functions(bodies, &context.symbols.borrow(), main)
}

/// Takes the loops out of functions that run once.
fn outline_loops(context: &CodegenCx<'_>, bodies: &mut Vec<Function>, once: &FxHashSet<SymbolId>) {
    let mut taken = Vec::new();
    for body in bodies.iter_mut().filter(|body| once.contains(&body.symbol)) {
        let mut symbols = context.symbols.borrow_mut();
        let name = symbols.name(body.symbol).to_owned();
        let loops =
            outline::loops(body, |number, signature| symbols.function(&format!("{name}.loop{number}"), signature));
        if !loops.is_empty() {
            improve(body);
            taken.extend(loops);
        }
    }
    taken.iter_mut().for_each(improve);
    bodies.append(&mut taken);
}

/// Makes a function's code better by itself.
fn improve(body: &mut Function) {
    // Again, since addresses that stood in variables are known now, and what they lead to may become variables too.
    for _ in 0..2 {
        merge::blocks(body);
        variables::introduce(body);
        propagate::known_operands(body);
        offsets::into_accesses(body);
        truths::simplify(body);
        uses::remove_unused(body);
    }
}

/// Makes the program say before all else that the library is to use its allocator.
fn announce_allocator(context: &CodegenCx<'_>, entry: SymbolId) {
    let functions = ["__rust_alloc", "__rust_dealloc", "__rust_realloc", "__rust_alloc_zeroed"].map(|name| {
        let name = mangle_internal_symbol(context.tcx, name);
        context.symbols.borrow().by_name(&name).map(|symbol| Operand::Symbol(symbol, 0))
    });
    let Some(arguments) = functions.into_iter().collect::<Option<Vec<_>>>() else {
        context.refuse("an allocator without all of its functions")
    };
    let parameters = vec![ScalarType::Ptr; arguments.len()];
    let announce = context.library_function("rockpool_use_allocator", &parameters, Type::Void);
    let signature = Signature { parameters, result: Type::Void };
    let call = Call { callee: Callee::Known(announce), signature, arguments, unwinding: Unwinding::Never };
    let body = context.body(entry);
    let first = &mut context.bodies.borrow_mut()[body.index()].blocks[0];
    first.instructions.insert(0, Instruction { operation: Operation::Call(call), results: Results::None });
}

/// What a native rustc calls when it is given this library as its code generator.
#[cfg(feature = "plugin")]
#[unsafe(no_mangle)]
pub fn __rustc_codegen_backend() -> Box<dyn CodegenBackend> {
    Box::new(PageBackend)
}
