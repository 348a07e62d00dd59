fn main() {
    let x = ;
    let y: i32 = 3 + ;
    let = 5;
    println!("{y}");
}
