//! A recursive macro that builds an expression tree, and one that munches tokens into a small language.
#[derive(Debug, Clone)]
enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}
macro_rules! json {
    (null) => { Json::Null };
    ([ $($item:tt),* $(,)? ]) => { Json::List(vec![$(json!($item)),*]) };
    ({ $($key:literal : $value:tt),* $(,)? }) => { Json::Object(vec![$(($key.to_string(), json!($value))),*]) };
    ($other:expr) => { Json::from($other) };
}
impl From<bool> for Json {
    fn from(b: bool) -> Self {
        Json::Bool(b)
    }
}
impl From<f64> for Json {
    fn from(n: f64) -> Self {
        Json::Number(n)
    }
}
impl From<i32> for Json {
    fn from(n: i32) -> Self {
        Json::Number(n as f64)
    }
}
impl From<&str> for Json {
    fn from(s: &str) -> Self {
        Json::Text(s.into())
    }
}
impl std::fmt::Display for Json {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Json::Null => write!(f, "null"),
            Json::Bool(b) => write!(f, "{b}"),
            Json::Number(n) => write!(f, "{n}"),
            Json::Text(t) => write!(f, "{t:?}"),
            Json::List(l) => {
                write!(f, "[")?;
                for (i, x) in l.iter().enumerate() {
                    if i > 0 {
                        write!(f, ",")?;
                    }
                    write!(f, "{x}")?;
                }
                write!(f, "]")
            }
            Json::Object(o) => {
                write!(f, "{{")?;
                for (i, (k, v)) in o.iter().enumerate() {
                    if i > 0 {
                        write!(f, ",")?;
                    }
                    write!(f, "{k:?}:{v}")?;
                }
                write!(f, "}}")
            }
        }
    }
}
macro_rules! program {
    (@run $s:ident;) => {};
    (@run $s:ident; push $n:literal $($rest:tt)*) => { $s.push($n); program!(@run $s; $($rest)*) };
    (@run $s:ident; add $($rest:tt)*) => { { let b = $s.pop().unwrap(); let a = $s.pop().unwrap(); $s.push(a + b); } program!(@run $s; $($rest)*) };
    (@run $s:ident; repeat $n:literal { $($body:tt)* } $($rest:tt)*) => { for _ in 0..$n { program!(@run $s; $($body)*); } program!(@run $s; $($rest)*) };
    (@run $s:ident; show $($rest:tt)*) => { println!("{:?}", $s); program!(@run $s; $($rest)*) };
    ($($t:tt)*) => {{ let mut stack: Vec<i64> = Vec::new(); program!(@run stack; $($t)*); stack }};
}
macro_rules! reverse { ([] $($done:expr),*) => { [$($done),*] }; ([$head:expr $(, $tail:expr)*] $($done:expr),*) => { reverse!([$($tail),*] $head $(, $done)*) }; }
fn main() {
    let j = json!({ "a": [1, 2.5, null, { "deep": [[]] }], "b": "text\n", "c": true, "d": (1 + 2) });
    println!("{j}");
    println!("{:?}", json!([null, "x"]));
    println!("{:?}", program! { push 1 push 2 add show repeat 3 { push 10 add show repeat 2 { push 1 add } } push 5 });
    println!("{:?}", reverse!([1, 2, 3, 4]));
}
