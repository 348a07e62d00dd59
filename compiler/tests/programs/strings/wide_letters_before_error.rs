fn main() {
    let grüße = "Grüße, 世界";
    let 名前: String = "太郎"; let x: i32 = grüße;
    println!("{名前}{x}");
}
