// edition: 2021
macro_rules! count {
    ($($t:tt)*) => { 0 };
}

fn main() {
    let n = count!(z"hey" k#word f'x');
    println!("{n}");
}
