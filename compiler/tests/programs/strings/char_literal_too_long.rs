fn main() {
    let a = 'ab';
    let b = '';
    let c = '👨‍👩‍👧';
    let d = 'é';
    println!("{a}{b}{c}{d}");
}
