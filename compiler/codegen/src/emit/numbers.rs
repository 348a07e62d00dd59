//! Arithmetic, comparisons and conversions of what fits one WebAssembly value.

use wasm_encoder::{Instruction as Wasm, ValType};

use super::Emitter;
use crate::ir::{Binary, Comparison, Conversion, FloatComparison, Operand, Unary};
use crate::types::ScalarType;

impl Emitter<'_, '_> {
    /// Clears what lies above a small integer.
    pub(super) fn mask(&mut self, scalar: ScalarType) {
        if matches!(scalar, ScalarType::I1 | ScalarType::I8 | ScalarType::I16) {
            self.write(&Wasm::I32Const(scalar.mask() as i32));
            self.write(&Wasm::I32And);
        }
    }

    /// Puts a small integer on the stack with its sign in all higher bits.
    fn signed_operand(&mut self, operand: Operand) {
        self.operand(operand);
        self.extend_sign(operand.scalar());
    }

    fn extend_sign(&mut self, from: ScalarType) {
        match from {
            ScalarType::I1 => {
                self.write(&Wasm::I32Const(31));
                self.write(&Wasm::I32Shl);
                self.write(&Wasm::I32Const(31));
                self.write(&Wasm::I32ShrS);
            }
            ScalarType::I8 => self.write(&Wasm::I32Extend8S),
            ScalarType::I16 => self.write(&Wasm::I32Extend16S),
            _ => {}
        }
    }

    pub(super) fn binary(&mut self, binary: Binary, left: Operand, right: Operand) {
        let scalar = left.scalar();
        let signed = matches!(binary, Binary::DivideSigned | Binary::RemainderSigned);
        if signed {
            self.signed_operand(left);
            self.signed_operand(right);
        } else if binary == Binary::ShiftRightSigned {
            self.signed_operand(left);
            self.operand(right);
        } else {
            self.operand(left);
            self.operand(right);
        }
        self.write(&match scalar {
            ScalarType::F32 => single(binary),
            ScalarType::F64 => double(binary),
            ScalarType::I64 => long(binary),
            _ => word(binary),
        });
        let stays_small = matches!(
            binary,
            Binary::And
                | Binary::Or
                | Binary::Xor
                | Binary::ShiftRightUnsigned
                | Binary::DivideUnsigned
                | Binary::RemainderUnsigned
        );
        if !stays_small {
            self.mask(scalar);
        }
    }

    pub(super) fn unary(&mut self, unary: Unary, operand: Operand) {
        self.operand(operand);
        self.write(&match (operand.scalar(), unary) {
            (ScalarType::F32, Unary::Negate) => Wasm::F32Neg,
            (ScalarType::F32, Unary::Absolute) => Wasm::F32Abs,
            (ScalarType::F32, Unary::SquareRoot) => Wasm::F32Sqrt,
            (ScalarType::F32, Unary::Floor) => Wasm::F32Floor,
            (ScalarType::F32, Unary::Ceiling) => Wasm::F32Ceil,
            (ScalarType::F32, Unary::Truncate) => Wasm::F32Trunc,
            (ScalarType::F32, Unary::Nearest) => Wasm::F32Nearest,
            (ScalarType::F64, Unary::Negate) => Wasm::F64Neg,
            (ScalarType::F64, Unary::Absolute) => Wasm::F64Abs,
            (ScalarType::F64, Unary::SquareRoot) => Wasm::F64Sqrt,
            (ScalarType::F64, Unary::Floor) => Wasm::F64Floor,
            (ScalarType::F64, Unary::Ceiling) => Wasm::F64Ceil,
            (ScalarType::F64, Unary::Truncate) => Wasm::F64Trunc,
            (ScalarType::F64, Unary::Nearest) => Wasm::F64Nearest,
            (ScalarType::I64, Unary::LeadingZeros) => Wasm::I64Clz,
            (ScalarType::I64, Unary::TrailingZeros) => Wasm::I64Ctz,
            (ScalarType::I64, Unary::Ones) => Wasm::I64Popcnt,
            (_, Unary::LeadingZeros) => Wasm::I32Clz,
            (_, Unary::TrailingZeros) => Wasm::I32Ctz,
            (_, Unary::Ones) => Wasm::I32Popcnt,
            (scalar, unary) => rustc_middle::bug!("no {unary:?} of {scalar:?}"),
        });
    }

