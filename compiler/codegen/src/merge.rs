//! A block that leads only to one other, which nobody else leads to, becomes one with it, so that what looks at single
//! blocks sees more.

use crate::ir::{Block, Function, Terminator};

/// Joins the blocks of a function where that can be. Those that nobody leads to are emptied.
pub fn blocks(function: &mut Function) {
    let mut ways = ways_to(function);
    empty_unreached(function, &mut ways);
    for block in 0..function.blocks.len() {
        while let Some(Terminator::Jump(to)) = function.blocks[block].terminator
            && ways[to.index()] == 1
            && to.index() != block
        {
            let next = std::mem::take(&mut function.blocks[to.index()]);
            let content = &mut function.blocks[block];
            content.instructions.extend(next.instructions);
            content.terminator = next.terminator;
        }
    }
}

/// How many ways lead to each block.
fn ways_to(function: &Function) -> Vec<usize> {
    let mut ways = vec![0; function.blocks.len()];
    // The function begins with the first one.
    ways[0] = 1;
    for to in function.blocks.iter().flat_map(Block::successors) {
        ways[to.index()] += 1;
    }
    ways
}

fn empty_unreached(function: &mut Function, ways: &mut [usize]) {
    let mut open: Vec<usize> = (0..ways.len()).filter(|&block| ways[block] == 0).collect();
    while let Some(block) = open.pop() {
        let emptied = std::mem::take(&mut function.blocks[block]);
        for to in emptied.successors() {
            ways[to.index()] -= 1;
            if ways[to.index()] == 0 {
                open.push(to.index());
            }
        }
    }
}
