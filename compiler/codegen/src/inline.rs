//! Calls of small functions are replaced by what these do, from the callees to the callers, so that places which are handed
//! on by address become locals. What rustc inlines in MIR ends at its own limits, which do not count on anything behind it.

use rustc_data_structures::fx::{FxHashMap, FxHashSet};
use rustc_hir::attrs::InlineAttr;

use crate::flow::Flow;
use crate::ir::{
    Block, BlockId, Call, Callee, Function, Instruction, Operand, Operation, Results, SlotId, Terminator, Unwinding,
    Value, ValueId, VariableId,
};
use crate::symbols::SymbolId;
use crate::types::{ScalarType, Type};

/// Most instructions of a function that is inlined wherever it is called, by what its author says.
pub fn limit(wanted: InlineAttr) -> usize {
    match wanted {
        InlineAttr::Never => 0,
        InlineAttr::None => 40,
        InlineAttr::Hint => 60,
        InlineAttr::Always | InlineAttr::Force { .. } => 200,
    }
}

/// A function of more instructions takes no more.
const MOST: usize = 3000;

/// Inlines in all of `bodies` up to the limit of each. `improve` is done to each function that has changed. Functions that
/// run `once` take no loops: engines replace code that has become hot when it is called the next time.
pub fn small_functions(
    bodies: &mut [Function],
    limits: &FxHashMap<SymbolId, usize>,
    once: &FxHashSet<SymbolId>,
    improve: impl Fn(&mut Function),
) {
    let places: FxHashMap<SymbolId, usize> =
        bodies.iter().enumerate().map(|(place, body)| (body.symbol, place)).collect();
    // Functions that are finished and small, and whether they have loops.
    let mut small: FxHashMap<SymbolId, bool> = FxHashMap::default();
    for place in callees_first(bodies, &places) {
        let symbol = bodies[place].symbol;
        let nothing = Function::new(symbol, bodies[place].signature.clone());
        let mut caller = std::mem::replace(&mut bodies[place], nothing);
        let takes_loops = !once.contains(&symbol);
        let callee = |symbol| {
            let has_loops = *small.get(&symbol)?;
            (takes_loops || !has_loops).then(|| &bodies[places[&symbol]])
        };
        if inline_into(&mut caller, callee) {
            improve(&mut caller);
        }
        if is_small(&caller, limits.get(&symbol).copied().unwrap_or_default()) {
            small.insert(symbol, Flow::of(&caller).is_loop.contains(&true));
        }
        bodies[place] = caller;
    }
}

/// Places of all functions, each behind those that it calls but for circles.
fn callees_first(bodies: &[Function], places: &FxHashMap<SymbolId, usize>) -> Vec<usize> {
    let mut seen = vec![false; bodies.len()];
    let mut order = Vec::with_capacity(bodies.len());
    for root in 0..bodies.len() {
        if std::mem::replace(&mut seen[root], true) {
            continue;
        }
        let mut open = vec![(root, callees(&bodies[root], places))];
        while let Some((place, rest)) = open.last_mut() {
            match rest.pop() {
                Some(next) if !std::mem::replace(&mut seen[next], true) => {
                    open.push((next, callees(&bodies[next], places)))
                }
                Some(_) => {}
                None => {
                    order.push(*place);
                    open.pop();
                }
            }
        }
    }
    order
}

fn callees(body: &Function, places: &FxHashMap<SymbolId, usize>) -> Vec<usize> {
    let place = |call: &Call| match call.callee {
        Callee::Known(symbol) => places.get(&symbol).copied(),
        Callee::Pointer(_) => None,
    };
    body.blocks.iter().flat_map(calls).filter_map(place).collect()
}

/// The calls of a block.
fn calls(block: &Block) -> impl Iterator<Item = &Call> {
    let inside = block.instructions.iter().filter_map(|instruction| match &instruction.operation {
        Operation::Call(call) => Some(call),
        _ => None,
    });
    let last = match &block.terminator {
        Some(Terminator::Invoke { call, .. }) => Some(call),
        _ => None,
    };
    inside.chain(last)
}

fn size(body: &Function) -> usize {
    body.blocks.iter().map(|block| block.instructions.len() + usize::from(block.terminator.is_some())).sum()
}

/// Whether a function is worth more where it is called. One that calls itself or never comes back is not.
fn is_small(body: &Function, limit: usize) -> bool {
    let calls_itself = body.blocks.iter().flat_map(calls).any(|call| call.callee == Callee::Known(body.symbol));
    let comes_back = body.blocks.iter().any(|block| matches!(block.terminator, Some(Terminator::Return(_))));
    let catches = body.blocks.iter().flat_map(|block| &block.instructions);
    let catches = catches.into_iter().any(|instruction| matches!(instruction.operation, Operation::Catch { .. }));
    size(body) <= limit && comes_back && !calls_itself && !catches
}

