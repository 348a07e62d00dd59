struct Grid<T = u8, U> {
    a: T,
    b: U,
}

fn f<T = i32>(x: T) {}

fn main() {}
