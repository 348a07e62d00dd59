//! Changing a String in place: insert, remove, retain, drain, replace_range and capacity's invariants.
fn main() {
    let mut s = String::from("héllo");
    s.push('!');
    s.push_str(" wörld");
    s.insert(0, '¡');
    s.insert_str(2, "[in]");
    println!("{s} {}", s.len());
    println!("{:?} {:?}", s.pop(), s.remove(0));
    println!("{s}");
    s.retain(|c| c != 'l' && c != '[');
    println!("{s}");
    let taken: String = s.drain(1..4).collect();
    println!("{taken} {s}");
    s.replace_range(..1, "START-");
    println!("{s}");
    s.truncate(8);
    println!("{s} {}", s.is_empty());
    let tail = s.split_off(3);
    println!("{s} {tail}");
    s.extend(["x", "y"]);
    s.extend(['1', '2']);
    s += &tail;
    println!("{s} {}", s.capacity() >= s.len());
    s.make_ascii_lowercase();
    println!("{s}");
    s.clear();
    println!("{s:?}");
    let mut bytes = String::from("abc").into_bytes();
    bytes.reverse();
    println!("{:?}", String::from_utf8(bytes));
    println!("{:?}", "a-b-c".replace('-', "+").replacen("+", "", 1));
    let boxed: Box<str> = "boxed".into();
    println!("{}", boxed.into_string().repeat(3));
}
