//! Places on the stack whose address nobody takes become WebAssembly locals, part by part, which is what makes the code
//! fast. Copies of whole structures become copies of their parts.

use std::collections::BTreeMap;

use rustc_data_structures::fx::FxHashMap;

use crate::ir::{Block, Function, Instruction, Operand, Operation, Results, SlotId, ValueId, VariableId};
use crate::types::ScalarType;

/// A place with more parts stays in memory.
const MOST_PARTS: usize = 24;
/// A larger place stays in memory if it is copied as a whole.
const MOST_BYTES: i64 = 128;

/// How a place is used.
#[derive(Default)]
struct Usage {
    /// It stays in memory: its address is seen, or its parts do not fit one another.
    stays: bool,
    /// Type of the part at each offset.
    parts: BTreeMap<i64, ScalarType>,
}

/// A copy of known length of which one side at least is a place on the stack.
#[derive(Clone, Copy)]
struct Copy {
    to: Operand,
    from: Operand,
    bytes: i64,
}

/// Turns each place that is only loaded, stored and copied into variables.
pub fn introduce(function: &mut Function) {
    let mut places = Places::of(function);
    places.settle();
    let variables = places.variables(&mut function.variables);
    let Function { blocks, values, .. } = function;
    for block in blocks {
        rewrite(block, &places, &variables, values);
    }
}

/// All places of a function and the copies between them.
struct Places {
    usages: Vec<Usage>,
    copies: Vec<Copy>,
    /// Fills of known length: place, offset and bytes.
    fills: Vec<(SlotId, i64, i64)>,
}

impl Places {
    fn of(function: &Function) -> Self {
        let usages = function.slots.iter().map(|_| Usage::default()).collect();
        let mut places = Self { usages, copies: Vec::new(), fills: Vec::new() };
        for block in &function.blocks {
            for instruction in &block.instructions {
                places.note(&instruction.operation);
            }
            if let Some(terminator) = &block.terminator {
                terminator.each_operand(|operand| places.keep(operand));
            }
        }
        places
    }

    fn note(&mut self, operation: &Operation) {
        match operation {
            Operation::Load { scalar, base, offset } => self.part(*base, *offset, *scalar),
            Operation::Store { value, base, offset } => {
                self.part(*base, *offset, value.scalar());
                self.keep(*value);
            }
            Operation::Copy { to, from, bytes, .. } => match copy_of(*to, *from, *bytes) {
                Some(copy) => self.copies.push(copy),
                None => operation.each_operand(|operand| self.keep(operand)),
            },
            Operation::Fill { to, byte, bytes } => match fill_of(*to, *byte, *bytes) {
                // What is filled has its parts from elsewhere, or nobody looks at it.
                Some((slot, start, _, bytes)) => self.fills.push((slot, start, bytes)),
                None => operation.each_operand(|operand| self.keep(operand)),
            },
            other => other.each_operand(|operand| self.keep(operand)),
        }
    }

    fn part(&mut self, base: Operand, offset: u32, scalar: ScalarType) {
        if let Operand::Slot(slot, from) = base {
            self.add(slot, i64::from(from) + i64::from(offset), in_memory(scalar));
        }
    }

    fn keep(&mut self, operand: Operand) {
        if let Operand::Slot(slot, _) = operand {
            self.usage(slot).stays = true;
        }
    }

    fn usage(&mut self, slot: SlotId) -> &mut Usage {
        &mut self.usages[slot.0 as usize]
    }

    /// Adds a part; says whether it is new. A place whose parts overlap stays in memory.
    fn add(&mut self, slot: SlotId, offset: i64, scalar: ScalarType) -> bool {
        let usage = self.usage(slot);
        if usage.stays || usage.parts.get(&offset) == Some(&scalar) {
            return false;
        }
        let end = offset + scalar.bytes() as i64;
        let before = usage.parts.range(..end).next_back();
        let overlaps = before.is_some_and(|(&start, before)| start + before.bytes() as i64 > offset);
        usage.stays = overlaps || usage.parts.len() >= MOST_PARTS || offset < 0;
        usage.parts.insert(offset, scalar);
        true
    }

    /// Gives both sides of each copy the same parts, until nothing changes.
    fn settle(&mut self) {
        let (copies, fills) = (self.copies.clone(), self.fills.clone());
        let mut changed = true;
        while changed {
            changed = false;
            for copy in &copies {
                changed |= self.share(copy);
            }
            for &(slot, start, bytes) in &fills {
                // A part that is filled by half is no part.
                if !self.usages[slot.0 as usize].stays && self.within((slot, start), bytes).is_none() {
                    self.usage(slot).stays = true;
                    changed = true;
                }
            }
        }
    }

