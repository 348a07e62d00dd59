//! Slicing in the middle of a char panics; the checked forms say None.
use std::panic::catch_unwind;
fn main() {
    std::panic::set_hook(Box::new(|i| println!("panic: {}", i.payload_as_str().unwrap_or("?"))));
    let s = "aé日🦀z";
    for (from, to) in [(0, 1), (1, 2), (1, 3), (0, 4), (6, 10), (7, 10), (10, 11), (11, 11), (12, 12), (5, 3), (0, 99)]
    {
        println!("{from}..{to} {:?} {:?}", s.get(from..to), catch_unwind(|| s[from..to].len()).ok());
    }
    println!("{:?}", catch_unwind(|| s[2..].len()).ok());
    println!("{:?}", catch_unwind(|| s.split_at(2).0.len()).ok());
    println!(
        "{:?}",
        catch_unwind(|| {
            let mut t = String::from(s);
            t.insert(2, 'x');
            t
        })
        .ok()
    );
    println!(
        "{:?}",
        catch_unwind(|| {
            let mut t = String::from(s);
            t.truncate(2);
            t
        })
        .ok()
    );
    println!(
        "{:?}",
        catch_unwind(|| {
            let mut t = String::from(s);
            t.remove(11)
        })
        .ok()
    );
    println!(
        "{:?}",
        catch_unwind(|| {
            let mut t = String::from(s);
            t.drain(..4).count()
        })
        .ok()
    );
    println!("{:?} {:?}", s.floor_char_boundary(2), s.ceil_char_boundary(7));
    let text = "x".repeat(300) + "é";
    println!("{:?}", catch_unwind(|| text[301..].len()).ok());
}
