fn main() {
    println!("🦀🦀 {} 👩‍👩‍👧", crab); let n: u8 = "🦞";
    let s = "e\u{301}"; let é = s.lenght();
    println!("{n}");
}
