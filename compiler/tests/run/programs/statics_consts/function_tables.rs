//! Tables of functions, methods and closures in statics, indexed, nested, and generic instances.
type Op = fn(i64, i64) -> Option<i64>;
struct Instruction {
    name: &'static str,
    arity: u8,
    run: Op,
}
static OPS: [Instruction; 6] = [
    Instruction { name: "add", arity: 2, run: i64::checked_add },
    Instruction { name: "sub", arity: 2, run: i64::checked_sub },
    Instruction { name: "div", arity: 2, run: i64::checked_div },
    Instruction { name: "neg", arity: 1, run: |a, _| a.checked_neg() },
    Instruction { name: "pow", arity: 2, run: power },
    Instruction { name: "zero", arity: 0, run: constant::<0> },
];
fn power(a: i64, b: i64) -> Option<i64> {
    a.checked_pow(b.try_into().ok()?)
}
fn constant<const N: i64>(_: i64, _: i64) -> Option<i64> {
    Some(N)
}
static NESTED: &[&[fn(&str) -> String]] =
    &[&[str::to_uppercase, str::to_lowercase], &[], &[|s| s.trim().into(), wrap::<'[', ']'>]];
fn wrap<const A: char, const B: char>(s: &str) -> String {
    format!("{A}{s}{B}")
}
trait Visitor {
    fn visit(&self, n: u32) -> u32;
}
struct Plus(u32);
struct Times(u32);
impl Visitor for Plus {
    fn visit(&self, n: u32) -> u32 {
        n + self.0
    }
}
impl Visitor for Times {
    fn visit(&self, n: u32) -> u32 {
        n * self.0
    }
}
static VISITORS: [&(dyn Visitor + Sync); 3] = [&Plus(3), &Times(10), &Plus(7)];
static BY_BYTE: [fn(u8) -> char; 256] = {
    let mut t: [fn(u8) -> char; 256] = [|_| '.'; 256];
    let mut i = b'a';
    while i <= b'z' {
        t[i as usize] = |b| b.to_ascii_uppercase() as char;
        i += 1;
    }
    t[b'0' as usize] = |_| 'o';
    t
};
static mut CURRENT: fn() -> &'static str = first;
fn first() -> &'static str {
    unsafe {
        CURRENT = second;
    }
    "first"
}
fn second() -> &'static str {
    unsafe {
        CURRENT = first;
    }
    "second"
}
extern "C" fn compare(a: &i32, b: &i32) -> i32 {
    a.cmp(b) as i32
}
static COMPARE: Option<extern "C" fn(&i32, &i32) -> i32> = Some(compare);
fn run(text: &str) -> Option<i64> {
    let mut stack = vec![];
    for w in text.split(' ') {
        if let Ok(n) = w.parse() {
            stack.push(n);
            continue;
        }
        let op = OPS.iter().find(|o| o.name == w)?;
        let b = if op.arity > 0 { stack.pop()? } else { 0 };
        let (a, b) = if op.arity > 1 { (stack.pop()?, b) } else { (b, 0) };
        stack.push((op.run)(a, b)?);
    }
    stack.pop()
}
fn main() {
    for t in ["1 2 add", "2 10 pow 24 sub neg", "1 0 div", "zero 5 sub", "add", "1 2 mul", "9223372036854775807 1 add"]
    {
        println!("{t}: {:?}", run(t));
    }
    println!("{:?}", NESTED.iter().flat_map(|r| r.iter()).map(|f| f(" Mixed ")).collect::<Vec<_>>());
    println!("{}", VISITORS.iter().fold(1, |n, v| v.visit(n)));
    println!("{}", "rust 2024!".bytes().map(|b| BY_BYTE[b as usize](b)).collect::<String>());
    println!("{:?}", [(); 3].map(|_| unsafe { CURRENT() }));
    println!("{:?}", COMPARE.map(|c| [c(&1, &2), c(&2, &2), c(&3, &2)]));
}
