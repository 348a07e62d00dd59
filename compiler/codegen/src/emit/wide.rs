//! Numbers of 128 bits, each in two locals of 64. What takes more than a few instructions is a call that the builder made.

use wasm_encoder::Instruction as Wasm;

use super::Emitter;
use crate::ir::{Binary, Comparison, Conversion, Operand, Operation};
use crate::types::ScalarType;

impl Emitter<'_, '_> {
    /// Puts the low half on the stack.
    pub(super) fn low(&mut self, operand: Operand) {
        self.half(operand, 0);
    }

    /// Puts the high half on the stack.
    pub(super) fn high(&mut self, operand: Operand) {
        self.half(operand, 1);
    }

    fn half(&mut self, operand: Operand, which: u32) {
        match operand {
            Operand::Integer(_, bits) => self.write(&Wasm::I64Const((bits >> (64 * which)) as i64)),
            Operand::Value(id, _) => {
                let local = self.local_of(id) + which;
                self.write(&Wasm::LocalGet(local));
            }
            other => rustc_middle::bug!("{other:?} has no 128 bits"),
        }
    }

    /// Computes an operation into the two locals at `local`.
    pub(super) fn wide_operation(&mut self, operation: &Operation, local: u32) {
        let (low, high) = (Wasm::LocalSet(local), Wasm::LocalSet(local + 1));
        match *operation {
            Operation::Binary(binary, left, right) => self.wide_binary(binary, left, right, local),
            Operation::Convert(conversion, _, operand) => self.wide_conversion(conversion, operand, local),
            Operation::Select { condition, then, otherwise } => {
                for (half, set) in [(0, &low), (1, &high)] {
                    self.half(then, half);
                    self.half(otherwise, half);
                    self.operand(condition);
                    self.write(&Wasm::Select);
                    self.write(set);
                }
            }
            Operation::Load { base, offset, .. } => {
                // The base may be in the locals themselves only if it had 128 bits, which no address has.
                let place = self.address(base, offset);
                self.load(ScalarType::I64, place);
                self.write(&low);
                let place = self.address(base, offset);
                self.load(ScalarType::I64, place + 8);
                self.write(&high);
            }
            Operation::Read(variable) => {
                let from = self.variables[variable.0 as usize];
                self.write(&Wasm::LocalGet(from));
                self.write(&low);
                self.write(&Wasm::LocalGet(from + 1));
                self.write(&high);
            }
            ref other => rustc_middle::bug!("{other:?} gives no 128 bits"),
        }
    }

    fn wide_binary(&mut self, binary: Binary, left: Operand, right: Operand, local: u32) {
        match binary {
            Binary::And | Binary::Or | Binary::Xor => {
                let instruction = match binary {
                    Binary::And => Wasm::I64And,
                    Binary::Or => Wasm::I64Or,
                    _ => Wasm::I64Xor,
                };
                for half in [0, 1] {
                    self.half(left, half);
                    self.half(right, half);
                    self.write(&instruction);
                    self.write(&Wasm::LocalSet(local + half));
                }
            }
            Binary::Add => {
                self.low(left);
                self.low(right);
                self.write(&Wasm::I64Add);
                self.write(&Wasm::LocalSet(local));
                self.high(left);
                self.high(right);
                self.write(&Wasm::I64Add);
                // The carry: the sum of the low halves went round.
                self.write(&Wasm::LocalGet(local));
                self.low(left);
                self.write(&Wasm::I64LtU);
                self.write(&Wasm::I64ExtendI32U);
                self.write(&Wasm::I64Add);
                self.write(&Wasm::LocalSet(local + 1));
            }
            Binary::Subtract => {
                self.low(left);
                self.low(right);
                self.write(&Wasm::I64Sub);
                self.write(&Wasm::LocalSet(local));
                self.high(left);
                self.high(right);
                self.write(&Wasm::I64Sub);
                self.low(left);
                self.low(right);
                self.write(&Wasm::I64LtU);
                self.write(&Wasm::I64ExtendI32U);
                self.write(&Wasm::I64Sub);
                self.write(&Wasm::LocalSet(local + 1));
            }
            Binary::ShiftLeft | Binary::ShiftRightSigned | Binary::ShiftRightUnsigned => {
                let by = right.known().unwrap_or_else(|| rustc_middle::bug!("shifts by unknown amounts are calls"));
                self.wide_shift(binary, left, by as u32, local);
            }
            other => rustc_middle::bug!("{other:?} of 128 bits is a call"),
        }
    }

