//! Text edited by a script of operations with undo: insertion, deletion, replacement, moves by words, in chars not bytes.
#[derive(Debug, Clone)]
enum Edit {
    Insert(usize, String),
    Delete(usize, usize),
}
#[derive(Default)]
struct Editor {
    text: String,
    undo: Vec<Edit>,
    cursor: usize,
}
impl Editor {
    fn byte(&self, at: usize) -> usize {
        self.text.char_indices().nth(at).map_or(self.text.len(), |c| c.0)
    }
    fn apply(&mut self, e: Edit) -> Edit {
        match e {
            Edit::Insert(at, s) => {
                let b = self.byte(at);
                self.text.insert_str(b, &s);
                self.cursor = at + s.chars().count();
                Edit::Delete(at, s.chars().count())
            }
            Edit::Delete(at, n) => {
                let (a, b) = (self.byte(at), self.byte(at + n));
                let gone: String = self.text.drain(a..b).collect();
                self.cursor = at;
                Edit::Insert(at, gone)
            }
        }
    }
    fn edit(&mut self, e: Edit) {
        let back = self.apply(e);
        self.undo.push(back);
    }
    fn undo(&mut self) -> bool {
        self.undo.pop().map(|e| self.apply(e)).is_some()
    }
    fn word(&mut self, forward: bool) {
        let c: Vec<char> = self.text.chars().collect();
        if forward {
            while self.cursor < c.len() && !c[self.cursor].is_alphanumeric() {
                self.cursor += 1;
            }
            while self.cursor < c.len() && c[self.cursor].is_alphanumeric() {
                self.cursor += 1;
            }
        } else {
            while self.cursor > 0 && !c[self.cursor - 1].is_alphanumeric() {
                self.cursor -= 1;
            }
            while self.cursor > 0 && c[self.cursor - 1].is_alphanumeric() {
                self.cursor -= 1;
            }
        }
    }
    fn show(&self, what: &str) {
        let b = self.byte(self.cursor);
        println!("{what:>8} {}|{}", &self.text[..b], &self.text[b..]);
    }
}
fn main() {
    let mut e = Editor::default();
    e.edit(Edit::Insert(0, "größe zählt".into()));
    e.show("insert");
    e.word(false);
    e.show("word");
    e.edit(Edit::Insert(e.cursor, "🦀 ".into()));
    e.show("crab");
    e.edit(Edit::Delete(0, 2));
    e.show("delete");
    e.cursor = 0;
    for _ in 0..2 {
        e.word(true);
        e.show("forward");
    }
    e.edit(Edit::Insert(e.cursor, "!".into()));
    e.edit(Edit::Delete(3, 100));
    e.show("cut");
    while e.undo() {
        e.show("undo");
    }
    println!("{:?} {}", e.text, e.undo.len());
    for s in ["a", "é", "日"] {
        for at in [0, 1, 9] {
            e.edit(Edit::Insert(at, s.into()));
        }
    }
    println!("{} {} {}", e.text, e.text.len(), e.undo.len());
}
