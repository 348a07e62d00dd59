//! A small Lisp: reader, environments, closures, recursion, lists, errors.
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;
#[derive(Clone)]
enum Value {
    Nil,
    Number(i64),
    Symbol(Rc<str>),
    List(Rc<Vec<Value>>),
    Builtin(&'static str, fn(&[Value]) -> Result<Value, String>),
    Lambda(Rc<Lambda>),
}
struct Lambda {
    names: Vec<Rc<str>>,
    body: Value,
    env: Env,
}
type Env = Rc<Scope>;
struct Scope {
    vars: RefCell<HashMap<Rc<str>, Value>>,
    outer: Option<Env>,
}
impl Scope {
    fn get(&self, k: &str) -> Option<Value> {
        self.vars.borrow().get(k).cloned().or_else(|| self.outer.as_ref()?.get(k))
    }
}
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Nil => write!(f, "nil"),
            Value::Number(n) => write!(f, "{n}"),
            Value::Symbol(s) => write!(f, "{s}"),
            Value::Builtin(n, _) => write!(f, "<{n}>"),
            Value::Lambda(l) => write!(f, "<lambda/{}>", l.names.len()),
            Value::List(v) => {
                write!(f, "(")?;
                for (i, x) in v.iter().enumerate() {
                    if i > 0 {
                        write!(f, " ")?;
                    }
                    write!(f, "{x}")?;
                }
                write!(f, ")")
            }
        }
    }
}
fn read(tokens: &mut std::iter::Peekable<impl Iterator<Item = String>>) -> Result<Value, String> {
    match tokens.next().ok_or("end of text")?.as_str() {
        "(" => {
            let mut v = vec![];
            while tokens.peek().ok_or("missing )")? != ")" {
                v.push(read(tokens)?);
            }
            tokens.next();
            Ok(Value::List(Rc::new(v)))
        }
        ")" => Err("stray )".into()),
        "'" => Ok(Value::List(Rc::new(vec![Value::Symbol("quote".into()), read(tokens)?]))),
        "nil" => Ok(Value::Nil),
        t => Ok(t.parse().map(Value::Number).unwrap_or_else(|_| Value::Symbol(t.into()))),
    }
}
fn numbers(v: &[Value]) -> Result<Vec<i64>, String> {
    v.iter().map(|x| if let Value::Number(n) = x { Ok(*n) } else { Err(format!("{x} is no number")) }).collect()
}
fn truth(v: &Value) -> bool {
    !matches!(v, Value::Nil)
}
fn eval(v: &Value, env: &Env) -> Result<Value, String> {
    let list = match v {
        Value::Symbol(s) => return env.get(s).ok_or(format!("unbound {s}")),
        Value::List(l) if !l.is_empty() => l,
        other => return Ok(other.clone()),
    };
    if let Value::Symbol(s) = &list[0] {
        match (&**s, &list[1..]) {
            ("quote", [x]) => return Ok(x.clone()),
            ("if", [c, a, rest @ ..]) => {
                return if truth(&eval(c, env)?) {
                    eval(a, env)
                } else {
                    rest.first().map_or(Ok(Value::Nil), |b| eval(b, env))
                };
            }
            ("define", [Value::Symbol(n), x]) => {
                let x = eval(x, env)?;
                env.vars.borrow_mut().insert(n.clone(), x);
                return Ok(Value::Nil);
            }
            ("lambda", [Value::List(names), body]) => {
                let names = names
                    .iter()
                    .map(|n| if let Value::Symbol(s) = n { Ok(s.clone()) } else { Err(format!("{n} is no name")) })
                    .collect::<Result<_, _>>()?;
                return Ok(Value::Lambda(Rc::new(Lambda { names, body: body.clone(), env: env.clone() })));
            }
            ("let", [Value::Symbol(n), x, body]) => {
                let scope = Rc::new(Scope {
                    vars: RefCell::new(HashMap::from([(n.clone(), eval(x, env)?)])),
                    outer: Some(env.clone()),
                });
                return eval(body, &scope);
            }
            _ => {}
        }
    }
    let f = eval(&list[0], env)?;
    let args = list[1..].iter().map(|a| eval(a, env)).collect::<Result<Vec<_>, _>>()?;
    match f {
        Value::Builtin(_, f) => f(&args),
        Value::Lambda(l) if l.names.len() == args.len() => {
            let scope = Rc::new(Scope {
                vars: RefCell::new(l.names.iter().cloned().zip(args).collect()),
                outer: Some(l.env.clone()),
            });
            eval(&l.body, &scope)
        }
        Value::Lambda(l) => Err(format!("{} arguments for {}", args.len(), l.names.len())),
        other => Err(format!("{other} is no function")),
    }
}
fn main() {
    let builtins: [(&'static str, fn(&[Value]) -> Result<Value, String>); 8] = [
        ("+", |a| Ok(Value::Number(numbers(a)?.iter().sum()))),
        ("*", |a| Ok(Value::Number(numbers(a)?.iter().product()))),
        ("-", |a| match numbers(a)?[..] {
            [x] => Ok(Value::Number(-x)),
            [x, ref rest @ ..] => Ok(Value::Number(x - rest.iter().sum::<i64>())),
            [] => Err("nothing to subtract".into()),
        }),
        ("<", |a| Ok(if numbers(a)?.is_sorted_by(|x, y| x < y) { Value::Number(1) } else { Value::Nil })),
        ("list", |a| Ok(Value::List(Rc::new(a.to_vec())))),
        ("car", |a| match a {
            [Value::List(l)] => l.first().cloned().ok_or("car of ()".into()),
            _ => Err("car wants a list".into()),
        }),
        ("cdr", |a| match a {
            [Value::List(l)] if l.len() > 1 => Ok(Value::List(Rc::new(l[1..].to_vec()))),
            [Value::List(_)] => Ok(Value::Nil),
            _ => Err("cdr wants a list".into()),
        }),
        ("cons", |a| match a {
            [x, Value::List(l)] => {
                Ok(Value::List(Rc::new(std::iter::once(x.clone()).chain(l.iter().cloned()).collect())))
            }
            [x, Value::Nil] => Ok(Value::List(Rc::new(vec![x.clone()]))),
            _ => Err("cons".into()),
        }),
    ];
    let env: Env = Rc::new(Scope {
        vars: RefCell::new(builtins.into_iter().map(|(n, f)| (n.into(), Value::Builtin(n, f))).collect()),
        outer: None,
    });
    for text in [
        "(+ 1 (* 2 3) (- 10 4 1))",
        "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))",
        "(fact 15)",
        "(define map (lambda (f l) (if l (cons (f (car l)) (map f (cdr l))) nil)))",
        "(map (lambda (x) (* x x)) '(1 2 3 4))",
        "(define adder (lambda (n) (lambda (m) (+ n m))))",
        "((adder 5) 10)",
        "(let x 3 (let y (* x 2) (list x y 'z)))",
        "(define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))))",
        "(map fib '(1 5 10 12))",
        "(car '())",
        "(foo 1)",
        "(1 2)",
        "((lambda (x) x))",
        "(+ 1 'a)",
        "(",
        ")",
        "map",
        "'(a (b nil) 3)",
    ] {
        let spaced = text.replace('(', " ( ").replace(')', " ) ").replace('\'', " ' ");
        let mut tokens = spaced.split_whitespace().map(String::from).collect::<Vec<_>>().into_iter().peekable();
        match read(&mut tokens).and_then(|v| eval(&v, &env)) {
            Ok(v) => println!("{text} => {v}"),
            Err(e) => println!("{text} !! {e}"),
        }
    }
    env.vars.borrow_mut().clear();
}
