//! Display of our own: pad, alternate, width and precision read, and Binary, LowerHex, Pointer-free traits.
use std::fmt::{self, Alignment, Binary, Display, Formatter, LowerExp, LowerHex, UpperHex, Write};
struct Name(&'static str);
impl Display for Name {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.pad(self.0)
    }
}
struct Money(i64);
impl Display for Money {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let text = format!("{}.{:02}", self.0.abs() / 100, self.0.abs() % 100);
        if f.alternate() {
            f.write_char('$')?;
        }
        f.pad_integral(self.0 >= 0, "EUR", &text)
    }
}
struct Flags;
impl Display for Flags {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let align = match f.align() {
            Some(Alignment::Left) => '<',
            Some(Alignment::Right) => '>',
            Some(Alignment::Center) => '^',
            None => '-',
        };
        write!(
            f,
            "w{:?} p{:?} {}{} +{} -{} #{} 0{}",
            f.width(),
            f.precision(),
            f.fill(),
            align,
            f.sign_plus(),
            f.sign_minus(),
            f.alternate(),
            f.sign_aware_zero_pad()
        )
    }
}
struct Rgb(u8, u8, u8);
impl LowerHex for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        if f.alternate() {
            f.write_str("#")?;
        }
        for c in [self.0, self.1, self.2] {
            write!(f, "{c:02x}")?;
        }
        Ok(())
    }
}
impl UpperHex for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        UpperHex::fmt(&self.0, f)?;
        f.write_str("/")?;
        UpperHex::fmt(&self.1, f)
    }
}
impl Binary for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        Binary::fmt(&self.2, f)
    }
}
impl LowerExp for Rgb {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        LowerExp::fmt(&(self.0 as f32), f)
    }
}
struct Indented<T>(T);
impl<T: Display> Display for Indented<T> {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        for (n, line) in self.0.to_string().lines().enumerate() {
            if n > 0 {
                writeln!(f)?;
            }
            write!(f, "{:>3}| {line}", n + 1)?;
        }
        Ok(())
    }
}
struct Failing;
impl Display for Failing {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("part")?;
        Err(fmt::Error)
    }
}
fn main() {
    println!(
        "[{}] [{:8}] [{:>8}] [{:-^8}] [{:.2}] [{:5.1}]",
        Name("abc"),
        Name("abc"),
        Name("abc"),
        Name("abc"),
        Name("abc"),
        Name("abc")
    );
    println!(
        "[{}] [{:+}] [{:10}] [{:<10}] [{:010}] [{:#}] [{:#012}]",
        Money(1234),
        Money(5),
        Money(-99),
        Money(100),
        Money(-100),
        Money(7),
        Money(-7)
    );
    println!("{} | {:5} | {:<+5.2} | {:*^#9} | {:0>7} | {:08}", Flags, Flags, Flags, Flags, Flags, Flags);
    let c = Rgb(255, 10, 3);
    println!("{c:x} {c:#x} {c:X} {c:4X} {c:08b} {c:.1e}");
    println!("{}", Indented("a\nb\n\nc"));
    let mut out = String::new();
    println!("{:?} {out}", write!(out, "x{}y", Failing));
    println!("{:?}", writeln!(out, "-{:>4}", 1).map(|_| out.clone()));
    println!("{}", format_args!("{}-{:?}", 1, format_args!("{}", 2)));
}
