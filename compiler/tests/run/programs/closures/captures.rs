//! Captures by reference, by mutable reference, by move, and of disjoint fields.
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct State {
    name: String,
    count: u32,
    items: Vec<u8>,
    noisy: Noisy,
    other: Noisy,
}
fn main() {
    let mut s = State { name: "n".into(), count: 0, items: vec![1], noisy: Noisy("field"), other: Noisy("other") };
    {
        let mut count = || s.count += 2;
        count();
        s.items.push(9);
        count();
    }
    println!("{} {:?}", s.count, s.items);
    let read = || s.name.len() + s.items.len();
    println!("{} {}", read(), s.name);
    let takes = move || {
        let n = s.noisy;
        println!("inside {}", n.0);
    };
    println!("before");
    takes();
    println!("after {}", s.name);
    drop(s.other);
    let value = 5u8;
    let mut moved = value;
    let mut add = move || {
        moved += 1;
        moved
    };
    println!("{} {} {}", add(), add(), moved);
    let never = Noisy("never called");
    let closure = move || println!("{}", never.0);
    drop(closure);
    let tuple = (Noisy("t0"), Noisy("t1"));
    {
        let c = move || {
            let _x = &tuple.0;
        };
        c();
        println!("called");
    }
    println!("{}", tuple.1.0);
    let mut text = String::new();
    let mut log = |line: &str| {
        text.push_str(line);
        text.len()
    };
    println!("{} {}", log("ab"), log("cde"));
    println!("{text}");
    let pair = (1, String::from("x"));
    let both = || {
        let (a, b) = &pair;
        format!("{a}{b}")
    };
    println!("{}", both());
}
