fn main() {
    'outer: for i in 0..2 {
        println!("{i}");
    }
    let value = 'block: {
        3
    };
    println!("{value}");
    #[allow(unused_labels)]
    'quiet: loop {
        break;
    }
}