    fn share(&mut self, copy: &Copy) -> bool {
        match (self.side(copy.to), self.side(copy.from)) {
            (Some(to), Some(from)) => {
                let forth = self.give(from, to, copy.bytes);
                let back = self.give(to, from, copy.bytes);
                forth | back
            }
            (Some(only), None) | (None, Some(only)) => self.cover(only, copy.bytes),
            (None, None) => false,
        }
    }

    /// The place and offset of a side that becomes variables.
    fn side(&self, operand: Operand) -> Option<(SlotId, i64)> {
        match operand {
            Operand::Slot(slot, offset) if !self.usages[slot.0 as usize].stays => Some((slot, offset.into())),
            _ => None,
        }
    }

    /// Gives `to` the parts of `from` that a copy takes along.
    fn give(&mut self, from: (SlotId, i64), to: (SlotId, i64), bytes: i64) -> bool {
        let Some(parts) = self.within(from, bytes) else {
            self.usage(from.0).stays = true;
            return true;
        };
        let mut changed = false;
        for (offset, scalar) in parts {
            changed |= self.add(to.0, offset - from.1 + to.1, scalar);
        }
        changed
    }

    /// The parts in a range; `None` if one lies across its edge.
    fn within(&self, (slot, start): (SlotId, i64), bytes: i64) -> Option<Vec<(i64, ScalarType)>> {
        let parts = &self.usages[slot.0 as usize].parts;
        let end = start + bytes;
        let before = parts.range(..start).next_back();
        let crosses_start = before.is_some_and(|(&offset, scalar)| offset + scalar.bytes() as i64 > start);
        let inside: Vec<_> = parts.range(start..end).map(|(&offset, &scalar)| (offset, scalar)).collect();
        let crosses_end = inside.last().is_some_and(|&(offset, scalar)| offset + scalar.bytes() as i64 > end);
        (!crosses_start && !crosses_end).then_some(inside)
    }

    /// Makes parts of all that a copy from or to memory takes along and nobody has looked at so far.
    fn cover(&mut self, (slot, start): (SlotId, i64), bytes: i64) -> bool {
        let Some(parts) = self.within((slot, start), bytes) else {
            self.usage(slot).stays = true;
            return true;
        };
        let mut changed = false;
        let mut at = start;
        for (offset, scalar) in parts.into_iter().chain([(start + bytes, ScalarType::I8)]) {
            while at < offset {
                let filler = filler(at, offset);
                changed |= self.add(slot, at, filler);
                at += filler.bytes() as i64;
            }
            at = offset + scalar.bytes() as i64;
        }
        changed
    }

    /// A variable for each part of each place that has become variables.
    fn variables(&self, types: &mut Vec<ScalarType>) -> FxHashMap<(SlotId, i64), VariableId> {
        let mut variables = FxHashMap::default();
        for (index, usage) in self.usages.iter().enumerate().filter(|(_, usage)| !usage.stays) {
            let slot = SlotId(u32::try_from(index).expect("a function has fewer places"));
            for (&offset, &scalar) in &usage.parts {
                let variable = VariableId(u32::try_from(types.len()).expect("a function has fewer variables"));
                types.push(scalar);
                variables.insert((slot, offset), variable);
            }
        }
        variables
    }
}

/// The largest type that lies between `at` and `end` and is aligned there.
fn filler(at: i64, end: i64) -> ScalarType {
    let types = [ScalarType::I64, ScalarType::I32, ScalarType::I16, ScalarType::I8];
    let fits = |scalar: &ScalarType| at % scalar.bytes() as i64 == 0 && at + scalar.bytes() as i64 <= end;
    types.into_iter().find(fits).unwrap_or(ScalarType::I8)
}

fn copy_of(to: Operand, from: Operand, bytes: Operand) -> Option<Copy> {
    let is_place = |operand| matches!(operand, Operand::Slot(..));
    let bytes = i64::try_from(bytes.known()?).ok().filter(|bytes| *bytes <= MOST_BYTES)?;
    (is_place(to) || is_place(from)).then_some(Copy { to, from, bytes })
}

