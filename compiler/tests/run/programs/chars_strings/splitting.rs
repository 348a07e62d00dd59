//! The ways to split a string, and what each does at the borders.
fn main() {
    let text = ",a,b,,c,";
    println!("{:?}", text.split(',').collect::<Vec<_>>());
    println!("{:?}", text.rsplit(',').collect::<Vec<_>>());
    println!("{:?}", text.split_terminator(',').collect::<Vec<_>>());
    println!("{:?}", text.split_inclusive(',').collect::<Vec<_>>());
    println!("{:?}", text.splitn(3, ',').collect::<Vec<_>>());
    println!("{:?}", text.rsplitn(3, ',').collect::<Vec<_>>());
    println!("{:?} {:?}", text.split_once(','), text.rsplit_once(",,"));
    println!("{:?}", "".split(',').collect::<Vec<_>>());
    println!("{:?}", "".split_terminator(',').collect::<Vec<_>>());
    println!("{:?}", "aXbYc".split(char::is_uppercase).collect::<Vec<_>>());
    println!("{:?}", "a-b_c".split(['-', '_']).collect::<Vec<_>>());
    println!("{:?}", "one  two\tthree\n".split_whitespace().rev().collect::<Vec<_>>());
    println!("{:?}", "x\r\ny\n\nz".lines().collect::<Vec<_>>());
    println!("{:?}", "banana".split("an").collect::<Vec<_>>());
    println!("{:?}", "abc".split("").collect::<Vec<_>>());
    println!("{:?}", "añb".split_at(3));
    println!("{:?} {:?}", "abc".split_at_checked(2), "é".split_at_checked(1));
    println!("{:?}", "k=v;w=x=y".split(';').filter_map(|p| p.split_once('=')).collect::<Vec<_>>());
}
