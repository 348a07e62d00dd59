//! Tables with columns of computed widths, nested formatting, signs, fills, numbers in boxes and trees drawn with lines.
use std::fmt;
struct Table {
    head: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let w: Vec<usize> = (0..self.head.len())
            .map(|c| self.rows.iter().map(|r| r[c].chars().count()).chain([self.head[c].len()]).max().unwrap())
            .collect();
        let rule = w.iter().map(|n| "-".repeat(n + 2)).collect::<Vec<_>>().join("+");
        writeln!(f, "+{rule}+")?;
        write!(f, "|")?;
        for (h, n) in self.head.iter().zip(&w) {
            write!(f, " {h:^n$} |")?;
        }
        writeln!(f, "\n+{rule}+")?;
        for r in &self.rows {
            write!(f, "|")?;
            for (x, n) in r.iter().zip(&w) {
                if x.parse::<f64>().is_ok() {
                    write!(f, " {x:>n$} |")?;
                } else {
                    write!(f, " {x:<n$} |")?;
                }
            }
            writeln!(f)?;
        }
        write!(f, "+{rule}+")
    }
}
struct Tree(&'static str, Vec<Tree>);
impl Tree {
    fn draw(&self, prefix: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, t) in self.1.iter().enumerate() {
            let last = i + 1 == self.1.len();
            writeln!(f, "{prefix}{} {}", if last { "└─" } else { "├─" }, t.0)?;
            t.draw(&format!("{prefix}{}", if last { "   " } else { "│  " }), f)?;
        }
        Ok(())
    }
}
impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.0)?;
        self.draw("", f)
    }
}
struct Bar(f64, usize);
impl fmt::Display for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let full = (self.0 * self.1 as f64).round() as usize;
        write!(f, "[{:#<full$}{:.<rest$}] {:>5.1}%", "", "", self.0 * 100.0, rest = self.1 - full.min(self.1))
    }
}
fn main() {
    println!(
        "{}",
        Table {
            head: vec!["name", "n", "ratio"],
            rows: vec![
                vec!["größe".into(), "12345".into(), format!("{:.2}", 1.0 / 3.0)],
                vec!["x".into(), "-7".into(), format!("{:+e}", 1234.5)]
            ]
        }
    );
    print!(
        "{}",
        Tree(
            "root",
            vec![Tree("a", vec![Tree("a1", vec![]), Tree("a2", vec![Tree("deep", vec![])])]), Tree("b", vec![])]
        )
    );
    for x in [0.0, 0.123, 0.5, 0.999, 1.0] {
        println!("{}", Bar(x, 20));
    }
    for n in [1u32, 12, 123] {
        println!("{:>w$}|{:<w$}|{:^w$}|{:0>w$}|{:+w$}", n, n, n, n, n, w = n.to_string().len() + 3);
    }
    println!(
        "{}",
        (1..=5).map(|r| (1..=5).map(|c| format!("{:>4}", r * c)).collect::<String>()).collect::<Vec<_>>().join("\n")
    );
    for r in 0..5usize {
        println!("{:>1$}{2}", "/", 5 - r, "\\".repeat(r * 2 + 1));
    }
    println!("{:-^40}\n{:=>40}\n{:*<40}", " title ", " right", "left ");
}
