//! From the blocks of a function to its WebAssembly: nested blocks, locals, instructions.

mod calls;
mod control;
mod frame;
mod instructions;
mod memory;
mod numbers;
mod threads;
mod wide;

use rustc_data_structures::fx::FxHashMap;
use wasm_encoder::{Encode, Instruction as Wasm, ValType};

use crate::flow::Flow;
use crate::ir::{BlockId, Function, Operand, ValueId};
use crate::program::Program;
use crate::types::ScalarType;
use crate::uses;
use control::Enclosing;
use frame::Frame;

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
    /// What is left of the rounds before the next thread has its turn.
    rounds: Option<u32>,
    enclosing: Vec<Enclosing>,
    /// Instructions of the block at hand that are computed where they are used.
    folded: FxHashMap<ValueId, usize>,
    at: BlockId,
}

/// The code of a function as it stands in the code section.
pub fn function(function: &Function, program: &Program<'_>) -> wasm_encoder::Function {
    let mut emitter = Emitter::new(function, program);
    emitter.prologue();
    if emitter.flow.is_reducible {
        emitter.nested()
    } else {
        emitter.dispatched()
    }
    emitter.write(&Wasm::Unreachable);
    emitter.write(&Wasm::End);
    let mut encoded = wasm_encoder::Function::new_with_locals_types(emitter.locals.iter().copied());
    encoded.raw(emitter.code);
    encoded
}

impl<'a, 'p> Emitter<'a, 'p> {
    fn new(function: &'a Function, program: &'a Program<'p>) -> Self {
        let (parameters, _) = function.signature.values();
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
            frame: Frame::default(),
            exception: None,
            next: None,
            rounds: None,
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
}
