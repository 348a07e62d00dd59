use std::mem::transmute;

fn main() {
    let wide: u64 = unsafe { transmute(1u32) };
    let text: &str = unsafe { transmute([0u8; 3]) };
    println!("{wide} {text}");
}
