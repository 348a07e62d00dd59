//! What functions do besides in a program with threads: give turns away, and see where their stack ends.

use wasm_encoder::{BlockType, Instruction as Wasm, ValType};

use super::Emitter;
use crate::threads::ROUNDS;

impl Emitter<'_, '_> {
    /// Counts a round of a loop, and gives the turn away after many. Nothing of the function may be under way but what is on
    /// WebAssembly's own stack: other threads write to memory meanwhile.
    pub(super) fn count_round(&mut self) {
        let Some(numbers) = self.program.threads() else { return };
        let left = self.rounds_local();
        self.write(&Wasm::GlobalGet(numbers.rounds));
        self.write(&Wasm::I32Const(1));
        self.write(&Wasm::I32Sub);
        self.write(&Wasm::LocalTee(left));
        self.write(&Wasm::GlobalSet(numbers.rounds));
        self.write(&Wasm::LocalGet(left));
        self.write(&Wasm::I32Eqz);
        self.write(&Wasm::If(BlockType::Empty));
        self.write(&Wasm::I32Const(ROUNDS));
        self.write(&Wasm::GlobalSet(numbers.rounds));
        self.write(&Wasm::Call(numbers.take_turns));
        self.write(&Wasm::End);
    }

    fn rounds_local(&mut self) -> u32 {
        if let Some(known) = self.rounds {
            return known;
        }
        let local = self.new_local(ValType::I32);
        self.rounds = Some(local);
        local
    }

    /// Ends the program if the frame that begins at the local `start` is not inside the thread's stack.
    pub(super) fn check_stack(&mut self, start: u32) {
        let Some(numbers) = self.program.threads() else { return };
        self.write(&Wasm::LocalGet(start));
        self.write(&Wasm::GlobalGet(numbers.stack_limit));
        self.write(&Wasm::I32LtU);
        self.write(&Wasm::If(BlockType::Empty));
        self.write(&Wasm::Call(numbers.stack_overflow));
        self.write(&Wasm::Unreachable);
        self.write(&Wasm::End);
    }
}
