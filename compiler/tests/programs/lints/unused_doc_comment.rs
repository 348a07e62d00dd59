fn main() {
    /// documents a statement
    let x = 3;
    match x {
        /// documents an arm
        3 => {}
        _ => {}
    }
    /// documents a macro
    println!("{x}");
}
