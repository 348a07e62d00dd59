//! Types of values while code is made, and how functions pass them on WebAssembly.

use rustc_abi::{BackendRepr, Float, Integer, Primitive, Reg, RegKind, Scalar, Size};
use rustc_middle::ty::Ty;
use rustc_middle::ty::layout::TyAndLayout;
use rustc_target::callconv::{CastTarget, FnAbi, PassMode};
use wasm_encoder::ValType;

/// A value that fits one operand. Integers below 32 bits live in an `i32` with all higher bits zero.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ScalarType {
    I1,
    I8,
    I16,
    I32,
    I64,
    /// Two `i64`, the low half first.
    I128,
    F32,
    F64,
    /// An address: `i32`.
    Ptr,
}

impl ScalarType {
    /// Bytes in memory.
    pub fn bytes(self) -> u64 {
        match self {
            Self::I1 | Self::I8 => 1,
            Self::I16 => 2,
            Self::I32 | Self::F32 | Self::Ptr => 4,
            Self::I64 | Self::F64 => 8,
            Self::I128 => 16,
        }
    }

    /// Bits that count.
    pub fn bits(self) -> u32 {
        match self {
            Self::I1 => 1,
            other => u32::try_from(other.bytes() * 8).expect("a scalar has few bits"),
        }
    }

    pub fn is_float(self) -> bool {
        matches!(self, Self::F32 | Self::F64)
    }

    /// The WebAssembly values that hold it.
    pub fn values(self) -> &'static [ValType] {
        match self {
            Self::I1 | Self::I8 | Self::I16 | Self::I32 | Self::Ptr => &[ValType::I32],
            Self::I64 => &[ValType::I64],
            Self::I128 => &[ValType::I64, ValType::I64],
            Self::F32 => &[ValType::F32],
            Self::F64 => &[ValType::F64],
        }
    }

    /// All bits set, of an integer.
    pub fn mask(self) -> u128 {
        match self.bits() {
            128 => u128::MAX,
            bits => (1 << bits) - 1,
        }
    }

    fn of_primitive(primitive: Primitive) -> Option<Self> {
        Some(match primitive {
            Primitive::Int(integer, _) => Self::of_integer(integer),
            Primitive::Float(Float::F32) => Self::F32,
            Primitive::Float(Float::F64) => Self::F64,
            // They have no operations on WebAssembly and no stable use; whoever names them is refused.
            Primitive::Float(Float::F16 | Float::F128) => return None,
            Primitive::Pointer(_) => Self::Ptr,
        })
    }

    pub fn of_integer(integer: Integer) -> Self {
        match integer {
            Integer::I8 => Self::I8,
            Integer::I16 => Self::I16,
            Integer::I32 => Self::I32,
            Integer::I64 => Self::I64,
            Integer::I128 => Self::I128,
        }
    }

    /// The smallest integer of at least `bits` bits.
    pub fn integer_of_bits(bits: u64) -> Self {
        match bits {
            1 => Self::I1,
            0..=8 => Self::I8,
            9..=16 => Self::I16,
            17..=32 => Self::I32,
            33..=64 => Self::I64,
            _ => Self::I128,
        }
    }
}

/// What a value or a place is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Type {
    Void,
    Scalar(ScalarType),
    Pair(ScalarType, ScalarType),
    /// Only in memory.
    Memory {
        bytes: u64,
    },
    /// A type that this generator refuses, such as `f128`; it is named where a value of it is made.
    Refused,
}

impl Type {
    /// Bytes in memory.
    pub fn bytes(self) -> u64 {
        match self {
            Self::Void | Self::Refused => 0,
            Self::Scalar(scalar) => scalar.bytes(),
            Self::Pair(first, second) => {
                let after = first.bytes().next_multiple_of(second.bytes()) + second.bytes();
                after.next_multiple_of(first.bytes().max(second.bytes()))
            }
            Self::Memory { bytes } => bytes,
        }
    }

    /// Its one scalar.
    pub fn scalar(self) -> ScalarType {
        match self {
            Self::Scalar(scalar) => scalar,
            other => rustc_middle::bug!("{other:?} is no scalar"),
        }
    }

    fn of_optional(scalar: Option<ScalarType>) -> Self {
        scalar.map_or(Self::Refused, Self::Scalar)
    }

    pub fn of_scalar(scalar: Scalar) -> Self {
        Self::of_optional(ScalarType::of_primitive(scalar.primitive()))
    }

    /// As it is in an operand: truth values have one bit.
    pub fn immediate_of_scalar(scalar: Scalar) -> Self {
        if scalar.is_bool() { Self::Scalar(ScalarType::I1) } else { Self::of_scalar(scalar) }
    }

