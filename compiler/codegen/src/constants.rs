//! Constants and statics: operands, and bytes in memory.

use rustc_abi::{self as abi, HasDataLayout as _, Primitive};
use rustc_codegen_ssa::traits::{ConstCodegenMethods, StaticCodegenMethods};
use rustc_hir::def_id::DefId;
use rustc_middle::mir::interpret::{Allocation, ConstAllocation, GlobalAlloc, Scalar};
use rustc_middle::ty::Instance;

use crate::context::CodegenCx;
use crate::ir::{Operand, Value};
use crate::symbols::{Data, SymbolId};
use crate::types::{ScalarType, Type};

fn integer(scalar: ScalarType, bits: u128) -> Value {
    Value::One(Operand::integer(scalar, bits))
}

impl ConstCodegenMethods for CodegenCx<'_> {
    fn const_null(&self, ty: Type) -> Value {
        self.const_undef(ty)
    }
    fn const_undef(&self, ty: Type) -> Value {
        match ty {
            Type::Void => Value::Nothing,
            Type::Scalar(scalar) => Value::One(Operand::zero(scalar)),
            Type::Pair(first, second) => Value::Pair(Operand::zero(first), Operand::zero(second)),
            Type::Memory { .. } | Type::Refused => self.refuse("a value of such a type (a vector, f16, f128)"),
        }
    }
    fn const_poison(&self, ty: Type) -> Value {
        self.const_undef(ty)
    }
    fn const_bool(&self, value: bool) -> Value {
        integer(ScalarType::I1, u128::from(value))
    }
    fn const_i8(&self, value: i8) -> Value {
        integer(ScalarType::I8, value as u128)
    }
    fn const_i16(&self, value: i16) -> Value {
        integer(ScalarType::I16, value as u128)
    }
    fn const_i32(&self, value: i32) -> Value {
        integer(ScalarType::I32, value as u128)
    }
    fn const_i64(&self, value: i64) -> Value {
        integer(ScalarType::I64, value as u128)
    }
    fn const_int(&self, ty: Type, value: i64) -> Value {
        integer(ty.scalar(), value as u128)
    }
    fn const_u8(&self, value: u8) -> Value {
        integer(ScalarType::I8, value.into())
    }
    fn const_u32(&self, value: u32) -> Value {
        integer(ScalarType::I32, value.into())
    }
    fn const_u64(&self, value: u64) -> Value {
        integer(ScalarType::I64, value.into())
    }
    fn const_u128(&self, value: u128) -> Value {
        integer(ScalarType::I128, value)
    }
    fn const_usize(&self, value: u64) -> Value {
        integer(ScalarType::I32, value.into())
    }
    fn const_uint(&self, ty: Type, value: u64) -> Value {
        integer(ty.scalar(), value.into())
    }
    fn const_uint_big(&self, ty: Type, value: u128) -> Value {
        integer(ty.scalar(), value)
    }
    fn const_real(&self, ty: Type, value: f64) -> Value {
        let scalar = ty.scalar();
        let bits = if scalar == ScalarType::F32 { u64::from((value as f32).to_bits()) } else { value.to_bits() };
        Value::One(Operand::Float(scalar, bits))
    }
    fn const_str(&self, text: &str) -> (Value, Value) {
        let symbol = self.symbols.borrow_mut().data();
        let data = Data { bytes: text.as_bytes().to_vec(), align: 1, addresses: Vec::new() };
        self.symbols.borrow_mut().fill(symbol, data);
        (Value::One(Operand::Symbol(symbol, 0)), self.const_usize(text.len() as u64))
    }
    fn const_struct(&self, elements: &[Value], _: bool) -> Value {
        match elements {
            [first, second] => Value::Pair(first.one(), second.one()),
            _ => rustc_middle::bug!("only pairs are operands"),
        }
    }
    fn const_vector(&self, _: &[Value]) -> Value {
        self.refuse("a vector")
    }
    fn const_to_opt_uint(&self, value: Value) -> Option<u64> {
        self.const_to_opt_u128(value, false).and_then(|bits| u64::try_from(bits).ok())
    }
    fn const_to_opt_u128(&self, value: Value, sign_extend: bool) -> Option<u128> {
        let Value::One(Operand::Integer(scalar, bits)) = value else { return None };
        let unused = 128 - scalar.bits();
        Some(if sign_extend { ((bits << unused).cast_signed() >> unused).cast_unsigned() } else { bits })
    }
    fn scalar_to_backend(&self, value: Scalar, layout: abi::Scalar, ty: Type) -> Value {
        let Type::Scalar(scalar) = ty else { self.refuse("a value of such a type (a vector, f16, f128)") };
        match value {
            Scalar::Int(value) => {
                let bits = value.to_bits(layout.size(self));
                if scalar.is_float() {
                    Value::One(Operand::Float(scalar, u64::try_from(bits).expect("floats have 64 bits at most")))
                } else {
                    integer(scalar, bits)
                }
            }
            Scalar::Ptr(pointer, _) => {
                let (provenance, offset) = pointer.prov_and_relative_offset();
                let address = self.address_of(self.tcx.global_alloc(provenance.alloc_id()), offset.bytes());
                match (layout.primitive(), address) {
                    (Primitive::Pointer(_), Operand::Integer(_, bits)) => integer(ScalarType::Ptr, bits),
                    _ => Value::One(address),
                }
            }
        }
    }
    fn const_ptr_byte_offset(&self, value: Value, offset: abi::Size) -> Value {
        Value::One(match value.one() {
            Operand::Symbol(symbol, from) => Operand::Symbol(symbol, from.wrapping_add(offset.bytes() as i32)),
            Operand::Integer(scalar, bits) => Operand::integer(scalar, bits.wrapping_add(offset.bytes().into())),
            other => rustc_middle::bug!("{other:?} is no constant address"),
        })
    }
}

