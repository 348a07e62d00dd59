//! References and boxes of all three closure traits, passed through generics, stored, cloned and compared by results.
use std::rc::Rc;
fn by_ref(f: &dyn Fn(i32) -> i32) -> i32 {
    f(1)
}
fn by_mut(f: &mut dyn FnMut(i32)) {
    f(1);
    f(2);
}
fn by_box(f: Box<dyn FnOnce(i32) -> String>) -> String {
    f(9)
}
fn generic<F: Fn(i32) -> i32 + ?Sized>(f: &F) -> i32 {
    f(10) + f(20)
}
fn twice(f: impl Fn(i32) -> i32 + Clone) -> (i32, i32) {
    let g = f.clone();
    (f(1), g(2))
}
fn pass<F: FnMut() -> u8>(f: F) -> F {
    f
}
fn nested(f: &dyn Fn(&dyn Fn(i32) -> i32) -> i32) -> i32 {
    f(&|x| x + 100)
}
struct Many<'a> {
    fns: Vec<(&'static str, Rc<dyn Fn(f64) -> f64 + 'a>)>,
}
impl<'a> Many<'a> {
    fn with(mut self, n: &'static str, f: impl Fn(f64) -> f64 + 'a) -> Self {
        self.fns.push((n, Rc::new(f)));
        self
    }
    fn composed(&self) -> Rc<dyn Fn(f64) -> f64 + 'a> {
        self.fns.iter().map(|f| f.1.clone()).reduce(|f, g| Rc::new(move |x| g(f(x)))).unwrap()
    }
}
fn main() {
    let k = 5;
    let add = move |n| n + k;
    println!(
        "{} {} {} {:?}",
        by_ref(&add),
        generic(&add),
        generic(&*(Box::new(add) as Box<dyn Fn(i32) -> i32>)),
        twice(add)
    );
    println!("{} {}", by_ref(&i32::abs), by_ref(&|n| n << k));
    let mut seen = vec![];
    by_mut(&mut |n| seen.push(n));
    by_mut(&mut |n| seen.extend([n; 2]));
    println!("{seen:?}");
    let owned = String::from("owned");
    println!("{}", by_box(Box::new(move |n| format!("{owned}{n}"))));
    println!("{}", by_box(Box::new(|n| n.to_string())));
    let mut n = 0;
    let mut f = pass(|| {
        n += 1;
        n
    });
    println!("{} {}", f(), f());
    println!("{} {}", nested(&|g| g(1) * 2), nested(&|g| g(g(0))));
    let factor = 3.0;
    let m = Many { fns: vec![] }.with("scale", |x| x * factor).with("shift", |x| x + 1.0).with("sqrt", f64::sqrt);
    println!("{:?} {:.6}", m.fns.iter().map(|(n, f)| (*n, f(4.0))).collect::<Vec<_>>(), m.composed()(8.0));
    let arr: [fn(u8) -> u8; 3] = [|x| x, |x| !x, u8::reverse_bits];
    println!("{:?}", arr.map(|f| f(0b1101)));
    let opt: Option<&dyn Fn() -> u8> = Some(&|| 7);
    println!(
        "{:?} {}",
        opt.map(|f| f()),
        (0..3).map(|i| -> Box<dyn Fn() -> usize> { Box::new(move || i * i) }).map(|f| f()).sum::<usize>()
    );
    fn ret(flag: bool) -> &'static dyn Fn(u8) -> u8 {
        if flag { &|x| x + 1 } else { &|x| x - 1 }
    }
    println!("{} {}", ret(true)(5), ret(false)(5));
    let boxed: Box<dyn Fn(i32) -> i32> = Box::new(add);
    let boxed2: Box<dyn Fn(i32) -> i32> = Box::new(move |x| boxed(boxed(x)));
    println!("{}", boxed2(0));
}
