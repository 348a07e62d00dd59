//! A module with what is printed of it, and no more: its data and most bodies are left out.

use std::collections::BTreeMap;

use wasm_encoder::{CodeSection, Module, NameMap, NameSection, RawSection};
use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload, TypeRef};

use crate::Shown;

type Result<T> = std::result::Result<T, BinaryReaderError>;

/// No locals, `unreachable`, `end`.
const LEFT_OUT: [u8; 3] = [0x00, 0x00, 0x0b];

/// The symbol of each function by its number, as the module's section of names has it.
pub fn names(module: &[u8]) -> Result<Vec<(u32, &str)>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(subsections) = section.as_known() else { continue };
        for subsection in subsections {
            let Name::Function(functions) = subsection? else { continue };
            for naming in functions {
                let naming = naming?;
                names.push((naming.index, naming.name));
            }
        }
    }
    Ok(names)
}

/// What a module takes from others, as far as its text needs it.
#[derive(Default)]
pub struct Imports<'m> {
    /// How many functions: the first of the module's own has this number.
    pub functions: u32,
    /// The names of globals.
    pub globals: Vec<&'m str>,
}

/// Reads them.
pub fn imports(module: &[u8]) -> Result<Imports<'_>> {
    let mut found = Imports::default();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::ImportSection(imports) = payload? else { continue };
        for import in imports {
            let import = import?;
            match import.ty {
                TypeRef::Func(_) => found.functions += 1,
                TypeRef::Global(_) => found.globals.push(import.name),
                _ => {}
            }
        }
    }
    Ok(found)
}

/// The smaller module.
pub fn module(module: &[u8], functions: &BTreeMap<u32, Shown>, imports: &Imports<'_>) -> Result<Vec<u8>> {
    let mut smaller = Module::new();
    let mut code = CodeSection::new();
    let mut number = imports.functions;
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { .. } | Payload::CustomSection(_) => {}
            Payload::DataSection(_) | Payload::DataCountSection { .. } => {}
            Payload::CodeSectionEntry(body) => {
                let is_shown = functions.get(&number).is_some_and(|shown| shown.body);
                code.raw(if is_shown { body.as_bytes() } else { &LEFT_OUT });
                number += 1;
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    smaller.section(&RawSection { id, data: &module[range] });
                }
            }
        }
    }
    smaller.section(&code).section(&name_section(functions, imports));
    Ok(smaller.finish())
}

fn name_section(functions: &BTreeMap<u32, Shown>, imports: &Imports<'_>) -> NameSection {
    let (mut names, mut globals) = (NameMap::new(), NameMap::new());
    for (number, shown) in functions {
        names.append(*number, &shown.name);
    }
    for (number, symbol) in (0..).zip(&imports.globals) {
        globals.append(number, &crate::readable(symbol));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    section.globals(&globals);
    section
}
