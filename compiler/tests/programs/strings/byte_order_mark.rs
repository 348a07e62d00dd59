fn main() {
    let x: i32 = "after a byte order mark";
}
