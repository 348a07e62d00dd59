//! The WebAssembly module of a program: which functions and data it has, where they lie, what it takes from the standard
//! library's module.

use std::cell::RefCell;

use rustc_data_structures::fx::{FxHashMap, FxIndexSet};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, Encode, EntityType, ExportKind,
    ExportSection, FunctionSection, GlobalSection, GlobalType, HeapType, ImportSection, Instruction as Wasm, MemArg,
    MemoryType, Module, NameMap, NameSection, RefType, StartSection, TableType, TagKind, TagType, TypeSection, ValType,
};

use crate::emit;
use crate::ir::{Callee, Function, Operand, Operation, Terminator};
use crate::symbols::{Data, Symbol, SymbolId, Symbols};
use crate::threads::{ROUNDS, STACK_LIMIT, Threads};
use crate::types::Signature;

/// The module that all is imported from.
const LIBRARY: &str = "std";
/// Where the program's data begin: above the stack. The standard library's own lie above [`DATA_END`].
const DATA_START: u64 = 0x80_0000;
/// Where the program's data must end.
const DATA_END: u64 = 0x280_0000;
/// Where the program's part of the function table begins.
const TABLE_START: u32 = 0x1_0000;
/// Globals, tables, memories and tags of a program that has only imported ones.
const STACK_POINTER: u32 = 0;
const EXCEPTION_TAG: u32 = 0;

/// Numbers of what is there for threads.
pub struct ThreadNumbers {
    /// Function that gives the turn away.
    pub take_turns: u32,
    /// Function that ends the program.
    pub stack_overflow: u32,
    /// Global that holds how often loops go round before the next turn.
    pub rounds: u32,
    /// Global that holds where the current thread's stack ends.
    pub stack_limit: u32,
}

/// How an address is put on the stack.
pub enum Address {
    Known(u32),
    /// In an imported global, and how far from there.
    Global(u32, i32),
}

impl Address {
    pub fn push(&self, code: &mut Vec<u8>) {
        match *self {
            Self::Known(address) => Wasm::I32Const(address as i32).encode(code),
            Self::Global(global, offset) => {
                Wasm::GlobalGet(global).encode(code);
                if offset != 0 {
                    Wasm::I32Const(offset).encode(code);
                    Wasm::I32Add.encode(code);
                }
            }
        }
    }
}

/// WebAssembly's function types.
type FunctionTypes = FxIndexSet<(Vec<ValType>, Vec<ValType>)>;

/// Numbers of everything in the module.
pub struct Program<'p> {
    symbols: &'p Symbols,
    /// Number of each function, imported ones first.
    functions: FxHashMap<SymbolId, u32>,
    imported_functions: Vec<SymbolId>,
    /// Our functions, in order.
    bodies: Vec<&'p Function>,
    /// Number of each imported global.
    globals: FxHashMap<SymbolId, u32>,
    imported_globals: Vec<SymbolId>,
    /// Address of each constant and static.
    addresses: FxHashMap<SymbolId, u32>,
    /// Constants and statics in order of address.
    data: Vec<(SymbolId, &'p Data)>,
    panic_in_cleanup: Option<SymbolId>,
    threads: Option<Threads>,
    types: RefCell<FunctionTypes>,
    /// Functions whose address is taken, in order of their places in the table.
    table: RefCell<FxIndexSet<SymbolId>>,
}

/// Why there is no module.
#[derive(Debug)]
pub enum ProgramFault {
    /// The constants and statics take so many bytes.
    TooMuchData(u64),
}

/// The module of a program that begins with `entry`. `panic_in_cleanup` is what is called where unwinding must end.
pub fn module(
    symbols: &Symbols,
    bodies: &[Function],
    entry: SymbolId,
    panic_in_cleanup: Option<SymbolId>,
    threads: Option<Threads>,
) -> Result<Vec<u8>, ProgramFault> {
    let program = Program::of(symbols, bodies, entry, panic_in_cleanup, threads)?;
    Ok(program.encode(entry))
}

