//! Loads, stores and copies.

use wasm_encoder::{Instruction as Wasm, MemArg};

use super::Emitter;
use crate::ir::Operand;
use crate::types::ScalarType;

/// Copies and fills of at most so many bytes are loads and stores.
const UNROLLED: u64 = 64;

impl Emitter<'_, '_> {
    pub(super) fn load(&mut self, scalar: ScalarType, offset: u64) {
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

    pub(super) fn store(&mut self, value: Operand, base: Operand, offset: u32) {
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
    pub(super) fn store_to_local(&mut self, value: Operand, local: u32, offset: u32) {
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

    pub(super) fn copy(&mut self, to: Operand, from: Operand, bytes: Operand, may_overlap: bool) {
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
}
