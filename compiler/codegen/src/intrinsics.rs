//! The compiler's own functions: what each of them becomes.

use rustc_codegen_ssa::mir::operand::{OperandRef, OperandValue};
use rustc_codegen_ssa::mir::place::{PlaceRef, PlaceValue};
use rustc_codegen_ssa::traits::{BuilderMethods as _, IntrinsicCallBuilderMethods, OverflowOp};
use rustc_middle::ty::layout::LayoutOf as _;
use rustc_middle::ty::{self, Instance};
use rustc_span::{Span, sym};

use crate::builder::{Builder, constant};
use crate::ir::{Binary, Comparison, Operand, Operation, Unary, Value};
use crate::types::ScalarType;

/// An intrinsic call: its arguments and where the result goes.
type Argument<'tcx> = OperandRef<'tcx, Value>;

impl<'tcx> IntrinsicCallBuilderMethods<'tcx> for Builder<'_, 'tcx> {
    fn codegen_intrinsic_call(
        &mut self,
        instance: Instance<'tcx>,
        arguments: &[Argument<'tcx>],
        result: PlaceRef<'tcx, Value>,
        span: Span,
    ) -> Result<(), Instance<'tcx>> {
        self.cx.span.set(span);
        let name = self.cx.tcx.item_name(instance.def_id());
        if let Some(value) = self.float_intrinsic(name.as_str(), arguments) {
            self.give_back(Value::One(value), result);
            return Ok(());
        }
        let value = match name {
            sym::catch_unwind => self.catch_unwind(arguments),
            sym::volatile_load | sym::unaligned_volatile_load => {
                let from = PlaceValue::new_sized(arguments[0].immediate(), result.layout.align.abi);
                if !result.layout.is_zst() {
                    self.typed_place_copy(result.val, from, result.layout);
                }
                return Ok(());
            }
            sym::volatile_store | sym::unaligned_volatile_store => {
                let to = arguments[0].deref(self.cx);
                arguments[1].val.store(self, to);
                return Ok(());
            }
            sym::black_box => {
                arguments[0].val.store(self, result);
                return Ok(());
            }
            sym::select_unpredictable => return self.select_unpredictable(arguments, result),
            sym::ptr_mask => self.binary(Binary::And, first(arguments), arguments[1].immediate().one()),
            sym::is_val_statically_known => constant(ScalarType::I1, 0),
            sym::raw_eq => self.raw_eq(instance, arguments),
            sym::compare_bytes => {
                let parts: Vec<_> = arguments.iter().map(|argument| argument.immediate().one()).collect();
                self.call_library("memcmp", &parts, ScalarType::I32)
            }
            sym::breakpoint => {
                self.act(Operation::Trap);
                return Ok(());
            }
            _ => match self.integer_intrinsic(name.as_str(), arguments) {
                Some(value) => value,
                None => return self.fall_back(instance, name.as_str()),
            },
        };
        self.give_back(Value::One(value), result);
        Ok(())
    }

    fn codegen_llvm_intrinsic_call(&mut self, instance: Instance<'tcx>, _: &[Argument<'tcx>], _: bool) -> Value {
        let name = self.cx.tcx.symbol_name(instance).name;
        self.refuse(&format!("the instruction {name}"))
    }
    fn abort(&mut self) {
        self.act(Operation::Trap);
    }
    fn assume(&mut self, _: Value) {}
    fn expect(&mut self, condition: Value, _: bool) -> Value {
        condition
    }
    fn type_checked_load(&mut self, _: Value, _: u64, _: &[u8]) -> Value {
        self.refuse("control flow integrity")
    }
    fn va_start(&mut self, _: Value) -> Value {
        self.refuse("a variadic function")
    }
    fn va_end(&mut self, _: Value) -> Value {
        self.refuse("a variadic function")
    }
}

