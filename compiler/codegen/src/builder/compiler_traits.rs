//! What the compiler wants of every builder besides instructions; most of it says nothing here.

use rustc_abi::Size;
use rustc_ast::{InlineAsmOptions, InlineAsmTemplatePiece};
use rustc_codegen_ssa::traits::{
    AsmBuilderMethods, BackendTypes, CoverageInfoBuilderMethods, DebugInfoBuilderMethods, InlineAsmOperandRef,
    StaticBuilderMethods,
};
use rustc_hir::def_id::DefId;
use rustc_middle::mir::coverage::CoverageKind;
use rustc_middle::ty::layout::{
    FnAbiError, FnAbiOfHelpers, FnAbiRequest, HasTyCtxt, HasTypingEnv, LayoutError, LayoutOfHelpers,
};
use rustc_middle::ty::{Instance, Ty, TyCtxt, TypingEnv};
use rustc_span::Span;

use super::Builder;
use crate::context::{BasicBlock, SignatureId};
use crate::ir::{Operand, Value};
use crate::symbols::SymbolId;
use crate::types::Type;

impl BackendTypes for Builder<'_, '_> {
    type Function = SymbolId;
    type BasicBlock = BasicBlock;
    type Funclet = ();
    type Value = Value;
    type Type = Type;
    type FunctionSignature = SignatureId;
    type DIScope = ();
    type DILocation = Span;
    type DIVariable = ();
}

impl<'tcx> HasTyCtxt<'tcx> for Builder<'_, 'tcx> {
    fn tcx(&self) -> TyCtxt<'tcx> {
        self.cx.tcx
    }
}

impl<'tcx> HasTypingEnv<'tcx> for Builder<'_, 'tcx> {
    fn typing_env(&self) -> TypingEnv<'tcx> {
        self.cx.typing_env()
    }
}

impl rustc_abi::HasDataLayout for Builder<'_, '_> {
    fn data_layout(&self) -> &rustc_abi::TargetDataLayout {
        self.cx.data_layout()
    }
}

impl rustc_target::spec::HasTargetSpec for Builder<'_, '_> {
    fn target_spec(&self) -> &rustc_target::spec::Target {
        self.cx.target_spec()
    }
}

impl<'tcx> LayoutOfHelpers<'tcx> for Builder<'_, 'tcx> {
    fn handle_layout_err(&self, error: LayoutError<'tcx>, span: Span, ty: Ty<'tcx>) -> ! {
        self.cx.handle_layout_err(error, span, ty)
    }
}

impl<'tcx> FnAbiOfHelpers<'tcx> for Builder<'_, 'tcx> {
    fn handle_fn_abi_err(&self, error: FnAbiError<'tcx>, span: Span, request: FnAbiRequest<'tcx>) -> ! {
        self.cx.handle_fn_abi_err(error, span, request)
    }
}

impl<'tcx> CoverageInfoBuilderMethods<'tcx> for Builder<'_, 'tcx> {
    fn add_coverage(&mut self, _: Instance<'tcx>, _: &CoverageKind) {}
}

impl<'tcx> DebugInfoBuilderMethods<'tcx> for Builder<'_, 'tcx> {
    fn dbg_var_addr(&mut self, (): (), _: Span, _: Value, _: Size, _: &[Size], _: &Option<std::ops::Range<Size>>) {}
    fn dbg_var_value(&mut self, (): (), _: Span, _: Value, _: Size, _: &[Size], _: &Option<std::ops::Range<Size>>) {}
    fn set_dbg_loc(&mut self, span: Span) {
        self.cx.span.set(span);
    }
    fn clear_dbg_loc(&mut self) {}
    fn insert_reference_to_gdb_debug_scripts_section_global(&mut self) {}
    fn set_var_name(&mut self, _: Value, _: &str) {}
}

impl StaticBuilderMethods for Builder<'_, '_> {
    fn get_static(&mut self, def_id: DefId) -> Value {
        Value::One(Operand::Symbol(self.static_symbol(def_id), 0))
    }
}

impl<'tcx> AsmBuilderMethods<'tcx> for Builder<'_, 'tcx> {
    fn codegen_inline_asm(
        &mut self,
        _: &[InlineAsmTemplatePiece],
        _: &[InlineAsmOperandRef<'tcx, Self>],
        _: InlineAsmOptions,
        spans: &[Span],
        _: Instance<'_>,
        _: Option<BasicBlock>,
        _: Option<(BasicBlock, Option<&()>)>,
    ) {
        if let Some(&span) = spans.first() {
            self.cx.span.set(span);
        }
        self.refuse("assembly")
    }
}
