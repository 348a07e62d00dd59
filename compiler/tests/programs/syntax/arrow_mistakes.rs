fn one() => i32 {
    1
}

fn two(): i32 {
    2
}

fn main() {
    match one() {
        1 -> println!("one"),
        _ : println!("other"),
    }
}
