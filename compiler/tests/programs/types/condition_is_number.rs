fn main() {
    let tries = 3;
    while tries {
        println!("again");
    }
    if tries = 3 {
        println!("three");
    }
}
