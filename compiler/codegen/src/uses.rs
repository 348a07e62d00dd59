//! Which values are used and how often; what nobody uses is left out, and what is used once nearby is computed there.

use rustc_data_structures::fx::FxHashMap;

use crate::ir::{Block, Function, Instruction, Operand, Operation, Results, Terminator, ValueId};
use crate::types::ScalarType;

/// How often each value is used.
pub fn counts(function: &Function) -> Vec<u32> {
    let mut counts = vec![0; function.values.len()];
    let mut count = |operand: Operand| {
        if let Operand::Value(id, _) = operand {
            counts[id.0 as usize] += 1;
        }
    };
    for block in &function.blocks {
        for instruction in &block.instructions {
            instruction.operation.each_operand(&mut count);
        }
        if let Some(terminator) = &block.terminator {
            terminator.each_operand(&mut count);
        }
    }
    counts
}

/// Leaves out instructions without effect whose results nobody uses, and writes to variables that nobody reads.
pub fn remove_unused(function: &mut Function) {
    let mut counts = counts(function);
    let mut changed = true;
    while changed {
        changed = false;
        let reads = reads(function);
        for block in &mut function.blocks {
            let before = block.instructions.len();
            // From the last to the first, so that what only an unused value used goes in the same round.
            let mut kept = Vec::with_capacity(before);
            for instruction in std::mem::take(&mut block.instructions).into_iter().rev() {
                if is_unused(&instruction, &counts, &reads) {
                    instruction.operation.each_operand(|operand| {
                        if let Operand::Value(id, _) = operand {
                            counts[id.0 as usize] -= 1;
                        }
                    });
                } else {
                    kept.push(instruction);
                }
            }
            kept.reverse();
            block.instructions = kept;
            changed |= block.instructions.len() < before;
        }
    }
}

/// Whether each variable is read anywhere.
fn reads(function: &Function) -> Vec<bool> {
    let mut reads = vec![false; function.variables.len()];
    for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
        if let Operation::Read(variable) = instruction.operation {
            reads[variable.0 as usize] = true;
        }
    }
    reads
}

fn is_unused(instruction: &Instruction, counts: &[u32], reads: &[bool]) -> bool {
    match (&instruction.operation, instruction.results) {
        (Operation::Write(variable, _), _) => !reads[variable.0 as usize],
        (operation, Results::One(id)) => operation.is_pure() && counts[id.0 as usize] == 0,
        _ => false,
    }
}

/// For each instruction of a block, whether its result is computed where it is used: index of the value to the place of
/// the instruction.
pub fn folded(block: &Block, counts: &[u32], types: &[ScalarType]) -> FxHashMap<ValueId, usize> {
    let end = block.instructions.len();
    let users = users(block, counts);
    let writes = writes_before(block);
    let mut folded = FxHashMap::default();
    // Where each instruction is in the end computed.
    let mut computed_at: Vec<usize> = (0..=end).collect();
    for (index, instruction) in block.instructions.iter().enumerate().rev() {
        let Some(id) = foldable(instruction, counts, types) else { continue };
        let Some(&user) = users.get(&id) else { continue };
        let at = computed_at[user];
        if stays_the_same(block, &writes, &instruction.operation, index, at) {
            computed_at[index] = at;
            folded.insert(id, index);
        }
    }
    folded
}

fn foldable(instruction: &Instruction, counts: &[u32], types: &[ScalarType]) -> Option<ValueId> {
    let Results::One(id) = instruction.results else { return None };
    // Numbers of 128 bits are two WebAssembly values.
    let fits = types[id.0 as usize] != ScalarType::I128;
    (fits && instruction.operation.is_pure() && counts[id.0 as usize] == 1).then_some(id)
}

/// The instruction that uses each value, if it takes its operands once; the terminator's place is behind the last.
fn users(block: &Block, counts: &[u32]) -> FxHashMap<ValueId, usize> {
    let mut users = FxHashMap::default();
    let mut note = |operand: Operand, index: usize| {
        if let Operand::Value(id, _) = operand
            && counts[id.0 as usize] == 1
        {
            users.insert(id, index);
        }
    };
    for (index, instruction) in block.instructions.iter().enumerate() {
        if takes_once(&instruction.operation) {
            instruction.operation.each_operand(|operand| note(operand, index));
        }
    }
    match &block.terminator {
        // A chain of comparisons looks at its operand again and again.
        Some(Terminator::Switch { .. }) | None => {}
        Some(terminator) => terminator.each_operand(|operand| {
            if operand.scalar() != ScalarType::I128 {
                note(operand, block.instructions.len());
            }
        }),
    }
    users
}

/// Whether code for the operation names each operand once.
fn takes_once(operation: &Operation) -> bool {
    let mut wide = false;
    operation.each_operand(|operand| wide |= operand.scalar() == ScalarType::I128);
    match operation {
        Operation::Call(_) => true,
        Operation::Copy { bytes, .. } | Operation::Fill { bytes, .. } => bytes.known().is_none(),
        Operation::Load { scalar, .. } => *scalar != ScalarType::I128,
        Operation::Convert(_, to, _) => !wide && *to != ScalarType::I128,
        _ => !wide,
    }
}

/// How many instructions before each place write memory, or let other threads do so.
fn writes_before(block: &Block) -> Vec<usize> {
    let mut writes = vec![0];
    for instruction in &block.instructions {
        let writes_memory = matches!(
            instruction.operation,
            Operation::Store { .. }
                | Operation::Copy { .. }
                | Operation::Fill { .. }
                | Operation::Call(_)
                | Operation::Catch { .. }
                | Operation::Turn
        );
        writes.push(writes[writes.len() - 1] + usize::from(writes_memory));
    }
    writes
}

/// Whether an operation gives at place `to` what it gives at place `from`.
fn stays_the_same(block: &Block, writes: &[usize], operation: &Operation, from: usize, to: usize) -> bool {
    let between = &block.instructions[from + 1..to.min(block.instructions.len())];
    match operation {
        Operation::Load { .. } => writes[to] == writes[from + 1],
        Operation::Read(variable) => {
            !between.iter().any(|other| matches!(&other.operation, Operation::Write(written, _) if written == variable))
        }
        _ => true,
    }
}
