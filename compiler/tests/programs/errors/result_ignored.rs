use std::fs::File;
use std::io::Write;

fn main() {
    let mut file = File::create("out.txt").unwrap();
    file.write_all(b"hello");
    std::fs::remove_file("out.txt");
    "5".parse::<u8>().map(|n| n + 1);
}
