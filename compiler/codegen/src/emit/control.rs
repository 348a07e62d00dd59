//! Control flow: a function's blocks as nested blocks and loops, or as one loop that goes from block to block by number.

use wasm_encoder::{BlockType, Instruction as Wasm, ValType};

use super::Emitter;
use crate::ir::{BlockId, Comparison, Operand, Terminator};
use crate::types::ScalarType;

/// What encloses the instruction that is being written.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Enclosing {
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

impl Emitter<'_, '_> {
    /// The function as nested blocks and loops.
    pub(super) fn nested(&mut self) {
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
            if self.flow.is_back(from, to) {
                self.count_round();
            }
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
        if cases.iter().any(|&(_, to)| self.flow.is_back(block, to)) || self.flow.is_back(block, default) {
            self.count_round();
        }
        if let Some((least, targets)) = table(on.scalar(), cases, default) {
            let depths: Vec<u32> = targets.into_iter().map(|to| depth(self, to)).collect();
            let default = depth(self, default);
            self.index_into_table(on, least, depths.len() as u64);
            self.write(&Wasm::BrTable(depths.into(), default));
            return;
        }
        for &(bits, to) in cases {
            self.comparison(Comparison::Equal, on, Operand::Integer(on.scalar(), bits));
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

    /// The function as one loop that goes from block to block by number: for loops with several entries.
    pub(super) fn dispatched(&mut self) {
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
                    self.comparison(Comparison::Equal, *on, Operand::Integer(on.scalar(), bits));
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
        if self.flow.is_back(self.at, to) {
            self.count_round();
        }
        let number = self.flow.order.iter().position(|&block| block == to);
        let number = number.unwrap_or_else(|| rustc_middle::bug!("{to:?} is not reachable"));
        let next = self.next.unwrap_or_else(|| rustc_middle::bug!("this function is nested"));
        self.write(&Wasm::I32Const(number as i32));
        self.write(&Wasm::LocalSet(next));
        self.write(&Wasm::Br(to_loop));
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