fn first(arguments: &[Argument<'_>]) -> Operand {
    arguments[0].immediate().one()
}

impl<'tcx> Builder<'_, 'tcx> {
    fn give_back(&mut self, value: Value, result: PlaceRef<'tcx, Value>) {
        if result.layout.is_zst() {
            return;
        }
        let value = self.from_immediate(value);
        self.store_to_place(value, result.val);
    }

    /// The body that the standard library has for an intrinsic which this generator does not know.
    fn fall_back(&self, instance: Instance<'tcx>, name: &str) -> Result<(), Instance<'tcx>> {
        let intrinsic = self.cx.tcx.intrinsic(instance.def_id());
        if intrinsic.is_none_or(|intrinsic| intrinsic.must_be_overridden) {
            self.refuse(&format!("the intrinsic {name}"));
        }
        Err(Instance::new_raw(instance.def_id(), instance.args))
    }

    fn catch_unwind(&mut self, arguments: &[Argument<'tcx>]) -> Operand {
        let [attempt, data, recover] = [0, 1, 2].map(|index: usize| arguments[index].immediate().one());
        self.give(ScalarType::I32, Operation::Catch { attempt, data, recover })
    }

    fn select_unpredictable(
        &mut self,
        arguments: &[Argument<'tcx>],
        result: PlaceRef<'tcx, Value>,
    ) -> Result<(), Instance<'tcx>> {
        let condition = first(arguments);
        let chosen = match (arguments[1].val, arguments[2].val) {
            (OperandValue::Ref(then), OperandValue::Ref(otherwise)) => {
                let address = self.choose(condition, then.llval.one(), otherwise.llval.one());
                OperandValue::Ref(PlaceValue::new_sized(Value::One(address), then.align))
            }
            (OperandValue::Immediate(then), OperandValue::Immediate(otherwise)) => {
                OperandValue::Immediate(self.select(Value::One(condition), then, otherwise))
            }
            (OperandValue::Pair(a, b), OperandValue::Pair(c, d)) => {
                let condition = Value::One(condition);
                OperandValue::Pair(self.select(condition, a, c), self.select(condition, b, d))
            }
            _ => return Ok(()),
        };
        chosen.store(self, result);
        Ok(())
    }

    fn raw_eq(&mut self, instance: Instance<'tcx>, arguments: &[Argument<'tcx>]) -> Operand {
        let bytes = self.cx.layout_of(instance.args.type_at(0)).size.bytes();
        let (left, right) = (first(arguments), arguments[1].immediate().one());
        match bytes {
            0 => constant(ScalarType::I1, 1),
            1 | 2 | 4 | 8 | 16 => {
                let scalar = ScalarType::integer_of_bits(bytes * 8);
                let (left, right) = (self.load_scalar(scalar, left), self.load_scalar(scalar, right));
                self.compare(Comparison::Equal, left, right)
            }
            _ => {
                let length = constant(ScalarType::I32, bytes.into());
                let order = self.call_library("memcmp", &[left, right, length], ScalarType::I32);
                self.compare(Comparison::Equal, order, constant(ScalarType::I32, 0))
            }
        }
    }

    /// Intrinsics whose names end with the type of float that they are for, and `fabs`.
    fn float_intrinsic(&mut self, name: &str, arguments: &[Argument<'tcx>]) -> Option<Operand> {
        let argument = arguments.first()?;
        if !matches!(argument.layout.ty.kind(), ty::Float(_)) {
            return None;
        }
        let OperandValue::Immediate(Value::One(operand)) = argument.val else { return None };
        let scalar = operand.scalar();
        let operation = name.strip_suffix("f32").or_else(|| name.strip_suffix("f64")).unwrap_or(name);
        let operation = operation.trim_end_matches('_');
        let second = || arguments[1].immediate().one();
        if let Some(unary) = float_unary(operation) {
            return Some(self.unary(unary, operand));
        }
        Some(match operation {
            "copysign" => self.binary(Binary::CopySign, operand, second()),
            "minimum" => self.binary(Binary::Minimum, operand, second()),
            "maximum" => self.binary(Binary::Maximum, operand, second()),
            "minnum" | "minimum_number_nsz" => self.extreme("fmin", operand, second()),
            "maxnum" | "maximum_number_nsz" => self.extreme("fmax", operand, second()),
            "powi" => {
                let name = if scalar == ScalarType::F32 { "__powisf2" } else { "__powidf2" };
                self.call_library(name, &[operand, second()], scalar)
            }
            "fmuladd" => {
                let product = self.binary(Binary::Multiply, operand, second());
                self.binary(Binary::Add, product, arguments[2].immediate().one())
            }
            "sin" | "cos" | "pow" | "exp" | "exp2" | "log" | "log10" | "log2" | "fma" | "round" => {
                let parts: Vec<_> = arguments.iter().map(|argument| argument.immediate().one()).collect();
                self.call_library(&self.mathematical(operation, scalar), &parts, scalar)
            }
            _ => return None,
        })
    }

    /// The name of C's function for `scalar`.
    fn mathematical(&self, name: &str, scalar: ScalarType) -> String {
        format!("{name}{}", if scalar == ScalarType::F32 { "f" } else { "" })
    }

    fn extreme(&self, name: &str, left: Operand, right: Operand) -> Operand {
        self.call_library(&self.mathematical(name, left.scalar()), &[left, right], left.scalar())
    }

    fn integer_intrinsic(&mut self, name: &str, arguments: &[Argument<'tcx>]) -> Option<Operand> {
        let argument = arguments.first()?;
        if !argument.layout.ty.is_integral() {
            return None;
        }
        let signed = argument.layout.ty.is_signed();
        let operand = first(arguments);
        let second = || arguments[1].immediate().one();
        Some(match name {
            "ctlz" | "ctlz_nonzero" => self.counted(Unary::LeadingZeros, operand),
            "cttz" | "cttz_nonzero" => self.counted(Unary::TrailingZeros, operand),
            "ctpop" => self.counted(Unary::Ones, operand),
            "bswap" => self.bytes_swapped(operand),
            "bitreverse" => self.bits_reversed(operand),
            "saturating_add" => self.saturating(OverflowOp::Add, signed, operand, second()),
            "saturating_sub" => self.saturating(OverflowOp::Sub, signed, operand, second()),
            "rotate_left" => self.rotated(Binary::RotateLeft, operand, second()),
            "rotate_right" => self.rotated(Binary::RotateRight, operand, second()),
            "unchecked_funnel_shl" => self.funnel(true, operand, second(), arguments[2].immediate().one()),
            "unchecked_funnel_shr" => self.funnel(false, operand, second(), arguments[2].immediate().one()),
            _ => return None,
        })
    }

    fn counted(&self, unary: Unary, operand: Operand) -> Operand {
        let scalar = operand.scalar();
        if scalar == ScalarType::I128 {
            return self.counted_wide(unary, operand);
        }
        let count = match (unary, scalar.bits()) {
            (Unary::LeadingZeros, bits @ (8 | 16)) => {
                let wide = self.unary(unary, self.resize(operand, ScalarType::I32, false));
                return self.binary(Binary::Subtract, wide, constant(ScalarType::I32, u128::from(32 - bits)));
            }
            (Unary::TrailingZeros, bits @ (8 | 16)) => {
                // A bit above the highest, for zero.
                let wide = self.resize(operand, ScalarType::I32, false);
                self.unary(unary, self.binary(Binary::Or, wide, constant(ScalarType::I32, 1 << bits)))
            }
            _ => self.unary(unary, operand),
        };
        self.resize(count, ScalarType::I32, false)
    }

    fn counted_wide(&self, unary: Unary, operand: Operand) -> Operand {
        let (low, high) = self.halves(operand);
        let [low_count, high_count] = [low, high].map(|half| self.counted(unary, half));
        let sixty_four = constant(ScalarType::I32, 64);
        match unary {
            Unary::Ones => self.binary(Binary::Add, low_count, high_count),
            Unary::LeadingZeros => {
                let none = self.compare(Comparison::Equal, high, constant(ScalarType::I64, 0));
                self.choose(none, self.binary(Binary::Add, low_count, sixty_four), high_count)
            }
            _ => {
                let none = self.compare(Comparison::Equal, low, constant(ScalarType::I64, 0));
                self.choose(none, self.binary(Binary::Add, high_count, sixty_four), low_count)
            }
        }
    }

    /// The low and the high half of 128 bits.
    fn halves(&self, operand: Operand) -> (Operand, Operand) {
        let high = self.binary(Binary::ShiftRightUnsigned, operand, constant(ScalarType::I128, 64));
        (self.resize(operand, ScalarType::I64, false), self.resize(high, ScalarType::I64, false))
    }

    fn joined(&self, low: Operand, high: Operand) -> Operand {
        let [low, high] = [low, high].map(|half| self.resize(half, ScalarType::I128, false));
        let high = self.binary(Binary::ShiftLeft, high, constant(ScalarType::I128, 64));
        self.binary(Binary::Or, low, high)
    }

    /// `operand` with groups of `width` bits in the places that `mask` names exchanged with their neighbours.
    fn exchanged(&self, operand: Operand, width: u32, mask: u128) -> Operand {
        let scalar = operand.scalar();
        let (mask, width) = (constant(scalar, mask), constant(scalar, width.into()));
        let down = self.binary(Binary::And, self.binary(Binary::ShiftRightUnsigned, operand, width), mask);
        let up = self.binary(Binary::ShiftLeft, self.binary(Binary::And, operand, mask), width);
        self.binary(Binary::Or, down, up)
    }

    fn bytes_swapped(&self, operand: Operand) -> Operand {
        let scalar = operand.scalar();
        match scalar.bits() {
            8 => operand,
            128 => {
                let (low, high) = self.halves(operand);
                self.joined(self.bytes_swapped(high), self.bytes_swapped(low))
            }
            bits => {
                let steps = [(8, 0x00ff_00ff_00ff_00ff), (16, 0x0000_ffff_0000_ffff), (32, 0x0000_0000_ffff_ffff)];
                let steps = steps.into_iter().filter(|&(width, _)| width < bits);
                steps.fold(operand, |swapped, (width, mask)| self.exchanged(swapped, width, mask))
            }
        }
    }

    fn bits_reversed(&self, operand: Operand) -> Operand {
        if operand.scalar() == ScalarType::I128 {
            let (low, high) = self.halves(operand);
            return self.joined(self.bits_reversed(high), self.bits_reversed(low));
        }
        let steps = [(1, 0x5555_5555_5555_5555), (2, 0x3333_3333_3333_3333), (4, 0x0f0f_0f0f_0f0f_0f0f)];
        let reversed = steps.into_iter().fold(operand, |all, (width, mask)| self.exchanged(all, width, mask));
        self.bytes_swapped(reversed)
    }

    fn saturating(&self, operation: OverflowOp, signed: bool, left: Operand, right: Operand) -> Operand {
        let scalar = left.scalar();
        let (result, overflow) = self.checked(operation, signed, left, right);
        let end = match (signed, operation) {
            (false, OverflowOp::Add) => constant(scalar, u128::MAX),
            (false, _) => constant(scalar, 0),
            (true, _) => {
                // The largest number, or the least one, by the sign of the left operand.
                let sign = constant(scalar, u128::from(scalar.bits() - 1));
                let sign = self.binary(Binary::ShiftRightSigned, left, sign);
                self.binary(Binary::Xor, sign, constant(scalar, scalar.mask() >> 1))
            }
        };
        self.choose(overflow, end, result)
    }

    fn rotated(&self, operation: Binary, operand: Operand, by: Operand) -> Operand {
        let scalar = operand.scalar();
        let bits = constant(ScalarType::I32, u128::from(scalar.bits() - 1));
        let by = self.binary(Binary::And, self.resize(by, ScalarType::I32, false), bits);
        if scalar.bits() == 32 || scalar.bits() == 64 {
            return self.binary(operation, operand, self.resize(by, scalar, false));
        }
        self.funnel(operation == Binary::RotateLeft, operand, operand, by)
    }

    /// One half of the double-width number `high:low` shifted by less than its width.
    fn funnel(&self, left: bool, high: Operand, low: Operand, by: Operand) -> Operand {
        let scalar = high.scalar();
        if high == low && matches!(scalar.bits(), 32 | 64) {
            let operation = if left { Binary::RotateLeft } else { Binary::RotateRight };
            return self.binary(operation, high, self.resize(by, scalar, false));
        }
        let by = self.resize(by, scalar, false);
        let rest = self.binary(Binary::Subtract, constant(scalar, u128::from(scalar.bits() - 1)), by);
        let one = constant(scalar, 1);
        // The other part moves by one more in a step of its own, since it may be by the whole width.
        if left {
            let upper = self.binary(Binary::ShiftLeft, high, by);
            let lower = self.binary(Binary::ShiftRightUnsigned, low, one);
            self.binary(Binary::Or, upper, self.binary(Binary::ShiftRightUnsigned, lower, rest))
        } else {
            let lower = self.binary(Binary::ShiftRightUnsigned, low, by);
            let upper = self.binary(Binary::ShiftLeft, high, one);
            self.binary(Binary::Or, lower, self.binary(Binary::ShiftLeft, upper, rest))
        }
    }
}

fn float_unary(name: &str) -> Option<Unary> {
    Some(match name {
        "fabs" => Unary::Absolute,
        "sqrt" => Unary::SquareRoot,
        "floor" => Unary::Floor,
        "ceil" => Unary::Ceiling,
        "trunc" => Unary::Truncate,
        "round_ties_even" => Unary::Nearest,
        _ => return None,
    })
}
