fn main() {
    let index: i32 = 2;
    let names = ["a", "b", "c"];
    println!("{}", names[index]);
    let long: u64 = index;
    println!("{long}");
}