/// Inlines what `callee` knows. Says whether there was anything.
fn inline_into<'b>(caller: &mut Function, callee: impl Fn(SymbolId) -> Option<&'b Function>) -> bool {
    let mut size = size(caller);
    let mut changed = false;
    let mut block = 0;
    // Blocks are added behind, and are looked at, too.
    while block < caller.blocks.len() {
        let found = sites(&caller.blocks[block]).find_map(|(at, call)| {
            let Callee::Known(symbol) = call.callee else { return None };
            let body = callee(symbol)?;
            fits(call, body).then_some((at, body))
        });
        match found {
            Some((at, body)) if size < MOST => {
                size += self::size(body);
                changed = true;
                match at {
                    Some(at) => replace_instruction(caller, block, at, body),
                    None => replace_terminator(caller, block, body),
                }
            }
            _ => block += 1,
        }
    }
    changed
}

/// The calls of a block and where each is among the instructions; `None` at the end.
fn sites(block: &Block) -> impl Iterator<Item = (Option<usize>, &Call)> {
    let inside = block.instructions.iter().enumerate().filter_map(|(at, instruction)| match &instruction.operation {
        Operation::Call(call) => Some((Some(at), call)),
        _ => None,
    });
    let last = match &block.terminator {
        Some(Terminator::Invoke { call, .. }) => Some((None, call)),
        _ => None,
    };
    inside.chain(last)
}

fn fits(call: &Call, body: &Function) -> bool {
    let may_unwind = body.blocks.iter().flat_map(calls).any(|call| call.unwinding != Unwinding::Never);
    call.signature == body.signature && !(call.unwinding == Unwinding::Ends && may_unwind)
}

/// Replaces a call among the instructions of a block.
fn replace_instruction(caller: &mut Function, block: usize, at: usize, body: &Function) {
    let content = &mut caller.blocks[block];
    let behind = content.instructions.split_off(at + 1);
    let terminator = content.terminator.take();
    let Some(Instruction { operation: Operation::Call(call), results }) = content.instructions.pop() else {
        rustc_middle::bug!("a call was seen here")
    };
    let then = caller.add_block(Block { instructions: behind, terminator });
    splice(caller, block, body, &Site { call: &call, results, then, unwind: None });
}

/// Replaces the call that ends a block.
fn replace_terminator(caller: &mut Function, block: usize, body: &Function) {
    let Some(Terminator::Invoke { call, results, normal, unwind }) = caller.blocks[block].terminator.take() else {
        rustc_middle::bug!("a call was seen here")
    };
    let then = caller.add_block(Block { instructions: Vec::new(), terminator: Some(Terminator::Jump(normal)) });
    splice(caller, block, body, &Site { call: &call, results, then, unwind: Some(unwind) });
}

/// A call that is replaced.
struct Site<'c> {
    call: &'c Call,
    results: Results,
    /// Where it goes on.
    then: BlockId,
    /// Where it goes on if something unwinds.
    unwind: Option<BlockId>,
}

/// Adds the blocks of `body`, to which `block` leads from its end on.
fn splice(caller: &mut Function, block: usize, body: &Function, site: &Site<'_>) {
    let copied = Copied::new(caller, body, site);
    caller.blocks[block].terminator = Some(Terminator::Jump(copied.block(BlockId(0))));
    let results = copied.take_results(site);
    caller.blocks.extend(body.blocks.iter().map(|block| copied.copy(block, site)));
    if let Some(unwind) = site.unwind {
        let mut block = copied.first_block as usize;
        while block < caller.blocks.len() {
            catch_calls(caller, block, unwind);
            block += 1;
        }
    }
    let then = &mut caller.blocks[site.then.index()].instructions;
    then.splice(0..0, results);
}

/// How what a function has is called in the function that it is copied to.
struct Copied {
    first_value: u32,
    first_slot: u32,
    first_variable: u32,
    first_block: u32,
    arguments: FxHashMap<ValueId, Operand>,
    /// Variables that hold the results.
    results: Vec<(VariableId, ScalarType)>,
}

