//! What is known of the whole program while its functions are made.

use std::cell::{Cell, RefCell};

use rustc_abi::{AddressSpace, HasDataLayout, Reg, TargetDataLayout};
use rustc_ast::{InlineAsmOptions, InlineAsmTemplatePiece};
use rustc_codegen_ssa::common::TypeKind;
use rustc_codegen_ssa::mir::debuginfo::{FunctionDebugContext, VariableKind};
use rustc_codegen_ssa::traits::{
    AsmCodegenMethods, BackendTypes, BaseTypeCodegenMethods, DebugInfoCodegenMethods, GlobalAsmOperandRef,
    LayoutTypeCodegenMethods, MiscCodegenMethods, PreDefineCodegenMethods, TypeMembershipCodegenMethods,
};
use rustc_data_structures::fx::{FxHashMap, FxIndexSet};
use rustc_hir::attrs::Linkage;
use rustc_hir::def_id::DefId;
use rustc_middle::mir;
use rustc_middle::mono::Visibility;
use rustc_middle::ty::layout::{
    FnAbiError, FnAbiOf, FnAbiOfHelpers, FnAbiRequest, HasTyCtxt, HasTypingEnv, LayoutError, LayoutOf, LayoutOfHelpers,
    TyAndLayout,
};
use rustc_middle::ty::{self, ExistentialTraitRef, Instance, Ty, TyCtxt, TypingEnv};
use rustc_session::Session;
use rustc_span::{DUMMY_SP, SourceFile, Span, Symbol as Name};
use rustc_target::callconv::{CastTarget, FnAbi};
use rustc_target::spec::{HasTargetSpec, Target};

use crate::crates;
use crate::inline;
use crate::ir::{BlockId, Function, Value};
use crate::symbols::{SymbolId, Symbols};
use crate::types::{ScalarType, Signature, Type};

/// Place of a signature among those of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SignatureId(u32);

/// Place of a function's body among those of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BodyId(pub u32);

impl BodyId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A block and the body that it is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BasicBlock {
    pub body: BodyId,
    pub block: BlockId,
}

/// The name under which the host finds the program's entry.
pub const ENTRY: &str = "main";

/// The program, growing.
pub struct CodegenCx<'tcx> {
    pub tcx: TyCtxt<'tcx>,
    pub symbols: RefCell<Symbols>,
    pub bodies: RefCell<Vec<Function>>,
    body_of: RefCell<FxHashMap<SymbolId, BodyId>>,
    signatures: RefCell<FxIndexSet<Signature>>,
    vtables: RefCell<FxHashMap<(Ty<'tcx>, Option<ExistentialTraitRef<'tcx>>), Value>>,
    instances: RefCell<FxHashMap<Instance<'tcx>, SymbolId>>,
    pub statics: RefCell<FxHashMap<DefId, SymbolId>>,
    pub allocations: RefCell<FxHashMap<usize, SymbolId>>,
    pub entry: Cell<Option<SymbolId>>,
    /// Most instructions of each function that is inlined.
    pub limits: RefCell<FxHashMap<SymbolId, usize>>,
    /// Where the code that is being made stands in the source.
    pub span: Cell<Span>,
}

impl<'tcx> CodegenCx<'tcx> {
    pub fn new(tcx: TyCtxt<'tcx>) -> Self {
        Self {
            tcx,
            symbols: RefCell::default(),
            bodies: RefCell::default(),
            body_of: RefCell::default(),
            signatures: RefCell::default(),
            vtables: RefCell::default(),
            instances: RefCell::default(),
            statics: RefCell::default(),
            allocations: RefCell::default(),
            entry: Cell::new(None),
            limits: RefCell::default(),
            span: Cell::new(DUMMY_SP),
        }
    }

    /// Ends the compilation, since the program has something that cannot be compiled for the page.
    pub fn refuse(&self, what: &str) -> ! {
        self.tcx.dcx().span_fatal(self.span.get(), format!("{what} cannot be compiled for running in the page"))
    }

    pub fn signature(&self, id: SignatureId) -> Signature {
        self.signatures.borrow()[id.0 as usize].clone()
    }

