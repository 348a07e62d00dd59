//! Atomic operations. A program's threads take turns at calls, at jumps back and before atomic operations only, so plain
//! loads and stores are atomic, and nothing comes between the parts of one operation.

use rustc_codegen_ssa::common::AtomicRmwBinOp;

use super::{Builder, constant};
use crate::ir::{Binary, Comparison, Operand, Operation};

impl Builder<'_, '_> {
    /// Lets another thread come between two atomic operations, as elsewhere, so that a race can be seen here too.
    pub(super) fn before_atomic(&self) {
        self.act(Operation::Turn);
    }

    /// Stores `new` at `address` if `expected` is there. Gives what was there, and whether that is so.
    pub(super) fn exchanged_if_equal(&self, address: Operand, expected: Operand, new: Operand) -> (Operand, Operand) {
        let old = self.load_scalar(expected.scalar(), address);
        let same = self.compare(Comparison::Equal, old, expected);
        let stored = self.choose(same, new, old);
        self.store_scalar(stored, address);
        (old, same)
    }

    /// Combines what is at `address` with `operand`. Gives what was there.
    pub(super) fn combined_in_memory(&self, operation: AtomicRmwBinOp, address: Operand, operand: Operand) -> Operand {
        let old = self.load_scalar(operand.scalar(), address);
        let new = self.combined(operation, old, operand);
        self.store_scalar(new, address);
        old
    }

    fn combined(&self, operation: AtomicRmwBinOp, old: Operand, operand: Operand) -> Operand {
        let least = |comparison| {
            let first = self.compare(comparison, old, operand);
            self.choose(first, old, operand)
        };
        match operation {
            AtomicRmwBinOp::AtomicXchg => operand,
            AtomicRmwBinOp::AtomicAdd => self.binary(Binary::Add, old, operand),
            AtomicRmwBinOp::AtomicSub => self.binary(Binary::Subtract, old, operand),
            AtomicRmwBinOp::AtomicAnd => self.binary(Binary::And, old, operand),
            AtomicRmwBinOp::AtomicNand => {
                let both = self.binary(Binary::And, old, operand);
                self.binary(Binary::Xor, both, constant(old.scalar(), u128::MAX))
            }
            AtomicRmwBinOp::AtomicOr => self.binary(Binary::Or, old, operand),
            AtomicRmwBinOp::AtomicXor => self.binary(Binary::Xor, old, operand),
            AtomicRmwBinOp::AtomicMax => least(Comparison::GreaterSigned),
            AtomicRmwBinOp::AtomicMin => least(Comparison::LessSigned),
            AtomicRmwBinOp::AtomicUMax => least(Comparison::GreaterUnsigned),
            AtomicRmwBinOp::AtomicUMin => least(Comparison::LessUnsigned),
        }
    }
}
