//! Input that is no UTF-8: read_line's error, and bytes read all the same. The bytes come from memory.
use std::io::{self, BufRead, BufReader, Cursor, Read};
fn main() {
    let data: &[u8] = b"good\nbad \xff\xfe line\nlast\xc3";
    let mut r = BufReader::new(data);
    let mut s = String::new();
    println!("{:?} {s:?}", r.read_line(&mut s).map_err(|e| (e.kind(), e.to_string())));
    println!("{:?}", r.read_line(&mut s).map_err(|e| (e.kind(), e.to_string())));
    println!("{s:?}");
    println!("{:?}", BufReader::new(data).lines().map(|l| l.map_err(|e| e.kind())).collect::<Vec<_>>());
    println!(
        "{:?}",
        BufReader::new(data)
            .split(b'\n')
            .map(|l| String::from_utf8_lossy(&l.unwrap()).into_owned())
            .collect::<Vec<_>>()
    );
    let mut t = String::from("kept");
    println!("{:?} {t:?}", Cursor::new(data).read_to_string(&mut t).map_err(|e| e.kind()));
    println!("{t:?} {:?}", io::read_to_string(&data[..4]));
}
