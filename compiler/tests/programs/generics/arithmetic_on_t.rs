fn sum_all<T>(values: &[T]) -> T {
    let mut total = 0;
    for value in values {
        total = total + *value;
    }
    total
}

fn main() {
    println!("{}", sum_all(&[1, 2]));
}