impl Copied {
    fn new(caller: &mut Function, body: &Function, site: &Site<'_>) -> Self {
        let number = |length: usize| u32::try_from(length).expect("a function has fewer parts");
        let (first_value, first_slot) = (number(caller.values.len()), number(caller.slots.len()));
        let (first_variable, first_block) = (number(caller.variables.len()), number(caller.blocks.len()));
        caller.values.extend(&body.values);
        caller.slots.extend(&body.slots);
        caller.variables.extend(&body.variables);
        let arguments = body.parameters.iter().zip(&site.call.arguments);
        let arguments = arguments.filter_map(|(parameter, argument)| match *parameter {
            Operand::Value(id, scalar) => Some((id, argument.as_type(scalar))),
            _ => None,
        });
        let scalars = match body.signature.result {
            Type::Scalar(scalar) => vec![scalar],
            Type::Pair(first, second) => vec![first, second],
            _ => Vec::new(),
        };
        let results = scalars.into_iter().map(|scalar| {
            caller.variables.push(scalar);
            (VariableId(number(caller.variables.len() - 1)), scalar)
        });
        let results = results.collect();
        Self { first_value, first_slot, first_variable, first_block, arguments: arguments.collect(), results }
    }

    fn block(&self, id: BlockId) -> BlockId {
        BlockId(self.first_block + id.0)
    }

    fn value(&self, id: ValueId) -> ValueId {
        ValueId(self.first_value + id.0)
    }

    fn variable(&self, id: VariableId) -> VariableId {
        VariableId(self.first_variable + id.0)
    }

    fn operand(&self, operand: Operand) -> Operand {
        match operand {
            Operand::Value(id, scalar) => match self.arguments.get(&id) {
                Some(argument) => argument.as_type(scalar),
                None => Operand::Value(self.value(id), scalar),
            },
            Operand::Slot(slot, offset) => Operand::Slot(SlotId(self.first_slot + slot.0), offset),
            other => other,
        }
    }

    /// Instructions that give the call's results.
    fn take_results(&self, site: &Site<'_>) -> Vec<Instruction> {
        let read = |(id, &(variable, _)): (ValueId, &(VariableId, ScalarType))| Instruction {
            operation: Operation::Read(variable),
            results: Results::One(id),
        };
        site.results.ids().into_iter().zip(&self.results).map(read).collect()
    }

    fn copy(&self, block: &Block, site: &Site<'_>) -> Block {
        let mut copy = block.clone();
        for instruction in &mut copy.instructions {
            instruction.results = instruction.results.renamed(|id| self.value(id));
            instruction.operation.change_operands(|operand| *operand = self.operand(*operand));
            if let Operation::Read(variable) | Operation::Write(variable, _) = &mut instruction.operation {
                *variable = self.variable(*variable);
            }
        }
        let Some(mut terminator) = copy.terminator.take() else { return copy };
        terminator.change_operands(|operand| *operand = self.operand(*operand));
        terminator.change_successors(|to| *to = self.block(*to));
        copy.terminator = Some(match terminator {
            Terminator::Return(value) => {
                copy.instructions.extend(self.give_results(value));
                Terminator::Jump(site.then)
            }
            Terminator::Resume => site.unwind.map_or(Terminator::Resume, Terminator::Jump),
            Terminator::Invoke { call, results, normal, unwind } => {
                Terminator::Invoke { call, results: results.renamed(|id| self.value(id)), normal, unwind }
            }
            other => other,
        });
        copy
    }

    fn give_results(&self, value: Value) -> Vec<Instruction> {
        let operands = match value {
            Value::Nothing => Vec::new(),
            Value::One(operand) => vec![operand],
            Value::Pair(first, second) => vec![first, second],
        };
        let write = |(operand, &(variable, scalar)): (Operand, &(VariableId, ScalarType))| Instruction {
            operation: Operation::Write(variable, operand.as_type(scalar)),
            results: Results::None,
        };
        operands.into_iter().zip(&self.results).map(write).collect()
    }
}

/// Makes the calls of a block lead to `unwind` where they unwind.
fn catch_calls(function: &mut Function, block: usize, unwind: BlockId) {
    let content = &mut function.blocks[block].instructions;
    let first = content.iter().position(|instruction| match &instruction.operation {
        Operation::Call(call) => call.unwinding == Unwinding::Passes,
        _ => false,
    });
    let Some(first) = first else { return };
    let instructions = content.split_off(first + 1);
    let Some(Instruction { operation: Operation::Call(call), results }) = content.pop() else {
        rustc_middle::bug!("a call was seen here")
    };
    let terminator = function.blocks[block].terminator.take();
    // The rest comes behind, and has its turn there.
    let normal = function.add_block(Block { instructions, terminator });
    function.blocks[block].terminator = Some(Terminator::Invoke { call, results, normal, unwind });
}
