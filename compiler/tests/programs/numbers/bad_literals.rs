fn main() {
    let a = 0b102;
    let b = 0o89;
    let c = 0xZZ;
    let d = 1_000u33;
    let e = 12f16x;
    let f = 1e;
    let g = 0x1.5;
    println!("{a}{b}{c}{d}{e}");
}
