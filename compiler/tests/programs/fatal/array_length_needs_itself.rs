struct Ring {
    slots: [u8; size_of::<Ring>()],
}

enum Level {
    Low = Level::High as isize,
    High = Level::Low as isize + 1,
}

fn main() {
    let moved = String::new();
    drop(moved);
    println!("{moved}");
}
