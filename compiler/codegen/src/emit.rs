//! From the blocks of a function to its WebAssembly: nested blocks, locals, instructions.

mod numbers;
mod wide;

use rustc_data_structures::fx::FxHashMap;
use wasm_encoder::{BlockType, Catch, Encode, HeapType, Instruction as Wasm, MemArg, RefType, ValType};

use crate::flow::Flow;
use crate::ir::{
    BlockId, Call, Callee, Function, Instruction, Operand, Operation, Results, Terminator, Value, ValueId, VariableId,
};
use crate::program::Program;
use crate::types::{ScalarType, Type};
use crate::uses;

/// Bytes that the stack pointer is always a multiple of.
const STACK_ALIGN: u64 = 16;
/// Bytes of the place where functions of two results leave them.
const RETURN_AREA: u64 = 32;
/// Copies and fills of at most so many bytes are loads and stores.
const UNROLLED: u64 = 64;
/// The reference to a caught exception.
const EXCEPTION: ValType =
    ValType::Ref(RefType { nullable: true, heap_type: HeapType::Abstract { shared: false, ty: wasm_encoder::AbstractHeapType::Exn } });

/// What encloses the instruction that is being written.
#[derive(Clone, Copy, PartialEq)]
enum Enclosing {
    /// A jump out of it leads to the block.
    Before(BlockId),
    /// A jump to its start leads to the block.
    Loop(BlockId),
    /// Nobody jumps to it by a block of the function.
    Other,
}

/// What is still to be written, last first.
enum Rest {
    /// The block and all that it dominates.
    Block(BlockId),
    /// The end of the innermost enclosing.
    End,
    Else,
    /// The way from one block to another.
    Way(BlockId, BlockId),
}

/// How the stack of a function lies in memory.
struct Frame {
    /// Where each place lies, from the frame's start.
    offsets: Vec<u64>,
    bytes: u64,
    align: u64,
    return_area: u64,
    /// Local of the frame's start.
    start: u32,
    /// Local of the stack pointer at entry, where `start` does not give it.
    entry: Option<u32>,
    /// Whether anything is on the stack.
    is_used: bool,
    /// Whether the stack pointer is moved: a function that calls nobody need not.
    is_claimed: bool,
}

pub struct Emitter<'a, 'p> {
    function: &'a Function,
    program: &'a Program<'p>,
    flow: Flow,
    counts: Vec<u32>,
    code: Vec<u8>,
    /// Types of locals behind the parameters.
    locals: Vec<ValType>,
    parameter_count: u32,
    /// Local of each value; of one with 128 bits the first of two.
    values: FxHashMap<ValueId, u32>,
    variables: Vec<u32>,
    frame: Frame,
    exception: Option<u32>,
    /// In place of a jump, where loops have several entries: the number of the next block.
    next: Option<u32>,
    enclosing: Vec<Enclosing>,
    /// Instructions of the block at hand that are computed where they are used.
    folded: FxHashMap<ValueId, usize>,
    at: BlockId,
}

/// The code of a function as it stands in the code section.
pub fn function(function: &Function, program: &Program<'_>) -> wasm_encoder::Function {
    let mut emitter = Emitter::new(function, program);
    emitter.prologue();
    if emitter.flow.is_reducible { emitter.nested() } else { emitter.dispatched() }
    emitter.write(&Wasm::Unreachable);
    emitter.write(&Wasm::End);
    let mut encoded = wasm_encoder::Function::new_with_locals_types(emitter.locals.iter().copied());
    encoded.raw(emitter.code);
    encoded
}

impl<'a, 'p> Emitter<'a, 'p> {
    fn new(function: &'a Function, program: &'a Program<'p>) -> Self {
        let (parameters, _) = function.signature.values();
        let frame = Frame { offsets: Vec::new(), bytes: 0, align: 0, return_area: 0, start: 0, entry: None, is_used: false, is_claimed: false };
        let mut emitter = Self {
            function,
            program,
            flow: Flow::of(function),
            counts: uses::counts(function),
            code: Vec::new(),
            locals: Vec::new(),
            parameter_count: u32::try_from(parameters.len()).expect("a function has few parameters"),
            values: FxHashMap::default(),
            variables: Vec::new(),
            frame,
            exception: None,
            next: None,
            enclosing: Vec::new(),
            folded: FxHashMap::default(),
            at: BlockId(0),
        };
        emitter.place_parameters();
        emitter.lay_out_frame();
        for &scalar in &function.variables {
            let local = emitter.new_local_of(scalar);
            emitter.variables.push(local);
        }
        emitter
    }

