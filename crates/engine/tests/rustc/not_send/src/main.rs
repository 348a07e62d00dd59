use std::rc::Rc;

fn main() {
    let count = Rc::new(1);
    std::thread::spawn(move || println!("{count}")).join().unwrap();
}
