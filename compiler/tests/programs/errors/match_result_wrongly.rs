fn divide(a: f64, b: f64) -> Result<f64, String> {
    if b == 0.0 { Err("by zero".into()) } else { Ok(a / b) }
}

fn main() {
    match divide(1.0, 0.0) {
        Some(x) => println!("{x}"),
        None => println!("nothing"),
    }
    match divide(4.0, 2.0) {
        Ok(x) => println!("{x}"),
    }
}