    /// As it is in memory.
    pub fn of_layout(layout: TyAndLayout<'_>) -> Self {
        match layout.backend_repr {
            BackendRepr::Scalar(scalar) => Self::of_scalar(scalar),
            BackendRepr::ScalarPair(first, second) => Self::pair(Self::of_scalar(first), Self::of_scalar(second)),
            _ => Self::Memory { bytes: layout.size.bytes() },
        }
    }

    /// As it is in an operand.
    pub fn immediate_of_layout(layout: TyAndLayout<'_>) -> Self {
        match layout.backend_repr {
            BackendRepr::Scalar(scalar) => Self::immediate_of_scalar(scalar),
            BackendRepr::ScalarPair(first, second) => {
                Self::pair(Self::immediate_of_scalar(first), Self::immediate_of_scalar(second))
            }
            _ => Self::of_layout(layout),
        }
    }

    fn pair(first: Self, second: Self) -> Self {
        match (first, second) {
            (Self::Scalar(first), Self::Scalar(second)) => Self::Pair(first, second),
            _ => Self::Refused,
        }
    }

    pub fn of_register(register: &Reg) -> Self {
        let bits = register.size.bits();
        match register.kind {
            RegKind::Integer => Self::Scalar(ScalarType::integer_of_bits(bits.max(8))),
            RegKind::Float if bits == 32 => Self::Scalar(ScalarType::F32),
            RegKind::Float if bits == 64 => Self::Scalar(ScalarType::F64),
            RegKind::Float | RegKind::Vector { .. } => Self::Refused,
        }
    }

    pub fn of_cast(cast: &CastTarget) -> Self {
        let only_one = cast.prefix.iter().all(Option::is_none) && cast.rest.total <= cast.rest.unit.size;
        if only_one && cast.rest.total != Size::ZERO { Self::of_register(&cast.rest.unit) } else { Self::Refused }
    }
}

/// What a function takes and gives, before WebAssembly's own rules apply.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Signature {
    pub parameters: Vec<ScalarType>,
    pub result: Type,
}

impl Signature {
    /// `None` if a part has a type that is refused.
    pub fn of_abi<'tcx>(
        abi: &FnAbi<'tcx, Ty<'tcx>>,
        pointer_to: impl Fn(Ty<'tcx>) -> TyAndLayout<'tcx>,
    ) -> Option<Self> {
        let mut parameters = Vec::new();
        let mut push = |part: Type| match part {
            Type::Scalar(scalar) => {
                parameters.push(scalar);
                Some(())
            }
            Type::Pair(first, second) => {
                parameters.extend([first, second]);
                Some(())
            }
            _ => None,
        };
        let result = match &abi.ret.mode {
            PassMode::Ignore => Type::Void,
            PassMode::Direct(_) | PassMode::Pair(..) => Type::immediate_of_layout(abi.ret.layout),
            PassMode::Cast { cast, .. } => Type::of_cast(cast),
            PassMode::Indirect { .. } => {
                push(Type::Scalar(ScalarType::Ptr))?;
                Type::Void
            }
        };
        for argument in &abi.args {
            match &argument.mode {
                PassMode::Ignore => {}
                PassMode::Direct(_) | PassMode::Pair(..) => push(Type::immediate_of_layout(argument.layout))?,
                PassMode::Cast { cast, pad_i32: false } => push(Type::of_cast(cast))?,
                PassMode::Cast { .. } => return None,
                PassMode::Indirect { meta_attrs: None, .. } => push(Type::Scalar(ScalarType::Ptr))?,
                PassMode::Indirect { meta_attrs: Some(_), .. } => {
                    push(Type::immediate_of_layout(pointer_to(argument.layout.ty)))?;
                }
            }
        }
        if matches!(result, Type::Refused | Type::Memory { .. }) || abi.c_variadic {
            return None;
        }
        Some(Self { parameters, result })
    }

    /// Whether the result goes through memory whose address is the first parameter: LLVM does so with all that takes
    /// more than one WebAssembly value, and the standard library is compiled by LLVM.
    pub fn returns_through_memory(&self) -> bool {
        matches!(self.result, Type::Pair(..) | Type::Scalar(ScalarType::I128))
    }

    /// The WebAssembly type of the function.
    pub fn values(&self) -> (Vec<ValType>, Vec<ValType>) {
        let through_memory = self.returns_through_memory().then_some(ValType::I32);
        let parameters = self.parameters.iter().flat_map(|scalar| scalar.values().iter().copied());
        let results = match self.result {
            Type::Scalar(scalar) if through_memory.is_none() => scalar.values().to_vec(),
            _ => Vec::new(),
        };
        (through_memory.into_iter().chain(parameters).collect(), results)
    }
}
