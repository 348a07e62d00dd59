trait Pilot {
    fn fly(&self) -> &str;
}
trait Wizard {
    fn fly(&self) -> &str;
}
struct Human;
impl Pilot for Human {
    fn fly(&self) -> &str {
        "captain"
    }
}
impl Wizard for Human {
    fn fly(&self) -> &str {
        "up!"
    }
}

fn main() {
    println!("{}", Human.fly());
}
