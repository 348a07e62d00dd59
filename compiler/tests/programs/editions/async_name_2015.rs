// edition: 2015
fn async() -> u8 {
    1
}

mod dyn_test {
    pub fn dyn() {}
}

fn main() {
    let await = async();
    println!("{}", await);
    dyn_test::dyn();
    let x: Box<Fn()> = Box::new(|| ());
}
