fn area(width: f64, height: f64, depth: f64) -> f64 {
    let unused = 3;
    let (a, b) = (1, 2);
    width * height
}

fn main() {
    for i in 0..2 {
        println!("{}", area(1.0, 2.0, 3.0));
    }
    if let Some(x) = Some(4) {}
    match (1, 2) {
        (first, second) => {}
    }
}
