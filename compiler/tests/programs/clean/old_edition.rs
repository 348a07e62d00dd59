// edition: 2015
mod shapes {
    pub fn square(n: u32) -> u32 {
        n * n
    }
}

use shapes::square;

fn main() {
    let async = 3;
    println!("{}", square(async) + ::shapes::square(2));
}
