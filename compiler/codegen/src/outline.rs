//! Loops of a function that runs once become functions of their own. Engines begin with quickly made code, and use better
//! code of a function when it is called the next time: what never is called again would stay slow for ever. So such a loop
//! also comes back after some rounds, and is called anew.

use rustc_data_structures::fx::{FxHashMap, FxHashSet, FxIndexMap, FxIndexSet};

use crate::flow::Flow;
use crate::ir::{
    Binary, Block, BlockId, Call, Callee, Function, Instruction, Operand, Operation, Results, Slot, SlotId, Terminator,
    Unwinding, Value, ValueId, VariableId,
};
use crate::symbols::SymbolId;
use crate::types::{ScalarType, Signature, Type};

/// A loop that needs more from outside stays where it is.
const MOST_PARAMETERS: usize = 32;
/// Rounds of a loop in one call.
const ROUNDS: u128 = 1 << 12;
/// Bytes of the place of each result.
const RESULT_BYTES: u32 = 16;

/// Takes loops out of `function`, and gives them back: of each nest the loops directly inside the outermost, or that one if
/// there are none. `name` makes the symbol of each.
pub fn loops(function: &mut Function, mut name: impl FnMut(usize, Signature) -> SymbolId) -> Vec<Function> {
    let flow = Flow::of(function);
    if !flow.is_reducible {
        return Vec::new();
    }
    let loops = flow.loops(function);
    let around =
        |head: BlockId| loops.iter().filter(move |(other, body)| **other != head && body.contains(&head)).count();
    let is_chosen = |head: BlockId, body: &FxHashSet<BlockId>| match around(head) {
        0 => !loops.keys().any(|other| *other != head && body.contains(other)),
        depth => depth == 1,
    };
    let chosen = loops.iter().filter(|(head, body)| is_chosen(**head, body));
    let mut taken = Vec::new();
    for (&head, body) in chosen {
        let Some(outline) = Outline::of(function, head, body) else { continue };
        let symbol = name(taken.len(), outline.signature());
        taken.push(outline.take(function, symbol));
    }
    taken
}

/// What a loop takes from the function around it, and what it gives back.
struct Outline {
    head: BlockId,
    /// The blocks of the loop.
    body: Vec<BlockId>,
    /// Where it goes on: behind the loop, or at its head once more.
    exits: FxIndexSet<BlockId>,
    /// Where it goes on if something unwinds.
    pads: FxIndexSet<BlockId>,
    /// Values from outside.
    values: FxIndexSet<(ValueId, ScalarType)>,
    /// Addresses on the stack of the function around it.
    places: FxIndexSet<(SlotId, i32)>,
    variables_in: Vec<(VariableId, ScalarType)>,
    /// Variables whose content is wanted behind the loop.
    variables_out: Vec<(VariableId, ScalarType)>,
    /// Values that are wanted behind the loop.
    values_out: Vec<(ValueId, ScalarType)>,
}

impl Outline {
    /// `None` if the loop must stay.
    fn of(function: &Function, head: BlockId, blocks: &FxHashSet<BlockId>) -> Option<Self> {
        let mut body: Vec<_> = blocks.iter().copied().collect();
        body.sort();
        let contents = || body.iter().map(|block| &function.blocks[block.index()]);
        let catches = |instruction: &Instruction| matches!(instruction.operation, Operation::Catch { .. });
        if contents().flat_map(|block| &block.instructions).any(catches) {
            return None;
        }
        let (mut exits, mut pads) = (FxIndexSet::default(), FxIndexSet::default());
        for block in contents() {
            let pad = block.pad();
            pads.extend(pad);
            exits.extend(block.successors().into_iter().filter(|to| !blocks.contains(to) && pad != Some(*to)));
        }
        if pads.iter().any(|pad| blocks.contains(pad)) {
            return None;
        }
        exits.insert(head);
        let defined: FxHashSet<ValueId> = contents().flat_map(defined).collect();
        let (mut values, mut places) = (FxIndexSet::default(), FxIndexSet::default());
        contents().for_each(|block| {
            block.each_operand(|operand| match operand {
                Operand::Value(id, _) if !defined.contains(&id) => {
                    values.insert((id, function.values[id.0 as usize]));
                }
                Operand::Slot(slot, offset) => {
                    places.insert((slot, offset));
                }
                _ => {}
            });
        });
        let outside = |block: &BlockId| !blocks.contains(block);
        let (values_out, live) = (used_outside(function, &defined, outside), live_variables(function));
        let written = written(contents());
        let of_type = |variable: VariableId| (variable, function.variables[variable.0 as usize]);
        let behind = |variable: &VariableId| exits.iter().chain(&pads).any(|to| live[to.index()].contains(variable));
        let variables_out: Vec<_> = written.into_iter().filter(behind).map(of_type).collect();
        let wanted = |variable: &VariableId| {
            live[head.index()].contains(variable) || variables_out.iter().any(|(out, _)| out == variable)
        };
        let touched = touched(contents());
        let variables_in: Vec<_> = touched.into_iter().filter(wanted).map(of_type).collect();
        let count = values.len() + places.len() + variables_in.len();
        let outline = Self { head, body, exits, pads, values, places, variables_in, variables_out, values_out };
        (count <= MOST_PARAMETERS).then_some(outline)
    }