    fn place_parameters(&mut self) {
        let mut next = u32::from(self.function.signature.returns_through_memory());
        for parameter in &self.function.parameters {
            if let Operand::Value(id, scalar) = *parameter {
                self.values.insert(id, next);
                next += scalar.values().len() as u32;
            }
        }
    }

    fn lay_out_frame(&mut self) {
        let mut used = vec![false; self.function.slots.len()];
        let (mut calls, mut area, mut pads) = (false, false, false);
        for &block in &self.flow.order {
            let block = &self.function.blocks[block.index()];
            let mut note = |operand: Operand| {
                if let Operand::Slot(slot, _) = operand {
                    used[slot.0 as usize] = true;
                }
            };
            for instruction in &block.instructions {
                instruction.operation.each_operand(&mut note);
                match &instruction.operation {
                    Operation::Call(call) => {
                        calls = true;
                        area |= call.signature.returns_through_memory();
                    }
                    Operation::Catch { .. } => (calls, pads) = (true, true),
                    _ => {}
                }
            }
            if let Some(terminator) = &block.terminator {
                terminator.each_operand(&mut note);
                if let Terminator::Invoke { call, .. } = terminator {
                    (calls, pads) = (true, true);
                    area |= call.signature.returns_through_memory();
                }
            }
        }
        calls |= area;
        let has_places = used.contains(&true);
        let frame = &mut self.frame;
        frame.align = STACK_ALIGN;
        for (slot, used) in self.function.slots.iter().zip(used) {
            if used {
                frame.bytes = frame.bytes.next_multiple_of(slot.align.max(1));
                frame.align = frame.align.max(slot.align);
            }
            frame.offsets.push(frame.bytes);
            // Whole words, since small structures are loaded as one.
            frame.bytes += if used { slot.bytes.next_multiple_of(8) } else { 0 };
        }
        if area {
            frame.bytes = frame.bytes.next_multiple_of(STACK_ALIGN);
            frame.return_area = frame.bytes;
            frame.bytes += RETURN_AREA;
        }
        frame.bytes = frame.bytes.next_multiple_of(frame.align);
        // A place without bytes has an address all the same.
        frame.is_used = frame.bytes > 0 || has_places || pads;
        frame.is_claimed = frame.bytes > 0 && calls;
        let is_overaligned = frame.align > STACK_ALIGN;
        if self.frame.is_used {
            self.frame.start = self.new_local(ValType::I32);
            self.frame.entry = is_overaligned.then(|| self.new_local(ValType::I32));
        }
    }

    fn prologue(&mut self) {
        for parameter in &self.function.parameters {
            // LLVM leaves anything in the higher bits of a small integer.
            if let Operand::Value(id, scalar @ (ScalarType::I8 | ScalarType::I16)) = *parameter {
                let local = self.values[&id];
                self.write(&Wasm::LocalGet(local));
                self.mask(scalar);
                self.write(&Wasm::LocalSet(local));
            }
        }
        if !self.frame.is_used {
            return;
        }
        self.write(&Wasm::GlobalGet(self.program.stack_pointer()));
        if let Some(entry) = self.frame.entry {
            self.write(&Wasm::LocalTee(entry));
        }
        if self.frame.bytes > 0 {
            self.write(&Wasm::I32Const(self.frame.bytes as i32));
            self.write(&Wasm::I32Sub);
        }
        if self.frame.entry.is_some() {
            self.write(&Wasm::I32Const(-(self.frame.align as i32)));
            self.write(&Wasm::I32And);
        }
        self.write(&Wasm::LocalSet(self.frame.start));
        if self.frame.is_claimed {
            self.restore_stack();
        }
    }

