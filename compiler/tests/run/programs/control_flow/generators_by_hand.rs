//! Coroutines written as state machines: a tree walk, a parser and a scheduler that resume where they stopped.
enum Step<Y, R> {
    Yield(Y),
    Done(R),
}
struct Collatz {
    n: u64,
    state: u8,
    odd: u32,
}
impl Collatz {
    fn resume(&mut self) -> Step<u64, u32> {
        loop {
            match self.state {
                0 => {
                    self.state = 1;
                    return Step::Yield(self.n);
                }
                1 if self.n == 1 => {
                    self.state = 9;
                }
                1 if self.n % 2 == 0 => {
                    self.n /= 2;
                    self.state = 0;
                }
                1 => {
                    self.odd += 1;
                    self.n = self.n * 3;
                    self.state = 2;
                    return Step::Yield(self.n);
                }
                2 => {
                    self.n += 1;
                    self.state = 0;
                }
                _ => return Step::Done(self.odd),
            }
        }
    }
}
struct Words<'a> {
    text: &'a str,
    state: State,
    line: u32,
}
#[derive(Clone, Copy, PartialEq, Debug)]
enum State {
    Start,
    Word(usize),
    Quote(usize),
    End,
}
impl<'a> Words<'a> {
    fn resume(&mut self) -> Step<(u32, &'a str), Result<u32, State>> {
        let mut at = match self.state {
            State::Start | State::End => 0,
            State::Word(i) | State::Quote(i) => i,
        };
        loop {
            let c = self.text[at..].chars().next();
            match (self.state, c) {
                (State::End, _) => return Step::Done(Ok(self.line)),
                (State::Quote(_), None) => return Step::Done(Err(self.state)),
                (State::Start, None) => {
                    self.state = State::End;
                }
                (State::Word(from), Some(' ' | '\n' | '"') | None) => {
                    let w = &self.text[from..at];
                    self.text = &self.text[at..];
                    self.state = State::Start;
                    return Step::Yield((self.line, w));
                }
                (State::Quote(from), Some('"')) => {
                    let w = &self.text[from..at];
                    self.text = &self.text[at + 1..];
                    self.state = State::Start;
                    return Step::Yield((self.line, w));
                }
                (State::Start, Some(c)) => {
                    if c == '\n' {
                        self.line += 1;
                    }
                    match c {
                        ' ' | '\n' => {
                            self.text = &self.text[1..];
                        }
                        '"' => {
                            self.state = State::Quote(1);
                            at = 1;
                        }
                        _ => {
                            self.state = State::Word(0);
                        }
                    }
                }
                (_, Some(c)) => at += c.len_utf8(),
            }
        }
    }
}
fn main() {
    for n in [1, 6, 7] {
        let mut c = Collatz { n, state: 0, odd: 0 };
        let mut seen = vec![];
        let odd = loop {
            match c.resume() {
                Step::Yield(x) => seen.push(x),
                Step::Done(o) => break o,
            }
        };
        println!("{n} {seen:?} {odd}");
    }
    for t in ["one two", "a \"b c\" d\ne", "\"open", "", "  x\"y\"\n\n"] {
        let mut w = Words { text: t, state: State::Start, line: 1 };
        let mut seen = vec![];
        let end = loop {
            match w.resume() {
                Step::Yield(x) => seen.push(x),
                Step::Done(r) => break r,
            }
        };
        println!("{t:?} {seen:?} {end:?}");
    }
    let mut tasks: Vec<(u8, Collatz)> =
        [3, 5, 8].into_iter().zip(0..).map(|(n, id)| (id, Collatz { n, state: 0, odd: 0 })).collect();
    let mut log = vec![];
    while !tasks.is_empty() {
        let mut i = 0;
        while i < tasks.len() {
            match tasks[i].1.resume() {
                Step::Yield(x) => {
                    log.push(format!("{}:{x}", tasks[i].0));
                    i += 1;
                }
                Step::Done(o) => {
                    let (id, _) = tasks.remove(i);
                    log.push(format!("{id} done {o}"));
                }
            }
        }
    }
    println!("{}", log.join(" "));
}
