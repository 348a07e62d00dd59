//! Macros that parse small languages: a state machine, a query, a matrix literal, units, and a builder.
macro_rules! machine {
    ($name:ident { start $start:ident; $($from:ident => { $($on:pat => $to:ident),* $(,)? })* }) => {
        #[derive(Debug, Clone, Copy, PartialEq)] enum $name { $($from),* }
        impl $name { fn new() -> Self { $name::$start } fn step(self, c: char) -> Option<Self> { match (self, c) { $($(($name::$from, $on) => Some($name::$to),)*)* _ => None } } fn run(text: &str) -> Result<Self, (usize, Self)> { let mut s = Self::new(); for (i, c) in text.char_indices() { s = s.step(c).ok_or((i, s))?; } Ok(s) } }
    };
}
machine! { Number { start Begin; Begin => { '-' => Sign, '0'..='9' => Digits } Sign => { '0'..='9' => Digits } Digits => { '0'..='9' => Digits, '.' => Point } Point => { '0'..='9' => Fraction } Fraction => { '0'..='9' => Fraction } } }
macro_rules! matrix { ($([$($x:expr),* $(,)?]);* $(;)?) => { vec![$(vec![$(f64::from($x)),*]),*] }; }
macro_rules! select { ($($field:ident),+ from $rows:ident where $cond:ident $op:tt $value:literal $(order by $key:ident)?) => {{ let mut v: Vec<_> = $rows.iter().filter(|r| r.$cond $op $value).collect(); $(v.sort_by(|a, b| a.$key.cmp(&b.$key));)? v.into_iter().map(|r| ($(r.$field.clone(),)+)).collect::<Vec<_>>() }}; }
macro_rules! length { ($n:literal m) => { $n as f64 }; ($n:literal km) => { $n as f64 * 1000.0 }; ($n:literal cm) => { $n as f64 / 100.0 }; ($n:literal $u:ident + $($rest:tt)+) => { length!($n $u) + length!($($rest)+) }; }
macro_rules! html { () => { String::new() }; ($text:literal $($rest:tt)*) => { format!("{}{}", $text, html!($($rest)*)) }; (($e:expr) $($rest:tt)*) => { format!("{}{}", $e, html!($($rest)*)) }; ($tag:ident [ $($k:ident = $v:expr),* ] { $($inner:tt)* } $($rest:tt)*) => {{ let attributes: Vec<String> = vec![$(format!(" {}={:?}", stringify!($k), $v)),*]; let attributes = attributes.concat(); format!("<{0}{1}>{2}</{0}>{3}", stringify!($tag), attributes, html!($($inner)*), html!($($rest)*)) }}; ($tag:ident { $($inner:tt)* } $($rest:tt)*) => { html!($tag [] { $($inner)* } $($rest)*) }; }
macro_rules! calc { (($($e:tt)+)) => { calc!($($e)+) }; ($a:tt plus $($b:tt)+) => { calc!($a) + calc!($($b)+) }; ($a:tt times $b:tt plus $($c:tt)+) => { calc!($a) * calc!($b) + calc!($($c)+) }; ($a:tt times $($b:tt)+) => { calc!($a) * calc!($($b)+) }; ($n:literal) => { $n }; }
#[derive(Debug)]
struct Row {
    id: u32,
    name: String,
    age: u8,
}
fn main() {
    for t in ["12", "-3.5", "-", "1.", "x", "1.2.3", ""] {
        println!("{t:?} {:?}", Number::run(t));
    }
    println!("{:?}", matrix![[1, 2]; [3.5f32, -4]; []]);
    let rows = [("zoe", 30), ("al", 20), ("bo", 41)]
        .iter()
        .zip(1..)
        .map(|((n, a), id)| Row { id, name: n.to_string(), age: *a })
        .collect::<Vec<_>>();
    println!("{:?}", select!(name, id from rows where age >= 30));
    println!("{:?}", select!(name from rows where id != 9 order by name));
    println!("{} {}", length!(5 km), length!(1 km + 20 m + 50 cm));
    println!("{}", html! { div [class = "a", id = 1 + 1] { p { "text " (3 * 4) } "tail" } br {} });
    println!("{} {}", calc!(1 plus 2 times 3), calc!(2 times (1 plus 2) plus 4));
}
