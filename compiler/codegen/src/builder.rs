//! Writes the instructions of a function, as rustc's walk over MIR asks for them.

use std::ops::Deref;

use rustc_abi::{Align, BackendRepr, Scalar, Size, WrappingRange};
use rustc_ast::{InlineAsmOptions, InlineAsmTemplatePiece};
use rustc_codegen_ssa::MemFlags;
use rustc_codegen_ssa::common::{AtomicRmwBinOp, IntPredicate, RealPredicate, SynchronizationScope};
use rustc_codegen_ssa::mir::operand::{OperandRef, OperandValue};
use rustc_codegen_ssa::mir::place::{PlaceRef, PlaceValue};
use rustc_codegen_ssa::traits::{
    AbiBuilderMethods, ArgAbiBuilderMethods, AsmBuilderMethods, BackendTypes,
    BuilderMethods, ConstCodegenMethods as _, CoverageInfoBuilderMethods, DebugInfoBuilderMethods, InlineAsmOperandRef,
    OverflowOp, StaticBuilderMethods,
};
use rustc_hir::def_id::DefId;
use rustc_middle::bug;
use rustc_middle::middle::codegen_fn_attrs::CodegenFnAttrs;
use rustc_middle::mir::coverage::CoverageKind;
use rustc_middle::ty::layout::{
    FnAbiError, FnAbiOfHelpers, FnAbiRequest, HasTyCtxt, HasTypingEnv, LayoutError, LayoutOfHelpers, TyAndLayout,
};
use rustc_middle::ty::{AtomicOrdering, Instance, Ty, TyCtxt, TypingEnv};
use rustc_span::Span;
use rustc_target::callconv::{ArgAbi, FnAbi, PassMode};

use crate::context::{BasicBlock, BodyId, CodegenCx, SignatureId};
use crate::ir::{
    Binary, Block, BlockId, Call, Callee, Comparison, Conversion, FloatComparison, Function, Instruction, Operand, Operation,
    Results, Slot, SlotId, Terminator, Unary, Value,
};
use crate::symbols::SymbolId;
use crate::types::{ScalarType, Signature, Type};

/// Where the next instruction goes.
pub struct Builder<'a, 'tcx> {
    pub cx: &'a CodegenCx<'tcx>,
    at: BasicBlock,
}

impl<'tcx> Deref for Builder<'_, 'tcx> {
    type Target = CodegenCx<'tcx>;
    fn deref(&self) -> &CodegenCx<'tcx> {
        self.cx
    }
}

/// A constant of `scalar`'s type.
pub fn constant(scalar: ScalarType, bits: u128) -> Operand {
    Operand::integer(scalar, bits)
}

