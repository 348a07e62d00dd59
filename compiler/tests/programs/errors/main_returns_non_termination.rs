fn main() -> Option<()> {
    let n: u8 = "3".parse().ok()?;
    println!("{n}");
    Some(())
}
