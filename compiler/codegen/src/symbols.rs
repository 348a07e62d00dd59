//! Everything that has a name or an address: functions, statics, constants in memory; ours, or the standard library's.

use rustc_data_structures::fx::FxHashMap;

use crate::types::Signature;

#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct SymbolId(pub u32);

impl SymbolId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a symbol stands for.
#[derive(Clone, Debug)]
pub enum Symbol {
    Function {
        name: String,
        signature: Signature,
    },
    /// Of another module.
    ForeignData {
        name: String,
    },
    Data(Data),
}

/// Bytes with a fixed address.
#[derive(Clone, Debug, Default)]
pub struct Data {
    pub bytes: Vec<u8>,
    pub align: u64,
    /// Where addresses stand: at which byte, of what, and how far from its beginning.
    pub addresses: Vec<(u32, SymbolId, i32)>,
}

/// All symbols of the program.
#[derive(Default)]
pub struct Symbols {
    all: Vec<Symbol>,
    by_name: FxHashMap<String, SymbolId>,
}

impl Symbols {
    /// A function by its name, the same one each time.
    pub fn function(&mut self, name: &str, signature: Signature) -> SymbolId {
        self.named(name, |name| Symbol::Function { name, signature })
    }

    /// A static of another module by its name.
    pub fn foreign_data(&mut self, name: &str) -> SymbolId {
        self.named(name, |name| Symbol::ForeignData { name })
    }

    fn named(&mut self, name: &str, make: impl FnOnce(String) -> Symbol) -> SymbolId {
        if let Some(&known) = self.by_name.get(name) {
            return known;
        }
        let id = self.add(make(name.to_owned()));
        self.by_name.insert(name.to_owned(), id);
        id
    }

    /// Data without content so far.
    pub fn data(&mut self) -> SymbolId {
        self.add(Symbol::Data(Data { align: 1, ..Data::default() }))
    }

    pub fn fill(&mut self, id: SymbolId, data: Data) {
        self.all[id.index()] = Symbol::Data(data);
    }

    fn add(&mut self, symbol: Symbol) -> SymbolId {
        self.all.push(symbol);
        SymbolId(u32::try_from(self.all.len() - 1).expect("a program has fewer symbols"))
    }

    /// What has this name.
    pub fn by_name(&self, name: &str) -> Option<SymbolId> {
        self.by_name.get(name).copied()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Symbol> {
        self.all.iter()
    }

    pub fn get(&self, id: SymbolId) -> &Symbol {
        &self.all[id.index()]
    }

    /// The name of a function or of another module's data; nothing of our own data.
    pub fn name(&self, id: SymbolId) -> &str {
        match self.get(id) {
            Symbol::Function { name, .. } | Symbol::ForeignData { name } => name,
            Symbol::Data(_) => "",
        }
    }

    pub fn is_function(&self, id: SymbolId) -> bool {
        matches!(self.get(id), Symbol::Function { .. })
    }
}