    fn signature(&self) -> Signature {
        let values = self.values.iter().map(|&(_, scalar)| scalar);
        let places = self.places.iter().map(|_| ScalarType::Ptr);
        let variables = self.variables_in.iter().map(|&(_, scalar)| scalar);
        // The last one says where results go.
        let parameters = values.chain(places).chain(variables).chain([ScalarType::Ptr]).collect();
        Signature { parameters, result: Type::Scalar(ScalarType::I32) }
    }

    /// Moves the loop into a new function, and leaves its call.
    fn take(&self, function: &mut Function, symbol: SymbolId) -> Function {
        let taken = self.taken(function, symbol);
        for &block in &self.body {
            function.blocks[block.index()] = Block::default();
        }
        function.blocks[self.head.index()] = self.call(function, symbol);
        taken
    }

    /// The loop as a function. It gives the place of the exit that it took.
    fn taken(&self, function: &Function, symbol: SymbolId) -> Function {
        let mut taken = Function::new(symbol, self.signature());
        let mut parameters = taken.parameters.clone().into_iter();
        let mut operands = FxIndexMap::default();
        for &(id, _) in &self.values {
            operands.insert(id, parameters.next());
        }
        let places: FxHashMap<_, _> = self.places.iter().copied().zip(parameters.by_ref()).collect();
        let writes: Vec<_> = self.variables_in.iter().zip(parameters.by_ref()).collect();
        let area = parameters.next();
        // Values keep their distances, behind those of the parameters; variables keep their numbers.
        let first_value = taken.values.len() as u32;
        taken.values.extend(&function.values);
        taken.variables.clone_from(&function.variables);
        let renamed = |id: ValueId| ValueId(first_value + id.0);
        let operand = |operand: Operand| match operand {
            Operand::Value(id, scalar) => match operands.get(&id) {
                Some(Some(parameter)) => parameter.as_type(scalar),
                _ => Operand::Value(renamed(id), scalar),
            },
            Operand::Slot(slot, offset) => places.get(&(slot, offset)).copied().unwrap_or(operand),
            other => other,
        };
        // The entry, the blocks of the loop, one for each exit and each pad, and one where rounds are counted.
        let first_exit = 1 + self.body.len();
        let first_pad = first_exit + self.exits.len();
        let count = BlockId((first_pad + self.pads.len()) as u32);
        let place = |block: BlockId| {
            let inside = self.body.iter().position(|other| *other == block).map(|place| place + 1);
            let exit = || self.exits.get_index_of(&block).map(|place| place + first_exit);
            let pad = || self.pads.get_index_of(&block).map(|place| place + first_pad);
            BlockId(inside.or_else(exit).or_else(pad).unwrap_or_default() as u32)
        };
        let write = |(&(variable, _), value): (&(VariableId, ScalarType), Operand)| Instruction {
            operation: Operation::Write(variable, value),
            results: Results::None,
        };
        let rounds = VariableId(taken.variables.len() as u32);
        taken.variables.push(ScalarType::I32);
        let all_rounds = Operand::integer(ScalarType::I32, ROUNDS);
        let mut entry: Vec<_> = writes.into_iter().map(write).collect();
        entry.push(write((&(rounds, ScalarType::I32), all_rounds)));
        taken.blocks.push(Block { instructions: entry, terminator: Some(Terminator::Jump(place(self.head))) });
        for block in &self.body {
            let mut block = function.blocks[block.index()].clone();
            for instruction in &mut block.instructions {
                instruction.operation.change_operands(|part| *part = operand(*part));
                instruction.results = instruction.results.renamed(renamed);
            }
            if let Some(terminator) = &mut block.terminator {
                terminator.change_operands(|part| *part = operand(*part));
                terminator.change_successors(|to| *to = if *to == self.head { count } else { place(*to) });
                if let Terminator::Invoke { results, .. } = terminator {
                    *results = results.renamed(renamed);
                }
            }
            taken.blocks.push(block);
        }
        for number in 0..self.exits.len() {
            let instructions = area.map(|area| self.give_results(&mut taken, area, renamed)).unwrap_or_default();
            let number = Operand::integer(ScalarType::I32, number as u128);
            taken.blocks.push(Block { instructions, terminator: Some(Terminator::Return(Value::One(number))) });
        }
        for number in 0..self.pads.len() {
            let mut instructions = area.map(|area| self.give_results(&mut taken, area, renamed)).unwrap_or_default();
            instructions.extend(area.map(|area| self.note_pad(area, number as u128)));
            taken.blocks.push(Block { instructions, terminator: Some(Terminator::Resume) });
        }
        let again = self.exits.get_index_of(&self.head).map_or(count, |place| BlockId((place + first_exit) as u32));
        let counted = counted(&mut taken, rounds, place(self.head), again);
        taken.blocks.push(counted);
        taken
    }

