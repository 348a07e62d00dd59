struct Pos {
    x: i32,
}
struct Pair(i32, i32);

fn main() {
    let Pos(x) = Pos { x: 1 };
    let Pair { a, b } = Pair(1, 2);
    if let Pos = (Pos { x: 2 }) {}
}
