//! Calls: how arguments and results pass, and how unwinding is caught.

use wasm_encoder::{BlockType, Catch, HeapType, Instruction as Wasm, RefType, ValType};

use super::Emitter;
use super::control::Enclosing;
use crate::ir::{Call, Callee, Operand, Results, Unwinding, Value, ValueId};
use crate::types::{ScalarType, Type};

/// The reference to a caught exception.
const EXCEPTION: ValType = ValType::Ref(RefType {
    nullable: true,
    heap_type: HeapType::Abstract { shared: false, ty: wasm_encoder::AbstractHeapType::Exn },
});

impl Emitter<'_, '_> {
    pub(super) fn call(&mut self, call: &Call, results: Results) {
        if call.unwinding == Unwinding::Ends {
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

    pub(super) fn catch(&mut self, attempt: Operand, data: Operand, recover: Operand) {
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

    /// A call whose unwinding is caught. Leaves one enclosing open, in which the code for unwinding follows.
    pub(super) fn invoke(&mut self, call: &Call, results: Results) {
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

    pub(super) fn exception_local(&mut self) -> u32 {
        if let Some(known) = self.exception {
            return known;
        }
        let local = self.new_local(EXCEPTION);
        self.exception = Some(local);
        local
    }

    pub(super) fn give_back(&mut self, value: Value) {
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
}
