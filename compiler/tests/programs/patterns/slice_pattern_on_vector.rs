fn main() {
    let parts = vec!["a", "b"];
    match parts {
        [first, rest @ ..] => println!("{first} {rest:?}"),
        [] => {}
    }
    let [x, y] = [1, 2, 3];
    let [p, .., q, ..] = [1, 2, 3, 4];
}
