//! How far an address was moved forward stands in the loads and stores there, which takes no instruction.

use crate::ir::{Binary, Function, Operand, Operation, Results};

/// Puts known distances into loads and stores.
pub fn into_accesses(function: &mut Function) {
    let mut advanced = vec![None; function.values.len()];
    for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
        if let (Operation::Binary(Binary::Advance, from, Operand::Integer(_, by)), Results::One(id)) =
            (&instruction.operation, instruction.results)
        {
            let (from, before) = start(*from, &advanced);
            advanced[id.0 as usize] =
                u32::try_from(*by).ok().and_then(|by| by.checked_add(before)).map(|by| (from, by));
        }
    }
    for instruction in function.blocks.iter_mut().flat_map(|block| &mut block.instructions) {
        if let Operation::Load { base, offset, .. } | Operation::Store { base, offset, .. } = &mut instruction.operation
        {
            let (from, by) = start(*base, &advanced);
            if let Some(whole) = offset.checked_add(by) {
                (*base, *offset) = (from, whole);
            }
        }
    }
}

/// Where an address was before it was moved, and how far.
fn start(address: Operand, advanced: &[Option<(Operand, u32)>]) -> (Operand, u32) {
    match address {
        Operand::Value(id, _) => advanced[id.0 as usize].unwrap_or((address, 0)),
        _ => (address, 0),
    }
}