impl<'tcx> CodegenCx<'tcx> {
    /// Where a constant points to.
    fn address_of(&self, target: GlobalAlloc<'tcx>, offset: u64) -> Operand {
        let symbol = match target {
            GlobalAlloc::Memory(memory) if memory.inner().len() == 0 => {
                // Nothing is there; any address will do that is aligned.
                let address = memory.inner().align.bytes().wrapping_add(offset);
                return Operand::integer(ScalarType::Ptr, address.into());
            }
            GlobalAlloc::Memory(memory) => self.constant(memory),
            GlobalAlloc::Function { instance, .. } => self.function(instance),
            GlobalAlloc::VTable(ty, traits) => {
                let principal = traits.principal();
                let principal = principal.map(|found| self.tcx.instantiate_bound_regions_with_erased(found));
                let table = self.tcx.vtable_allocation((ty, principal));
                self.constant(self.tcx.global_alloc(table).unwrap_memory())
            }
            GlobalAlloc::Static(def_id) => self.static_symbol(def_id),
            // The offset holds the bytes of the hash.
            GlobalAlloc::TypeId { .. } => return Operand::integer(ScalarType::Ptr, offset.into()),
        };
        Operand::Symbol(symbol, offset as i32)
    }

    /// Symbol of a constant in memory, one for each.
    fn constant(&self, memory: ConstAllocation<'_>) -> SymbolId {
        let address = std::ptr::from_ref(memory.inner()).addr();
        if let Some(&known) = self.allocations.borrow().get(&address) {
            return known;
        }
        let symbol = self.symbols.borrow_mut().data();
        // Before its content is looked at: constants may point to one another in a circle.
        self.allocations.borrow_mut().insert(address, symbol);
        let data = self.data_of(memory.inner());
        self.symbols.borrow_mut().fill(symbol, data);
        symbol
    }

    fn data_of(&self, memory: &Allocation) -> Data {
        let bytes = memory.inspect_with_uninit_and_ptr_outside_interpreter(0..memory.len()).to_vec();
        let pointer_bytes = self.data_layout().pointer_size().bytes() as usize;
        let mut data = Data { bytes, align: memory.align.bytes(), addresses: Vec::new() };
        for &(at, provenance) in memory.provenance().ptrs().iter() {
            let at = at.bytes() as usize;
            let mut offset = [0; 4];
            offset.copy_from_slice(&data.bytes[at..at + pointer_bytes]);
            let offset = u32::from_le_bytes(offset);
            match self.address_of(self.tcx.global_alloc(provenance.alloc_id()), offset.into()) {
                Operand::Symbol(symbol, offset) => data.addresses.push((at as u32, symbol, offset)),
                Operand::Integer(_, bits) => {
                    data.bytes[at..at + pointer_bytes].copy_from_slice(&(bits as u32).to_le_bytes())
                }
                other => rustc_middle::bug!("{other:?} is no constant address"),
            }
        }
        data
    }

    /// Symbol of a static: ours, or one of another module.
    pub fn static_symbol(&self, def_id: DefId) -> SymbolId {
        if let Some(&known) = self.statics.borrow().get(&def_id) {
            return known;
        }
        let name = self.tcx.symbol_name(Instance::mono(self.tcx, def_id)).name;
        let symbol = self.symbols.borrow_mut().foreign_data(name);
        self.statics.borrow_mut().insert(def_id, symbol);
        symbol
    }
}

impl StaticCodegenMethods for CodegenCx<'_> {
    fn static_addr_of(&self, memory: ConstAllocation<'_>, _: Option<&str>) -> Value {
        Value::One(Operand::Symbol(self.constant(memory), 0))
    }
    fn codegen_static(&mut self, def_id: DefId) {
        // Whatever is wrong with the initial value was reported by the check.
        let Ok(memory) = self.tcx.eval_static_initializer(def_id) else { return };
        let symbol = self.static_symbol(def_id);
        let mut data = self.data_of(memory.inner());
        if data.bytes.is_empty() {
            data.bytes.push(0);
        }
        self.symbols.borrow_mut().fill(symbol, data);
    }
}
