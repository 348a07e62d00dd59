fn main() {
    let scores = vec![3, 9, 27];
    let mut total = 0;
    for score in scores {
        total += score;
    }
    println!("mean {}", total / scores.len() as i32);
}
