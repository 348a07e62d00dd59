struct P {
    x: i32,
}

fn main() {
    if P { x: 1 } == P { x: 1 } {
        println!("same");
    }
    while let Some(x) = Some P { x: 3 } {}
}