    /// Sets the stack pointer to this function's frame.
    fn restore_stack(&mut self) {
        self.write(&Wasm::LocalGet(self.frame.start));
        self.write(&Wasm::GlobalSet(self.program.stack_pointer()));
    }

    fn release_stack(&mut self) {
        if !self.frame.is_claimed {
            return;
        }
        match self.frame.entry {
            Some(entry) => self.write(&Wasm::LocalGet(entry)),
            None => {
                self.write(&Wasm::LocalGet(self.frame.start));
                self.write(&Wasm::I32Const(self.frame.bytes as i32));
                self.write(&Wasm::I32Add);
            }
        }
        self.write(&Wasm::GlobalSet(self.program.stack_pointer()));
    }

    fn write(&mut self, instruction: &Wasm<'_>) {
        instruction.encode(&mut self.code);
    }

    fn new_local(&mut self, ty: ValType) -> u32 {
        self.locals.push(ty);
        self.parameter_count + self.locals.len() as u32 - 1
    }

    fn new_local_of(&mut self, scalar: ScalarType) -> u32 {
        let [first, rest @ ..] = scalar.values() else { unreachable!("a scalar has a value") };
        let local = self.new_local(*first);
        for &next in rest {
            self.new_local(next);
        }
        local
    }

    /// The local of a value, made when it is first set.
    fn local_of(&mut self, id: ValueId) -> u32 {
        if let Some(&known) = self.values.get(&id) {
            return known;
        }
        let local = self.new_local_of(self.function.values[id.0 as usize]);
        self.values.insert(id, local);
        local
    }

    // Control flow.

    /// The function as nested blocks and loops.
    fn nested(&mut self) {
        let mut rest = vec![Rest::Block(BlockId(0))];
        while let Some(next) = rest.pop() {
            match next {
                Rest::Block(block) => self.block_and_followers(block, &mut rest),
                Rest::Way(from, to) => self.way(from, to, &mut rest),
                Rest::Else => self.write(&Wasm::Else),
                Rest::End => {
                    self.write(&Wasm::End);
                    self.enclosing.pop();
                }
            }
        }
    }

    fn block_and_followers(&mut self, block: BlockId, rest: &mut Vec<Rest>) {
        if self.flow.is_loop[block.index()] {
            self.write(&Wasm::Loop(BlockType::Empty));
            self.enclosing.push(Enclosing::Loop(block));
            rest.push(Rest::End);
        }
        for follower in self.flow.followers[block.index()].clone() {
            self.write(&Wasm::Block(BlockType::Empty));
            self.enclosing.push(Enclosing::Before(follower));
            rest.push(Rest::Block(follower));
            rest.push(Rest::End);
        }
        self.instructions(block);
        self.terminator(block, rest);
    }

    fn terminator(&mut self, block: BlockId, rest: &mut Vec<Rest>) {
        let function = self.function;
        match function.blocks[block.index()].terminator.as_ref() {
            Some(Terminator::Jump(to)) => self.way(block, *to, rest),
            Some(Terminator::Branch { condition, then, otherwise }) => {
                self.operand(*condition);
                self.write(&Wasm::If(BlockType::Empty));
                self.enclosing.push(Enclosing::Other);
                rest.extend([Rest::End, Rest::Way(block, *otherwise), Rest::Else, Rest::Way(block, *then)]);
            }
            Some(Terminator::Switch { on, cases, default }) => self.switch(block, *on, cases, *default),
            Some(Terminator::Invoke { call, results, normal, unwind }) => {
                self.invoke(call, *results);
                rest.extend([Rest::Way(block, *normal), Rest::End, Rest::Way(block, *unwind)]);
            }
            Some(ending) => self.ending(ending),
            None => self.write(&Wasm::Unreachable),
        }
    }

    /// A terminator that leads to no block.
    fn ending(&mut self, terminator: &Terminator) {
        match terminator {
            Terminator::Return(value) => self.give_back(*value),
            Terminator::Resume => {
                let exception = self.exception_local();
                self.write(&Wasm::LocalGet(exception));
                self.write(&Wasm::ThrowRef);
            }
            _ => self.write(&Wasm::Unreachable),
        }
    }

