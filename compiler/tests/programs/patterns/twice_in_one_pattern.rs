fn same(pair: (i32, i32)) -> bool {
    match pair {
        (a, a) => true,
        _ => false,
    }
}

fn sum(x: i32, x: i32) -> i32 {
    x + x
}

fn main() {
    println!("{} {}", same((1, 1)), sum(1, 2));
}
