fn main() {
    let letter = 'x' as u8;
    let back = 300u32 as char;
    let text = "12" as i32;
    let flag = 1 as bool;
    let pointer = letter as &u8;
    println!("{letter} {back} {text} {flag} {pointer}");
}
