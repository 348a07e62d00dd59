static mut SCORE: u32 = 0;

fn main() {
    SCORE += 1;
    let shown = unsafe { &SCORE };
    println!("{shown} {}", unsafe { SCORE });
}
