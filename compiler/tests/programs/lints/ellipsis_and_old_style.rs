// edition: 2018
trait Old {
    fn f(u8);
}

fn main() {
    match 3 {
        0...3 => {}
        _ => {}
    }
    let b: Box<Old>;
    let async = 3;
}