    fn intern(&self, signature: Signature) -> SignatureId {
        let (index, _) = self.signatures.borrow_mut().insert_full(signature);
        SignatureId(u32::try_from(index).expect("a program has fewer signatures"))
    }

    fn signature_of(&self, abi: &FnAbi<'tcx, Ty<'tcx>>) -> Signature {
        let pointer_to = |ty| self.layout_of(Ty::new_mut_ptr(self.tcx, ty));
        let signature = Signature::of_abi(abi, pointer_to);
        signature
            .unwrap_or_else(|| self.refuse("a function whose arguments have such types (vectors, f16, f128, variadic)"))
    }

    /// The symbol of an instance, declared when it is first asked for.
    pub fn function(&self, instance: Instance<'tcx>) -> SymbolId {
        if let Some(&known) = self.instances.borrow().get(&instance) {
            return known;
        }
        let abi = self.fn_abi_of_instance(instance, ty::List::empty());
        let signature = self.signature_of(abi);
        let of_wasi = crates::wasi_function(self.tcx, instance.def_id());
        let name = of_wasi.as_deref().unwrap_or_else(|| self.tcx.symbol_name(instance).name);
        let symbol = self.symbols.borrow_mut().function(name, signature);
        self.instances.borrow_mut().insert(instance, symbol);
        symbol
    }

    /// A function of the runtime or of C's library.
    pub fn library_function(&self, name: &str, parameters: &[ScalarType], result: Type) -> SymbolId {
        let signature = Signature { parameters: parameters.to_vec(), result };
        self.symbols.borrow_mut().function(name, signature)
    }

    /// The body of a function, made when it is first asked for.
    pub fn body(&self, symbol: SymbolId) -> BodyId {
        *self.body_of.borrow_mut().entry(symbol).or_insert_with(|| {
            let symbols = self.symbols.borrow();
            let crate::symbols::Symbol::Function { signature, .. } = symbols.get(symbol) else {
                rustc_middle::bug!("only a function has a body")
            };
            let mut bodies = self.bodies.borrow_mut();
            bodies.push(Function::new(symbol, signature.clone()));
            BodyId(u32::try_from(bodies.len() - 1).expect("a program has fewer functions"))
        })
    }
}

impl BackendTypes for CodegenCx<'_> {
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

impl HasDataLayout for CodegenCx<'_> {
    fn data_layout(&self) -> &TargetDataLayout {
        &self.tcx.data_layout
    }
}

impl HasTargetSpec for CodegenCx<'_> {
    fn target_spec(&self) -> &Target {
        &self.tcx.sess.target
    }
}

impl<'tcx> HasTyCtxt<'tcx> for CodegenCx<'tcx> {
    fn tcx(&self) -> TyCtxt<'tcx> {
        self.tcx
    }
}

impl<'tcx> HasTypingEnv<'tcx> for CodegenCx<'tcx> {
    fn typing_env(&self) -> TypingEnv<'tcx> {
        TypingEnv::fully_monomorphized()
    }
}

impl<'tcx> LayoutOfHelpers<'tcx> for CodegenCx<'tcx> {
    fn handle_layout_err(&self, error: LayoutError<'tcx>, span: Span, ty: Ty<'tcx>) -> ! {
        match error {
            LayoutError::SizeOverflow(_) | LayoutError::ReferencesError(_) | LayoutError::InvalidSimd { .. } => {
                self.tcx.dcx().span_fatal(span, error.to_string())
            }
            _ => rustc_middle::span_bug!(span, "no layout of {ty}: {error:?}"),
        }
    }
}

impl<'tcx> FnAbiOfHelpers<'tcx> for CodegenCx<'tcx> {
    fn handle_fn_abi_err(&self, error: FnAbiError<'tcx>, span: Span, request: FnAbiRequest<'tcx>) -> ! {
        match error {
            FnAbiError::Layout(error @ (LayoutError::SizeOverflow(_) | LayoutError::InvalidSimd { .. })) => {
                self.tcx.dcx().span_fatal(span, error.to_string())
            }
            _ => rustc_middle::span_bug!(span, "no calling convention of {request:?}: {error:?}"),
        }
    }
}