impl<'p> Program<'p> {
    fn of(
        symbols: &'p Symbols,
        bodies: &'p [Function],
        entry: SymbolId,
        panic_in_cleanup: Option<SymbolId>,
        threads: Option<Threads>,
    ) -> Result<Self, ProgramFault> {
        let called = threads.iter().flat_map(|threads| [threads.take_turns, threads.stack_overflow]);
        let reached = reached(symbols, bodies, [entry].into_iter().chain(panic_in_cleanup).chain(called).collect());
        let mut program = Self {
            symbols,
            functions: FxHashMap::default(),
            imported_functions: Vec::new(),
            bodies: bodies.iter().filter(|body| reached.contains(&body.symbol)).collect(),
            globals: FxHashMap::default(),
            imported_globals: Vec::new(),
            addresses: FxHashMap::default(),
            data: Vec::new(),
            panic_in_cleanup,
            threads,
            types: RefCell::default(),
            table: RefCell::default(),
        };
        let ours: FxHashMap<SymbolId, ()> = program.bodies.iter().map(|body| (body.symbol, ())).collect();
        for &symbol in &reached {
            match symbols.get(symbol) {
                Symbol::Function { .. } if !ours.contains_key(&symbol) => {
                    program.functions.insert(symbol, program.imported_functions.len() as u32);
                    program.imported_functions.push(symbol);
                }
                Symbol::Function { .. } => {}
                Symbol::ForeignData { .. } => {
                    program.imported_globals.push(symbol);
                    program.globals.insert(symbol, STACK_POINTER + program.imported_globals.len() as u32);
                }
                Symbol::Data(data) => program.data.push((symbol, data)),
            }
        }
        for body in &program.bodies {
            let number = program.functions.len() as u32;
            program.functions.insert(body.symbol, number);
        }
        program.lay_out_data()?;
        Ok(program)
    }

    fn lay_out_data(&mut self) -> Result<(), ProgramFault> {
        // What is only zeros takes no bytes in the module if it comes last.
        self.data.sort_by_key(|(_, data)| data.bytes.iter().all(|&byte| byte == 0) && data.addresses.is_empty());
        let mut next = DATA_START;
        for (symbol, data) in &self.data {
            next = next.next_multiple_of(data.align);
            if next + data.bytes.len() as u64 > DATA_END {
                let all = self.data.iter().map(|(_, data)| data.bytes.len() as u64).sum();
                return Err(ProgramFault::TooMuchData(all));
            }
            self.addresses.insert(*symbol, next as u32);
            next += data.bytes.len() as u64;
        }
        Ok(())
    }

    pub fn stack_pointer(&self) -> u32 {
        STACK_POINTER
    }

    pub fn tag(&self) -> u32 {
        EXCEPTION_TAG
    }

    /// The function that ends a program which panics while it unwinds.
    pub fn panic_in_cleanup(&self) -> Option<u32> {
        self.panic_in_cleanup.map(|symbol| self.function_index(symbol))
    }

    /// `None` in a program without threads.
    pub fn threads(&self) -> Option<ThreadNumbers> {
        // The program's own globals come after the imported ones.
        let rounds = STACK_POINTER + self.imported_globals.len() as u32 + 1;
        self.threads.map(|threads| ThreadNumbers {
            take_turns: self.function_index(threads.take_turns),
            stack_overflow: self.function_index(threads.stack_overflow),
            rounds,
            stack_limit: rounds + 1,
        })
    }

    pub fn is_ours(&self, symbol: SymbolId) -> bool {
        self.functions.get(&symbol).is_some_and(|&number| number >= self.imported_functions.len() as u32)
    }

    pub fn function_index(&self, symbol: SymbolId) -> u32 {
        self.functions[&symbol]
    }

    fn type_index(&self, parameters: &[ValType], results: &[ValType]) -> u32 {
        let (index, _) = self.types.borrow_mut().insert_full((parameters.to_vec(), results.to_vec()));
        index as u32
    }

    pub fn type_of(&self, signature: &Signature) -> u32 {
        let (parameters, results) = signature.values();
        self.type_index(&parameters, &results)
    }

    /// Type of a block in which a caught exception arrives: its payload, and the reference to it.
    pub fn caught_type(&self) -> u32 {
        self.type_index(&[], &[ValType::I32, exception_reference()])
    }

    /// Types of the functions that `catch_unwind` calls.
    pub fn catch_types(&self) -> (u32, u32) {
        (self.type_index(&[ValType::I32], &[]), self.type_index(&[ValType::I32, ValType::I32], &[]))
    }