/// Place, offset, byte and length of a fill that is known.
fn fill_of(to: Operand, byte: Operand, bytes: Operand) -> Option<(SlotId, i64, u8, i64)> {
    let Operand::Slot(slot, offset) = to else { return None };
    let bytes = i64::try_from(bytes.known()?).ok()?;
    Some((slot, offset.into(), u8::try_from(byte.known()?).ok()?, bytes))
}

/// Truth values and bytes, addresses and 32-bit integers are the same in a local.
fn in_memory(scalar: ScalarType) -> ScalarType {
    match scalar {
        ScalarType::I1 => ScalarType::I8,
        ScalarType::Ptr => ScalarType::I32,
        other => other,
    }
}

fn rewrite(
    block: &mut Block,
    places: &Places,
    variables: &FxHashMap<(SlotId, i64), VariableId>,
    values: &mut Vec<ScalarType>,
) {
    let variable = |base: Operand, offset: u32| {
        let (slot, from) = places.side(base)?;
        variables.get(&(slot, from + i64::from(offset))).copied()
    };
    let mut rewritten = Vec::with_capacity(block.instructions.len());
    for mut instruction in std::mem::take(&mut block.instructions) {
        match instruction.operation {
            Operation::Load { base, offset, .. } => {
                if let Some(variable) = variable(base, offset) {
                    instruction.operation = Operation::Read(variable);
                }
                rewritten.push(instruction);
            }
            Operation::Store { value, base, offset } => {
                if let Some(variable) = variable(base, offset) {
                    instruction.operation = Operation::Write(variable, value);
                }
                rewritten.push(instruction);
            }
            Operation::Copy { to, from, bytes, .. } => match copy_of(to, from, bytes) {
                Some(copy) if places.side(to).is_some() || places.side(from).is_some() => {
                    rewritten.extend(copied_parts(&copy, places, variables, values));
                }
                _ => rewritten.push(instruction),
            },
            Operation::Fill { to, byte, bytes } => match fill_of(to, byte, bytes) {
                Some((slot, start, byte, bytes)) if places.side(to).is_some() => {
                    rewritten.extend(filled_parts((slot, start), byte, bytes, places, variables));
                }
                _ => rewritten.push(instruction),
            },
            _ => rewritten.push(instruction),
        }
    }
    block.instructions = rewritten;
}

/// A copy, part by part: all are read before the first is written.
fn copied_parts(
    copy: &Copy,
    places: &Places,
    variables: &FxHashMap<(SlotId, i64), VariableId>,
    values: &mut Vec<ScalarType>,
) -> Vec<Instruction> {
    let (side, start) = match (places.side(copy.to), places.side(copy.from)) {
        (Some(to), _) => (to, to.1),
        (None, Some(from)) => (from, from.1),
        (None, None) => return Vec::new(),
    };
    let parts = places.within(side, copy.bytes).unwrap_or_default();
    let (mut reads, mut writes) = (Vec::new(), Vec::new());
    for (offset, scalar) in parts {
        let offset = offset - start;
        let id = ValueId(u32::try_from(values.len()).expect("a function has fewer values"));
        values.push(scalar);
        let value = Operand::Value(id, scalar);
        let part = |operand: Operand| {
            let (slot, from) = places.side(operand)?;
            variables.get(&(slot, from + offset)).copied()
        };
        let at = u32::try_from(offset).expect("parts lie inside the copy");
        let read = match part(copy.from) {
            Some(variable) => Operation::Read(variable),
            None => Operation::Load { scalar, base: copy.from, offset: at },
        };
        let write = match part(copy.to) {
            Some(variable) => Operation::Write(variable, value),
            None => Operation::Store { value, base: copy.to, offset: at },
        };
        reads.push(Instruction { operation: read, results: Results::One(id) });
        writes.push(Instruction { operation: write, results: Results::None });
    }
    reads.extend(writes);
    reads
}

/// A fill, part by part.
fn filled_parts(
    place: (SlotId, i64),
    byte: u8,
    bytes: i64,
    places: &Places,
    variables: &FxHashMap<(SlotId, i64), VariableId>,
) -> Vec<Instruction> {
    let parts = places.within(place, bytes).unwrap_or_default();
    let write = |(offset, scalar): (i64, ScalarType)| {
        let bits = u128::from_le_bytes([byte; 16]) & scalar.mask();
        let value =
            if scalar.is_float() { Operand::Float(scalar, bits as u64) } else { Operand::Integer(scalar, bits) };
        let operation = Operation::Write(variables[&(place.0, offset)], value);
        Instruction { operation, results: Results::None }
    };
    parts.into_iter().map(write).collect()
}
