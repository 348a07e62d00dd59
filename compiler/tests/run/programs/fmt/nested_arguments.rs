//! format_args kept and nested, arguments by name and position used many times, evaluation once, width from arguments.
use std::cell::Cell;
use std::fmt::{self, Display};
struct Loud<'a>(&'a Cell<u32>);
impl Display for Loud<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.set(self.0.get() + 1);
        write!(f, "#{}", self.0.get())
    }
}
fn wrap(a: fmt::Arguments) -> String {
    format!("<{a}>")
}
fn log(level: u8, a: fmt::Arguments<'_>) {
    println!("{:level$}{a}", "", level = level as usize * 2);
}
struct Table<'a, T>(&'a [T]);
impl<T: Display> Display for Table<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let w = f.width().unwrap_or(4);
        for (i, x) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("|")?;
            }
            if let Some(p) = f.precision() {
                write!(f, "{x:w$.p$}")?;
            } else {
                write!(f, "{x:>w$}")?;
            }
        }
        Ok(())
    }
}
fn main() {
    let count = Cell::new(0);
    println!("{0} {0} {1} {0}", Loud(&count), Loud(&count));
    let mut calls = 0;
    let mut next = || {
        calls += 1;
        calls
    };
    println!("{0} {0} {1} {x} {x}", next(), next(), x = { 10 });
    println!("{}", wrap(format_args!("{}{}", wrap(format_args!("in{}", 1)), 2)));
    log(0, format_args!("top"));
    log(2, format_args!("{} {:?}", "deep", [1, 2]));
    println!(
        "[{}] [{:2}] [{:6.2}] [{:.0}]",
        Table(&[1, 22]),
        Table(&["a", "b"]),
        Table(&[1.5, 2.25]),
        Table(&[0.5, 1.5])
    );
    let (w, p, v) = (7, 3, 1.23456);
    println!("[{v:w$}] [{v:.p$}] [{v:w$.p$}] [{v:<w$.1}] [{:.*}]", 2, v);
    println!("{:>1$} {:>2$} {}", 1, 5, 3);
    println!("{{{}}} {{}} {:?} {}", "x", "{}", "{{}}");
    let name = "captured";
    println!("{name} {name:?} {name:>10} {name:-^12} {}", name);
    println!("{}", ["a", "b"].map(|s| format!("{s:*^3}")).concat());
    println!(
        "{:?}",
        format_args!("{}", 5).to_string() + &format_args!("static").as_str().unwrap_or("none").to_string()
    );
    assert_eq!(format!("{:04}", 7), "0007", "shown {} never", 1);
    println!("{}", format!("{}{}", format!("{:3}", 1), format!("{:<3}|", 2)));
    println!("{:1$}{:2$}|", 'a', 3, 5);
}
