unsafe fn poke(address: *mut u8) {
    unsafe { *address = 1 };
}

fn main() {
    let mut byte = 0;
    poke(&mut byte);
    println!("{byte}");
}
