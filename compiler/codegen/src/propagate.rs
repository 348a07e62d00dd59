//! Operands that are known: what a variable holds is used in place of the variable, and addresses move by known numbers.

use rustc_data_structures::fx::FxHashMap;

use crate::fold;
use crate::ir::{Binary, Function, Operand, Operation, Results, VariableId};
use crate::types::ScalarType;

/// Rounds after which the rest stays as it is; one is enough but for addresses kept in structures kept in structures.
const MOST_ROUNDS: usize = 4;

/// Replaces operands that are known by what they are.
pub fn known_operands(function: &mut Function) {
    for _ in 0..MOST_ROUNDS {
        let constants = constant_variables(function);
        let mut known = vec![None; function.values.len()];
        for block in &function.blocks {
            note(&block.instructions, &constants, &function.values, &mut known);
        }
        if known.iter().all(Option::is_none) {
            return;
        }
        let change = |operand: &mut Operand| {
            *operand = resolved(*operand, &known);
        };
        for block in &mut function.blocks {
            block.instructions.iter_mut().for_each(|instruction| instruction.operation.change_operands(change));
            if let Some(terminator) = &mut block.terminator {
                terminator.change_operands(change);
                if let Some(jump) = fold::terminator(terminator) {
                    *terminator = jump;
                }
            }
        }
    }
}

/// What an operand is in the end. Its type is that of the place where it stands.
fn resolved(mut operand: Operand, known: &[Option<Operand>]) -> Operand {
    while let Operand::Value(id, scalar) = operand
        && let Some(better) = known[id.0 as usize]
    {
        operand = better.as_type(scalar);
    }
    operand
}

/// Variables that are written once in the whole function, with a constant.
fn constant_variables(function: &Function) -> Vec<Option<Operand>> {
    let mut writes = vec![0; function.variables.len()];
    let mut constants = vec![None; function.variables.len()];
    for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
        if let Operation::Write(variable, operand) = instruction.operation {
            let index = variable.0 as usize;
            writes[index] += 1;
            let is_constant = !matches!(operand, Operand::Value(..));
            constants[index] = (writes[index] == 1 && is_constant).then_some(operand);
        }
    }
    constants
}

/// Notes which results of a block's instructions are known.
fn note(
    instructions: &[crate::ir::Instruction],
    constants: &[Option<Operand>],
    types: &[ScalarType],
    known: &mut [Option<Operand>],
) {
    let mut held: FxHashMap<VariableId, Operand> = FxHashMap::default();
    for instruction in instructions {
        let found = match instruction.operation {
            Operation::Write(variable, operand) => {
                held.insert(variable, operand);
                None
            }
            Operation::Read(variable) => held.get(&variable).copied().or(constants[variable.0 as usize]),
            Operation::Binary(Binary::Add | Binary::Advance, Operand::Slot(slot, from), Operand::Integer(_, by)) => {
                Some(Operand::Slot(slot, from.wrapping_add(by as i32)))
            }
            ref other => fold::operation(other),
        };
        if let (Results::One(id), Some(found)) = (instruction.results, found) {
            known[id.0 as usize] = Some(found.as_type(types[id.0 as usize]));
        }
    }
}
