//! A block's instructions, each computed where its result is used if that is once and nearby.

use wasm_encoder::Instruction as Wasm;

use super::Emitter;
use crate::ir::{BlockId, Instruction, Operand, Operation, Results, VariableId};
use crate::types::ScalarType;
use crate::uses;

impl Emitter<'_, '_> {
    pub(super) fn instructions(&mut self, block: BlockId) {
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
    pub(super) fn operand(&mut self, operand: Operand) {
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
    pub(super) fn address(&mut self, base: Operand, offset: u32) -> u64 {
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
            Operation::Turn => self.count_round(),
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
}
