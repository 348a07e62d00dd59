fn main() {
    while true {
        break;
    }
    let c: char = 'a';
    let _ = c as u8 as char;
    let x = 3;
    let x = x;
    if x = 3 as _ {}
}