    pub(super) fn comparison(&mut self, comparison: Comparison, left: Operand, right: Operand) {
        use Comparison::{
            Equal, GreaterOrEqualSigned, GreaterOrEqualUnsigned, GreaterSigned, GreaterUnsigned, LessOrEqualSigned,
            LessOrEqualUnsigned, LessSigned, LessUnsigned, Unequal,
        };
        if left.scalar() == ScalarType::I128 {
            return self.wide_comparison(comparison, left, right);
        }
        if matches!(comparison, LessSigned | LessOrEqualSigned | GreaterSigned | GreaterOrEqualSigned) {
            self.signed_operand(left);
            self.signed_operand(right);
        } else {
            self.operand(left);
            self.operand(right);
        }
        let is_long = left.scalar() == ScalarType::I64;
        self.write(&match comparison {
            Equal if is_long => Wasm::I64Eq,
            Unequal if is_long => Wasm::I64Ne,
            LessSigned if is_long => Wasm::I64LtS,
            LessUnsigned if is_long => Wasm::I64LtU,
            LessOrEqualSigned if is_long => Wasm::I64LeS,
            LessOrEqualUnsigned if is_long => Wasm::I64LeU,
            GreaterSigned if is_long => Wasm::I64GtS,
            GreaterUnsigned if is_long => Wasm::I64GtU,
            GreaterOrEqualSigned if is_long => Wasm::I64GeS,
            GreaterOrEqualUnsigned if is_long => Wasm::I64GeU,
            Equal => Wasm::I32Eq,
            Unequal => Wasm::I32Ne,
            LessSigned => Wasm::I32LtS,
            LessUnsigned => Wasm::I32LtU,
            LessOrEqualSigned => Wasm::I32LeS,
            LessOrEqualUnsigned => Wasm::I32LeU,
            GreaterSigned => Wasm::I32GtS,
            GreaterUnsigned => Wasm::I32GtU,
            GreaterOrEqualSigned => Wasm::I32GeS,
            GreaterOrEqualUnsigned => Wasm::I32GeU,
        });
    }

    pub(super) fn float_comparison(&mut self, comparison: FloatComparison, left: Operand, right: Operand) {
        self.operand(left);
        self.operand(right);
        let is_single = left.scalar() == ScalarType::F32;
        self.write(&match comparison {
            FloatComparison::Equal if is_single => Wasm::F32Eq,
            FloatComparison::Unequal if is_single => Wasm::F32Ne,
            FloatComparison::Less if is_single => Wasm::F32Lt,
            FloatComparison::LessOrEqual if is_single => Wasm::F32Le,
            FloatComparison::Greater if is_single => Wasm::F32Gt,
            FloatComparison::GreaterOrEqual if is_single => Wasm::F32Ge,
            FloatComparison::Equal => Wasm::F64Eq,
            FloatComparison::Unequal => Wasm::F64Ne,
            FloatComparison::Less => Wasm::F64Lt,
            FloatComparison::LessOrEqual => Wasm::F64Le,
            FloatComparison::Greater => Wasm::F64Gt,
            FloatComparison::GreaterOrEqual => Wasm::F64Ge,
        });
    }

    pub(super) fn conversion(&mut self, conversion: Conversion, to: ScalarType, operand: Operand) {
        let from = operand.scalar();
        match conversion {
            Conversion::Truncate => {
                if from == ScalarType::I128 {
                    self.low(operand);
                } else {
                    self.operand(operand);
                }
                if to != ScalarType::I64 && matches!(from, ScalarType::I64 | ScalarType::I128) {
                    self.write(&Wasm::I32WrapI64);
                }
                self.mask(to);
            }
            Conversion::ExtendZero => {
                self.operand(operand);
                if to == ScalarType::I64 && from != ScalarType::I64 {
                    self.write(&Wasm::I64ExtendI32U);
                }
            }
            Conversion::ExtendSign => {
                self.signed_operand(operand);
                if to == ScalarType::I64 && from != ScalarType::I64 {
                    self.write(&Wasm::I64ExtendI32S);
                }
                self.mask(to);
            }
            Conversion::Promote => {
                self.operand(operand);
                self.write(&Wasm::F64PromoteF32);
            }
            Conversion::Demote => {
                self.operand(operand);
                self.write(&Wasm::F32DemoteF64);
            }
            Conversion::FromSigned => {
                self.signed_operand(operand);
                self.write(&match (from, to) {
                    (ScalarType::I64, ScalarType::F32) => Wasm::F32ConvertI64S,
                    (ScalarType::I64, _) => Wasm::F64ConvertI64S,
                    (_, ScalarType::F32) => Wasm::F32ConvertI32S,
                    _ => Wasm::F64ConvertI32S,
                });
            }
            Conversion::FromUnsigned => {
                self.operand(operand);
                self.write(&match (from, to) {
                    (ScalarType::I64, ScalarType::F32) => Wasm::F32ConvertI64U,
                    (ScalarType::I64, _) => Wasm::F64ConvertI64U,
                    (_, ScalarType::F32) => Wasm::F32ConvertI32U,
                    _ => Wasm::F64ConvertI32U,
                });
            }
            Conversion::ToSigned | Conversion::ToUnsigned => self.float_to_integer(conversion, to, operand),
            Conversion::Reinterpret => {
                self.operand(operand);
                match (from, to) {
                    (ScalarType::F32, ScalarType::I32 | ScalarType::Ptr) => self.write(&Wasm::I32ReinterpretF32),
                    (ScalarType::F64, ScalarType::I64) => self.write(&Wasm::I64ReinterpretF64),
                    (ScalarType::I32 | ScalarType::Ptr, ScalarType::F32) => self.write(&Wasm::F32ReinterpretI32),
                    (ScalarType::I64, ScalarType::F64) => self.write(&Wasm::F64ReinterpretI64),
                    _ => {}
                }
            }
        }
    }

