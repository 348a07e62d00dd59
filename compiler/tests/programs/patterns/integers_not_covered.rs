fn grade(points: u8) -> char {
    match points {
        0..=49 => 'F',
        50..=69 => 'C',
        70..90 => 'B',
        91..=100 => 'A',
    }
}

fn main() {
    println!("{}", grade(90));
}
