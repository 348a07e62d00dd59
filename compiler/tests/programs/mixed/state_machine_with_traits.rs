trait State {
    fn next(self: Box<Self>, input: char) -> Box<dyn State>;
    fn done(&self) -> bool { false }
}

struct Start;
struct Word(usize);
struct End;

impl State for Start {
    fn next(self: Box<Self>, input: char) -> Box<dyn State> {
        if input.is_alphabetic() { Word(1) } else { self }
    }
}

impl State for Word {
    fn next(self, input: char) -> Box<dyn State> {
        match input {
            ' ' => Box::new(End),
            c if c.is_alphabetic => Box::new(Word(self.0 + 1)),
            _ => self,
        }
    }
}

fn main() {
    let mut state: Box<dyn State> = Box::new(Start);
    for c in "ab c".chars() {
        state = state.next(c);
    }
    println!("{}", state.done());
    let e: Box<dyn State> = Box::new(End);
}