impl<'tcx> Builder<'_, 'tcx> {
    fn with_body<R>(&self, act: impl FnOnce(&mut Function) -> R) -> R {
        act(&mut self.cx.bodies.borrow_mut()[self.at.body.index()])
    }

    /// Writes an instruction without a result.
    pub fn act(&self, operation: Operation) {
        let block = self.at.block.index();
        let instruction = Instruction { operation, results: Results::None };
        self.with_body(|body| body.blocks[block].instructions.push(instruction));
    }

    /// Writes an instruction with one result of type `scalar`.
    pub fn give(&self, scalar: ScalarType, operation: Operation) -> Operand {
        let block = self.at.block.index();
        self.with_body(|body| {
            let result = body.new_value(scalar);
            let Operand::Value(id, _) = result else { unreachable!("new values are values") };
            body.blocks[block].instructions.push(Instruction { operation, results: Results::One(id) });
            result
        })
    }

    fn end(&self, terminator: Terminator) {
        let block = self.at.block.index();
        self.with_body(|body| {
            let place = &mut body.blocks[block].terminator;
            debug_assert!(place.is_none(), "a block ends once");
            *place = Some(terminator);
        });
    }

    pub fn binary(&self, operation: Binary, left: Operand, right: Operand) -> Operand {
        let scalar = left.scalar();
        if let Some(folded) = fold(operation, left, right) {
            return folded;
        }
        if scalar == ScalarType::I128 {
            if let Some(name) = wide_function(operation) {
                return self.call_library(name, &[left, right], scalar);
            }
            if let (Some(name), None) = (wide_shift(operation), right.known()) {
                let by = self.resize(right, ScalarType::I32, false);
                return self.call_library(name, &[left, by], scalar);
            }
        }
        self.give(scalar, Operation::Binary(operation, left, right))
    }

    pub fn unary(&self, operation: Unary, operand: Operand) -> Operand {
        self.give(operand.scalar(), Operation::Unary(operation, operand))
    }

    pub fn compare(&self, comparison: Comparison, left: Operand, right: Operand) -> Operand {
        self.give(ScalarType::I1, Operation::Compare(comparison, left, right))
    }

    pub fn compare_float(&self, comparison: FloatComparison, left: Operand, right: Operand) -> Operand {
        self.give(ScalarType::I1, Operation::CompareFloat(comparison, left, right))
    }

    pub fn convert(&self, conversion: Conversion, to: ScalarType, operand: Operand) -> Operand {
        if let (Operand::Integer(from, bits), false) = (operand, to.is_float()) {
            match conversion {
                Conversion::Truncate | Conversion::ExtendZero | Conversion::Reinterpret => return constant(to, bits),
                Conversion::ExtendSign => return constant(to, sign_extended(from, bits)),
                _ => {}
            }
        }
        if let Some(name) = wide_conversion(conversion, operand.scalar(), to) {
            return self.call_library(name, &[operand], to);
        }
        self.give(to, Operation::Convert(conversion, to, operand))
    }

    /// `operand` as an integer of type `to`, cut or extended.
    pub fn resize(&self, operand: Operand, to: ScalarType, signed: bool) -> Operand {
        let from = operand.scalar();
        match from.bits().cmp(&to.bits()) {
            std::cmp::Ordering::Equal if from == to => operand,
            std::cmp::Ordering::Equal => self.convert(Conversion::Reinterpret, to, operand),
            std::cmp::Ordering::Greater => self.convert(Conversion::Truncate, to, operand),
            std::cmp::Ordering::Less if signed => self.convert(Conversion::ExtendSign, to, operand),
            std::cmp::Ordering::Less => self.convert(Conversion::ExtendZero, to, operand),
        }
    }

    pub fn choose(&self, condition: Operand, then: Operand, otherwise: Operand) -> Operand {
        match condition.known() {
            Some(0) => otherwise,
            Some(_) => then,
            None => self.give(then.scalar(), Operation::Select { condition, then, otherwise }),
        }
    }

    pub fn load_scalar(&self, scalar: ScalarType, address: Operand) -> Operand {
        self.give(scalar, Operation::Load { scalar, base: address, offset: 0 })
    }

    pub fn store_scalar(&self, value: Operand, address: Operand) {
        // Truth values take a byte.
        self.act(Operation::Store { value, base: address, offset: 0 });
    }

    /// `address` moved by a known number of bytes.
    pub fn moved(&self, address: Operand, bytes: i32) -> Operand {
        match address {
            _ if bytes == 0 => address,
            Operand::Symbol(symbol, from) if !self.symbols.borrow().is_function(symbol) => {
                Operand::Symbol(symbol, from.wrapping_add(bytes))
            }
            Operand::Slot(slot, from) => Operand::Slot(slot, from.wrapping_add(bytes)),
            _ => self.binary(Binary::Add, address, constant(ScalarType::Ptr, bytes as u128)),
        }
    }

    /// Calls a function of the runtime or of C's library.
    pub fn call_library(&self, name: &str, arguments: &[Operand], result: ScalarType) -> Operand {
        let parameters: Vec<_> = arguments.iter().map(|argument| argument.scalar()).collect();
        let symbol = self.library_function(name, &parameters, Type::Scalar(result));
        let signature = Signature { parameters, result: Type::Scalar(result) };
        let callee = Callee::Known(symbol);
        let call = Call { callee, signature, arguments: arguments.to_vec(), ends_unwinding: false };
        self.give(result, Operation::Call(call))
    }

    /// A new place on the stack.
    pub fn place(&self, bytes: u64, align: u64) -> Operand {
        self.with_body(|body| {
            body.slots.push(Slot { bytes, align });
            Operand::Slot(SlotId(u32::try_from(body.slots.len() - 1).expect("a function has fewer places")), 0)
        })
    }

    fn new_results(&self, ty: Type) -> (Results, Value) {
        self.with_body(|body| {
            let mut one = |scalar| {
                let operand = body.new_value(scalar);
                let Operand::Value(id, _) = operand else { unreachable!("new values are values") };
                (id, operand)
            };
            match ty {
                Type::Void => (Results::None, Value::Nothing),
                Type::Scalar(scalar) => {
                    let (id, operand) = one(scalar);
                    (Results::One(id), Value::One(operand))
                }
                Type::Pair(first, second) => {
                    let ((first_id, first), (second_id, second)) = (one(first), one(second));
                    (Results::Two(first_id, second_id), Value::Pair(first, second))
                }
                Type::Memory { .. } | Type::Refused => bug!("a call gives no {ty:?}"),
            }
        })
    }

    fn make_call(&self, signature: SignatureId, function: Value, arguments: &[Value]) -> Call {
        let signature = self.signature(signature);
        let callee = match function.one() {
            Operand::Symbol(symbol, 0) if self.symbols.borrow().is_function(symbol) => Callee::Known(symbol),
            pointer => Callee::Pointer(pointer),
        };
        let arguments = arguments.iter().map(|argument| argument.one()).collect();
        Call { callee, signature, arguments, ends_unwinding: false }
    }

    fn number(&self, operation: Binary, left: Value, right: Value) -> Value {
        Value::One(self.binary(operation, left.one(), right.one()))
    }

    fn atomic_combined(&self, operation: AtomicRmwBinOp, old: Operand, operand: Operand) -> Operand {
        let least = |comparison| {
            let first = self.compare(comparison, old, operand);
            self.choose(first, old, operand)
        };
        match operation {
            AtomicRmwBinOp::AtomicXchg => operand,
            AtomicRmwBinOp::AtomicAdd => self.binary(Binary::Add, old, operand),
            AtomicRmwBinOp::AtomicSub => self.binary(Binary::Subtract, old, operand),
            AtomicRmwBinOp::AtomicAnd => self.binary(Binary::And, old, operand),
            AtomicRmwBinOp::AtomicNand => {
                let both = self.binary(Binary::And, old, operand);
                self.binary(Binary::Xor, both, constant(old.scalar(), u128::MAX))
            }
            AtomicRmwBinOp::AtomicOr => self.binary(Binary::Or, old, operand),
            AtomicRmwBinOp::AtomicXor => self.binary(Binary::Xor, old, operand),
            AtomicRmwBinOp::AtomicMax => least(Comparison::GreaterSigned),
            AtomicRmwBinOp::AtomicMin => least(Comparison::LessSigned),
            AtomicRmwBinOp::AtomicUMax => least(Comparison::GreaterUnsigned),
            AtomicRmwBinOp::AtomicUMin => least(Comparison::LessUnsigned),
        }
    }

    /// Sum, difference or product, and whether it does not fit.
    pub fn checked(&self, operation: OverflowOp, signed: bool, left: Operand, right: Operand) -> (Operand, Operand) {
        let scalar = left.scalar();
        let by = match operation {
            OverflowOp::Add => Binary::Add,
            OverflowOp::Sub => Binary::Subtract,
            OverflowOp::Mul => Binary::Multiply,
        };
        let wider = match (scalar.bits(), operation) {
            (8 | 16, _) => Some(ScalarType::I32),
            (32, OverflowOp::Mul) => Some(ScalarType::I64),
            (64, OverflowOp::Mul) => Some(ScalarType::I128),
            _ => None,
        };
        if let Some(wider) = wider {
            let exact = self.binary(by, self.resize(left, wider, signed), self.resize(right, wider, signed));
            let result = self.resize(exact, scalar, false);
            let again = self.resize(result, wider, signed);
            return (result, self.compare(Comparison::Unequal, exact, again));
        }
        if matches!(operation, OverflowOp::Mul) {
            return self.checked_wide_product(signed, left, right);
        }
        let result = self.binary(by, left, right);
        let overflow = match (operation, signed) {
            (OverflowOp::Add, false) => self.compare(Comparison::LessUnsigned, result, left),
            (_, false) => self.compare(Comparison::LessUnsigned, left, right),
            // The sum has another sign than both operands.
            (OverflowOp::Add, true) => self.signs_differ((left, result), (right, result)),
            // The operands have different signs, and the difference has not that of the left one.
            (_, true) => self.signs_differ((left, right), (left, result)),
        };
        (result, overflow)
    }

    /// Whether the signs of each pair differ.
    fn signs_differ(&self, one: (Operand, Operand), other: (Operand, Operand)) -> Operand {
        let [one, other] = [one, other].map(|(left, right)| self.binary(Binary::Xor, left, right));
        let both = self.binary(Binary::And, one, other);
        self.compare(Comparison::LessSigned, both, constant(one.scalar(), 0))
    }

    fn checked_wide_product(&self, signed: bool, left: Operand, right: Operand) -> (Operand, Operand) {
        let flag = self.place(4, 4);
        let name = if signed { "__rust_i128_mulo" } else { "__rust_u128_mulo" };
        let result = self.call_library(name, &[left, right, flag], ScalarType::I128);
        let overflow = self.load_scalar(ScalarType::I32, flag);
        (result, self.compare(Comparison::Unequal, overflow, constant(ScalarType::I32, 0)))
    }

    fn copy(&self, to: Operand, from: Operand, bytes: Operand, may_overlap: bool) {
        if bytes.known() != Some(0) {
            self.act(Operation::Copy { to, from, bytes, may_overlap });
        }
    }
}