    /// Where a symbol is; of a function, its place in the table.
    pub fn address(&self, symbol: SymbolId, offset: i32) -> Address {
        match self.symbols.get(symbol) {
            Symbol::Function { .. } => Address::Known(self.table_index(symbol).wrapping_add_signed(offset)),
            Symbol::Data(_) => Address::Known(self.addresses[&symbol].wrapping_add_signed(offset)),
            Symbol::ForeignData { .. } => Address::Global(self.globals[&symbol], offset),
        }
    }

    fn table_index(&self, symbol: SymbolId) -> u32 {
        let (index, _) = self.table.borrow_mut().insert_full(symbol);
        TABLE_START + index as u32
    }

    fn encode(&self, entry: SymbolId) -> Vec<u8> {
        // The code first: it says which types and which places in the table there are.
        let mut code = CodeSection::new();
        for body in &self.bodies {
            code.function(&emit::function(body, self));
        }
        let (segments, late) = self.data_segments();
        let start = (!late.is_empty()).then(|| {
            code.function(&self.late_addresses(&late));
            (self.imported_functions.len() + self.bodies.len()) as u32
        });
        let mut functions = FunctionSection::new();
        for body in &self.bodies {
            functions.function(self.type_of(&body.signature));
        }
        if start.is_some() {
            functions.function(self.type_index(&[], &[]));
        }
        let elements = self.elements();
        let imports = self.imports();
        let mut exports = ExportSection::new();
        exports.export(crate::context::ENTRY, ExportKind::Func, self.function_index(entry));

        let mut module = Module::new();
        module.section(&self.type_section()).section(&imports).section(&functions);
        if let Some(numbers) = self.threads() {
            exports.export(STACK_LIMIT, ExportKind::Global, numbers.stack_limit);
            module.section(&thread_globals());
        }
        module.section(&exports);
        if let Some(function_index) = start {
            module.section(&StartSection { function_index });
        }
        module.section(&elements).section(&code).section(&segments).section(&self.names());
        let notes = format!("{{\"table\":{}}}", self.table_size());
        module.section(&CustomSection { name: "rockpool".into(), data: notes.as_bytes().into() });
        module.finish()
    }

    fn table_size(&self) -> u32 {
        TABLE_START + self.table.borrow().len() as u32
    }

    fn type_section(&self) -> TypeSection {
        let mut section = TypeSection::new();
        for (parameters, results) in self.types.borrow().iter() {
            section.ty().function(parameters.iter().copied(), results.iter().copied());
        }
        section
    }

    fn imports(&self) -> ImportSection {
        let mut section = ImportSection::new();
        for &symbol in &self.imported_functions {
            let Symbol::Function { name, signature } = self.symbols.get(symbol) else { continue };
            section.import(LIBRARY, name, EntityType::Function(self.type_of(signature)));
        }
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        section.import(LIBRARY, "memory", memory);
        let table = TableType {
            element_type: RefType::FUNCREF,
            minimum: self.table_size().into(),
            maximum: None,
            table64: false,
            shared: false,
        };
        section.import(LIBRARY, "__indirect_function_table", table);
        let global = |mutable| GlobalType { val_type: ValType::I32, mutable, shared: false };
        section.import(LIBRARY, "__stack_pointer", global(true));
        for &symbol in &self.imported_globals {
            let Symbol::ForeignData { name } = self.symbols.get(symbol) else { continue };
            section.import(LIBRARY, name, global(false));
        }
        let func_type_idx = self.type_index(&[ValType::I32], &[]);
        section.import(LIBRARY, "__cpp_exception", TagType { kind: TagKind::Exception, func_type_idx });
        section
    }

    fn elements(&self) -> ElementSection {
        let mut section = ElementSection::new();
        let table = self.table.borrow();
        if !table.is_empty() {
            let functions: Vec<u32> = table.iter().map(|&symbol| self.function_index(symbol)).collect();
            section.active(None, &ConstExpr::i32_const(TABLE_START as i32), Elements::Functions(functions.into()));
        }
        section
    }

