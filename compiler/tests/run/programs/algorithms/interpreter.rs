//! A tree-walking interpreter of a tiny language: variables, while, if, functions, scopes, errors with lines.
use std::collections::HashMap;
#[derive(Debug, Clone)]
enum Expr {
    Num(i64),
    Var(String),
    Bin(Box<Expr>, String, Box<Expr>),
    Call(String, Vec<Expr>),
}
#[derive(Debug, Clone)]
enum Stmt {
    Let(String, Expr),
    Print(Vec<Expr>),
    While(Expr, Vec<Stmt>),
    If(Expr, Vec<Stmt>, Vec<Stmt>),
    Def(String, Vec<String>, Vec<Stmt>),
    Return(Expr),
}
struct P {
    words: Vec<(usize, String)>,
    at: usize,
}
type R<T> = Result<T, String>;
impl P {
    fn peek(&self) -> &str {
        self.words.get(self.at).map_or("", |w| &w.1)
    }
    fn next(&mut self) -> String {
        let w = self.peek().to_string();
        self.at += 1;
        w
    }
    fn want(&mut self, w: &str) -> R<()> {
        let line = self.words.get(self.at).map_or(0, |w| w.0);
        let got = self.next();
        if got == w { Ok(()) } else { Err(format!("line {line}: wanted {w:?}, got {got:?}")) }
    }
    fn body(&mut self) -> R<Vec<Stmt>> {
        self.want("{")?;
        let mut v = vec![];
        while self.peek() != "}" {
            if self.peek().is_empty() {
                return Err("open block".into());
            }
            v.push(self.stmt()?);
        }
        self.at += 1;
        Ok(v)
    }
    fn list(&mut self) -> R<Vec<Expr>> {
        self.want("(")?;
        let mut v = vec![];
        while self.peek() != ")" {
            v.push(self.expr(0)?);
            if self.peek() == "," {
                self.at += 1;
            }
        }
        self.at += 1;
        Ok(v)
    }
    fn stmt(&mut self) -> R<Stmt> {
        Ok(match self.next().as_str() {
            "print" => Stmt::Print(self.list()?),
            "while" => Stmt::While(self.expr(0)?, self.body()?),
            "if" => {
                let (c, a) = (self.expr(0)?, self.body()?);
                let b = if self.peek() == "else" {
                    self.at += 1;
                    self.body()?
                } else {
                    vec![]
                };
                Stmt::If(c, a, b)
            }
            "return" => Stmt::Return(self.expr(0)?),
            "def" => {
                let n = self.next();
                self.want("(")?;
                let mut names = vec![];
                while self.peek() != ")" {
                    names.push(self.next());
                }
                self.at += 1;
                Stmt::Def(n, names, self.body()?)
            }
            name => {
                let name = name.to_string();
                self.want("=")?;
                Stmt::Let(name, self.expr(0)?)
            }
        })
    }
    fn expr(&mut self, min: u8) -> R<Expr> {
        let line = self.words.get(self.at).map_or(0, |w| w.0);
        let mut left = match self.next() {
            w if w == "(" => {
                let e = self.expr(0)?;
                self.want(")")?;
                e
            }
            w if w.starts_with(|c: char| c.is_ascii_digit()) => {
                Expr::Num(w.parse().map_err(|e| format!("line {line}: {e}"))?)
            }
            w if w.starts_with(char::is_alphabetic) => {
                if self.peek() == "(" {
                    Expr::Call(w, self.list()?)
                } else {
                    Expr::Var(w)
                }
            }
            w => return Err(format!("line {line}: {w:?} is no expression")),
        };
        while let Some(p) = match self.peek() {
            "<" | "==" => Some(1),
            "+" | "-" => Some(2),
            "*" | "/" | "%" => Some(3),
            _ => None,
        } && p > min
        {
            let op = self.next();
            left = Expr::Bin(Box::new(left), op, Box::new(self.expr(p)?));
        }
        Ok(left)
    }
}
struct Vm {
    scopes: Vec<HashMap<String, i64>>,
    defs: HashMap<String, (Vec<String>, Vec<Stmt>)>,
    out: Vec<String>,
    fuel: u32,
}
impl Vm {
    fn eval(&mut self, e: &Expr) -> R<i64> {
        match e {
            Expr::Num(n) => Ok(*n),
            Expr::Var(v) => self.scopes.last().unwrap().get(v).copied().ok_or(format!("{v} is unknown")),
            Expr::Bin(a, op, b) => {
                let (a, b) = (self.eval(a)?, self.eval(b)?);
                match op.as_str() {
                    "+" => a.checked_add(b),
                    "-" => a.checked_sub(b),
                    "*" => a.checked_mul(b),
                    "/" => a.checked_div(b),
                    "%" => a.checked_rem(b),
                    "<" => Some((a < b) as i64),
                    _ => Some((a == b) as i64),
                }
                .ok_or(format!("{a} {op} {b}"))
            }
            Expr::Call(f, args) => {
                let (names, body) = self.defs.get(f).cloned().ok_or(format!("no function {f}"))?;
                if names.len() != args.len() {
                    return Err(format!("{f} wants {}", names.len()));
                }
                let values = args.iter().map(|a| self.eval(a)).collect::<R<Vec<_>>>()?;
                if self.scopes.len() > 60 {
                    return Err("too deep".into());
                }
                self.scopes.push(names.into_iter().zip(values).collect());
                let r = self.run(&body);
                self.scopes.pop();
                Ok(r?.unwrap_or(0))
            }
        }
    }
    fn run(&mut self, body: &[Stmt]) -> R<Option<i64>> {
        for s in body {
            self.fuel = self.fuel.checked_sub(1).ok_or("out of fuel")?;
            match s {
                Stmt::Let(n, e) => {
                    let v = self.eval(e)?;
                    self.scopes.last_mut().unwrap().insert(n.clone(), v);
                }
                Stmt::Print(es) => {
                    let t = es.iter().map(|e| self.eval(e).map(|n| n.to_string())).collect::<R<Vec<_>>>()?.join(" ");
                    self.out.push(t);
                }
                Stmt::While(c, b) => {
                    while self.eval(c)? != 0 {
                        if let r @ Some(_) = self.run(b)? {
                            return Ok(r);
                        }
                    }
                }
                Stmt::If(c, a, b) => {
                    let branch = if self.eval(c)? != 0 { a } else { b };
                    if let r @ Some(_) = self.run(branch)? {
                        return Ok(r);
                    }
                }
                Stmt::Def(n, names, b) => {
                    self.defs.insert(n.clone(), (names.clone(), b.clone()));
                }
                Stmt::Return(e) => return self.eval(e).map(Some),
            }
        }
        Ok(None)
    }
}
fn main() {
    for text in [
        "i = 0 s = 0\nwhile i < 10 { i = i + 1 if i % 3 == 0 { s = s + i } else { s = s - 1 } }\nprint ( i , s )",
        "def fact ( n ) { if n < 2 { return 1 } return n * fact ( n - 1 ) }\nprint ( fact ( 10 ) , fact ( 3 ) + 1 )",
        "def gcd ( a b ) { while 0 < b { t = a % b a = b b = t } return a }\nprint ( gcd ( 1071 , 462 ) )",
        "print ( 1 + 2 * 3 - ( 4 - 5 ) - 6 )",
        "x = 1 / 0",
        "print ( y )",
        "def f ( ) { return f ( ) }\nf = f ( )",
        "while 1 { a = 1 }",
        "if 1 {",
        "x = + 2",
        "print ( fact ( 1 ) )",
        "def two ( a b ) { } print ( two ( 1 ) )",
    ] {
        let words = text
            .lines()
            .enumerate()
            .flat_map(|(n, l)| l.split_whitespace().map(move |w| (n + 1, w.to_string())))
            .collect();
        let mut p = P { words, at: 0 };
        let mut program = vec![];
        let parsed = loop {
            if p.peek().is_empty() {
                break Ok(());
            }
            match p.stmt() {
                Ok(s) => program.push(s),
                Err(e) => break Err(e),
            }
        };
        let mut vm = Vm { scopes: vec![HashMap::new()], defs: HashMap::new(), out: vec![], fuel: 2000 };
        let result = parsed.and_then(|()| vm.run(&program));
        println!("{:?} {:?}", vm.out, result.map(|_| vm.fuel));
    }
}