    /// The jump from one block to another, or the other block itself where nobody else leads to it.
    fn way(&mut self, from: BlockId, to: BlockId, rest: &mut Vec<Rest>) {
        if self.flow.is_back(from, to) || self.flow.needs_label[to.index()] {
            let depth = self.depth(from, to);
            self.write(&Wasm::Br(depth));
        } else {
            rest.push(Rest::Block(to));
        }
    }

    /// How many enclosings a jump leaves.
    fn depth(&self, from: BlockId, to: BlockId) -> u32 {
        let target = if self.flow.is_back(from, to) { Enclosing::Loop(to) } else { Enclosing::Before(to) };
        let found = self.enclosing.iter().rev().position(|enclosing| *enclosing == target);
        found.unwrap_or_else(|| rustc_middle::bug!("no way from {from:?} to {to:?}")) as u32
    }

    fn switch(&mut self, block: BlockId, on: Operand, cases: &[(u128, BlockId)], default: BlockId) {
        let depth = |emitter: &Self, to| emitter.depth(block, to);
        if let Some((least, targets)) = table(on.scalar(), cases, default) {
            let depths: Vec<u32> = targets.into_iter().map(|to| depth(self, to)).collect();
            let default = depth(self, default);
            self.index_into_table(on, least, depths.len() as u64);
            self.write(&Wasm::BrTable(depths.into(), default));
            return;
        }
        for &(bits, to) in cases {
            self.comparison(crate::ir::Comparison::Equal, on, Operand::Integer(on.scalar(), bits));
            let depth = depth(self, to);
            self.write(&Wasm::BrIf(depth));
        }
        let default = depth(self, default);
        self.write(&Wasm::Br(default));
    }

    /// Puts the index for a table that begins at `least` on the stack; what is outside the table is any number above it.
    fn index_into_table(&mut self, on: Operand, least: u128, length: u64) {
        self.operand(on);
        if on.scalar() == ScalarType::I64 {
            let local = self.new_local(ValType::I64);
            self.write(&Wasm::I64Const(least as i64));
            self.write(&Wasm::I64Sub);
            self.write(&Wasm::LocalTee(local));
            self.write(&Wasm::I32WrapI64);
            self.write(&Wasm::I32Const(-1));
            self.write(&Wasm::LocalGet(local));
            self.write(&Wasm::I64Const(length as i64));
            self.write(&Wasm::I64LtU);
            self.write(&Wasm::Select);
        } else if least != 0 {
            self.write(&Wasm::I32Const(least as i32));
            self.write(&Wasm::I32Sub);
        }
    }

    /// A call whose unwinding is caught. Leaves one enclosing open, in which the code for unwinding follows.
    fn invoke(&mut self, call: &Call, results: Results) {
        let exception = self.exception_local();
        self.write(&Wasm::Block(BlockType::Empty));
        self.enclosing.push(Enclosing::Other);
        self.write(&Wasm::Block(BlockType::FunctionType(self.program.caught_type())));
        self.write(&Wasm::TryTable(BlockType::Empty, [Catch::OneRef { tag: self.program.tag(), label: 0 }][..].into()));
        self.call(call, results);
        self.write(&Wasm::End);
        self.write(&Wasm::Br(1));
        self.write(&Wasm::End);
        self.write(&Wasm::LocalSet(exception));
        self.write(&Wasm::Drop);
        self.restore_stack();
    }

    fn exception_local(&mut self) -> u32 {
        if let Some(known) = self.exception {
            return known;
        }
        let local = self.new_local(EXCEPTION);
        self.exception = Some(local);
        local
    }

    /// The function as one loop that goes from block to block by number: for loops with several entries.
    fn dispatched(&mut self) {
        let next = self.new_local(ValType::I32);
        self.next = Some(next);
        let order = self.flow.order.clone();
        self.write(&Wasm::Loop(BlockType::Empty));
        for _ in &order {
            self.write(&Wasm::Block(BlockType::Empty));
        }
        self.write(&Wasm::LocalGet(next));
        let depths: Vec<u32> = (0..order.len() as u32).collect();
        self.write(&Wasm::BrTable(depths.into(), 0));
        for (index, &block) in order.iter().enumerate() {
            self.write(&Wasm::End);
            let to_loop = (order.len() - 1 - index) as u32;
            self.instructions(block);
            self.dispatched_terminator(block, to_loop);
        }
        self.write(&Wasm::End);
    }

