//! When temporaries die: at the end of the statement, of the block's tail, of the match, of the if-let.
struct Noisy(&'static str);
impl Noisy {
    fn new(name: &'static str) -> Noisy {
        println!("new {name}");
        Noisy(name)
    }
    fn len(&self) -> usize {
        self.0.len()
    }
    fn get(&self) -> Option<&str> {
        Some(self.0)
    }
    fn none(&self) -> Option<&str> {
        None
    }
}
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn tail() -> usize {
    let _local = Noisy::new("local");
    Noisy::new("tail").len()
}
fn main() {
    println!("len {}", Noisy::new("statement").len());
    let n = Noisy::new("let").len() + Noisy::new("let2").len();
    println!("n {n}");
    let extended = &Noisy::new("extended");
    println!("tail {}", tail());
    match Noisy::new("scrutinee").len() {
        9 => println!("in arm"),
        _ => println!("other arm"),
    }
    match Noisy::new("borrowed").get() {
        Some(name) => println!("arm of {name}"),
        None => {}
    }
    if let Some(name) = Noisy::new("if-let").none() {
        println!("{name}");
    } else {
        println!("else");
    }
    if Noisy::new("condition").len() == 9 {
        println!("then");
    }
    let mut rounds = 0;
    while Noisy::new("while").len() == 5 && rounds < 2 {
        rounds += 1;
        println!("round {rounds}");
    }
    let block = {
        let x = Noisy::new("inner");
        x.len()
    };
    println!("block {block}");
    let tuple = (&Noisy::new("in tuple"), 1);
    println!("{} {}", extended.0, tuple.0.0);
    let _ = Noisy::new("underscore");
    println!("end");
}
