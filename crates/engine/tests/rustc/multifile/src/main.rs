mod pool;

fn main() {
    let p = pool::Pool { depth: 3 };
    println!("{}", p.depth());
    pool::fill(1, "x");
}
