//! What is shown of a module, and what is not.

use std::collections::HashMap;

use expect_test::expect;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, EntityType, Function, FunctionSection, GlobalType, ImportSection, Instruction,
    MemoryType, Module, NameMap, NameSection, TypeSection, ValType,
};

const PRINT: &str = "_ZN3std2io5stdio6_print17h0123456789abcdefE";
const COUNT: &str = "_ZN3std9panicking11panic_count18GLOBAL_PANIC_COUNT17h0123456789abcdefE";
const AREA: &str = "_ZN4main4area17h0123456789abcdefE";
const MAIN: &str = "_ZN4main4main17h0123456789abcdefE";
const GROWN: &str = "_RNvMs_NtCs1234_5alloc3vecINtB4_3VeclE4pushCs5678_4main";

/// As the code generator makes them: imports, functions, data, names.
fn module() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], [ValType::I32]);
    types.ty().function([ValType::I64], []);
    let mut imports = ImportSection::new();
    imports.import("std", PRINT, EntityType::Function(0));
    let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
    imports.import("std", "memory", memory);
    let global = |mutable| GlobalType { val_type: ValType::I32, mutable, shared: false };
    imports.import("std", "__stack_pointer", global(true)).import("std", COUNT, global(false));
    let mut functions = FunctionSection::new();
    functions.function(2).function(1).function(0);
    let mut code = CodeSection::new();
    code.function(&body(&[Instruction::Call(0), Instruction::End]));
    code.function(&body(&[
        Instruction::GlobalGet(0),
        Instruction::GlobalGet(1),
        Instruction::I32Mul,
        Instruction::End,
    ]));
    code.function(&body(&[
        Instruction::I64Const(7),
        Instruction::Call(1),
        Instruction::I32Const(5),
        Instruction::Call(2),
        Instruction::Drop,
        Instruction::Call(0),
        Instruction::End,
    ]));
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(8), *b"high tide\n  (func $none\n");
    let mut names = NameMap::new();
    for (index, name) in [PRINT, GROWN, AREA, MAIN].into_iter().enumerate() {
        names.append(index as u32, name);
    }
    let mut name_section = NameSection::new();
    name_section.functions(&names);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&code).section(&data).section(&name_section);
    module.finish()
}

fn body(instructions: &[Instruction<'_>]) -> Function {
    let mut function = Function::new([]);
    for instruction in instructions {
        function.instruction(instruction);
    }
    function
}

fn chosen(names: &[(&str, &str)]) -> HashMap<String, String> {
    names.iter().map(|(symbol, name)| ((*symbol).to_owned(), (*name).to_owned())).collect()
}

fn shown(names: &[(&str, &str)]) -> String {
    rockpool_listing::of(&module(), &chosen(names)).unwrap_or_else(|fault| fault.to_string())
}

#[test]
fn chosen_functions_are_shown_under_their_names_with_the_types_that_they_use() {
    expect![[r#"
        (type (;0;) (func))
        (type (;1;) (func (param i32) (result i32)))

        (func $"<Square<i32> as Shape>::area" (;2;) (type 1) (param i32) (result i32)
          global.get $__stack_pointer
          global.get $std::panicking::panic_count::GLOBAL_PANIC_COUNT
          i32.mul
        )

        (func $main (;3;) (type 0)
          i64.const 7
          call $<alloc::vec::Vec<i32>>::push
          i32.const 5
          call $"<Square<i32> as Shape>::area"
          drop
          call $std::io::stdio::_print
        )
    "#]]
    .assert_eq(&shown(&[(MAIN, "main"), (AREA, "<Square<i32> as Shape>::area")]));
}

#[test]
fn nothing_is_shown_of_others() {
    assert_eq!(shown(&[("_ZN4main5other17h0123456789abcdefE", "other")]), "");
}

#[test]
fn what_is_no_module_is_a_fault() {
    let fault = rockpool_listing::of(b"no module", &HashMap::new());
    assert!(fault.is_err_and(|fault| fault.to_string().starts_with("the module cannot be read: ")));
}
