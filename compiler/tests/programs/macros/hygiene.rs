macro_rules! make_counter {
    () => { let mut counter = 0; };
}

fn main() {
    make_counter!();
    counter += 1;
    println!("{counter}");
}