    /// The data, and the addresses in them that are known only when the program starts: where, and what.
    fn data_segments(&self) -> (DataSection, Vec<(u32, u32, i32)>) {
        let mut late = Vec::new();
        let mut image = Vec::new();
        for (symbol, data) in &self.data {
            let address = self.addresses[symbol];
            if data.bytes.iter().all(|&byte| byte == 0) && data.addresses.is_empty() {
                continue;
            }
            let from = (u64::from(address) - DATA_START) as usize;
            image.resize(from, 0);
            image.extend_from_slice(&data.bytes);
            for &(at, target, offset) in &data.addresses {
                match self.address(target, offset) {
                    Address::Known(known) => {
                        let at = from + at as usize;
                        image[at..at + 4].copy_from_slice(&known.to_le_bytes());
                    }
                    Address::Global(global, offset) => late.push((address + at, global, offset)),
                }
            }
        }
        let mut section = DataSection::new();
        if !image.is_empty() {
            section.active(0, &ConstExpr::i32_const(DATA_START as i32), image);
        }
        (section, late)
    }

    /// A function that writes addresses of the library's statics into our data.
    fn late_addresses(&self, late: &[(u32, u32, i32)]) -> wasm_encoder::Function {
        let mut code = Vec::new();
        for &(at, global, offset) in late {
            Wasm::I32Const(at as i32).encode(&mut code);
            Address::Global(global, offset).push(&mut code);
            Wasm::I32Store(MemArg { offset: 0, align: 0, memory_index: 0 }).encode(&mut code);
        }
        Wasm::End.encode(&mut code);
        let mut function = wasm_encoder::Function::new([]);
        function.raw(code);
        function
    }

    /// Names of functions, for traces of where a program ended.
    fn names(&self) -> NameSection {
        let mut functions = NameMap::new();
        let all = self.imported_functions.iter().copied().chain(self.bodies.iter().map(|body| body.symbol));
        for (index, symbol) in all.enumerate() {
            if let Symbol::Function { name, .. } = self.symbols.get(symbol) {
                functions.append(index as u32, name);
            }
        }
        let mut section = NameSection::new();
        section.functions(&functions);
        section
    }
}

/// The globals that [`ThreadNumbers`] numbers.
fn thread_globals() -> GlobalSection {
    let mut section = GlobalSection::new();
    let counter = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    section.global(counter, &ConstExpr::i32_const(ROUNDS));
    // Of the main thread, whose stack lies below all else.
    section.global(counter, &ConstExpr::i32_const(0));
    section
}

fn exception_reference() -> ValType {
    let ty = wasm_encoder::AbstractHeapType::Exn;
    ValType::Ref(RefType { nullable: true, heap_type: HeapType::Abstract { shared: false, ty } })
}

/// Everything that can be reached from these.
fn reached(symbols: &Symbols, bodies: &[Function], mut open: Vec<SymbolId>) -> FxIndexSet<SymbolId> {
    let by_symbol: FxHashMap<SymbolId, &Function> = bodies.iter().map(|body| (body.symbol, body)).collect();
    let mut reached = FxIndexSet::default();
    while let Some(symbol) = open.pop() {
        if !reached.insert(symbol) {
            continue;
        }
        if let Some(body) = by_symbol.get(&symbol) {
            named_in(body, |named| open.push(named));
        }
        if let Symbol::Data(data) = symbols.get(symbol) {
            open.extend(data.addresses.iter().map(|&(_, target, _)| target));
        }
    }
    reached
}

/// Calls `visit` with each symbol that a function names.
fn named_in(function: &Function, mut visit: impl FnMut(SymbolId)) {
    for block in &function.blocks {
        for instruction in &block.instructions {
            if let Operation::Call(call) = &instruction.operation
                && let Callee::Known(symbol) = call.callee
            {
                visit(symbol);
            }
            instruction.operation.each_operand(|operand| visit_operand(operand, &mut visit));
        }
        let Some(terminator) = &block.terminator else { continue };
        if let Terminator::Invoke { call, .. } = terminator
            && let Callee::Known(symbol) = call.callee
        {
            visit(symbol);
        }
        terminator.each_operand(|operand| visit_operand(operand, &mut visit));
    }
}

fn visit_operand(operand: Operand, visit: &mut impl FnMut(SymbolId)) {
    if let Operand::Symbol(symbol, _) = operand {
        visit(symbol);
    }
}
