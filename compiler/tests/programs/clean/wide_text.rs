/// Größe einer Pfütze – 水たまりの大きさ 🌊
fn größe(breite: f64) -> f64 {
    breite * 2.0
}

fn main() {
    let 海 = "sea 🌊";
    let naïve = größe(1.5);
    println!("{海} {naïve} {}", "👩‍👩‍👧".chars().count()); // e\u{301}: é
}
