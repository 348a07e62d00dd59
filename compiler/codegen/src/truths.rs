//! Truth values that were made into numbers and are asked whether they are true: the detour goes.

use crate::ir::{Comparison, Conversion, Function, Operand, Operation, Results};
use crate::types::ScalarType;

/// Makes choices between one and zero comparisons, and takes truth values for what they are.
pub fn simplify(function: &mut Function) {
    let mut truths = vec![false; function.values.len()];
    for block in &mut function.blocks {
        for instruction in &mut block.instructions {
            let Results::One(id) = instruction.results else { continue };
            let is_small = !matches!(function.values[id.0 as usize], ScalarType::I64 | ScalarType::I128);
            if let (Some(better), true) = (better(&instruction.operation, &truths), is_small) {
                instruction.operation = better;
            }
            truths[id.0 as usize] = is_small && gives_truth(&instruction.operation, &truths);
        }
    }
}

fn better(operation: &Operation, truths: &[bool]) -> Option<Operation> {
    match *operation {
        Operation::Select { condition, then: Operand::Integer(_, one), otherwise: Operand::Integer(_, other) } => {
            match (one, other) {
                (1, 0) => Some(Operation::Convert(Conversion::ExtendZero, ScalarType::I32, condition)),
                (0, 1) => Some(Operation::Compare(Comparison::Equal, condition, Operand::Integer(ScalarType::I1, 0))),
                _ => None,
            }
        }
        Operation::Convert(Conversion::Truncate, ScalarType::I1, operand @ Operand::Value(id, _))
            if truths[id.0 as usize] =>
        {
            Some(Operation::Convert(Conversion::ExtendZero, ScalarType::I32, operand.as_type(ScalarType::I1)))
        }
        _ => None,
    }
}

/// Whether the result is one or zero.
fn gives_truth(operation: &Operation, truths: &[bool]) -> bool {
    match operation {
        Operation::Compare(..) | Operation::CompareFloat(..) | Operation::Convert(_, ScalarType::I1, _) => true,
        Operation::Convert(Conversion::ExtendZero, _, Operand::Value(id, scalar)) => {
            *scalar == ScalarType::I1 || truths[id.0 as usize]
        }
        _ => false,
    }
}
