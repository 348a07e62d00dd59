fn main() {
    let ids = [1, 2];
    let names = ["a", "b"];
    let (x, y): (Vec<i32>, Vec<i32>) = ids.into_iter().zip(names).unzip();
    for (i, id, name) in ids.iter().zip(names.iter()).enumerate() {
        println!("{i}{id}{name}");
    }
    println!("{x:?} {y:?}");
}