impl BaseTypeCodegenMethods for CodegenCx<'_> {
    fn type_i8(&self) -> Type {
        Type::Scalar(ScalarType::I8)
    }
    fn type_i16(&self) -> Type {
        Type::Scalar(ScalarType::I16)
    }
    fn type_i32(&self) -> Type {
        Type::Scalar(ScalarType::I32)
    }
    fn type_i64(&self) -> Type {
        Type::Scalar(ScalarType::I64)
    }
    fn type_i128(&self) -> Type {
        Type::Scalar(ScalarType::I128)
    }
    fn type_isize(&self) -> Type {
        Type::Scalar(ScalarType::I32)
    }
    fn type_f16(&self) -> Type {
        Type::Refused
    }
    fn type_f32(&self) -> Type {
        Type::Scalar(ScalarType::F32)
    }
    fn type_f64(&self) -> Type {
        Type::Scalar(ScalarType::F64)
    }
    fn type_f128(&self) -> Type {
        Type::Refused
    }
    fn type_array(&self, ty: Type, len: u64) -> Type {
        Type::Memory { bytes: ty.bytes() * len }
    }
    fn type_func(&self, arguments: &[Type], result: Type) -> SignatureId {
        let parameters = arguments.iter().map(|argument| argument.scalar()).collect();
        self.intern(Signature { parameters, result })
    }
    fn type_kind(&self, ty: Type) -> TypeKind {
        match ty {
            Type::Void => TypeKind::Void,
            Type::Scalar(ScalarType::F32) => TypeKind::Float,
            Type::Scalar(ScalarType::F64) => TypeKind::Double,
            Type::Scalar(ScalarType::Ptr) => TypeKind::Pointer,
            Type::Scalar(_) => TypeKind::Integer,
            Type::Pair(..) => TypeKind::Struct,
            Type::Memory { .. } => TypeKind::Array,
            Type::Refused => self.refuse("a value of such a type (a vector, f16, f128)"),
        }
    }
    fn type_ptr(&self) -> Type {
        Type::Scalar(ScalarType::Ptr)
    }
    fn type_ptr_ext(&self, _: AddressSpace) -> Type {
        self.type_ptr()
    }
    fn element_type(&self, _: Type) -> Type {
        self.refuse("a vector")
    }
    fn vector_length(&self, _: Type) -> usize {
        self.refuse("a vector")
    }
    fn float_width(&self, ty: Type) -> usize {
        ty.scalar().bits() as usize
    }
    fn int_width(&self, ty: Type) -> u64 {
        u64::from(ty.scalar().bits())
    }
    fn val_ty(&self, value: Value) -> Type {
        value.ty()
    }
}

impl<'tcx> LayoutTypeCodegenMethods<'tcx> for CodegenCx<'tcx> {
    fn backend_type(&self, layout: TyAndLayout<'tcx>) -> Type {
        Type::of_layout(layout)
    }
    fn cast_backend_type(&self, cast: &CastTarget) -> Type {
        Type::of_cast(cast)
    }
    fn fn_decl_backend_type(&self, abi: &FnAbi<'tcx, Ty<'tcx>>) -> SignatureId {
        self.intern(self.signature_of(abi))
    }
    fn fn_ptr_backend_type(&self, _: &FnAbi<'tcx, Ty<'tcx>>) -> Type {
        self.type_ptr()
    }
    fn reg_backend_type(&self, register: &Reg) -> Type {
        Type::of_register(register)
    }
    fn immediate_backend_type(&self, layout: TyAndLayout<'tcx>) -> Type {
        Type::immediate_of_layout(layout)
    }
    fn is_backend_immediate(&self, layout: TyAndLayout<'tcx>) -> bool {
        matches!(layout.backend_repr, rustc_abi::BackendRepr::Scalar(_)) && !layout.is_zst()
    }
    fn is_backend_scalar_pair(&self, layout: TyAndLayout<'tcx>) -> bool {
        matches!(layout.backend_repr, rustc_abi::BackendRepr::ScalarPair(..))
    }
    fn scalar_pair_element_backend_type(&self, layout: TyAndLayout<'tcx>, index: usize, immediate: bool) -> Type {
        let rustc_abi::BackendRepr::ScalarPair(first, second) = layout.backend_repr else {
            rustc_middle::bug!("{layout:?} is no pair")
        };
        let scalar = if index == 0 { first } else { second };
        if immediate { Type::immediate_of_scalar(scalar) } else { Type::of_scalar(scalar) }
    }
}

