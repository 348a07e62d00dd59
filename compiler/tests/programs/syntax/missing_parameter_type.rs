fn add(a, b) -> i32 {
    a + b
}

fn sub(int a, int b) -> int {
    a - b
}

fn main() {
    add(1, 2);
}
