//! Places on the stack whose address nobody takes become WebAssembly locals, which is what makes the code fast.

use rustc_data_structures::fx::FxHashMap;

use crate::ir::{Function, Operand, Operation, SlotId, VariableId};
use crate::types::ScalarType;

/// How a place is used.
#[derive(Default)]
struct Usage {
    /// Its address is seen by something else than loads and stores.
    escapes: bool,
    /// Parts that are loaded and stored: offset and type.
    parts: FxHashMap<(i64, ScalarType), ()>,
}

/// Turns each place that is only loaded and stored, part by part, into variables.
pub fn introduce(function: &mut Function) {
    let mut usages: Vec<Usage> = function.slots.iter().map(|_| Usage::default()).collect();
    for block in &function.blocks {
        for instruction in &block.instructions {
            note(&instruction.operation, &mut usages);
        }
        if let Some(terminator) = &block.terminator {
            terminator.each_operand(|operand| escape(operand, &mut usages));
        }
    }
    let mut variables = FxHashMap::default();
    for (index, usage) in usages.iter().enumerate() {
        if usage.escapes || overlap(usage) {
            continue;
        }
        let slot = SlotId(u32::try_from(index).expect("a function has fewer places"));
        for &(offset, scalar) in usage.parts.keys() {
            let variable = VariableId(u32::try_from(function.variables.len()).expect("a function has fewer variables"));
            function.variables.push(scalar);
            variables.insert((slot, offset), variable);
        }
    }
    for block in &mut function.blocks {
        for instruction in &mut block.instructions {
            rewrite(&mut instruction.operation, &variables);
        }
    }
}

fn note(operation: &Operation, usages: &mut [Usage]) {
    match operation {
        Operation::Load { scalar, base, offset } => part(*base, *offset, *scalar, usages),
        Operation::Store { value, base, offset } => {
            part(*base, *offset, value.scalar(), usages);
            escape(*value, usages);
        }
        other => other.each_operand(|operand| escape(operand, usages)),
    }
}

fn part(base: Operand, offset: u32, scalar: ScalarType, usages: &mut [Usage]) {
    if let Operand::Slot(slot, from) = base {
        usages[slot.0 as usize].parts.insert((i64::from(from) + i64::from(offset), in_memory(scalar)), ());
    }
}

fn escape(operand: Operand, usages: &mut [Usage]) {
    if let Operand::Slot(slot, _) = operand {
        usages[slot.0 as usize].escapes = true;
    }
}

/// Truth values and bytes, addresses and 32-bit integers are the same in a local.
fn in_memory(scalar: ScalarType) -> ScalarType {
    match scalar {
        ScalarType::I1 => ScalarType::I8,
        ScalarType::Ptr => ScalarType::I32,
        other => other,
    }
}

/// Whether a byte belongs to parts of different extent or type.
fn overlap(usage: &Usage) -> bool {
    let mut parts: Vec<_> = usage.parts.keys().map(|&(offset, scalar)| (offset, scalar.bytes() as i64)).collect();
    parts.sort_unstable();
    parts.windows(2).any(|pair| pair[0].0 + pair[0].1 > pair[1].0)
}

fn rewrite(operation: &mut Operation, variables: &FxHashMap<(SlotId, i64), VariableId>) {
    let variable = |base: Operand, offset: u32| match base {
        Operand::Slot(slot, from) => variables.get(&(slot, i64::from(from) + i64::from(offset))).copied(),
        _ => None,
    };
    match *operation {
        Operation::Load { base, offset, .. } => {
            if let Some(variable) = variable(base, offset) {
                *operation = Operation::Read(variable);
            }
        }
        Operation::Store { value, base, offset } => {
            if let Some(variable) = variable(base, offset) {
                *operation = Operation::Write(variable, value);
            }
        }
        _ => {}
    }
}
