trait Animal {
    const LEGS: u32;
    type Food;
    fn name(&self) -> String;
    fn eat(&mut self, food: Self::Food);
}

struct Dog;

impl Animal for Dog {
    fn name(&self) -> String {
        "dog".into()
    }
}

fn main() {
    println!("{}", Dog.name());
}