    /// Stores what is wanted behind the loop.
    fn give_results(
        &self,
        taken: &mut Function,
        area: Operand,
        renamed: impl Fn(ValueId) -> ValueId,
    ) -> Vec<Instruction> {
        let mut instructions = Vec::new();
        let mut offset = 0;
        let mut store = |instructions: &mut Vec<Instruction>, value: Operand| {
            let operation = Operation::Store { value, base: area, offset };
            instructions.push(Instruction { operation, results: Results::None });
            offset += RESULT_BYTES;
        };
        for &(variable, scalar) in &self.variables_out {
            let value = taken.new_value(scalar);
            let Operand::Value(id, _) = value else { continue };
            instructions.push(Instruction { operation: Operation::Read(variable), results: Results::One(id) });
            store(&mut instructions, value);
        }
        for &(id, scalar) in &self.values_out {
            store(&mut instructions, Operand::Value(renamed(id), scalar));
        }
        instructions
    }

    /// Where the number of the pad stands, behind the results.
    fn pad_offset(&self) -> u32 {
        RESULT_BYTES * (self.variables_out.len() + self.values_out.len()) as u32
    }

    /// Says which pad is next.
    fn note_pad(&self, area: Operand, number: u128) -> Instruction {
        let value = Operand::integer(ScalarType::I32, number);
        let operation = Operation::Store { value, base: area, offset: self.pad_offset() };
        Instruction { operation, results: Results::None }
    }

    /// The block that stands where the loop was.
    fn call(&self, function: &mut Function, symbol: SymbolId) -> Block {
        let bytes = u64::from(self.pad_offset() + RESULT_BYTES);
        function.slots.push(Slot { bytes, align: 8 });
        let area = Operand::Slot(SlotId(function.slots.len() as u32 - 1), 0);
        let mut instructions = Vec::new();
        let mut arguments: Vec<_> = self.values.iter().map(|&(id, scalar)| Operand::Value(id, scalar)).collect();
        arguments.extend(self.places.iter().map(|&(slot, offset)| Operand::Slot(slot, offset)));
        for &(variable, scalar) in &self.variables_in {
            arguments.push(give(function, &mut instructions, scalar, Operation::Read(variable)));
        }
        arguments.push(area);
        let call = Call {
            callee: Callee::Known(symbol),
            signature: self.signature(),
            arguments,
            unwinding: Unwinding::Passes,
        };
        if self.pads.is_empty() {
            let exit = give(function, &mut instructions, ScalarType::I32, Operation::Call(call));
            instructions.extend(self.take_results(function, area));
            return Block { instructions, terminator: Some(go_on(exit, &self.exits)) };
        }
        // Unless it says so, there is nothing to be done where it unwinds.
        instructions.push(self.note_pad(area, self.pads.len() as u128));
        let exit = function.new_value(ScalarType::I32);
        let Operand::Value(id, _) = exit else { rustc_middle::bug!("new values are values") };
        let behind = self.take_results(function, area);
        let normal = function.add_block(Block { instructions: behind, terminator: Some(go_on(exit, &self.exits)) });
        let unwind = self.unwind(function, area);
        let terminator = Terminator::Invoke { call, results: Results::One(id), normal, unwind };
        Block { instructions, terminator: Some(terminator) }
    }

    /// The block that goes on unwinding.
    fn unwind(&self, function: &mut Function, area: Operand) -> BlockId {
        let mut instructions = self.take_results(function, area);
        let number = Operation::Load { scalar: ScalarType::I32, base: area, offset: self.pad_offset() };
        let number = give(function, &mut instructions, ScalarType::I32, number);
        let none = function.add_block(Block { instructions: Vec::new(), terminator: Some(Terminator::Resume) });
        let cases = (0..).zip(self.pads.iter().copied()).collect();
        let terminator = Terminator::Switch { on: number, cases, default: none };
        function.add_block(Block { instructions, terminator: Some(terminator) })
    }

