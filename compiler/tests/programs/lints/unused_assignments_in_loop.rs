fn main() {
    let mut last = 0;
    for n in 0..3 {
        last = n;
        let mut seen = false;
        seen = true;
    }
    let total: i32;
    total = 5;
}
