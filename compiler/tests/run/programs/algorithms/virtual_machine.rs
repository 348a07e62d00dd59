//! An assembler and a stack machine with calls, jumps, memory and traps.
use std::collections::HashMap;
#[derive(Debug, Clone, Copy, PartialEq)]
enum Op {
    Push(i64),
    Load(u8),
    Store(u8),
    Add,
    Sub,
    Mul,
    Div,
    Dup,
    Swap,
    Less,
    Jump(usize),
    JumpIf(usize),
    Call(usize),
    Return,
    Print,
    Halt,
}
#[derive(Debug, PartialEq)]
enum Trap {
    Underflow(usize),
    DivideByZero(usize),
    OutOfSteps,
    BadJump(usize),
    Overflow(usize),
}
fn assemble(text: &str) -> Result<Vec<Op>, String> {
    let lines: Vec<&str> =
        text.lines().map(|l| l.split('#').next().unwrap().trim()).filter(|l| !l.is_empty()).collect();
    let mut labels = HashMap::new();
    let mut at = 0;
    for l in &lines {
        if let Some(name) = l.strip_suffix(':') {
            labels.insert(name, at);
        } else {
            at += 1;
        }
    }
    let target = |arg: Option<&str>| arg.and_then(|a| labels.get(a)).copied().ok_or(format!("no label {arg:?}"));
    lines
        .iter()
        .filter(|l| !l.ends_with(':'))
        .map(|l| {
            let mut words = l.split(' ');
            let (name, arg) = (words.next().unwrap(), words.next());
            let number = || arg.and_then(|a| a.parse::<i64>().ok()).ok_or(format!("{name} needs a number"));
            Ok(match name {
                "push" => Op::Push(number()?),
                "load" => Op::Load(number()? as u8),
                "store" => Op::Store(number()? as u8),
                "add" => Op::Add,
                "sub" => Op::Sub,
                "mul" => Op::Mul,
                "div" => Op::Div,
                "dup" => Op::Dup,
                "swap" => Op::Swap,
                "less" => Op::Less,
                "jump" => Op::Jump(target(arg)?),
                "jumpif" => Op::JumpIf(target(arg)?),
                "call" => Op::Call(target(arg)?),
                "return" => Op::Return,
                "print" => Op::Print,
                "halt" => Op::Halt,
                other => return Err(format!("unknown {other}")),
            })
        })
        .collect()
}
fn run(code: &[Op]) -> (Vec<i64>, Result<u32, Trap>) {
    let (mut stack, mut calls, mut memory, mut out) = (Vec::new(), Vec::new(), [0i64; 256], Vec::new());
    let (mut pc, mut steps) = (0, 0);
    let result = (|| loop {
        steps += 1;
        if steps > 5000 {
            return Err(Trap::OutOfSteps);
        }
        let op = *code.get(pc).ok_or(Trap::BadJump(pc))?;
        let here = pc;
        pc += 1;
        macro_rules! pop {
            () => {
                stack.pop().ok_or(Trap::Underflow(here))?
            };
        }
        match op {
            Op::Push(n) => stack.push(n),
            Op::Load(a) => stack.push(memory[a as usize]),
            Op::Store(a) => memory[a as usize] = pop!(),
            Op::Add | Op::Sub | Op::Mul | Op::Div | Op::Less => {
                let (b, a) = (pop!(), pop!());
                let r = match op {
                    Op::Add => a.checked_add(b),
                    Op::Sub => a.checked_sub(b),
                    Op::Mul => a.checked_mul(b),
                    Op::Less => Some((a < b) as i64),
                    _ if b == 0 => return Err(Trap::DivideByZero(here)),
                    _ => a.checked_div(b),
                };
                stack.push(r.ok_or(Trap::Overflow(here))?);
            }
            Op::Dup => {
                let a = pop!();
                stack.extend([a, a]);
            }
            Op::Swap => {
                let (b, a) = (pop!(), pop!());
                stack.extend([b, a]);
            }
            Op::Jump(t) => pc = t,
            Op::JumpIf(t) => {
                if pop!() != 0 {
                    pc = t;
                }
            }
            Op::Call(t) => {
                calls.push(pc);
                pc = t;
            }
            Op::Return => match calls.pop() {
                Some(t) => pc = t,
                None => return Ok(steps),
            },
            Op::Print => out.push(pop!()),
            Op::Halt => return Ok(steps),
        }
    })();
    (out, result)
}
fn main() {
    let factorial = "push 1\nstore 0\npush 1\nstore 1\nloop:\nload 0\nload 1\nmul\ndup\nprint\nstore 0\nload 1\npush 1\nadd\ndup\nstore 1\npush 13\nless\njumpif loop\nhalt";
    let fib = "push 20\ncall fib\nprint\nhalt\nfib:\ndup\npush 2\nless\njumpif base\nstore 9 # count\npush 0\npush 1\nagain:\nswap\nstore 1\ndup\nload 1\nadd\nload 9\npush 1\nsub\ndup\nstore 9\npush 1\nswap\nless\njumpif again\nbase:\nreturn";
    for text in [
        factorial,
        fib,
        "push 1\npush 0\ndiv",
        "add",
        "x:\njump x",
        "push 9223372036854775807\ndup\nmul",
        "jump y",
        "push",
        "fly",
        "push 1",
    ] {
        match assemble(text) {
            Ok(code) => println!("{} ops: {:?}", code.len(), run(&code)),
            Err(e) => println!("error: {e}"),
        }
    }
}
