//! write! into String, Vec, arrays, stdout, our own fmt::Write and io::Write, with errors passed on.
use std::fmt::{self, Write as _};
use std::io::{self, Cursor, Write as _};
struct Limited {
    text: String,
    room: usize,
}
impl fmt::Write for Limited {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        if s.len() > self.room {
            return Err(fmt::Error);
        }
        self.room -= s.len();
        self.text.push_str(s);
        Ok(())
    }
}
struct Upper<'a>(&'a mut dyn fmt::Write);
impl fmt::Write for Upper<'_> {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        for c in s.chars().flat_map(char::to_uppercase) {
            self.0.write_char(c)?;
        }
        Ok(())
    }
}
struct Pieces(Vec<String>);
impl fmt::Write for Pieces {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        self.0.push(s.to_string());
        Ok(())
    }
}
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut s = String::from("a");
    write!(s, "{}-{:?}", 1, "x")?;
    writeln!(s, "!")?;
    s.write_fmt(format_args!("{:>4}", 7))?;
    println!("{s:?}");
    let mut l = Limited { text: String::new(), room: 10 };
    println!("{:?} {:?}", write!(l, "{}", "12345"), write!(l, "{}{}", 678, "too long"));
    println!("{}", l.text);
    write!(Upper(&mut s), " größe {}", 1.5)?;
    println!("{s}");
    let mut v: Vec<u8> = vec![];
    write!(v, "{:02x}{}", 255, 'é')?;
    v.write_all(b"\xff")?;
    println!("{v:?}");
    let mut array = [0u8; 6];
    println!("{:?}", write!(&mut array[..], "{}", 123).is_ok());
    println!("{:?}", write!(&mut array[..], "{}", "much too long").map_err(|e| e.kind()));
    println!("{}", String::from_utf8_lossy(&array));
    let mut c = Cursor::new(vec![b'.'; 8]);
    c.set_position(3);
    write!(c, "{}", "mid")?;
    println!("{}", String::from_utf8(c.into_inner())?);
    let mut p = Pieces(vec![]);
    write!(p, "lit {} mid {:5} end", 1, "ab")?;
    println!("{}", p.0.concat());
    write!(io::stdout(), "direct {}\n", 5)?;
    io::stdout().write_fmt(format_args!("{}\n", "args"))?;
    let mut out = io::stdout().lock();
    for n in 0..3 {
        write!(out, "{n}{}", if n < 2 { "," } else { "\n" })?;
    }
    Ok(())
}
