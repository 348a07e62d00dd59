//! A function as it is between MIR and WebAssembly: blocks of instructions on operands.

use crate::symbols::SymbolId;
use crate::types::{ScalarType, Signature, Type};

/// What an instruction gave.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct ValueId(pub u32);

/// A place on the function's stack.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct SlotId(pub u32);

/// A WebAssembly local that is written more than once: what a place on the stack becomes if nobody takes its address.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct VariableId(pub u32);

/// A block of the function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct BlockId(pub u32);

impl BlockId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What instructions work on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Operand {
    /// An integer or an address by its bits; those above the type's width are zero.
    Integer(ScalarType, u128),
    /// A float by its bits.
    Float(ScalarType, u64),
    /// Address of something with a name, and an offset from there in bytes.
    Symbol(SymbolId, i32),
    /// Address of a place on the function's stack, and an offset from there in bytes.
    Slot(SlotId, i32),
    Value(ValueId, ScalarType),
}

impl Operand {
    pub fn scalar(self) -> ScalarType {
        match self {
            Self::Integer(scalar, _) | Self::Float(scalar, _) | Self::Value(_, scalar) => scalar,
            Self::Symbol(..) | Self::Slot(..) => ScalarType::Ptr,
        }
    }

    pub fn integer(scalar: ScalarType, bits: u128) -> Self {
        Self::Integer(scalar, bits & scalar.mask())
    }

    /// What stands where nothing was written.
    pub fn zero(scalar: ScalarType) -> Self {
        if scalar.is_float() { Self::Float(scalar, 0) } else { Self::Integer(scalar, 0) }
    }

    /// The same bits, seen as another type that is the same in a local.
    pub fn as_type(self, scalar: ScalarType) -> Self {
        match self {
            Self::Value(id, _) => Self::Value(id, scalar),
            Self::Integer(_, bits) => Self::Integer(scalar, bits),
            other => other,
        }
    }

    /// Its bits, of a known integer.
    pub fn known(self) -> Option<u128> {
        match self {
            Self::Integer(_, bits) => Some(bits),
            _ => None,
        }
    }
}

/// The value of something in MIR.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Value {
    /// Of a function without a result.
    Nothing,
    One(Operand),
    Pair(Operand, Operand),
}

impl Value {
    pub fn one(self) -> Operand {
        match self {
            Self::One(operand) => operand,
            other => rustc_middle::bug!("{other:?} is not one operand"),
        }
    }

    pub fn ty(self) -> Type {
        match self {
            Self::Nothing => Type::Void,
            Self::One(operand) => Type::Scalar(operand.scalar()),
            Self::Pair(first, second) => Type::Pair(first.scalar(), second.scalar()),
        }
    }
}

/// Operations on two operands of one type, which is also that of the result.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binary {
    Add,
    Subtract,
    Multiply,
    DivideSigned,
    DivideUnsigned,
    RemainderSigned,
    RemainderUnsigned,
    And,
    Or,
    Xor,
    ShiftLeft,
    ShiftRightSigned,
    ShiftRightUnsigned,
    RotateLeft,
    RotateRight,
    /// Of floats; the four operations above serve floats too.
    Divide,
    Minimum,
    Maximum,
    CopySign,
    /// An address moved forward inside of what it points to: the sum does not go round.
    Advance,
}

/// Operations on one operand; the result has its type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unary {
    Negate,
    Absolute,
    SquareRoot,
    Floor,
    Ceiling,
    Truncate,
    /// To the nearest, ties to even.
    Nearest,
    LeadingZeros,
    TrailingZeros,
    Ones,
}

/// Comparisons of integers and addresses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    Equal,
    Unequal,
    LessSigned,
    LessUnsigned,
    LessOrEqualSigned,
    LessOrEqualUnsigned,
    GreaterSigned,
    GreaterUnsigned,
    GreaterOrEqualSigned,
    GreaterOrEqualUnsigned,
}

/// Comparisons of floats, all false where an operand is not a number, but for `Unequal`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FloatComparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// From one scalar type to another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    /// To a narrower integer.
    Truncate,
    ExtendZero,
    ExtendSign,
    /// Of floats.
    Promote,
    Demote,
    FromSigned,
    FromUnsigned,
    /// Values outside the range become its ends, what is not a number becomes zero.
    ToSigned,
    ToUnsigned,
    /// The same bits.
    Reinterpret,
}

/// Who is called.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Callee {
    Known(SymbolId),
    /// By its place in the function table.
    Pointer(Operand),
}

/// What happens if a callee unwinds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unwinding {
    /// It does not.
    Never,
    Passes,
    /// The program ends: it is called while unwinding.
    Ends,
}

#[derive(Clone, Debug)]
pub struct Call {
    pub callee: Callee,
    pub signature: Signature,
    pub arguments: Vec<Operand>,
    pub unwinding: Unwinding,
}

