//! Which functions run once at most: `main`, and what only such a function calls, in one place outside of its loops.

use rustc_data_structures::fx::{FxHashMap, FxHashSet};

use crate::flow::Flow;
use crate::ir::{Block, Callee, Function, Operand, Operation, Terminator};
use crate::symbols::{Symbol, SymbolId, Symbols};

/// The functions that run once if `main` does.
pub fn functions(bodies: &[Function], symbols: &Symbols, main: SymbolId) -> FxHashSet<SymbolId> {
    let by_symbol: FxHashMap<SymbolId, &Function> = bodies.iter().map(|body| (body.symbol, body)).collect();
    let only_called_here = called_in_one_place(bodies, symbols);
    let mut once = FxHashSet::from_iter([main]);
    let mut open = vec![main];
    while let Some(symbol) = open.pop() {
        let Some(body) = by_symbol.get(&symbol) else { continue };
        let repeated: FxHashSet<_> = Flow::of(body).loops(body).into_values().flatten().collect();
        let blocks = body.blocks.iter().zip(0..).filter(|(_, place)| !repeated.contains(&crate::ir::BlockId(*place)));
        for callee in blocks.flat_map(|(block, _)| callees(block)) {
            if only_called_here.contains(&callee) && once.insert(callee) {
                open.push(callee);
            }
        }
    }
    once
}

/// The functions that are named once in the whole program, by a call.
fn called_in_one_place(bodies: &[Function], symbols: &Symbols) -> FxHashSet<SymbolId> {
    let mut calls: FxHashMap<SymbolId, usize> = FxHashMap::default();
    let mut named = FxHashSet::default();
    for block in bodies.iter().flat_map(|body| &body.blocks) {
        for callee in callees(block) {
            *calls.entry(callee).or_default() += 1;
        }
        block.each_operand(|operand| {
            if let Operand::Symbol(symbol, _) = operand {
                named.insert(symbol);
            }
        });
    }
    for symbol in symbols.iter() {
        if let Symbol::Data(data) = symbol {
            named.extend(data.addresses.iter().map(|&(_, target, _)| target));
        }
    }
    calls
        .into_iter()
        .filter(|(symbol, count)| *count == 1 && !named.contains(symbol))
        .map(|(symbol, _)| symbol)
        .collect()
}

fn callees(block: &Block) -> Vec<SymbolId> {
    let known = |callee: &Callee| match *callee {
        Callee::Known(symbol) => Some(symbol),
        Callee::Pointer(_) => None,
    };
    let inside = block.instructions.iter().filter_map(|instruction| match &instruction.operation {
        Operation::Call(call) => known(&call.callee),
        _ => None,
    });
    let last = match &block.terminator {
        Some(Terminator::Invoke { call, .. }) => known(&call.callee),
        _ => None,
    };
    inside.chain(last).collect()
}