    /// Loads what is wanted behind the loop.
    fn take_results(&self, function: &mut Function, area: Operand) -> Vec<Instruction> {
        let mut instructions = Vec::new();
        let mut offset = 0;
        let mut load = |scalar| {
            let operation = Operation::Load { scalar, base: area, offset };
            offset += RESULT_BYTES;
            operation
        };
        for &(variable, scalar) in &self.variables_out {
            let value = give(function, &mut instructions, scalar, load(scalar));
            instructions.push(Instruction { operation: Operation::Write(variable, value), results: Results::None });
        }
        for &(id, scalar) in &self.values_out {
            instructions.push(Instruction { operation: load(scalar), results: Results::One(id) });
        }
        instructions
    }
}

/// The way on by the number of the exit.
fn go_on(exit: Operand, exits: &FxIndexSet<BlockId>) -> Terminator {
    match exits.iter().copied().collect::<Vec<_>>()[..] {
        [] => Terminator::Unreachable,
        [only] => Terminator::Jump(only),
        [first, ref others @ ..] => {
            let cases = (1..).zip(others.iter().copied()).collect();
            Terminator::Switch { on: exit, cases, default: first }
        }
    }
}

/// A block that leads to `again` when all rounds are used up, to `head` before.
fn counted(taken: &mut Function, rounds: VariableId, head: BlockId, again: BlockId) -> Block {
    let mut instructions = Vec::new();
    let left = give(taken, &mut instructions, ScalarType::I32, Operation::Read(rounds));
    let one = Operand::integer(ScalarType::I32, 1);
    let left = give(taken, &mut instructions, ScalarType::I32, Operation::Binary(Binary::Subtract, left, one));
    instructions.push(Instruction { operation: Operation::Write(rounds, left), results: Results::None });
    Block { instructions, terminator: Some(Terminator::Branch { condition: left, then: head, otherwise: again }) }
}

fn give(
    function: &mut Function,
    instructions: &mut Vec<Instruction>,
    scalar: ScalarType,
    operation: Operation,
) -> Operand {
    let value = function.new_value(scalar);
    if let Operand::Value(id, _) = value {
        instructions.push(Instruction { operation, results: Results::One(id) });
    }
    value
}

/// The values that a block gives.
fn defined(block: &Block) -> Vec<ValueId> {
    let last = match &block.terminator {
        Some(Terminator::Invoke { results, .. }) => *results,
        _ => Results::None,
    };
    block.instructions.iter().map(|instruction| instruction.results).chain([last]).flat_map(Results::ids).collect()
}

/// Which of the values `defined` in a loop are used outside of it.
fn used_outside(
    function: &Function,
    defined: &FxHashSet<ValueId>,
    is_outside: impl Fn(&BlockId) -> bool,
) -> Vec<(ValueId, ScalarType)> {
    let mut used = FxIndexSet::default();
    let blocks = (0..function.blocks.len() as u32).map(BlockId).filter(is_outside);
    blocks.for_each(|block| {
        function.blocks[block.index()].each_operand(|operand| {
            if let Operand::Value(id, _) = operand
                && defined.contains(&id)
            {
                used.insert((id, function.values[id.0 as usize]));
            }
        });
    });
    used.into_iter().collect()
}

fn written<'b>(blocks: impl Iterator<Item = &'b Block>) -> FxIndexSet<VariableId> {
    let instructions = blocks.flat_map(|block| &block.instructions);
    let write = |instruction: &Instruction| match instruction.operation {
        Operation::Write(variable, _) => Some(variable),
        _ => None,
    };
    instructions.filter_map(write).collect()
}

fn touched<'b>(blocks: impl Iterator<Item = &'b Block>) -> FxIndexSet<VariableId> {
    let instructions = blocks.flat_map(|block| &block.instructions);
    let touch = |instruction: &Instruction| match instruction.operation {
        Operation::Read(variable) | Operation::Write(variable, _) => Some(variable),
        _ => None,
    };
    instructions.filter_map(touch).collect()
}

/// The variables that are read from the start of each block on before they are written.
fn live_variables(function: &Function) -> Vec<FxHashSet<VariableId>> {
    let mut live = vec![FxHashSet::default(); function.blocks.len()];
    let mut changed = true;
    while changed {
        changed = false;
        for (place, block) in function.blocks.iter().enumerate().rev() {
            let mut here: FxHashSet<VariableId> = FxHashSet::default();
            for to in block.successors() {
                here.extend(&live[to.index()]);
            }
            for instruction in block.instructions.iter().rev() {
                match instruction.operation {
                    Operation::Read(variable) => {
                        here.insert(variable);
                    }
                    Operation::Write(variable, _) => {
                        here.remove(&variable);
                    }
                    _ => {}
                }
            }
            changed |= here.len() != live[place].len();
            live[place] = here;
        }
    }
    live
}
