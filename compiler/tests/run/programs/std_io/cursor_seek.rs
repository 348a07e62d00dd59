//! Cursor and Seek over vectors and slices; reads that are short, take, chain and read_exact's errors.
use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom, Write};
fn main() -> io::Result<()> {
    let mut c = Cursor::new(Vec::new());
    c.write_all(b"hello world")?;
    println!("{} {:?}", c.position(), c.seek(SeekFrom::Start(6))?);
    c.write_all(b"there, you")?;
    println!("{:?}", String::from_utf8_lossy(c.get_ref()));
    println!("{} {}", c.seek(SeekFrom::End(-3))?, c.seek(SeekFrom::Current(-2))?);
    let mut buffer = [0; 4];
    println!("{} {:?}", c.read(&mut buffer)?, buffer.map(char::from));
    println!("{} {:?}", c.read(&mut buffer)?, buffer.map(char::from));
    println!("{:?}", c.seek(SeekFrom::Current(-100)).map_err(|e| e.kind()));
    c.set_position(20);
    c.write_all(&[1, 2])?;
    println!("{:?}", &c.get_ref()[14..]);
    let mut r = &b"one\ntwo\nthree"[..];
    let mut line = String::new();
    println!("{} {line:?} {}", r.read_line(&mut line)?, r.len());
    println!("{:?}", r.read_exact(&mut [0; 50]).map_err(|e| (e.kind(), e.to_string())));
    let mut joined = String::new();
    b"abc".take(2).chain(&b"XYZ"[..]).read_to_string(&mut joined)?;
    println!("{joined}");
    println!("{:?}", Cursor::new("a,b,,c").split(b',').map(|p| p.unwrap().len()).collect::<Vec<_>>());
    println!("{:?}", (&b"xy"[..]).bytes().map(|b| b.unwrap()).collect::<Vec<_>>());
    let mut fixed = [0u8; 5];
    let mut w = &mut fixed[..];
    println!("{:?} {:?}", w.write(b"abcdefg")?, w.write_all(b"more").map_err(|e| e.kind()));
    println!("{fixed:?}");
    let mut out = Vec::new();
    println!("{} {out:?}", io::copy(&mut Cursor::new([9; 5]).take(3), &mut out)?);
    println!("{:?}", (&[0xff, 0xfe][..]).read_to_string(&mut joined).map_err(|e| e.kind()));
    let mut until = Cursor::new(b"key=value;rest");
    let mut part = Vec::new();
    until.read_until(b'=', &mut part)?;
    until.skip_until(b';')?;
    println!("{:?} {}", part, until.position());
    Ok(())
}
