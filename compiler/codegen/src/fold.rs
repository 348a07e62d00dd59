//! What can be computed now, because the operands are known.

use crate::ir::{Binary, Comparison, Conversion, Operand, Operation, Terminator};
use crate::types::ScalarType;

/// The result of an operation.
pub fn operation(operation: &Operation) -> Option<Operand> {
    match *operation {
        Operation::Binary(which, left, right) => binary(which, left, right),
        Operation::Compare(which, left, right) => comparison(which, left, right),
        Operation::Convert(which, to, operand) => conversion(which, to, operand),
        Operation::Select { condition, then, otherwise } => {
            condition.known().map(|bits| if bits == 0 { otherwise } else { then })
        }
        _ => None,
    }
}

/// A jump in place of a choice.
pub fn terminator(terminator: &Terminator) -> Option<Terminator> {
    match terminator {
        Terminator::Branch { condition, then, otherwise } => {
            condition.known().map(|bits| Terminator::Jump(if bits == 0 { *otherwise } else { *then }))
        }
        Terminator::Switch { on, cases, default } => on.known().map(|bits| {
            let found = cases.iter().find(|(case, _)| *case == bits);
            Terminator::Jump(found.map_or(*default, |&(_, to)| to))
        }),
        _ => None,
    }
}

pub fn binary(operation: Binary, left: Operand, right: Operand) -> Option<Operand> {
    match (operation, left, right) {
        (Binary::Add | Binary::Subtract | Binary::Or | Binary::Xor, other, Operand::Integer(_, 0)) => Some(other),
        (Binary::Add | Binary::Or | Binary::Xor, Operand::Integer(_, 0), other) => Some(other),
        (Binary::Multiply, other, Operand::Integer(_, 1)) | (Binary::Multiply, Operand::Integer(_, 1), other) => {
            Some(other)
        }
        (Binary::ShiftLeft | Binary::ShiftRightSigned | Binary::ShiftRightUnsigned, other, Operand::Integer(_, 0)) => {
            Some(other)
        }
        (_, Operand::Integer(scalar, left), Operand::Integer(_, right)) => {
            let bits = match operation {
                Binary::Add | Binary::Advance => left.wrapping_add(right),
                Binary::Subtract => left.wrapping_sub(right),
                Binary::Multiply => left.wrapping_mul(right),
                Binary::And => left & right,
                Binary::Or => left | right,
                Binary::Xor => left ^ right,
                Binary::ShiftLeft if right < scalar.bits().into() => left << right,
                Binary::ShiftRightUnsigned if right < scalar.bits().into() => left >> right,
                _ => return None,
            };
            Some(Operand::integer(scalar, bits))
        }
        _ => None,
    }
}

fn comparison(comparison: Comparison, left: Operand, right: Operand) -> Option<Operand> {
    let (Operand::Integer(scalar, left), Operand::Integer(_, right)) = (left, right) else { return None };
    let [left_signed, right_signed] = [left, right].map(|bits| sign_extended(scalar, bits).cast_signed());
    let holds = match comparison {
        Comparison::Equal => left == right,
        Comparison::Unequal => left != right,
        Comparison::LessSigned => left_signed < right_signed,
        Comparison::LessUnsigned => left < right,
        Comparison::LessOrEqualSigned => left_signed <= right_signed,
        Comparison::LessOrEqualUnsigned => left <= right,
        Comparison::GreaterSigned => left_signed > right_signed,
        Comparison::GreaterUnsigned => left > right,
        Comparison::GreaterOrEqualSigned => left_signed >= right_signed,
        Comparison::GreaterOrEqualUnsigned => left >= right,
    };
    Some(Operand::Integer(ScalarType::I1, holds.into()))
}

pub fn conversion(conversion: Conversion, to: ScalarType, operand: Operand) -> Option<Operand> {
    let (Operand::Integer(from, bits), false) = (operand, to.is_float()) else { return None };
    match conversion {
        Conversion::Truncate | Conversion::ExtendZero | Conversion::Reinterpret => Some(Operand::integer(to, bits)),
        Conversion::ExtendSign => Some(Operand::integer(to, sign_extended(from, bits))),
        _ => None,
    }
}

pub fn sign_extended(scalar: ScalarType, bits: u128) -> u128 {
    let unused = 128 - scalar.bits();
    ((bits << unused).cast_signed() >> unused).cast_unsigned()
}