/// Functions of the compiler's runtime for what WebAssembly cannot do with 128 bits.
fn wide_function(operation: Binary) -> Option<&'static str> {
    match operation {
        Binary::Multiply => Some("__multi3"),
        Binary::DivideSigned => Some("__divti3"),
        Binary::DivideUnsigned => Some("__udivti3"),
        Binary::RemainderSigned => Some("__modti3"),
        Binary::RemainderUnsigned => Some("__umodti3"),
        _ => None,
    }
}

fn wide_shift(operation: Binary) -> Option<&'static str> {
    match operation {
        Binary::ShiftLeft => Some("__ashlti3"),
        Binary::ShiftRightSigned => Some("__ashrti3"),
        Binary::ShiftRightUnsigned => Some("__lshrti3"),
        _ => None,
    }
}

/// Between floats and 128 bits; values outside the range become its ends, as elsewhere.
fn wide_conversion(conversion: Conversion, from: ScalarType, to: ScalarType) -> Option<&'static str> {
    use ScalarType::{F32, F64, I128};
    Some(match (conversion, from, to) {
        (Conversion::FromSigned, I128, F32) => "__floattisf",
        (Conversion::FromSigned, I128, F64) => "__floattidf",
        (Conversion::FromUnsigned, I128, F32) => "__floatuntisf",
        (Conversion::FromUnsigned, I128, F64) => "__floatuntidf",
        (Conversion::ToSigned, F32, I128) => "__fixsfti",
        (Conversion::ToSigned, F64, I128) => "__fixdfti",
        (Conversion::ToUnsigned, F32, I128) => "__fixunssfti",
        (Conversion::ToUnsigned, F64, I128) => "__fixunsdfti",
        _ => return None,
    })
}