impl<'tcx> TypeMembershipCodegenMethods<'tcx> for CodegenCx<'tcx> {}

impl<'tcx> MiscCodegenMethods<'tcx> for CodegenCx<'tcx> {
    fn vtables(&self) -> &RefCell<FxHashMap<(Ty<'tcx>, Option<ExistentialTraitRef<'tcx>>), Value>> {
        &self.vtables
    }
    fn get_fn(&self, instance: Instance<'tcx>) -> SymbolId {
        self.function(instance)
    }
    fn get_fn_addr(&self, instance: Instance<'tcx>) -> Value {
        Value::One(crate::ir::Operand::Symbol(self.function(instance), 0))
    }
    fn eh_personality(&self) -> SymbolId {
        self.library_function("rust_eh_personality", &[], Type::Void)
    }
    fn sess(&self) -> &Session {
        self.tcx.sess
    }
    fn set_frame_pointer_type(&self, _: SymbolId) {}
    fn apply_target_cpu_attr(&self, _: SymbolId) {}
    fn declare_c_main(&self, signature: SignatureId) -> Option<SymbolId> {
        let symbol = self.symbols.borrow_mut().function(ENTRY, self.signature(signature));
        self.entry.set(Some(symbol));
        Some(symbol)
    }
}

impl<'tcx> PreDefineCodegenMethods<'tcx> for CodegenCx<'tcx> {
    fn predefine_static(&mut self, def_id: DefId, _: Linkage, _: Visibility, _: &str) {
        let symbol = self.symbols.borrow_mut().data();
        self.statics.borrow_mut().insert(def_id, symbol);
    }
    fn predefine_fn(&mut self, instance: Instance<'tcx>, _: Linkage, _: Visibility, _: &str) {
        let symbol = self.function(instance);
        let wanted = self.tcx.codegen_instance_attrs(instance.def).inline;
        self.limits.borrow_mut().insert(symbol, inline::limit(wanted));
    }
}

impl<'tcx> AsmCodegenMethods<'tcx> for CodegenCx<'tcx> {
    fn codegen_global_asm(
        &mut self,
        _: &[InlineAsmTemplatePiece],
        _: &[GlobalAsmOperandRef<'tcx>],
        _: InlineAsmOptions,
        spans: &[Span],
    ) {
        self.span.set(spans.first().copied().unwrap_or(DUMMY_SP));
        self.refuse("assembly")
    }
    fn mangled_name(&self, instance: Instance<'tcx>) -> String {
        self.tcx.symbol_name(instance).name.to_owned()
    }
}

/// Nobody debugs what runs in the page by addresses; only the place in the source is kept, for messages.
impl<'tcx> DebugInfoCodegenMethods<'tcx> for CodegenCx<'tcx> {
    fn create_vtable_debuginfo(&self, _: Ty<'tcx>, _: Option<ExistentialTraitRef<'tcx>>, _: Value) {}
    fn create_function_debug_context(
        &self,
        _: Instance<'tcx>,
        _: &FnAbi<'tcx, Ty<'tcx>>,
        _: SymbolId,
        _: &mir::Body<'tcx>,
    ) -> Option<FunctionDebugContext<'tcx, (), Span>> {
        None
    }
    fn dbg_scope_fn(&self, _: Instance<'tcx>, _: &FnAbi<'tcx, Ty<'tcx>>, _: Option<SymbolId>) {}
    fn dbg_loc(&self, (): (), _: Option<Span>, span: Span) -> Span {
        span
    }
    fn extend_scope_to_file(&self, (): (), _: &SourceFile) {}
    fn debuginfo_finalize(&self) {}
    fn create_dbg_var(&self, _: Name, _: Ty<'tcx>, (): (), _: VariableKind, _: Span) {}
}
