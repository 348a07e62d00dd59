//! What rustc's walk over MIR asks a builder for, instruction by instruction.

use rustc_abi::{Align, BackendRepr, Scalar, Size, WrappingRange};
use rustc_codegen_ssa::MemFlags;
use rustc_codegen_ssa::common::{AtomicRmwBinOp, IntPredicate, RealPredicate, SynchronizationScope};
use rustc_codegen_ssa::mir::operand::{OperandRef, OperandValue};
use rustc_codegen_ssa::mir::place::{PlaceRef, PlaceValue};
use rustc_codegen_ssa::traits::{BuilderMethods, ConstCodegenMethods as _, OverflowOp};
use rustc_middle::bug;
use rustc_middle::middle::codegen_fn_attrs::CodegenFnAttrs;
use rustc_middle::ty::layout::TyAndLayout;
use rustc_middle::ty::{AtomicOrdering, Instance, Ty};
use rustc_span::Span;
use rustc_target::callconv::FnAbi;

use super::{Builder, append, constant};
use crate::context::{BasicBlock, CodegenCx, SignatureId};
use crate::fold::sign_extended;
use crate::ir::{
    Binary, Comparison, Conversion, FloatComparison, Instruction, Operand, Operation, Terminator, Unary, Unwinding,
    Value,
};
use crate::symbols::SymbolId;
use crate::types::{ScalarType, Type};

/// Arrays of at most so many elements are filled one by one.
const FEW_ELEMENTS: u64 = 8;

/// Fills of at most so many bytes are stores.
const FEW_BYTES: u128 = 64;

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
    fn switch(&mut self, on: Value, default: BasicBlock, cases: impl ExactSizeIterator<Item = (u128, BasicBlock)>) {
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
            // In memory it is one or zero.
            return Value::One(self.convert(Conversion::Reinterpret, ScalarType::I1, value.one()));
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
                let behind = self.advanced(address, between);
                Value::Pair(self.load_scalar(first, address), self.load_scalar(second, behind))
            }
            Type::Memory { bytes } if bytes <= 16 => {
                let scalar = ScalarType::integer_of_bits(bytes * 8);
                Value::One(self.load_scalar(scalar, address))
            }
            Type::Void | Type::Memory { .. } | Type::Refused => {
                self.refuse("a value of such a type (a vector, f16, f128)")
            }
        }
    }
    fn volatile_load(&mut self, ty: Type, address: Value) -> Value {
        self.load(ty, address, Align::ONE)
    }
    fn atomic_load(&mut self, ty: Type, address: Value, _: AtomicOrdering, _: Size) -> Value {
        self.before_atomic();
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
                let behind = Value::One(self.advanced(place.val.llval.one(), between.bytes() as i32));
                let one = self.load(Type::of_scalar(first), place.val.llval, place.val.align);
                let two = self.load(Type::of_scalar(second), behind, place.val.align);
                OperandValue::Pair(self.to_immediate_scalar(one, first), self.to_immediate_scalar(two, second))
            }
            _ => OperandValue::Ref(place.val),
        };
        OperandRef { val: value, layout: place.layout, move_annotation: None }
    }
    fn write_operand_repeatedly(&mut self, element: OperandRef<'tcx, Value>, count: u64, to: PlaceRef<'tcx, Value>) {
        if count <= FEW_ELEMENTS {
            for index in 0..count {
                let place = to.project_index(self, self.const_usize(index));
                element.val.store(self, place);
            }
            return;
        }
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
        let behind = self.advanced(current, element.layout.size.bytes() as i32);
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
                self.store_scalar(second, self.advanced(address, between));
            }
        }
        value
    }
    fn atomic_store(&mut self, value: Value, address: Value, _: AtomicOrdering, _: Size) {
        self.before_atomic();
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
        if let [Value::One(Operand::Integer(scalar, bits))] = *indices {
            let bytes = sign_extended(scalar, bits).wrapping_mul(ty.bytes().into());
            return Value::One(self.advanced(address.one(), bytes as i32));
        }
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
        let (to, byte, bytes) = (to.one(), byte.one(), bytes.one());
        match (byte, bytes.known()) {
            (_, Some(0)) => {}
            (Operand::Value(..), Some(few @ 1..=FEW_BYTES)) => self.fill_few(to, byte, few as i32),
            _ => self.act(Operation::Fill { to, byte, bytes }),
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
        self.before_atomic();
        let (old, same) = self.exchanged_if_equal(address.one(), expected.one(), new.one());
        (Value::One(old), Value::One(same))
    }
    fn atomic_rmw(
        &mut self,
        operation: AtomicRmwBinOp,
        address: Value,
        operand: Value,
        _: AtomicOrdering,
        _: bool,
    ) -> Value {
        self.before_atomic();
        Value::One(self.combined_in_memory(operation, address.one(), operand.one()))
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
        call.unwinding = match (abi.map(|abi| abi.can_unwind), pad) {
            (Some(false), _) => Unwinding::Never,
            (Some(true), Some(())) => Unwinding::Ends,
            _ => Unwinding::Passes,
        };
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