    fn dispatched_terminator(&mut self, block: BlockId, to_loop: u32) {
        let function = self.function;
        match function.blocks[block.index()].terminator.as_ref() {
            Some(Terminator::Jump(to)) => self.go(*to, to_loop),
            Some(Terminator::Branch { condition, then, otherwise }) => {
                self.operand(*condition);
                self.write(&Wasm::If(BlockType::Empty));
                self.go(*then, to_loop + 1);
                self.write(&Wasm::End);
                self.go(*otherwise, to_loop);
            }
            Some(Terminator::Switch { on, cases, default }) => {
                for &(bits, to) in cases {
                    self.comparison(crate::ir::Comparison::Equal, *on, Operand::Integer(on.scalar(), bits));
                    self.write(&Wasm::If(BlockType::Empty));
                    self.go(to, to_loop + 1);
                    self.write(&Wasm::End);
                }
                self.go(*default, to_loop);
            }
            Some(Terminator::Invoke { call, results, normal, unwind }) => {
                self.invoke(call, *results);
                self.enclosing.pop();
                self.go(*unwind, to_loop + 1);
                self.write(&Wasm::End);
                self.go(*normal, to_loop);
            }
            Some(ending) => self.ending(ending),
            None => self.write(&Wasm::Unreachable),
        }
    }

    fn go(&mut self, to: BlockId, to_loop: u32) {
        let number = self.flow.order.iter().position(|&block| block == to);
        let number = number.unwrap_or_else(|| rustc_middle::bug!("{to:?} is not reachable"));
        let next = self.next.unwrap_or_else(|| rustc_middle::bug!("this function is nested"));
        self.write(&Wasm::I32Const(number as i32));
        self.write(&Wasm::LocalSet(next));
        self.write(&Wasm::Br(to_loop));
    }

    fn give_back(&mut self, value: Value) {
        match value {
            Value::Nothing => self.release_stack(),
            _ if self.function.signature.returns_through_memory() => {
                let parts = match value {
                    Value::Pair(first, second) => vec![first, second],
                    one => vec![one.one()],
                };
                let mut offset = 0;
                for part in parts {
                    offset = u32::next_multiple_of(offset, part.scalar().bytes() as u32);
                    self.store_to_local(part, 0, offset);
                    offset += part.scalar().bytes() as u32;
                }
                self.release_stack();
            }
            one => {
                self.operand(one.one());
                self.release_stack();
            }
        }
        self.write(&Wasm::Return);
    }

    // Instructions.

    fn instructions(&mut self, block: BlockId) {
        let function = self.function;
        let content = &function.blocks[block.index()];
        self.at = block;
        self.folded = uses::folded(content, &self.counts, &function.values);
        for instruction in &content.instructions {
            if let Results::One(id) = instruction.results
                && self.folded.contains_key(&id)
            {
                continue;
            }
            self.instruction(instruction);
        }
    }

    fn instruction(&mut self, instruction: &Instruction) {
        match (&instruction.operation, instruction.results) {
            (Operation::Call(call), results) => self.call(call, results),
            (operation, Results::One(id)) => {
                if self.function.values[id.0 as usize] == ScalarType::I128 {
                    let local = self.local_of(id);
                    self.wide_operation(operation, local);
                } else {
                    self.operation(operation);
                    let local = self.local_of(id);
                    self.write(&Wasm::LocalSet(local));
                }
            }
            (operation, _) => self.operation(operation),
        }
    }

