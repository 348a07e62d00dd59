//! A recursive-descent parser and evaluator for arithmetic, with variables, functions and errors by position.
use std::collections::BTreeMap;
use std::fmt;
#[derive(Debug, Clone, PartialEq)]
enum Expr {
    Number(i64),
    Variable(String),
    Unary(char, Box<Expr>),
    Binary(Box<Expr>, char, Box<Expr>),
    Call(String, Vec<Expr>),
}
#[derive(Debug, PartialEq)]
enum Problem {
    Unexpected(usize, Option<char>),
    Unknown(String),
    DivideByZero,
    Overflow,
    Arguments { name: String, given: usize },
}
impl fmt::Display for Expr {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Expr::Number(n) => write!(f, "{n}"),
            Expr::Variable(v) => write!(f, "{v}"),
            Expr::Unary(op, e) => write!(f, "({op}{e})"),
            Expr::Binary(a, op, b) => write!(f, "({a} {op} {b})"),
            Expr::Call(name, args) => {
                write!(f, "{name}({})", args.iter().map(|a| a.to_string()).collect::<Vec<_>>().join(", "))
            }
        }
    }
}
struct Parser<'a> {
    text: &'a str,
    at: usize,
}
impl Parser<'_> {
    fn peek(&mut self) -> Option<char> {
        self.at += self.text[self.at..].len() - self.text[self.at..].trim_start().len();
        self.text[self.at..].chars().next()
    }
    fn eat(&mut self, wanted: char) -> bool {
        let hit = self.peek() == Some(wanted);
        if hit {
            self.at += wanted.len_utf8();
        }
        hit
    }
    fn fail<T>(&mut self) -> Result<T, Problem> {
        let c = self.peek();
        Err(Problem::Unexpected(self.at, c))
    }
    fn level(&mut self, ops: &[&str]) -> Result<Expr, Problem> {
        let Some((here, tighter)) = ops.split_first() else { return self.power() };
        let mut left = self.level(tighter)?;
        while let Some(op) = self.peek().filter(|c| here.contains(*c)) {
            self.at += 1;
            left = Expr::Binary(Box::new(left), op, Box::new(self.level(tighter)?));
        }
        Ok(left)
    }
    fn power(&mut self) -> Result<Expr, Problem> {
        let base = self.atom()?;
        if self.eat('^') { Ok(Expr::Binary(Box::new(base), '^', Box::new(self.power()?))) } else { Ok(base) }
    }
    fn word(&mut self, keep: fn(char) -> bool) -> String {
        let w: String = self.text[self.at..].chars().take_while(|c| keep(*c)).collect();
        self.at += w.len();
        w
    }
    fn atom(&mut self) -> Result<Expr, Problem> {
        match self.peek() {
            Some('(') => {
                self.at += 1;
                let e = self.level(&["+-", "*/%"])?;
                if self.eat(')') { Ok(e) } else { self.fail() }
            }
            Some(c @ ('-' | '!')) => {
                self.at += 1;
                Ok(Expr::Unary(c, Box::new(self.atom()?)))
            }
            Some('0'..='9') => {
                self.word(|c| c.is_ascii_digit()).parse().map(Expr::Number).map_err(|_| Problem::Overflow)
            }
            Some(c) if c.is_alphabetic() => {
                let name = self.word(char::is_alphanumeric);
                if !self.eat('(') {
                    return Ok(Expr::Variable(name));
                }
                let mut args = Vec::new();
                while !self.eat(')') {
                    args.push(self.level(&["+-", "*/%"])?);
                    if !self.eat(',') && self.peek() != Some(')') {
                        return self.fail();
                    }
                }
                Ok(Expr::Call(name, args))
            }
            _ => self.fail(),
        }
    }
}
fn parse(text: &str) -> Result<Expr, Problem> {
    let mut p = Parser { text, at: 0 };
    let e = p.level(&["+-", "*/%"])?;
    if p.peek().is_some() { p.fail() } else { Ok(e) }
}
fn eval(e: &Expr, vars: &BTreeMap<&str, i64>) -> Result<i64, Problem> {
    match e {
        Expr::Number(n) => Ok(*n),
        Expr::Variable(v) => vars.get(v.as_str()).copied().ok_or_else(|| Problem::Unknown(v.clone())),
        Expr::Unary('-', e) => eval(e, vars)?.checked_neg().ok_or(Problem::Overflow),
        Expr::Unary(_, e) => Ok((eval(e, vars)? == 0) as i64),
        Expr::Binary(a, op, b) => {
            let (a, b) = (eval(a, vars)?, eval(b, vars)?);
            let r = match op {
                '+' => a.checked_add(b),
                '-' => a.checked_sub(b),
                '*' => a.checked_mul(b),
                '/' | '%' if b == 0 => return Err(Problem::DivideByZero),
                '/' => a.checked_div(b),
                '%' => a.checked_rem(b),
                _ => u32::try_from(b).ok().and_then(|b| a.checked_pow(b)),
            };
            r.ok_or(Problem::Overflow)
        }
        Expr::Call(name, args) => {
            let values = args.iter().map(|a| eval(a, vars)).collect::<Result<Vec<_>, _>>()?;
            match (name.as_str(), &values[..]) {
                ("max", [first, rest @ ..]) => Ok(rest.iter().fold(*first, |a, b| a.max(*b))),
                ("abs", [n]) => Ok(n.abs()),
                ("sum", all) => Ok(all.iter().sum()),
                ("max" | "abs", _) => Err(Problem::Arguments { name: name.clone(), given: values.len() }),
                _ => Err(Problem::Unknown(name.clone())),
            }
        }
    }
}
fn main() {
    let vars = BTreeMap::from([("x", 5), ("größe", -12)]);
    for text in [
        "1 + 2 * 3",
        "(1+2)*3 - -4",
        "2^3^2",
        "10 / (x - 5)",
        "max(1, x, größe) + abs(größe)",
        "y + 1",
        "9223372036854775807 + 1",
        "3 + * 4",
        "(1",
        "max()",
        "sum()",
        "!(3 - 3) * 7 % 4",
        "",
        "5 5",
        "foo(1)",
        "2^64",
        "99999999999999999999",
        "max(1 2)",
    ] {
        match parse(text) {
            Ok(e) => println!("{text:?} = {e} = {:?}", eval(&e, &vars)),
            Err(p) => println!("{text:?} ! {p:?}"),
        }
    }
}
