//! How functions take their arguments.

use rustc_codegen_ssa::mir::operand::{OperandRef, OperandValue};
use rustc_codegen_ssa::mir::place::{PlaceRef, PlaceValue};
use rustc_codegen_ssa::traits::{AbiBuilderMethods, ArgAbiBuilderMethods};
use rustc_middle::bug;
use rustc_middle::ty::Ty;
use rustc_target::callconv::{ArgAbi, PassMode};

use super::{Builder, constant};
use crate::ir::Value;
use crate::types::ScalarType;

impl<'tcx> ArgAbiBuilderMethods<'tcx> for Builder<'_, 'tcx> {
    fn store_fn_arg(&mut self, abi: &ArgAbi<'tcx, Ty<'tcx>>, index: &mut usize, to: PlaceRef<'tcx, Value>) {
        match abi.mode {
            PassMode::Ignore => {}
            PassMode::Pair(..) => {
                let (first, second) = (self.get_param(*index), self.get_param(*index + 1));
                *index += 2;
                OperandValue::Pair(first, second).store(self, to);
            }
            PassMode::Indirect { meta_attrs: Some(_), .. } => bug!("an unsized argument cannot be stored"),
            PassMode::Direct(_) | PassMode::Indirect { .. } | PassMode::Cast { .. } => {
                let value = self.get_param(*index);
                *index += 1;
                self.store_arg(abi, value, to);
            }
        }
    }
    fn store_arg(&mut self, abi: &ArgAbi<'tcx, Ty<'tcx>>, value: Value, to: PlaceRef<'tcx, Value>) {
        match &abi.mode {
            PassMode::Ignore => {}
            PassMode::Indirect { attrs, meta_attrs: None, .. } => {
                let align = attrs.pointee_align.unwrap_or(abi.layout.align.abi);
                OperandValue::Ref(PlaceValue::new_sized(value, align)).store(self, to);
            }
            PassMode::Indirect { meta_attrs: Some(_), .. } => bug!("an unsized argument cannot be stored"),
            PassMode::Cast { cast, .. } => {
                let bytes = cast.unaligned_size(self).bytes().min(abi.layout.size.bytes());
                let scratch = self.place(cast.size(self).bytes().max(value.ty().bytes()), 8);
                self.store_scalar(value.one(), scratch);
                self.copy(to.val.llval.one(), scratch, constant(ScalarType::I32, bytes.into()), false);
            }
            PassMode::Direct(_) | PassMode::Pair(..) => {
                OperandRef::from_immediate_or_packed_pair(self, value, abi.layout).val.store(self, to);
            }
        }
    }
}

impl AbiBuilderMethods for Builder<'_, '_> {
    fn get_param(&mut self, index: usize) -> Value {
        Value::One(self.with_body(|body| body.parameters[index]))
    }
}