pub fn sign_extended(scalar: ScalarType, bits: u128) -> u128 {
    let unused = 128 - scalar.bits();
    ((bits << unused).cast_signed() >> unused).cast_unsigned()
}

/// What can be computed now.
fn fold(operation: Binary, left: Operand, right: Operand) -> Option<Operand> {
    match (operation, left, right) {
        (Binary::Add | Binary::Subtract | Binary::Or | Binary::Xor, other, Operand::Integer(_, 0)) => Some(other),
        (Binary::Add | Binary::Or | Binary::Xor, Operand::Integer(_, 0), other) => Some(other),
        (Binary::Multiply, other, Operand::Integer(_, 1)) | (Binary::Multiply, Operand::Integer(_, 1), other) => Some(other),
        (Binary::ShiftLeft | Binary::ShiftRightSigned | Binary::ShiftRightUnsigned, other, Operand::Integer(_, 0)) => {
            Some(other)
        }
        (_, Operand::Integer(scalar, left), Operand::Integer(_, right)) => {
            let bits = match operation {
                Binary::Add => left.wrapping_add(right),
                Binary::Subtract => left.wrapping_sub(right),
                Binary::Multiply => left.wrapping_mul(right),
                Binary::And => left & right,
                Binary::Or => left | right,
                Binary::Xor => left ^ right,
                Binary::ShiftLeft if right < scalar.bits().into() => left << right,
                Binary::ShiftRightUnsigned if right < scalar.bits().into() => left >> right,
                _ => return None,
            };
            Some(constant(scalar, bits))
        }
        _ => None,
    }
}

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
    fn dbg_var_addr(
        &mut self,
        (): (),
        _: Span,
        _: Value,
        _: Size,
        _: &[Size],
        _: &Option<std::ops::Range<Size>>,
    ) {
    }
    fn dbg_var_value(
        &mut self,
        (): (),
        _: Span,
        _: Value,
        _: Size,
        _: &[Size],
        _: &Option<std::ops::Range<Size>>,
    ) {
    }
    fn set_dbg_loc(&mut self, span: Span) {
        self.cx.span.set(span);
    }
    fn clear_dbg_loc(&mut self) {}
    fn insert_reference_to_gdb_debug_scripts_section_global(&mut self) {}
    fn set_var_name(&mut self, _: Value, _: &str) {}
}

impl<'tcx> ArgAbiBuilderMethods<'tcx> for Builder<'_, 'tcx> {
    fn store_fn_arg(&mut self, abi: &ArgAbi<'tcx, Ty<'tcx>>, index: &mut usize, to: PlaceRef<'tcx, Value>) {
        match abi.mode {
            PassMode::Ignore => {}
            PassMode::Pair(..) => {
                let (first, second) = (self.get_param(*index), self.get_param(*index + 1));
                *index += 2;
                OperandValue::Pair(first, second).store(self, to);
            }
            PassMode::Indirect { meta_attrs: Some(_), .. } => bug!("an unsized argument cannot be stored"),
            PassMode::Direct(_) | PassMode::Indirect { .. } | PassMode::Cast { .. } => {
                let value = self.get_param(*index);
                *index += 1;
                self.store_arg(abi, value, to);
            }
        }
    }
    fn store_arg(&mut self, abi: &ArgAbi<'tcx, Ty<'tcx>>, value: Value, to: PlaceRef<'tcx, Value>) {
        match &abi.mode {
            PassMode::Ignore => {}
            PassMode::Indirect { attrs, meta_attrs: None, .. } => {
                let align = attrs.pointee_align.unwrap_or(abi.layout.align.abi);
                OperandValue::Ref(PlaceValue::new_sized(value, align)).store(self, to);
            }
            PassMode::Indirect { meta_attrs: Some(_), .. } => bug!("an unsized argument cannot be stored"),
            PassMode::Cast { cast, .. } => {
                let bytes = cast.unaligned_size(self).bytes().min(abi.layout.size.bytes());
                let scratch = self.place(cast.size(self).bytes().max(value.ty().bytes()), 8);
                self.store_scalar(value.one(), scratch);
                self.copy(to.val.llval.one(), scratch, constant(ScalarType::I32, bytes.into()), false);
            }
            PassMode::Direct(_) | PassMode::Pair(..) => {
                OperandRef::from_immediate_or_packed_pair(self, value, abi.layout).val.store(self, to);
            }
        }
    }
}

impl AbiBuilderMethods for Builder<'_, '_> {
    fn get_param(&mut self, index: usize) -> Value {
        Value::One(self.with_body(|body| body.parameters[index]))
    }
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

/// Methods that do one operation on two values.
macro_rules! two_values {
    ($($name:ident => $operation:ident),* $(,)?) => {
        $(fn $name(&mut self, left: Value, right: Value) -> Value {
            self.number(Binary::$operation, left, right)
        })*
    };
}

/// Methods that convert a value.
macro_rules! conversions {
    ($($name:ident => $conversion:ident),* $(,)?) => {
        $(fn $name(&mut self, value: Value, to: Type) -> Value {
            Value::One(self.convert(Conversion::$conversion, to.scalar(), value.one()))
        })*
    };
}

impl<'a, 'tcx> BuilderMethods<'a, 'tcx> for Builder<'a, 'tcx> {
    type CodegenCx = CodegenCx<'tcx>;