#[derive(Clone, Debug)]
pub enum Operation {
    Binary(Binary, Operand, Operand),
    Unary(Unary, Operand),
    Compare(Comparison, Operand, Operand),
    CompareFloat(FloatComparison, Operand, Operand),
    Convert(Conversion, ScalarType, Operand),
    Select {
        condition: Operand,
        then: Operand,
        otherwise: Operand,
    },
    Load {
        scalar: ScalarType,
        base: Operand,
        offset: u32,
    },
    Store {
        value: Operand,
        base: Operand,
        offset: u32,
    },
    Read(VariableId),
    Write(VariableId, Operand),
    Copy {
        to: Operand,
        from: Operand,
        bytes: Operand,
        may_overlap: bool,
    },
    Fill {
        to: Operand,
        byte: Operand,
        bytes: Operand,
    },
    Call(Call),
    /// Calls `attempt(data)`; where that unwinds, calls `recover(data, exception)`. Gives whether it unwound.
    Catch {
        attempt: Operand,
        data: Operand,
        recover: Operand,
    },
    /// In a program with threads another one may have its turn here.
    Turn,
    /// What follows never happens.
    Trap,
}

/// An operation and the values that it gives.
#[derive(Clone, Debug)]
pub struct Instruction {
    pub operation: Operation,
    pub results: Results,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Results {
    None,
    One(ValueId),
    Two(ValueId, ValueId),
}

impl Results {
    pub fn ids(self) -> Vec<ValueId> {
        match self {
            Self::None => Vec::new(),
            Self::One(id) => vec![id],
            Self::Two(first, second) => vec![first, second],
        }
    }

    pub fn renamed(self, mut rename: impl FnMut(ValueId) -> ValueId) -> Self {
        match self {
            Self::None => Self::None,
            Self::One(id) => Self::One(rename(id)),
            Self::Two(first, second) => Self::Two(rename(first), rename(second)),
        }
    }
}

#[derive(Clone, Debug)]
pub enum Terminator {
    Return(Value),
    Jump(BlockId),
    Branch {
        condition: Operand,
        then: BlockId,
        otherwise: BlockId,
    },
    Switch {
        on: Operand,
        cases: Vec<(u128, BlockId)>,
        default: BlockId,
    },
    /// A call that may unwind into a block of this function.
    Invoke {
        call: Call,
        results: Results,
        normal: BlockId,
        unwind: BlockId,
    },
    /// Goes on unwinding with the exception that was caught last.
    Resume,
    Unreachable,
}

impl Terminator {
    pub fn successors(&self) -> Vec<BlockId> {
        match self {
            Self::Return(_) | Self::Resume | Self::Unreachable => Vec::new(),
            Self::Jump(to) => vec![*to],
            Self::Branch { then, otherwise, .. } => vec![*then, *otherwise],
            Self::Switch { cases, default, .. } => cases.iter().map(|&(_, to)| to).chain([*default]).collect(),
            Self::Invoke { normal, unwind, .. } => vec![*normal, *unwind],
        }
    }
}

#[derive(Clone, Debug, Default)]
pub struct Block {
    pub instructions: Vec<Instruction>,
    /// `None` while the block is being written.
    pub terminator: Option<Terminator>,
}

impl Block {
    /// Where unwinding leads that ends the block.
    pub fn pad(&self) -> Option<BlockId> {
        match self.terminator {
            Some(Terminator::Invoke { unwind, .. }) => Some(unwind),
            _ => None,
        }
    }

    pub fn successors(&self) -> Vec<BlockId> {
        self.terminator.as_ref().map(Terminator::successors).unwrap_or_default()
    }

    /// Calls `visit` with each operand.
    pub fn each_operand(&self, mut visit: impl FnMut(Operand)) {
        self.instructions.iter().for_each(|instruction| instruction.operation.each_operand(&mut visit));
        if let Some(terminator) = &self.terminator {
            terminator.each_operand(visit);
        }
    }
}

/// A place on the stack.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    pub bytes: u64,
    pub align: u64,
}

#[derive(Clone, Debug)]
pub struct Function {
    pub symbol: SymbolId,
    pub signature: Signature,
    /// Values of the parameters.
    pub parameters: Vec<Operand>,
    /// Type of each value.
    pub values: Vec<ScalarType>,
    pub slots: Vec<Slot>,
    pub variables: Vec<ScalarType>,
    pub blocks: Vec<Block>,
}

impl Function {
    pub fn new(symbol: SymbolId, signature: Signature) -> Self {
        let mut function = Self {
            symbol,
            signature: signature.clone(),
            parameters: Vec::new(),
            values: Vec::new(),
            slots: Vec::new(),
            variables: Vec::new(),
            blocks: Vec::new(),
        };
        for scalar in signature.parameters {
            let value = function.new_value(scalar);
            function.parameters.push(value);
        }
        function
    }

