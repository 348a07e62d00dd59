fn main() {
    let number = 7;
    let pointer = &number as *const i32;
    println!("{}", *pointer);
}
