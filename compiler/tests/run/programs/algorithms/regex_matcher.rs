//! A small regular expression engine: parsed to a tree, compiled to a program, run by threads of states.
#[derive(Debug, Clone)]
enum Node {
    Char(char),
    Any,
    Class(Vec<(char, char)>, bool),
    Cat(Vec<Node>),
    Alt(Vec<Node>),
    Repeat(Box<Node>, u32, Option<u32>),
    Start,
    End,
}
#[derive(Debug, Clone)]
enum Op {
    Char(char),
    Any,
    Class(Vec<(char, char)>, bool),
    Split(usize, usize),
    Jump(usize),
    Start,
    End,
    Match,
}
struct Parser<'a> {
    it: std::iter::Peekable<std::str::Chars<'a>>,
}
impl Parser<'_> {
    fn alt(&mut self) -> Result<Node, String> {
        let mut all = vec![self.cat()?];
        while self.it.next_if_eq(&'|').is_some() {
            all.push(self.cat()?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Node::Alt(all) })
    }
    fn cat(&mut self) -> Result<Node, String> {
        let mut v = vec![];
        while let Some(c) = self.it.peek()
            && !"|)".contains(*c)
        {
            v.push(self.repeat()?);
        }
        Ok(Node::Cat(v))
    }
    fn repeat(&mut self) -> Result<Node, String> {
        let mut n = self.atom()?;
        while let Some(c) = self.it.next_if(|c| "*+?".contains(*c)) {
            let (min, max) = match c {
                '*' => (0, None),
                '+' => (1, None),
                _ => (0, Some(1)),
            };
            n = Node::Repeat(Box::new(n), min, max);
        }
        Ok(n)
    }
    fn atom(&mut self) -> Result<Node, String> {
        match self.it.next().ok_or("end")? {
            '(' => {
                let n = self.alt()?;
                if self.it.next() == Some(')') { Ok(n) } else { Err("missing )".into()) }
            }
            '[' => {
                let not = self.it.next_if_eq(&'^').is_some();
                let mut v = vec![];
                loop {
                    match self.it.next().ok_or("missing ]")? {
                        ']' => return Ok(Node::Class(v, not)),
                        a => {
                            if self.it.next_if_eq(&'-').is_some() {
                                v.push((a, self.it.next().ok_or("range")?));
                            } else {
                                v.push((a, a));
                            }
                        }
                    }
                }
            }
            '.' => Ok(Node::Any),
            '^' => Ok(Node::Start),
            '$' => Ok(Node::End),
            '\\' => match self.it.next() {
                Some('d') => Ok(Node::Class(vec![('0', '9')], false)),
                Some('w') => Ok(Node::Class(vec![('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')], false)),
                Some(c) => Ok(Node::Char(c)),
                None => Err("lone backslash".into()),
            },
            c @ ('*' | '+' | '?') => Err(format!("nothing to repeat before {c}")),
            c => Ok(Node::Char(c)),
        }
    }
}
fn compile(n: &Node, out: &mut Vec<Op>) {
    match n {
        Node::Char(c) => out.push(Op::Char(*c)),
        Node::Any => out.push(Op::Any),
        Node::Class(v, not) => out.push(Op::Class(v.clone(), *not)),
        Node::Start => out.push(Op::Start),
        Node::End => out.push(Op::End),
        Node::Cat(v) => v.iter().for_each(|n| compile(n, out)),
        Node::Alt(v) => {
            let mut ends = vec![];
            for (i, n) in v.iter().enumerate() {
                let at = out.len();
                if i + 1 < v.len() {
                    out.push(Op::Split(at + 1, 0));
                }
                compile(n, out);
                if i + 1 < v.len() {
                    ends.push(out.len());
                    out.push(Op::Jump(0));
                    let here = out.len();
                    out[at] = Op::Split(at + 1, here);
                }
            }
            let end = out.len();
            for e in ends {
                out[e] = Op::Jump(end);
            }
        }
        Node::Repeat(n, min, max) => {
            for _ in 0..*min {
                compile(n, out);
            }
            let at = out.len();
            out.push(Op::Split(at + 1, 0));
            compile(n, out);
            if max.is_none() {
                out.push(Op::Jump(at));
            }
            out[at] = Op::Split(at + 1, out.len());
        }
    }
}
fn add(ops: &[Op], states: &mut Vec<usize>, pc: usize, at: usize, len: usize) {
    if states.contains(&pc) {
        return;
    }
    match ops[pc] {
        Op::Jump(t) => add(ops, states, t, at, len),
        Op::Split(a, b) => {
            states.push(pc);
            add(ops, states, a, at, len);
            add(ops, states, b, at, len);
        }
        Op::Start => {
            if at == 0 {
                add(ops, states, pc + 1, at, len)
            }
        }
        Op::End => {
            if at == len {
                add(ops, states, pc + 1, at, len)
            }
        }
        _ => states.push(pc),
    }
}
fn longest(ops: &[Op], text: &[char], from: usize) -> Option<usize> {
    let (mut states, mut end) = (vec![], None);
    add(ops, &mut states, 0, from, text.len());
    for at in from..=text.len() {
        if states.iter().any(|s| matches!(ops[*s], Op::Match)) {
            end = Some(at);
        }
        let Some(&c) = text.get(at) else { break };
        let mut next = vec![];
        for s in states {
            if match &ops[s] {
                Op::Char(x) => *x == c,
                Op::Any => true,
                Op::Class(v, not) => v.iter().any(|(a, b)| (*a..=*b).contains(&c)) != *not,
                _ => false,
            } {
                add(ops, &mut next, s + 1, at + 1, text.len());
            }
        }
        states = next;
    }
    end
}
fn find(pattern: &str, text: &str) -> Result<Option<String>, String> {
    let mut p = Parser { it: pattern.chars().peekable() };
    let n = p.alt()?;
    if p.it.next().is_some() {
        return Err("stray )".into());
    }
    let mut ops = vec![];
    compile(&n, &mut ops);
    ops.push(Op::Match);
    let chars: Vec<char> = text.chars().collect();
    Ok((0..=chars.len()).find_map(|from| longest(&ops, &chars, from).map(|to| chars[from..to].iter().collect())))
}
fn main() {
    for (p, t) in [
        ("a*b", "xaaab"),
        ("(ab|cd)+", "zabcdabx"),
        ("^h.llo$", "hello"),
        ("^h.llo$", "hellos"),
        ("[a-c]+[^0-9]", "1abc2abd"),
        (r"\d+\.\d*", "pi is 3.14!"),
        ("colou?r", "my color"),
        ("(a|b|)c", "xc"),
        ("x*", "yyy"),
        ("(a*)*b", "aaaaaaaaaaaaaaaaaaaaaaac"),
        ("ü+", "grüün"),
        ("(a", ""),
        ("*a", ""),
        ("a)", ""),
        ("[a", ""),
        (r"\w+@\w+\.(de|com)", "mail bob@mail.com now"),
    ] {
        println!("{p} on {t}: {:?}", find(p, t));
    }
}
