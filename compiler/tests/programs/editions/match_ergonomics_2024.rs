// edition: 2024
fn main() {
    let pair = &(1, String::from("a"));
    let (ref n, s) = pair;
    let &(m, ref t) = pair;
    let [&x, mut y] = &[&1, &2];
    println!("{n}{s}{m}{t}{x}{y}");
}