    /// Puts an operand on the stack.
    fn operand(&mut self, operand: Operand) {
        match operand {
            Operand::Integer(ScalarType::I64, bits) => self.write(&Wasm::I64Const(bits as i64)),
            Operand::Integer(_, bits) => self.write(&Wasm::I32Const(bits as i32)),
            Operand::Float(ScalarType::F32, bits) => self.write(&Wasm::F32Const(f32::from_bits(bits as u32).into())),
            Operand::Float(_, bits) => self.write(&Wasm::F64Const(f64::from_bits(bits).into())),
            Operand::Symbol(symbol, offset) => self.program.address(symbol, offset).push(&mut self.code),
            Operand::Slot(slot, offset) => {
                self.write(&Wasm::LocalGet(self.frame.start));
                let offset = self.frame.offsets[slot.0 as usize] as i32 + offset;
                if offset != 0 {
                    self.write(&Wasm::I32Const(offset));
                    self.write(&Wasm::I32Add);
                }
            }
            Operand::Value(id, _) => match self.folded.get(&id) {
                Some(&index) => {
                    let function = self.function;
                    self.operation(&function.blocks[self.at.index()].instructions[index].operation);
                }
                None => {
                    let local = self.local_of(id);
                    self.write(&Wasm::LocalGet(local));
                }
            },
        }
    }

    /// Puts an address on the stack, and says how far from there `offset` leads.
    fn address(&mut self, base: Operand, offset: u32) -> u64 {
        match base {
            Operand::Slot(slot, from) => {
                let place = self.frame.offsets[slot.0 as usize] as i64 + i64::from(from);
                if place >= 0 {
                    self.write(&Wasm::LocalGet(self.frame.start));
                    return place as u64 + u64::from(offset);
                }
                self.operand(base);
                offset.into()
            }
            _ => {
                self.operand(base);
                offset.into()
            }
        }
    }

    fn operation(&mut self, operation: &Operation) {
        match *operation {
            Operation::Binary(binary, left, right) => self.binary(binary, left, right),
            Operation::Unary(unary, operand) => self.unary(unary, operand),
            Operation::Compare(comparison, left, right) => self.comparison(comparison, left, right),
            Operation::CompareFloat(comparison, left, right) => self.float_comparison(comparison, left, right),
            Operation::Convert(conversion, to, operand) => self.conversion(conversion, to, operand),
            Operation::Select { condition, then, otherwise } => {
                self.operand(then);
                self.operand(otherwise);
                self.operand(condition);
                self.write(&Wasm::Select);
            }
            Operation::Load { scalar, base, offset } => {
                let offset = self.address(base, offset);
                self.load(scalar, offset);
            }
            Operation::Store { value, base, offset } => self.store(value, base, offset),
            Operation::Read(variable) => self.write(&Wasm::LocalGet(self.variables[variable.0 as usize])),
            Operation::Write(variable, operand) => self.set_variable(variable, operand),
            Operation::Copy { to, from, bytes, may_overlap } => self.copy(to, from, bytes, may_overlap),
            Operation::Fill { to, byte, bytes } => {
                self.operand(to);
                self.operand(byte);
                self.operand(bytes);
                self.write(&Wasm::MemoryFill(0));
            }
            Operation::Call(ref call) => self.call(call, Results::None),
            Operation::Catch { attempt, data, recover } => self.catch(attempt, data, recover),
            Operation::Trap => self.write(&Wasm::Unreachable),
        }
    }

    fn set_variable(&mut self, variable: VariableId, operand: Operand) {
        let local = self.variables[variable.0 as usize];
        if operand.scalar() == ScalarType::I128 {
            self.low(operand);
            self.high(operand);
            self.write(&Wasm::LocalSet(local + 1));
        } else {
            self.operand(operand);
        }
        self.write(&Wasm::LocalSet(local));
    }

    fn load(&mut self, scalar: ScalarType, offset: u64) {
        let place = MemArg { offset, align: 0, memory_index: 0 };
        self.write(&match scalar {
            ScalarType::I1 | ScalarType::I8 => Wasm::I32Load8U(place),
            ScalarType::I16 => Wasm::I32Load16U(place),
            ScalarType::I32 | ScalarType::Ptr => Wasm::I32Load(place),
            ScalarType::I64 | ScalarType::I128 => Wasm::I64Load(place),
            ScalarType::F32 => Wasm::F32Load(place),
            ScalarType::F64 => Wasm::F64Load(place),
        });
    }

