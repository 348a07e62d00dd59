fn main() {
    let numbers = vec![1, 2, 3, 4];
    let big: Vec<_> = numbers.iter().filter(|n| n > 2).collect();
    let two = numbers.iter().find(|n| **n == "2");
    let position = numbers.iter().position(|&n| n == 3).unwrap() + 1i32;
    println!("{big:?} {two:?} {position}");
}
