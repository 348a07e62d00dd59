//! Inner loops of a function that runs once become functions of their own. Engines begin with quickly made code, and use
//! better code of a function when it is called the next time: what never is called again would stay slow for ever.

use rustc_data_structures::fx::{FxHashMap, FxHashSet, FxIndexMap, FxIndexSet};

use crate::flow::Flow;
use crate::ir::{
    Block, BlockId, Call, Callee, Function, Instruction, Operand, Operation, Results, Slot, SlotId, Terminator,
    Unwinding, Value, ValueId, VariableId,
};
use crate::symbols::SymbolId;
use crate::types::{ScalarType, Signature, Type};

/// A loop that needs more from outside stays where it is.
const MOST_PARAMETERS: usize = 24;
/// Bytes of the place of each result.
const RESULT_BYTES: u32 = 16;

/// Takes the loops that stand directly inside another loop out of `function`, and gives them back. `name` makes the symbol
/// of each.
pub fn inner_loops(function: &mut Function, mut name: impl FnMut(usize, Signature) -> SymbolId) -> Vec<Function> {
    let flow = Flow::of(function);
    if !flow.is_reducible {
        return Vec::new();
    }
    let loops = flow.loops(function);
    let is_inner =
        |head: &BlockId| loops.iter().filter(|(other, body)| *other != head && body.contains(head)).count() == 1;
    let inner: Vec<_> = loops.iter().filter(|(head, _)| is_inner(head)).collect();
    let mut taken = Vec::new();
    for (&head, body) in inner {
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
    /// Where it goes on behind the loop.
    exits: FxIndexSet<BlockId>,
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
        let is_plain = |block: &Block| {
            let catches = |instruction: &Instruction| matches!(instruction.operation, Operation::Catch { .. });
            !matches!(block.terminator, Some(Terminator::Invoke { .. })) && !block.instructions.iter().any(catches)
        };
        if !contents().all(is_plain) {
            return None;
        }
        let exits = contents().flat_map(Block::successors).filter(|to| !blocks.contains(to)).collect();
        let defined: FxHashSet<ValueId> = contents().flat_map(|block| &block.instructions).flat_map(results).collect();
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
        let behind = |variable: &VariableId| exits_need(&exits, &live, *variable);
        let variables_out: Vec<_> = written.into_iter().filter(behind).map(of_type).collect();
        let wanted = |variable: &VariableId| {
            live[head.index()].contains(variable) || variables_out.iter().any(|(out, _)| out == variable)
        };
        let touched = touched(contents());
        let variables_in: Vec<_> = touched.into_iter().filter(wanted).map(of_type).collect();
        let count = values.len() + places.len() + variables_in.len();
        let outline = Self { head, body, exits, values, places, variables_in, variables_out, values_out };
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
        // The entry, the blocks of the loop, and one for each exit.
        let place = |block: BlockId| {
            let inside = self.body.iter().position(|other| *other == block).map(|place| place + 1);
            let place = inside.or_else(|| self.exits.get_index_of(&block).map(|place| place + 1 + self.body.len()));
            BlockId(place.unwrap_or_default() as u32)
        };
        let write = |(&(variable, _), value): (&(VariableId, ScalarType), Operand)| Instruction {
            operation: Operation::Write(variable, value),
            results: Results::None,
        };
        let entry = writes.into_iter().map(write).collect();
        taken.blocks.push(Block { instructions: entry, terminator: Some(Terminator::Jump(place(self.head))) });
        for block in &self.body {
            let mut block = function.blocks[block.index()].clone();
            for instruction in &mut block.instructions {
                instruction.operation.change_operands(|part| *part = operand(*part));
                instruction.results = match instruction.results {
                    Results::None => Results::None,
                    Results::One(id) => Results::One(renamed(id)),
                    Results::Two(first, second) => Results::Two(renamed(first), renamed(second)),
                };
            }
            if let Some(terminator) = &mut block.terminator {
                terminator.change_operands(|part| *part = operand(*part));
                terminator.change_successors(|to| *to = place(*to));
            }
            taken.blocks.push(block);
        }
        for number in 0..self.exits.len() {
            let instructions = area.map(|area| self.give_results(&mut taken, area, renamed)).unwrap_or_default();
            let number = Operand::integer(ScalarType::I32, number as u128);
            taken.blocks.push(Block { instructions, terminator: Some(Terminator::Return(Value::One(number))) });
        }
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

    /// The block that stands where the loop was.
    fn call(&self, function: &mut Function, symbol: SymbolId) -> Block {
        let results = self.variables_out.len() + self.values_out.len();
        function.slots.push(Slot { bytes: u64::from(RESULT_BYTES) * results as u64, align: 8 });
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
        let exit = give(function, &mut instructions, ScalarType::I32, Operation::Call(call));
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
        Block { instructions, terminator: Some(self.go_on(exit)) }
    }

    /// The way on by the number of the exit.
    fn go_on(&self, exit: Operand) -> Terminator {
        match self.exits.iter().copied().collect::<Vec<_>>()[..] {
            [] => Terminator::Unreachable,
            [only] => Terminator::Jump(only),
            [first, ref others @ ..] => {
                let cases = (1..).zip(others.iter().copied()).collect();
                Terminator::Switch { on: exit, cases, default: first }
            }
        }
    }
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

fn results(instruction: &Instruction) -> Vec<ValueId> {
    match instruction.results {
        Results::None => Vec::new(),
        Results::One(id) => vec![id],
        Results::Two(first, second) => vec![first, second],
    }
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

fn exits_need(exits: &FxIndexSet<BlockId>, live: &[FxHashSet<VariableId>], variable: VariableId) -> bool {
    exits.iter().any(|exit| live[exit.index()].contains(&variable))
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
