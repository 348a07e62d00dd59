//! Closures in struct fields, generic and boxed: event handlers, middleware, lazy values, state machines.
use std::collections::BTreeMap;
struct Button<'a> {
    handlers: Vec<Box<dyn FnMut(&str) -> bool + 'a>>,
}
impl<'a> Button<'a> {
    fn on(&mut self, f: impl FnMut(&str) -> bool + 'a) -> &mut Self {
        self.handlers.push(Box::new(f));
        self
    }
    fn click(&mut self, what: &str) -> usize {
        self.handlers.iter_mut().map(|h| h(what)).filter(|b| *b).count()
    }
}
struct Lazy<T, F: FnOnce() -> T> {
    make: Option<F>,
    value: Option<T>,
}
impl<T, F: FnOnce() -> T> Lazy<T, F> {
    fn get(&mut self) -> &T {
        if let Some(f) = self.make.take() {
            self.value = Some(f());
        }
        self.value.as_ref().unwrap()
    }
}
type Handler = Box<dyn Fn(&str) -> String>;
fn layer(name: &'static str, next: Handler) -> Handler {
    Box::new(move |r| format!("{name}[{}]", next(&format!("{r}{}", name.len()))))
}
struct Cache<F> {
    f: F,
    kept: BTreeMap<u32, u64>,
    misses: u32,
}
impl<F: Fn(u32) -> u64> Cache<F> {
    fn get(&mut self, n: u32) -> u64 {
        let Self { f, kept, misses } = self;
        *kept.entry(n).or_insert_with(|| {
            *misses += 1;
            f(n)
        })
    }
}
struct State(fn(char) -> State, &'static str);
fn start(c: char) -> State {
    if c == 'a' { State(middle, "middle") } else { State(start, "start") }
}
fn middle(c: char) -> State {
    match c {
        'b' => State(|_| State(start, "again"), "end"),
        'a' => State(middle, "middle"),
        _ => start(c),
    }
}
fn main() {
    let (mut log, mut count) = (Vec::new(), 0);
    let mut b = Button { handlers: vec![] };
    b.on(|w| {
        log.push(w.to_uppercase());
        true
    })
    .on(|w| {
        count += w.len();
        w.len() > 3
    })
    .on(|_| false);
    println!("{} {}", b.click("abc"), b.click("defg"));
    drop(b);
    println!("{log:?} {count}");
    let text = String::from("expensive");
    let mut lazy = Lazy {
        make: Some(move || {
            println!("computing");
            text + "!"
        }),
        value: None,
    };
    println!("{} {}", lazy.get().clone(), lazy.get());
    let handler = layer("outer", layer("in", Box::new(|r| r.chars().rev().collect())));
    println!("{}", handler("req"));
    let mut c = Cache { f: |n| (1..=n as u64).product(), kept: BTreeMap::new(), misses: 0 };
    println!("{} {} {} {}", c.get(10), c.get(5), c.get(10), c.misses);
    let mut s = State(start, "start");
    for ch in "xaabza".chars() {
        s = (s.0)(ch);
        print!("{} ", s.1);
    }
    println!();
    let ops: BTreeMap<&str, Box<dyn Fn(f64, f64) -> Option<f64>>> = BTreeMap::from([
        ("div", Box::new(|a, b| (b != 0.0).then(|| a / b)) as Box<dyn Fn(f64, f64) -> Option<f64>>),
        ("add", Box::new(|a, b| Some(a + b))),
    ]);
    for (name, op) in &ops {
        println!("{name} {:?} {:?}", op(1.0, 4.0), op(1.0, 0.0));
    }
}