    /// A shift by a known amount below 128.
    fn wide_shift(&mut self, binary: Binary, operand: Operand, by: u32, local: u32) {
        let left = binary == Binary::ShiftLeft;
        let (shift, opposite) = match binary {
            Binary::ShiftLeft => (Wasm::I64Shl, Wasm::I64ShrU),
            Binary::ShiftRightSigned => (Wasm::I64ShrS, Wasm::I64Shl),
            _ => (Wasm::I64ShrU, Wasm::I64Shl),
        };
        // The half that bits leave, and the half that they come to.
        let (from, to) = if left { (0, 1) } else { (1, 0) };
        if by >= 64 {
            self.half(operand, from);
            self.write(&Wasm::I64Const(i64::from(by - 64)));
            self.write(&shift);
            self.write(&Wasm::LocalSet(local + to));
            if binary == Binary::ShiftRightSigned {
                self.half(operand, from);
                self.write(&Wasm::I64Const(63));
                self.write(&Wasm::I64ShrS);
            } else {
                self.write(&Wasm::I64Const(0));
            }
            self.write(&Wasm::LocalSet(local + from));
            return;
        }
        let into = if left { Wasm::I64Shl } else { Wasm::I64ShrU };
        self.half(operand, to);
        self.write(&Wasm::I64Const(by.into()));
        self.write(&into);
        self.half(operand, from);
        self.write(&Wasm::I64Const(i64::from(64 - by)));
        self.write(&opposite);
        self.write(&Wasm::I64Or);
        self.write(&Wasm::LocalSet(local + to));
        self.half(operand, from);
        self.write(&Wasm::I64Const(by.into()));
        self.write(&shift);
        self.write(&Wasm::LocalSet(local + from));
    }

    fn wide_conversion(&mut self, conversion: Conversion, operand: Operand, local: u32) {
        match conversion {
            Conversion::ExtendZero => {
                self.conversion(Conversion::ExtendZero, ScalarType::I64, operand);
                self.write(&Wasm::LocalSet(local));
                self.write(&Wasm::I64Const(0));
                self.write(&Wasm::LocalSet(local + 1));
            }
            Conversion::ExtendSign => {
                self.conversion(Conversion::ExtendSign, ScalarType::I64, operand);
                self.write(&Wasm::LocalTee(local));
                self.write(&Wasm::I64Const(63));
                self.write(&Wasm::I64ShrS);
                self.write(&Wasm::LocalSet(local + 1));
            }
            other => rustc_middle::bug!("{other:?} to 128 bits is a call"),
        }
    }

    pub(super) fn wide_comparison(&mut self, comparison: Comparison, left: Operand, right: Operand) {
        let (high_strict, low_part) = match comparison {
            Comparison::Equal | Comparison::Unequal => {
                for half in [0, 1] {
                    self.half(left, half);
                    self.half(right, half);
                    self.write(&Wasm::I64Xor);
                }
                self.write(&Wasm::I64Or);
                self.write(&Wasm::I64Eqz);
                if comparison == Comparison::Unequal {
                    self.write(&Wasm::I32Eqz);
                }
                return;
            }
            Comparison::LessSigned => (Wasm::I64LtS, Wasm::I64LtU),
            Comparison::LessUnsigned => (Wasm::I64LtU, Wasm::I64LtU),
            Comparison::LessOrEqualSigned => (Wasm::I64LtS, Wasm::I64LeU),
            Comparison::LessOrEqualUnsigned => (Wasm::I64LtU, Wasm::I64LeU),
            Comparison::GreaterSigned => (Wasm::I64GtS, Wasm::I64GtU),
            Comparison::GreaterUnsigned => (Wasm::I64GtU, Wasm::I64GtU),
            Comparison::GreaterOrEqualSigned => (Wasm::I64GtS, Wasm::I64GeU),
            Comparison::GreaterOrEqualUnsigned => (Wasm::I64GtU, Wasm::I64GeU),
        };
        // The low halves decide where the high ones are equal.
        self.low(left);
        self.low(right);
        self.write(&low_part);
        self.high(left);
        self.high(right);
        self.write(&high_strict);
        self.high(left);
        self.high(right);
        self.write(&Wasm::I64Eq);
        self.write(&Wasm::Select);
    }
}
