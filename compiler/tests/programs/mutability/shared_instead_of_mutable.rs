fn bump(value: &mut i32) {
    *value += 1;
}

fn main() {
    let mut value = 1;
    bump(&value);
    bump(value);
    println!("{value}");
}
