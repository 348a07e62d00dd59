// edition: 2024
unsafe fn read_twice(pointer: *const u32) -> u32 {
    *pointer + std::ptr::read(pointer)
}

fn main() {
    println!("{}", unsafe { read_twice(&4) });
}
