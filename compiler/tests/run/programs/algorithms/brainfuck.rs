//! A Brainfuck compiler to jumps and folded operations, and its machine, on several programs.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Op {
    Add(u8),
    Move(i32),
    Zero,
    Out,
    In,
    Open(usize),
    Close(usize),
}
fn compile(text: &str) -> Result<Vec<Op>, String> {
    let mut ops: Vec<Op> = vec![];
    let mut open = vec![];
    for (at, c) in text.chars().enumerate() {
        match (c, ops.last_mut()) {
            ('+', Some(Op::Add(n))) => *n = n.wrapping_add(1),
            ('-', Some(Op::Add(n))) => *n = n.wrapping_sub(1),
            ('>', Some(Op::Move(n))) => *n += 1,
            ('<', Some(Op::Move(n))) => *n -= 1,
            ('+', _) => ops.push(Op::Add(1)),
            ('-', _) => ops.push(Op::Add(255)),
            ('>', _) => ops.push(Op::Move(1)),
            ('<', _) => ops.push(Op::Move(-1)),
            ('.', _) => ops.push(Op::Out),
            (',', _) => ops.push(Op::In),
            ('[', _) => {
                open.push((ops.len(), at));
                ops.push(Op::Open(0));
            }
            (']', _) => {
                let (from, _) = open.pop().ok_or_else(|| format!("stray ] at {at}"))?;
                if matches!(ops[from + 1..], [Op::Add(255)]) {
                    ops.truncate(from);
                    ops.push(Op::Zero);
                } else {
                    let end = ops.len();
                    ops[from] = Op::Open(end);
                    ops.push(Op::Close(from));
                }
            }
            _ => {}
        }
    }
    match open.pop() {
        Some((_, at)) => Err(format!("open [ at {at}")),
        None => Ok(ops),
    }
}
fn run(ops: &[Op], input: &str) -> Result<(String, u64), String> {
    let (mut tape, mut p, mut pc, mut steps, mut out, mut input) =
        (vec![0u8; 100], 0usize, 0, 0u64, vec![], input.bytes());
    while let Some(op) = ops.get(pc) {
        steps += 1;
        if steps > 300_000 {
            return Err("too long".into());
        }
        match *op {
            Op::Add(n) => tape[p] = tape[p].wrapping_add(n),
            Op::Move(n) => {
                p = p.checked_add_signed(n as isize).ok_or("left of the tape")?;
                if p >= tape.len() {
                    tape.resize(p + 1, 0);
                }
            }
            Op::Zero => tape[p] = 0,
            Op::Out => out.push(tape[p]),
            Op::In => tape[p] = input.next().unwrap_or(0),
            Op::Open(end) => {
                if tape[p] == 0 {
                    pc = end;
                }
            }
            Op::Close(from) => {
                if tape[p] != 0 {
                    pc = from;
                }
            }
        }
        pc += 1;
    }
    Ok((String::from_utf8_lossy(&out).into_owned(), steps))
}
fn main() {
    let hello =
        "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.";
    for (text, input) in [
        (hello, ""),
        (",[.,]", "echo!"),
        (">,[>,]<[.<]", "reverse"),
        ("++[>+<-]>[<+++>-]<.", ""),
        ("+[]", ""),
        ("<", ""),
        ("[", ""),
        ("]", ""),
        ("+++[-]", ""),
        (",>,<[>[->+>+<<]>>[-<<+>>]<<<-]>>.", "\x06\x07"),
    ] {
        match compile(text) {
            Ok(ops) => println!("{} ops {:?}", ops.len(), run(&ops, input)),
            Err(e) => println!("{e}"),
        }
    }
}