    fn store(&mut self, value: Operand, base: Operand, offset: u32) {
        if value.scalar() == ScalarType::I128 {
            let place = self.address(base, offset);
            self.low(value);
            self.finish_store(ScalarType::I64, place);
            let place = self.address(base, offset);
            self.high(value);
            self.finish_store(ScalarType::I64, place + 8);
            return;
        }
        let place = self.address(base, offset);
        self.operand(value);
        self.finish_store(value.scalar(), place);
    }

    fn finish_store(&mut self, scalar: ScalarType, offset: u64) {
        let place = MemArg { offset, align: 0, memory_index: 0 };
        self.write(&match scalar {
            ScalarType::I1 | ScalarType::I8 => Wasm::I32Store8(place),
            ScalarType::I16 => Wasm::I32Store16(place),
            ScalarType::I32 | ScalarType::Ptr => Wasm::I32Store(place),
            ScalarType::I64 | ScalarType::I128 => Wasm::I64Store(place),
            ScalarType::F32 => Wasm::F32Store(place),
            ScalarType::F64 => Wasm::F64Store(place),
        });
    }

    /// Stores an operand at an address in a local.
    fn store_to_local(&mut self, value: Operand, local: u32, offset: u32) {
        self.write(&Wasm::LocalGet(local));
        if value.scalar() == ScalarType::I128 {
            self.low(value);
            self.finish_store(ScalarType::I64, offset.into());
            self.write(&Wasm::LocalGet(local));
            self.high(value);
            self.finish_store(ScalarType::I64, u64::from(offset) + 8);
        } else {
            self.operand(value);
            self.finish_store(value.scalar(), offset.into());
        }
    }

    fn copy(&mut self, to: Operand, from: Operand, bytes: Operand, may_overlap: bool) {
        match bytes.known() {
            Some(bytes) if bytes <= UNROLLED.into() && !may_overlap => {
                let mut at = 0;
                while u128::from(at) < bytes {
                    let scalar = match bytes - u128::from(at) {
                        8.. => ScalarType::I64,
                        4..8 => ScalarType::I32,
                        2..4 => ScalarType::I16,
                        _ => ScalarType::I8,
                    };
                    let place = self.address(to, at);
                    let source = self.address(from, at);
                    self.load(scalar, source);
                    self.finish_store(scalar, place);
                    at += scalar.bytes() as u32;
                }
            }
            _ => {
                self.operand(to);
                self.operand(from);
                self.operand(bytes);
                self.write(&Wasm::MemoryCopy { src_mem: 0, dst_mem: 0 });
            }
        }
    }

    fn call(&mut self, call: &Call, results: Results) {
        if call.ends_unwinding {
            self.last_call(call, results);
        } else {
            self.plain_call(call, results);
        }
    }

    /// A call that ends the program if it unwinds.
    fn last_call(&mut self, call: &Call, results: Results) {
        self.write(&Wasm::Block(BlockType::Empty));
        self.write(&Wasm::Block(BlockType::Result(ValType::I32)));
        self.write(&Wasm::TryTable(BlockType::Empty, [Catch::One { tag: self.program.tag(), label: 0 }][..].into()));
        self.plain_call(call, results);
        self.write(&Wasm::End);
        self.write(&Wasm::Br(1));
        self.write(&Wasm::End);
        self.write(&Wasm::Drop);
        if let Some(ending) = self.program.panic_in_cleanup() {
            self.write(&Wasm::Call(ending));
        }
        self.write(&Wasm::Unreachable);
        self.write(&Wasm::End);
    }

    fn plain_call(&mut self, call: &Call, results: Results) {
        let through_memory = call.signature.returns_through_memory();
        if through_memory {
            self.return_area();
        }
        for &argument in &call.arguments {
            if argument.scalar() == ScalarType::I128 {
                self.low(argument);
                self.high(argument);
            } else {
                self.operand(argument);
            }
        }
        match call.callee {
            Callee::Known(symbol) => self.write(&Wasm::Call(self.program.function_index(symbol))),
            Callee::Pointer(pointer) => {
                self.operand(pointer);
                let type_index = self.program.type_of(&call.signature);
                self.write(&Wasm::CallIndirect { type_index, table_index: 0 });
            }
        }
        self.take_results(call, results);
    }

