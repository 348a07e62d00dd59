fn main() {
    let numbers = vec![1, 2, 3];
    for &mut n in &numbers {
        println!("{n}");
    }
    let &x = 5;
    let names = vec![String::from("a")];
    for &name in &names {
        println!("{name} {x}");
    }
}
