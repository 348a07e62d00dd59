trait Baptise {
    fn new_name() -> String;
}

struct Dog;

impl Baptise for Dog {
    fn new_name() -> String {
        "Spot".to_string()
    }
}

fn main() {
    println!("{}", Baptise::new_name());
}
