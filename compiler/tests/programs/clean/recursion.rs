use std::collections::HashMap;

fn hanoi(n: u32, from: char, to: char, by: char, moves: &mut Vec<(char, char)>) {
    if n == 0 {
        return;
    }
    hanoi(n - 1, from, by, to, moves);
    moves.push((from, to));
    hanoi(n - 1, by, to, from, moves);
}

fn ways(n: u64, memo: &mut HashMap<u64, u64>) -> u64 {
    if n < 2 {
        return 1;
    }
    if let Some(&known) = memo.get(&n) {
        return known;
    }
    let result = ways(n - 1, memo) + ways(n - 2, memo);
    memo.insert(n, result);
    result
}

fn main() {
    let mut moves = Vec::new();
    hanoi(3, 'a', 'c', 'b', &mut moves);
    println!("{} {}", moves.len(), ways(50, &mut HashMap::new()));
}
