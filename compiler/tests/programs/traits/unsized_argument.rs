fn total(values: [u32]) -> u32 {
    values.iter().sum()
}

fn speak(who: dyn std::fmt::Display) {
    println!("{who}");
}

fn main() {
    println!("{}", total(*&[1, 2][..]));
}
