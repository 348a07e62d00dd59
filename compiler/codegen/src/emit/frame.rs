//! A function's stack in memory: where its places lie, and how it is claimed and given back.

use wasm_encoder::{Instruction as Wasm, ValType};

use super::Emitter;
use crate::ir::{Operand, Operation, Terminator};
use crate::types::ScalarType;

/// Bytes that the stack pointer is always a multiple of.
const STACK_ALIGN: u64 = 16;
/// Bytes of the place where functions of two results leave them.
const RETURN_AREA: u64 = 32;

/// How the stack of a function lies in memory.
#[derive(Default)]
pub(super) struct Frame {
    /// Where each place lies, from the frame's start.
    pub(super) offsets: Vec<u64>,
    bytes: u64,
    align: u64,
    pub(super) return_area: u64,
    /// Local of the frame's start.
    pub(super) start: u32,
    /// Local of the stack pointer at entry, where `start` does not give it.
    entry: Option<u32>,
    /// Whether anything is on the stack.
    is_used: bool,
    /// Whether the stack pointer is moved: a function that calls nobody need not.
    is_claimed: bool,
}

impl Emitter<'_, '_> {
    /// Decides where each place that is used lies.
    pub(super) fn lay_out_frame(&mut self) {
        let mut used = vec![false; self.function.slots.len()];
        let (mut calls, mut area, mut pads) = (false, false, false);
        let mut gives_turns = self.flow.is_loop.contains(&true);
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
                    Operation::Turn => gives_turns = true,
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
        // Whoever has its turn meanwhile uses the stack.
        calls |= area || gives_turns && self.program.threads().is_some();
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

    /// What comes before the first block.
    pub(super) fn prologue(&mut self) {
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
        if self.frame.bytes > 0 {
            self.check_stack(self.frame.start);
        }
        if self.frame.is_claimed {
            self.restore_stack();
        }
    }

    /// Sets the stack pointer to this function's frame.
    pub(super) fn restore_stack(&mut self) {
        self.write(&Wasm::LocalGet(self.frame.start));
        self.write(&Wasm::GlobalSet(self.program.stack_pointer()));
    }

    pub(super) fn release_stack(&mut self) {
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
}
