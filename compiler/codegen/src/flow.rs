//! The order of a function's blocks, who dominates whom, and which blocks are heads of loops. What WebAssembly's nested
//! blocks are made from: see Ramsey, "Beyond Relooper" (2022).

use std::collections::BTreeMap;

use rustc_data_structures::fx::FxHashSet;

use crate::ir::{BlockId, Function, Terminator};

/// Control flow of a function, of the blocks that can be reached.
pub struct Flow {
    /// Reachable blocks in reverse postorder.
    pub order: Vec<BlockId>,
    /// Place of each block in `order`.
    place: Vec<Option<usize>>,
    /// Blocks that each block dominates directly and that need a label, those later in the order first.
    pub followers: Vec<Vec<BlockId>>,
    /// Whether a jump back leads to the block.
    pub is_loop: Vec<bool>,
    /// Whether a jump to the block needs a label: it is not the only way on from its one predecessor.
    pub needs_label: Vec<bool>,
    /// Whether each loop is entered at its head only.
    pub is_reducible: bool,
}

impl Flow {
    pub fn of(function: &Function) -> Self {
        let count = function.blocks.len();
        let order = reverse_postorder(function);
        let mut place = vec![None; count];
        for (index, block) in order.iter().enumerate() {
            place[block.index()] = Some(index);
        }
        let mut predecessors = vec![Vec::new(); count];
        for &block in &order {
            for to in successors(function, block) {
                predecessors[to.index()].push(block);
            }
        }
        let dominators = dominators(&order, &place, &predecessors);
        let mut flow = Self {
            followers: vec![Vec::new(); count],
            is_loop: vec![false; count],
            needs_label: vec![false; count],
            is_reducible: true,
            order,
            place,
        };
        flow.classify(function, &predecessors, &dominators);
        flow
    }

    fn classify(&mut self, function: &Function, predecessors: &[Vec<BlockId>], dominators: &[usize]) {
        for (index, &block) in self.order.clone().iter().enumerate() {
            let mut forward = 0;
            for &from in &predecessors[block.index()] {
                let from_place = self.place[from.index()].expect("predecessors are reachable");
                if from_place < index {
                    forward += 1;
                    let jumps = matches!(function.blocks[from.index()].terminator, Some(Terminator::Switch { .. }));
                    self.needs_label[block.index()] |= jumps;
                } else {
                    self.is_loop[block.index()] = true;
                    self.is_reducible &= dominates(dominators, index, from_place);
                }
            }
            self.needs_label[block.index()] |= forward > 1;
        }
        for index in (1..self.order.len()).rev() {
            let block = self.order[index];
            if self.needs_label[block.index()] {
                self.followers[self.order[dominators[index]].index()].push(block);
            }
        }
    }

    /// The blocks of each loop, by its head.
    pub fn loops(&self, function: &Function) -> BTreeMap<BlockId, FxHashSet<BlockId>> {
        let mut predecessors = vec![Vec::new(); function.blocks.len()];
        for &from in &self.order {
            for to in function.blocks[from.index()].successors() {
                predecessors[to.index()].push(from);
            }
        }
        let mut loops = BTreeMap::new();
        for &head in self.order.iter().filter(|block| self.is_loop[block.index()]) {
            let mut body = FxHashSet::from_iter([head]);
            let mut open: Vec<BlockId> = predecessors[head.index()].clone();
            open.retain(|&from| self.is_back(from, head));
            while let Some(block) = open.pop() {
                if body.insert(block) {
                    open.extend(&predecessors[block.index()]);
                }
            }
            loops.insert(head, body);
        }
        loops
    }

    /// Whether a jump between the two leads back.
    pub fn is_back(&self, from: BlockId, to: BlockId) -> bool {
        self.place[to.index()] <= self.place[from.index()]
    }
}

fn successors(function: &Function, block: BlockId) -> Vec<BlockId> {
    function.blocks[block.index()].successors()
}

fn reverse_postorder(function: &Function) -> Vec<BlockId> {
    let mut seen = vec![false; function.blocks.len()];
    let mut order = Vec::new();
    let mut open = vec![(BlockId(0), successors(function, BlockId(0)))];
    seen[0] = true;
    while let Some((block, rest)) = open.last_mut() {
        match rest.pop() {
            Some(next) if !seen[next.index()] => {
                seen[next.index()] = true;
                open.push((next, successors(function, next)));
            }
            Some(_) => {}
            None => {
                order.push(*block);
                open.pop();
            }
        }
    }
    order.reverse();
    order
}

/// The direct dominator of each block, both by their places in the order (Cooper, Harvey and Kennedy, 2001).
fn dominators(order: &[BlockId], place: &[Option<usize>], predecessors: &[Vec<BlockId>]) -> Vec<usize> {
    let mut found: Vec<Option<usize>> = vec![None; order.len()];
    found[0] = Some(0);
    let mut changed = true;
    while changed {
        changed = false;
        for index in 1..order.len() {
            let known = predecessors[order[index].index()].iter().filter_map(|from| place[from.index()]);
            let best = known.filter(|&from| found[from].is_some()).reduce(|left, right| nearest(&found, left, right));
            if best != found[index] {
                found[index] = best;
                changed = true;
            }
        }
    }
    found.into_iter().map(|dominator| dominator.unwrap_or(0)).collect()
}

fn nearest(found: &[Option<usize>], mut left: usize, mut right: usize) -> usize {
    while left != right {
        while left > right {
            left = found[left].unwrap_or(0);
        }
        while right > left {
            right = found[right].unwrap_or(0);
        }
    }
    left
}

fn dominates(dominators: &[usize], above: usize, mut below: usize) -> bool {
    while below > above {
        below = dominators[below];
    }
    below == above
}