    fn build(cx: &'a CodegenCx<'tcx>, at: BasicBlock) -> Self {
        Self { cx, at }
    }
    fn cx(&self) -> &CodegenCx<'tcx> {
        self.cx
    }
    fn llbb(&self) -> BasicBlock {
        self.at
    }
    fn set_span(&mut self, span: Span) {
        self.cx.span.set(span);
    }
    fn append_block(cx: &'a CodegenCx<'tcx>, function: SymbolId, _: &str) -> BasicBlock {
        append(cx, cx.body(function))
    }
    fn append_sibling_block(&mut self, _: &str) -> BasicBlock {
        append(self.cx, self.at.body)
    }
    fn switch_to_block(&mut self, block: BasicBlock) {
        self.at = block;
    }
    fn ret_void(&mut self) {
        self.end(Terminator::Return(Value::Nothing));
    }
    fn ret(&mut self, value: Value) {
        self.end(Terminator::Return(value));
    }
    fn br(&mut self, to: BasicBlock) {
        self.end(Terminator::Jump(to.block));
    }
    fn cond_br(&mut self, condition: Value, then: BasicBlock, otherwise: BasicBlock) {
        let (then, otherwise) = (then.block, otherwise.block);
        self.end(match condition.one() {
            _ if then == otherwise => Terminator::Jump(then),
            Operand::Integer(_, 0) => Terminator::Jump(otherwise),
            Operand::Integer(..) => Terminator::Jump(then),
            condition => Terminator::Branch { condition, then, otherwise },
        });
    }
    fn switch(
        &mut self,
        on: Value,
        default: BasicBlock,
        cases: impl ExactSizeIterator<Item = (u128, BasicBlock)>,
    ) {
        let on = on.one();
        let cases = cases.map(|(bits, to)| (bits & on.scalar().mask(), to.block)).collect();
        self.end(Terminator::Switch { on, cases, default: default.block });
    }
    fn invoke(
        &mut self,
        signature: SignatureId,
        _: Option<&CodegenFnAttrs>,
        _: Option<&FnAbi<'tcx, Ty<'tcx>>>,
        function: Value,
        arguments: &[Value],
        then: BasicBlock,
        catch: BasicBlock,
        _: Option<&()>,
        _: Option<Instance<'tcx>>,
    ) -> Value {
        let call = self.make_call(signature, function, arguments);
        let (results, value) = self.new_results(call.signature.result);
        self.end(Terminator::Invoke { call, results, normal: then.block, unwind: catch.block });
        value
    }
    fn unreachable(&mut self) {
        self.end(Terminator::Unreachable);
    }
    fn unreachable_nonterminator(&mut self) {
        self.act(Operation::Trap);
    }

    two_values! {
        add => Add, fadd => Add, fadd_fast => Add, fadd_algebraic => Add,
        sub => Subtract, fsub => Subtract, fsub_fast => Subtract, fsub_algebraic => Subtract,
        mul => Multiply, fmul => Multiply, fmul_fast => Multiply, fmul_algebraic => Multiply,
        udiv => DivideUnsigned, exactudiv => DivideUnsigned, sdiv => DivideSigned, exactsdiv => DivideSigned,
        fdiv => Divide, fdiv_fast => Divide, fdiv_algebraic => Divide,
        urem => RemainderUnsigned, srem => RemainderSigned,
        shl => ShiftLeft, lshr => ShiftRightUnsigned, ashr => ShiftRightSigned,
        and => And, or => Or, xor => Xor,
    }

