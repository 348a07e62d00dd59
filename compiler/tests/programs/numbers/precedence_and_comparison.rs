fn main() {
    let x = 5;
    if 1 < x < 10 {
        println!("between");
    }
    let y = x as usize < 3;
    let z = !x == 3;
    println!("{y} {}", 2 ** 3);
}
