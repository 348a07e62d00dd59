//! Arithmetic on operands: what is known is computed now, what WebAssembly lacks becomes a call of the runtime.

use rustc_codegen_ssa::traits::OverflowOp;

use super::{Builder, constant};
use crate::fold;
use crate::ir::{Binary, Comparison, Conversion, FloatComparison, Operand, Operation, Unary};
use crate::types::ScalarType;

impl Builder<'_, '_> {
    pub fn binary(&self, operation: Binary, left: Operand, right: Operand) -> Operand {
        let scalar = left.scalar();
        if let Some(folded) = fold::binary(operation, left, right) {
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
        if let Some(folded) = fold::conversion(conversion, to, operand) {
            return folded;
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

    /// `address` moved by a known number of bytes, inside of what it points to.
    pub fn advanced(&self, address: Operand, bytes: i32) -> Operand {
        match address {
            Operand::Value(..) if bytes > 0 => {
                self.binary(Binary::Advance, address, constant(ScalarType::Ptr, bytes as u128))
            }
            _ => self.moved(address, bytes),
        }
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