    pub fn add_block(&mut self, block: Block) -> BlockId {
        self.blocks.push(block);
        BlockId(u32::try_from(self.blocks.len() - 1).expect("a function has fewer blocks"))
    }

    pub fn new_value(&mut self, scalar: ScalarType) -> Operand {
        let id = ValueId(u32::try_from(self.values.len()).expect("a function has fewer values"));
        self.values.push(scalar);
        Operand::Value(id, scalar)
    }
}

/// Calls `$visit` with each operand of an operation, which is seen as a reference of either kind.
macro_rules! operands_of_operation {
    ($operation:expr, $visit:ident) => {
        match $operation {
            Operation::Binary(_, left, right)
            | Operation::Compare(_, left, right)
            | Operation::CompareFloat(_, left, right) => {
                [left, right].into_iter().for_each($visit);
            }
            Operation::Unary(_, operand) | Operation::Convert(_, _, operand) | Operation::Write(_, operand) => {
                $visit(operand)
            }
            Operation::Select { condition, then, otherwise } => {
                [then, otherwise, condition].into_iter().for_each($visit)
            }
            Operation::Load { base, .. } => $visit(base),
            Operation::Store { value, base, .. } => [base, value].into_iter().for_each($visit),
            Operation::Copy { to, from, bytes, .. } => [to, from, bytes].into_iter().for_each($visit),
            Operation::Fill { to, byte, bytes } => [to, byte, bytes].into_iter().for_each($visit),
            Operation::Call(call) => operands_of_call!(call, $visit),
            Operation::Catch { attempt, data, recover } => [attempt, data, recover].into_iter().for_each($visit),
            Operation::Read(_) | Operation::Turn | Operation::Trap => {}
        }
    };
}

/// The same of a call.
macro_rules! operands_of_call {
    ($call:expr, $visit:ident) => {{
        let Call { callee, arguments, .. } = $call;
        arguments.into_iter().for_each(&mut $visit);
        if let Callee::Pointer(pointer) = callee {
            $visit(pointer);
        }
    }};
}

/// The same of a terminator.
macro_rules! operands_of_terminator {
    ($terminator:expr, $visit:ident) => {
        match $terminator {
            Terminator::Return(Value::One(operand)) => $visit(operand),
            Terminator::Return(Value::Pair(first, second)) => [first, second].into_iter().for_each($visit),
            Terminator::Branch { condition, .. } => $visit(condition),
            Terminator::Switch { on, .. } => $visit(on),
            Terminator::Invoke { call, .. } => operands_of_call!(call, $visit),
            Terminator::Return(Value::Nothing) | Terminator::Jump(_) | Terminator::Resume | Terminator::Unreachable => {
            }
        }
    };
}

impl Operation {
    /// Calls `visit` with each operand, in the order in which code puts them on the stack.
    pub fn each_operand(&self, mut visit: impl FnMut(Operand)) {
        let mut visit = |operand: &Operand| visit(*operand);
        operands_of_operation!(self, visit);
    }

    /// Calls `change` with each operand.
    pub fn change_operands(&mut self, mut change: impl FnMut(&mut Operand)) {
        operands_of_operation!(self, change);
    }

    /// Whether it may be left out if nobody uses its result.
    pub fn is_pure(&self) -> bool {
        match self {
            // Division by zero is checked before; a division that nobody looks at need not trap.
            Self::Binary(..) | Self::Unary(..) | Self::Compare(..) | Self::CompareFloat(..) | Self::Convert(..) => true,
            Self::Select { .. } | Self::Load { .. } | Self::Read(_) => true,
            _ => false,
        }
    }
}

impl Terminator {
    /// Calls `visit` with each operand.
    pub fn each_operand(&self, mut visit: impl FnMut(Operand)) {
        let mut visit = |operand: &Operand| visit(*operand);
        operands_of_terminator!(self, visit);
    }

    /// Calls `change` with each operand.
    pub fn change_operands(&mut self, mut change: impl FnMut(&mut Operand)) {
        operands_of_terminator!(self, change);
    }

    /// Calls `change` with each block that follows.
    pub fn change_successors(&mut self, mut change: impl FnMut(&mut BlockId)) {
        match self {
            Self::Return(_) | Self::Resume | Self::Unreachable => {}
            Self::Jump(to) => change(to),
            Self::Branch { then, otherwise, .. } => [then, otherwise].into_iter().for_each(change),
            Self::Switch { cases, default, .. } => {
                cases.iter_mut().map(|(_, to)| to).chain([default]).for_each(change);
            }
            Self::Invoke { normal, unwind, .. } => [normal, unwind].into_iter().for_each(change),
        }
    }
}
