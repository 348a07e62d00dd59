//! Writes the instructions of a function, as rustc's walk over MIR asks for them.

mod arguments;
mod arithmetic;
mod atomics;
mod compiler_traits;
mod methods;

use std::ops::Deref;

use rustc_middle::bug;

use crate::context::{BasicBlock, BodyId, CodegenCx, SignatureId};
use crate::ir::{
    Binary, Block, BlockId, Call, Callee, Function, Instruction, Operand, Operation, Results, Slot, SlotId, Terminator,
    Unwinding, Value,
};
use crate::types::{ScalarType, Signature, Type};

/// Where the next instruction goes.
pub struct Builder<'a, 'tcx> {
    pub cx: &'a CodegenCx<'tcx>,
    at: BasicBlock,
}

impl<'tcx> Deref for Builder<'_, 'tcx> {
    type Target = CodegenCx<'tcx>;
    fn deref(&self) -> &CodegenCx<'tcx> {
        self.cx
    }
}

/// A constant of `scalar`'s type.
pub fn constant(scalar: ScalarType, bits: u128) -> Operand {
    Operand::integer(scalar, bits)
}

impl<'tcx> Builder<'_, 'tcx> {
    fn with_body<R>(&self, act: impl FnOnce(&mut Function) -> R) -> R {
        act(&mut self.cx.bodies.borrow_mut()[self.at.body.index()])
    }

    /// Writes an instruction without a result.
    pub fn act(&self, operation: Operation) {
        let block = self.at.block.index();
        let instruction = Instruction { operation, results: Results::None };
        self.with_body(|body| body.blocks[block].instructions.push(instruction));
    }

    /// Writes an instruction with one result of type `scalar`.
    pub fn give(&self, scalar: ScalarType, operation: Operation) -> Operand {
        let block = self.at.block.index();
        self.with_body(|body| {
            let result = body.new_value(scalar);
            let Operand::Value(id, _) = result else { unreachable!("new values are values") };
            body.blocks[block].instructions.push(Instruction { operation, results: Results::One(id) });
            result
        })
    }

    fn end(&self, terminator: Terminator) {
        let block = self.at.block.index();
        self.with_body(|body| {
            let place = &mut body.blocks[block].terminator;
            debug_assert!(place.is_none(), "a block ends once");
            *place = Some(terminator);
        });
    }

    pub fn load_scalar(&self, scalar: ScalarType, address: Operand) -> Operand {
        self.give(scalar, Operation::Load { scalar, base: address, offset: 0 })
    }

    pub fn store_scalar(&self, value: Operand, address: Operand) {
        // Truth values take a byte.
        self.act(Operation::Store { value, base: address, offset: 0 });
    }

    /// Calls a function of the runtime or of C's library.
    pub fn call_library(&self, name: &str, arguments: &[Operand], result: ScalarType) -> Operand {
        let parameters: Vec<_> = arguments.iter().map(|argument| argument.scalar()).collect();
        let symbol = self.library_function(name, &parameters, Type::Scalar(result));
        let signature = Signature { parameters, result: Type::Scalar(result) };
        let callee = Callee::Known(symbol);
        let call = Call { callee, signature, arguments: arguments.to_vec(), unwinding: Unwinding::Never };
        self.give(result, Operation::Call(call))
    }

    /// A new place on the stack.
    pub fn place(&self, bytes: u64, align: u64) -> Operand {
        self.with_body(|body| {
            body.slots.push(Slot { bytes, align });
            Operand::Slot(SlotId(u32::try_from(body.slots.len() - 1).expect("a function has fewer places")), 0)
        })
    }

    fn new_results(&self, ty: Type) -> (Results, Value) {
        self.with_body(|body| {
            let mut one = |scalar| {
                let operand = body.new_value(scalar);
                let Operand::Value(id, _) = operand else { unreachable!("new values are values") };
                (id, operand)
            };
            match ty {
                Type::Void => (Results::None, Value::Nothing),
                Type::Scalar(scalar) => {
                    let (id, operand) = one(scalar);
                    (Results::One(id), Value::One(operand))
                }
                Type::Pair(first, second) => {
                    let ((first_id, first), (second_id, second)) = (one(first), one(second));
                    (Results::Two(first_id, second_id), Value::Pair(first, second))
                }
                Type::Memory { .. } | Type::Refused => bug!("a call gives no {ty:?}"),
            }
        })
    }

    fn make_call(&self, signature: SignatureId, function: Value, arguments: &[Value]) -> Call {
        let signature = self.signature(signature);
        let callee = match function.one() {
            Operand::Symbol(symbol, 0) if self.symbols.borrow().is_function(symbol) => Callee::Known(symbol),
            pointer => Callee::Pointer(pointer),
        };
        let arguments = arguments.iter().map(|argument| argument.one()).collect();
        Call { callee, signature, arguments, unwinding: Unwinding::Passes }
    }

    fn number(&self, operation: Binary, left: Value, right: Value) -> Value {
        Value::One(self.binary(operation, left.one(), right.one()))
    }

    /// Stores a byte that is not known a known number of times.
    fn fill_few(&self, to: Operand, byte: Operand, bytes: i32) {
        let byte = self.resize(byte, ScalarType::I64, false);
        let eight = self.binary(Binary::Multiply, byte, constant(ScalarType::I64, 0x0101_0101_0101_0101));
        let mut at = 0;
        while at < bytes {
            let scalar = match bytes - at {
                8.. => ScalarType::I64,
                4.. => ScalarType::I32,
                2.. => ScalarType::I16,
                _ => ScalarType::I8,
            };
            self.store_scalar(self.resize(eight, scalar, false), self.advanced(to, at));
            at += scalar.bytes() as i32;
        }
    }

    fn copy(&self, to: Operand, from: Operand, bytes: Operand, may_overlap: bool) {
        if bytes.known() != Some(0) {
            self.act(Operation::Copy { to, from, bytes, may_overlap });
        }
    }
}

fn append(cx: &CodegenCx<'_>, body: BodyId) -> BasicBlock {
    let blocks = &mut cx.bodies.borrow_mut()[body.index()].blocks;
    blocks.push(Block::default());
    BasicBlock { body, block: BlockId(u32::try_from(blocks.len() - 1).expect("a function has fewer blocks")) }
}
