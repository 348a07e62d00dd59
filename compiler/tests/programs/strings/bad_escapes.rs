fn main() {
    let path = "C:\new\data\q";
    let code = '\u{110000}';
    let hex = "\xff \x4";
    let byte = b"ü";
    let unicode = "\u{}";
    println!("{path}{code}{hex}{unicode}");
}