    fn frem(&mut self, left: Value, right: Value) -> Value {
        let scalar = left.one().scalar();
        let name = if scalar == ScalarType::F32 { "fmodf" } else { "fmod" };
        Value::One(self.call_library(name, &[left.one(), right.one()], scalar))
    }
    fn frem_fast(&mut self, left: Value, right: Value) -> Value {
        self.frem(left, right)
    }
    fn frem_algebraic(&mut self, left: Value, right: Value) -> Value {
        self.frem(left, right)
    }
    fn neg(&mut self, value: Value) -> Value {
        let operand = value.one();
        Value::One(self.binary(Binary::Subtract, constant(operand.scalar(), 0), operand))
    }
    fn fneg(&mut self, value: Value) -> Value {
        Value::One(self.unary(Unary::Negate, value.one()))
    }
    fn not(&mut self, value: Value) -> Value {
        let operand = value.one();
        Value::One(self.binary(Binary::Xor, operand, constant(operand.scalar(), u128::MAX)))
    }
    fn checked_binop(&mut self, operation: OverflowOp, ty: Ty<'tcx>, left: Value, right: Value) -> (Value, Value) {
        let (result, overflow) = self.checked(operation, ty.is_signed(), left.one(), right.one());
        (Value::One(result), Value::One(overflow))
    }
    fn from_immediate(&mut self, value: Value) -> Value {
        match value {
            Value::One(operand) if operand.scalar() == ScalarType::I1 => {
                Value::One(self.convert(Conversion::ExtendZero, ScalarType::I8, operand))
            }
            other => other,
        }
    }
    fn to_immediate_scalar(&mut self, value: Value, scalar: Scalar) -> Value {
        if scalar.is_bool() {
            return Value::One(self.convert(Conversion::Truncate, ScalarType::I1, value.one()));
        }
        value
    }
    fn alloca(&mut self, size: Size, align: Align) -> Value {
        Value::One(self.place(size.bytes(), align.bytes()))
    }
    fn alloca_with_ty(&mut self, layout: TyAndLayout<'tcx>) -> Value {
        self.alloca(layout.size, layout.align.abi)
    }
    fn load(&mut self, ty: Type, address: Value, _: Align) -> Value {
        let address = address.one();
        match ty {
            Type::Scalar(scalar) => Value::One(self.load_scalar(scalar, address)),
            Type::Pair(first, second) => {
                let between = first.bytes().next_multiple_of(second.bytes()) as i32;
                let behind = self.moved(address, between);
                Value::Pair(self.load_scalar(first, address), self.load_scalar(second, behind))
            }
            Type::Memory { bytes } if bytes <= 16 => {
                let scalar = ScalarType::integer_of_bits(bytes * 8);
                Value::One(self.load_scalar(scalar, address))
            }
            Type::Void | Type::Memory { .. } | Type::Refused => self.refuse("a value of such a type (a vector, f16, f128)"),
        }
    }
    fn volatile_load(&mut self, ty: Type, address: Value) -> Value {
        self.load(ty, address, Align::ONE)
    }
    fn atomic_load(&mut self, ty: Type, address: Value, _: AtomicOrdering, _: Size) -> Value {
        self.load(ty, address, Align::ONE)
    }
    fn load_operand(&mut self, place: PlaceRef<'tcx, Value>) -> OperandRef<'tcx, Value> {
        if place.layout.is_zst() {
            return OperandRef::zero_sized(place.layout);
        }
        let value = match place.layout.backend_repr {
            _ if place.val.llextra.is_some() => OperandValue::Ref(place.val),
            BackendRepr::Scalar(scalar) => {
                let loaded = self.load(Type::of_scalar(scalar), place.val.llval, place.val.align);
                OperandValue::Immediate(self.to_immediate_scalar(loaded, scalar))
            }
            BackendRepr::ScalarPair(first, second) => {
                let between = first.size(self).align_to(second.align(self).abi);
                let behind = Value::One(self.moved(place.val.llval.one(), between.bytes() as i32));
                let one = self.load(Type::of_scalar(first), place.val.llval, place.val.align);
                let two = self.load(Type::of_scalar(second), behind, place.val.align);
                OperandValue::Pair(self.to_immediate_scalar(one, first), self.to_immediate_scalar(two, second))
            }
            _ => OperandValue::Ref(place.val),
        };
        OperandRef { val: value, layout: place.layout, move_annotation: None }
    }
    fn write_operand_repeatedly(&mut self, element: OperandRef<'tcx, Value>, count: u64, to: PlaceRef<'tcx, Value>) {
        let count = self.const_usize(count);
        let start = to.project_index(self, self.const_usize(0)).val.llval;
        let end = to.project_index(self, count).val.llval;
        let (head, body, next) =
            (self.append_sibling_block("head"), self.append_sibling_block("body"), self.append_sibling_block("next"));
        let cursor = self.place(4, 4);
        self.store_scalar(start.one(), cursor);
        self.br(head);
        self.switch_to_block(head);
        let current = self.load_scalar(ScalarType::Ptr, cursor);
        let more = self.compare(Comparison::Unequal, current, end.one());
        self.cond_br(Value::One(more), body, next);
        self.switch_to_block(body);
        let align = to.val.align.restrict_for_offset(to.layout.field(self.cx, 0).size);
        let place = PlaceRef { val: PlaceValue::new_sized(Value::One(current), align), layout: element.layout };
        element.val.store(self, place);
        let behind = self.moved(current, element.layout.size.bytes() as i32);
        self.store_scalar(behind, cursor);
        self.br(head);
        self.switch_to_block(next);
    }
    fn assume_integer_range(&mut self, _: Value, _: Type, _: WrappingRange) {}
    fn assume_nonnull(&mut self, _: Value) {}
    fn range_metadata(&mut self, _: Value, _: WrappingRange) {}
    fn nonnull_metadata(&mut self, _: Value) {}
    fn store(&mut self, value: Value, address: Value, align: Align) -> Value {
        self.store_with_flags(value, address, align, MemFlags::empty())
    }
    fn store_with_flags(&mut self, value: Value, address: Value, _: Align, _: MemFlags) -> Value {
        let address = address.one();
        match value {
            Value::Nothing => {}
            Value::One(operand) => self.store_scalar(operand, address),
            Value::Pair(first, second) => {
                let between = first.scalar().bytes().next_multiple_of(second.scalar().bytes()) as i32;
                self.store_scalar(first, address);
                self.store_scalar(second, self.moved(address, between));
            }
        }
        value
    }
    fn atomic_store(&mut self, value: Value, address: Value, _: AtomicOrdering, _: Size) {
        self.store(value, address, Align::ONE);
    }
    fn gep(&mut self, ty: Type, address: Value, indices: &[Value]) -> Value {
        let [index] = indices else { bug!("an address moves by one index") };
        let (address, index) = (address.one(), index.one());
        if let Operand::Integer(scalar, bits) = index {
            let bytes = sign_extended(scalar, bits).wrapping_mul(ty.bytes().into());
            return Value::One(self.moved(address, bytes as i32));
        }
        let index = self.resize(index, ScalarType::Ptr, true);
        let bytes = self.binary(Binary::Multiply, index, constant(ScalarType::Ptr, ty.bytes().into()));
        Value::One(self.binary(Binary::Add, address, bytes))
    }
    fn inbounds_gep(&mut self, ty: Type, address: Value, indices: &[Value]) -> Value {
        self.gep(ty, address, indices)
    }

    conversions! {
        trunc => Truncate, sext => ExtendSign, zext => ExtendZero,
        fptoui_sat => ToUnsigned, fptosi_sat => ToSigned, fptoui => ToUnsigned, fptosi => ToSigned,
        uitofp => FromUnsigned, sitofp => FromSigned, fptrunc => Demote, fpext => Promote,
    }

    fn ptrtoint(&mut self, value: Value, to: Type) -> Value {
        Value::One(self.resize(value.one(), to.scalar(), false))
    }
    fn inttoptr(&mut self, value: Value, to: Type) -> Value {
        Value::One(self.resize(value.one(), to.scalar(), false))
    }
    fn bitcast(&mut self, value: Value, to: Type) -> Value {
        let (operand, to) = (value.one(), to.scalar());
        if operand.scalar() == to {
            return value;
        }
        Value::One(self.convert(Conversion::Reinterpret, to, operand))
    }
    fn intcast(&mut self, value: Value, to: Type, signed: bool) -> Value {
        Value::One(self.resize(value.one(), to.scalar(), signed))
    }
    fn pointercast(&mut self, value: Value, _: Type) -> Value {
        value
    }
    fn icmp(&mut self, predicate: IntPredicate, left: Value, right: Value) -> Value {
        let comparison = match predicate {
            IntPredicate::IntEQ => Comparison::Equal,
            IntPredicate::IntNE => Comparison::Unequal,
            IntPredicate::IntUGT => Comparison::GreaterUnsigned,
            IntPredicate::IntUGE => Comparison::GreaterOrEqualUnsigned,
            IntPredicate::IntULT => Comparison::LessUnsigned,
            IntPredicate::IntULE => Comparison::LessOrEqualUnsigned,
            IntPredicate::IntSGT => Comparison::GreaterSigned,
            IntPredicate::IntSGE => Comparison::GreaterOrEqualSigned,
            IntPredicate::IntSLT => Comparison::LessSigned,
            IntPredicate::IntSLE => Comparison::LessOrEqualSigned,
        };
        Value::One(self.compare(comparison, left.one(), right.one()))
    }
    fn fcmp(&mut self, predicate: RealPredicate, left: Value, right: Value) -> Value {
        use FloatComparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, Unequal};
        let (left, right) = (left.one(), right.one());
        let is = |comparison| self.compare_float(comparison, left, right);
        let negated = |of: Operand| self.binary(Binary::Xor, of, constant(ScalarType::I1, 1));
        let either_number = || {
            let one = self.compare_float(Equal, left, left);
            self.binary(Binary::And, one, self.compare_float(Equal, right, right))
        };
        let different = || self.binary(Binary::Or, is(Less), is(Greater));
        Value::One(match predicate {
            RealPredicate::RealPredicateFalse => constant(ScalarType::I1, 0),
            RealPredicate::RealPredicateTrue => constant(ScalarType::I1, 1),
            RealPredicate::RealOEQ => is(Equal),
            RealPredicate::RealOGT => is(Greater),
            RealPredicate::RealOGE => is(GreaterOrEqual),
            RealPredicate::RealOLT => is(Less),
            RealPredicate::RealOLE => is(LessOrEqual),
            RealPredicate::RealONE => different(),
            RealPredicate::RealORD => either_number(),
            RealPredicate::RealUNO => negated(either_number()),
            RealPredicate::RealUEQ => negated(different()),
            RealPredicate::RealUGT => negated(is(LessOrEqual)),
            RealPredicate::RealUGE => negated(is(Less)),
            RealPredicate::RealULT => negated(is(GreaterOrEqual)),
            RealPredicate::RealULE => negated(is(Greater)),
            RealPredicate::RealUNE => is(Unequal),
        })
    }
    fn memcpy(
        &mut self,
        to: Value,
        _: Align,
        from: Value,
        _: Align,
        bytes: Value,
        _: MemFlags,
        _: Option<rustc_ast::expand::typetree::FncTree>,
    ) {
        self.copy(to.one(), from.one(), bytes.one(), false);
    }
    fn memmove(&mut self, to: Value, _: Align, from: Value, _: Align, bytes: Value, _: MemFlags) {
        self.copy(to.one(), from.one(), bytes.one(), true);
    }
    fn memset(&mut self, to: Value, byte: Value, bytes: Value, _: Align, _: MemFlags) {
        if bytes.one().known() != Some(0) {
            self.act(Operation::Fill { to: to.one(), byte: byte.one(), bytes: bytes.one() });
        }
    }
    fn select(&mut self, condition: Value, then: Value, otherwise: Value) -> Value {
        let condition = condition.one();
        match (then, otherwise) {
            (Value::Pair(a, b), Value::Pair(c, d)) => {
                Value::Pair(self.choose(condition, a, c), self.choose(condition, b, d))
            }
            _ => Value::One(self.choose(condition, then.one(), otherwise.one())),
        }
    }
    fn va_arg(&mut self, _: Value, _: Type) -> Value {
        self.refuse("a variadic function")
    }
    fn extract_element(&mut self, _: Value, _: Value) -> Value {
        self.refuse("a vector")
    }
    fn vector_splat(&mut self, _: usize, _: Value) -> Value {
        self.refuse("a vector")
    }
    fn extract_value(&mut self, pair: Value, index: u64) -> Value {
        let Value::Pair(first, second) = pair else { bug!("{pair:?} is no pair") };
        Value::One(if index == 0 { first } else { second })
    }
    fn insert_value(&mut self, pair: Value, element: Value, index: u64) -> Value {
        let Value::Pair(first, second) = pair else { bug!("{pair:?} is no pair") };
        if index == 0 { Value::Pair(element.one(), second) } else { Value::Pair(first, element.one()) }
    }
    fn set_personality_fn(&mut self, _: SymbolId) {}
    fn cleanup_landing_pad(&mut self, _: SymbolId) -> (Value, Value) {
        bug!("WebAssembly unwinds into pads")
    }
    fn filter_landing_pad(&mut self, _: SymbolId) {
        bug!("WebAssembly unwinds into pads")
    }
    fn resume(&mut self, _: Value, _: Value) {
        bug!("WebAssembly unwinds into pads")
    }
    fn cleanup_pad(&mut self, _: Option<Value>, _: &[Value]) {}
    fn cleanup_ret(&mut self, (): &(), unwind: Option<BasicBlock>) {
        self.end(unwind.map_or(Terminator::Resume, |to| Terminator::Jump(to.block)));
    }
    fn catch_pad(&mut self, _: Value, _: &[Value]) {}
    fn catch_switch(&mut self, _: Option<Value>, _: Option<BasicBlock>, handlers: &[BasicBlock]) -> Value {
        let [handler] = handlers else { bug!("one handler ends unwinding") };
        self.end(Terminator::Jump(handler.block));
        Value::One(constant(ScalarType::Ptr, 0))
    }
    fn atomic_cmpxchg(
        &mut self,
        address: Value,
        expected: Value,
        new: Value,
        _: AtomicOrdering,
        _: AtomicOrdering,
        _: bool,
    ) -> (Value, Value) {
        let scalar = expected.one().scalar();
        let old = self.load_scalar(scalar, address.one());
        let same = self.compare(Comparison::Equal, old, expected.one());
        let stored = self.choose(same, new.one(), old);
        self.store_scalar(stored, address.one());
        (Value::One(old), Value::One(same))
    }
    fn atomic_rmw(&mut self, operation: AtomicRmwBinOp, address: Value, operand: Value, _: AtomicOrdering, _: bool) -> Value {
        let old = self.load_scalar(operand.one().scalar(), address.one());
        let new = self.atomic_combined(operation, old, operand.one());
        self.store_scalar(new, address.one());
        Value::One(old)
    }
    fn atomic_fence(&mut self, _: AtomicOrdering, _: SynchronizationScope) {}
    fn set_invariant_load(&mut self, _: Value) {}
    fn lifetime_start(&mut self, _: Value, _: Size) {}
    fn lifetime_end(&mut self, _: Value, _: Size) {}
    fn call(
        &mut self,
        signature: SignatureId,
        _: Option<&CodegenFnAttrs>,
        abi: Option<&FnAbi<'tcx, Ty<'tcx>>>,
        function: Value,
        arguments: &[Value],
        pad: Option<&()>,
        _: Option<Instance<'tcx>>,
    ) -> Value {
        let mut call = self.make_call(signature, function, arguments);
        // All that is called from a pad is called while unwinding.
        call.ends_unwinding = pad.is_some() && abi.is_some_and(|abi| abi.can_unwind);
        let (results, value) = self.new_results(call.signature.result);
        let block = self.at.block.index();
        let instruction = Instruction { operation: Operation::Call(call), results };
        self.with_body(|body| body.blocks[block].instructions.push(instruction));
        value
    }
    fn tail_call(
        &mut self,
        _: SignatureId,
        _: Option<&CodegenFnAttrs>,
        _: &FnAbi<'tcx, Ty<'tcx>>,
        _: Value,
        _: &[Value],
        _: Option<&()>,
        _: Option<Instance<'tcx>>,
    ) {
        self.refuse("a guaranteed tail call")
    }
    fn apply_attrs_to_cleanup_callsite(&mut self, _: Value) {}
}

fn append(cx: &CodegenCx<'_>, body: BodyId) -> BasicBlock {
    let blocks = &mut cx.bodies.borrow_mut()[body.index()].blocks;
    blocks.push(Block::default());
    BasicBlock { body, block: BlockId(u32::try_from(blocks.len() - 1).expect("a function has fewer blocks")) }
}