    fn float_to_integer(&mut self, conversion: Conversion, to: ScalarType, operand: Operand) {
        self.operand(operand);
        let signed = conversion == Conversion::ToSigned;
        self.write(&match (operand.scalar(), to, signed) {
            (ScalarType::F32, ScalarType::I64, true) => Wasm::I64TruncSatF32S,
            (ScalarType::F32, ScalarType::I64, false) => Wasm::I64TruncSatF32U,
            (_, ScalarType::I64, true) => Wasm::I64TruncSatF64S,
            (_, ScalarType::I64, false) => Wasm::I64TruncSatF64U,
            (ScalarType::F32, _, true) => Wasm::I32TruncSatF32S,
            (ScalarType::F32, _, false) => Wasm::I32TruncSatF32U,
            (_, _, true) => Wasm::I32TruncSatF64S,
            (_, _, false) => Wasm::I32TruncSatF64U,
        });
        if !matches!(to, ScalarType::I8 | ScalarType::I16) {
            return;
        }
        let (least, most) =
            if signed { (-((to.mask() >> 1) as i32) - 1, (to.mask() >> 1) as i32) } else { (0, to.mask() as i32) };
        if signed {
            self.keep_better(least, &Wasm::I32GtS);
            self.keep_better(most, &Wasm::I32LtS);
        } else {
            self.keep_better(most, &Wasm::I32LtU);
        }
        self.mask(to);
    }

    /// Replaces what is on the stack by `other` unless it compares to that as said.
    fn keep_better(&mut self, other: i32, compare: &Wasm<'_>) {
        let local = self.new_local(ValType::I32);
        self.write(&Wasm::LocalTee(local));
        self.write(&Wasm::I32Const(other));
        self.write(&Wasm::LocalGet(local));
        self.write(&Wasm::I32Const(other));
        self.write(compare);
        self.write(&Wasm::Select);
    }
}

fn word(binary: Binary) -> Wasm<'static> {
    match binary {
        Binary::Add | Binary::Advance => Wasm::I32Add,
        Binary::Subtract => Wasm::I32Sub,
        Binary::Multiply => Wasm::I32Mul,
        Binary::DivideSigned => Wasm::I32DivS,
        Binary::DivideUnsigned => Wasm::I32DivU,
        Binary::RemainderSigned => Wasm::I32RemS,
        Binary::RemainderUnsigned => Wasm::I32RemU,
        Binary::And => Wasm::I32And,
        Binary::Or => Wasm::I32Or,
        Binary::Xor => Wasm::I32Xor,
        Binary::ShiftLeft => Wasm::I32Shl,
        Binary::ShiftRightSigned => Wasm::I32ShrS,
        Binary::ShiftRightUnsigned => Wasm::I32ShrU,
        Binary::RotateLeft => Wasm::I32Rotl,
        Binary::RotateRight => Wasm::I32Rotr,
        other => rustc_middle::bug!("no {other:?} of 32-bit integers"),
    }
}

fn long(binary: Binary) -> Wasm<'static> {
    match binary {
        Binary::Add => Wasm::I64Add,
        Binary::Subtract => Wasm::I64Sub,
        Binary::Multiply => Wasm::I64Mul,
        Binary::DivideSigned => Wasm::I64DivS,
        Binary::DivideUnsigned => Wasm::I64DivU,
        Binary::RemainderSigned => Wasm::I64RemS,
        Binary::RemainderUnsigned => Wasm::I64RemU,
        Binary::And => Wasm::I64And,
        Binary::Or => Wasm::I64Or,
        Binary::Xor => Wasm::I64Xor,
        Binary::ShiftLeft => Wasm::I64Shl,
        Binary::ShiftRightSigned => Wasm::I64ShrS,
        Binary::ShiftRightUnsigned => Wasm::I64ShrU,
        Binary::RotateLeft => Wasm::I64Rotl,
        Binary::RotateRight => Wasm::I64Rotr,
        other => rustc_middle::bug!("no {other:?} of 64-bit integers"),
    }
}

fn single(binary: Binary) -> Wasm<'static> {
    match binary {
        Binary::Add => Wasm::F32Add,
        Binary::Subtract => Wasm::F32Sub,
        Binary::Multiply => Wasm::F32Mul,
        Binary::Divide => Wasm::F32Div,
        Binary::Minimum => Wasm::F32Min,
        Binary::Maximum => Wasm::F32Max,
        Binary::CopySign => Wasm::F32Copysign,
        other => rustc_middle::bug!("no {other:?} of floats"),
    }
}

fn double(binary: Binary) -> Wasm<'static> {
    match binary {
        Binary::Add => Wasm::F64Add,
        Binary::Subtract => Wasm::F64Sub,
        Binary::Multiply => Wasm::F64Mul,
        Binary::Divide => Wasm::F64Div,
        Binary::Minimum => Wasm::F64Min,
        Binary::Maximum => Wasm::F64Max,
        Binary::CopySign => Wasm::F64Copysign,
        other => rustc_middle::bug!("no {other:?} of floats"),
    }
}
