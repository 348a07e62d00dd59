use std::thread;

fn run_later(names: &[String]) {
    thread::spawn(move || {
        for name in names {
            println!("{name}");
        }
    });
}

fn main() {
    run_later(&["a".to_string()]);
}
