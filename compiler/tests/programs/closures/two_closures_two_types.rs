fn main() {
    let add = |x: i32| x + 1;
    let operations = vec![add, |x: i32| x * 2];
    let offset = 3;
    let more = [|x: i32| x + offset, |x: i32| x - offset];
    println!("{}", operations.len() + more.len());
}
