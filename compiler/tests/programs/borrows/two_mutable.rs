fn main() {
    let mut name = String::from("Lin");
    let a = &mut name;
    let b = &mut name;
    a.push('a');
    b.push('b');
}
