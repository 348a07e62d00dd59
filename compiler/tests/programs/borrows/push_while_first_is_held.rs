fn main() {
    let mut stack = vec![1, 2, 3];
    let first = &stack[0];
    stack.push(4);
    println!("{first} of {stack:?}");
}
