use std::rc::Rc;

fn main() {
    let shared = Rc::new(vec![1]);
    shared.push(2);
    let text = Rc::new(String::new());
    text.push('a');
    println!("{shared:?} {text}");
}
