fn swap_ends(values: &mut [i32]) {
    std::mem::swap(&mut values[0], &mut values[1]);
}

fn main() {
    let mut values = [1, 2];
    swap_ends(&mut values);
    println!("{values:?}");
}