    fn take_results(&mut self, call: &Call, results: Results) {
        match (call.signature.result, results) {
            (Type::Pair(first, second), Results::Two(first_id, second_id)) => {
                self.take_from_area(first_id, first, 0);
                self.take_from_area(second_id, second, first.bytes().next_multiple_of(second.bytes()));
            }
            (Type::Scalar(ScalarType::I128), Results::One(id)) => {
                self.take_from_area(id, ScalarType::I128, 0);
            }
            (Type::Scalar(scalar), Results::One(id)) => {
                if self.counts[id.0 as usize] == 0 {
                    self.write(&Wasm::Drop);
                    return;
                }
                let is_ours = matches!(call.callee, Callee::Known(symbol) if self.program.is_ours(symbol));
                if !is_ours && matches!(scalar, ScalarType::I8 | ScalarType::I16) {
                    self.mask(scalar);
                }
                let local = self.local_of(id);
                self.write(&Wasm::LocalSet(local));
            }
            _ => {}
        }
    }

    fn return_area(&mut self) {
        self.write(&Wasm::LocalGet(self.frame.start));
        if self.frame.return_area != 0 {
            self.write(&Wasm::I32Const(self.frame.return_area as i32));
            self.write(&Wasm::I32Add);
        }
    }

    /// Loads a result from where a callee left it.
    fn take_from_area(&mut self, id: ValueId, scalar: ScalarType, offset: u64) {
        if self.counts[id.0 as usize] == 0 {
            return;
        }
        let local = self.local_of(id);
        let place = self.frame.return_area + offset;
        self.write(&Wasm::LocalGet(self.frame.start));
        self.load(scalar, place);
        self.write(&Wasm::LocalSet(local));
        if scalar == ScalarType::I128 {
            self.write(&Wasm::LocalGet(self.frame.start));
            self.load(scalar, place + 8);
            self.write(&Wasm::LocalSet(local + 1));
        }
    }

    fn catch(&mut self, attempt: Operand, data: Operand, recover: Operand) {
        let (with_one, with_two) = self.program.catch_types();
        let exception = self.new_local(ValType::I32);
        let call = |emitter: &mut Self, pointer: Operand, type_index: u32| {
            emitter.operand(pointer);
            emitter.write(&Wasm::CallIndirect { type_index, table_index: 0 });
        };
        self.write(&Wasm::Block(BlockType::Result(ValType::I32)));
        self.write(&Wasm::Block(BlockType::Result(ValType::I32)));
        self.write(&Wasm::TryTable(BlockType::Empty, [Catch::One { tag: self.program.tag(), label: 0 }][..].into()));
        self.operand(data);
        call(self, attempt, with_one);
        self.write(&Wasm::End);
        self.write(&Wasm::I32Const(0));
        self.write(&Wasm::Br(1));
        self.write(&Wasm::End);
        self.write(&Wasm::LocalSet(exception));
        self.restore_stack();
        self.operand(data);
        self.write(&Wasm::LocalGet(exception));
        call(self, recover, with_two);
        self.write(&Wasm::I32Const(1));
        self.write(&Wasm::End);
    }
}

/// The targets of a dense table, and the value that its first entry is for.
fn table(scalar: ScalarType, cases: &[(u128, BlockId)], default: BlockId) -> Option<(u128, Vec<BlockId>)> {
    if cases.len() < 3 || scalar == ScalarType::I128 {
        return None;
    }
    let least = cases.iter().map(|&(bits, _)| bits).min()?;
    let most = cases.iter().map(|&(bits, _)| bits).max()?;
    let length = usize::try_from(most - least + 1).ok().filter(|length| *length <= cases.len() * 4 + 8)?;
    let mut targets = vec![default; length];
    for &(bits, to) in cases {
        targets[usize::try_from(bits - least).ok()?] = to;
    }
    Some((least, targets))
}
