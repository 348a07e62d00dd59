//! BufWriter, LineWriter, Write for Vec, a writer of our own, and locks of standard output.
use std::io::{self, BufRead, BufReader, BufWriter, LineWriter, Read, Write};
#[derive(Default)]
struct Recorder {
    calls: Vec<usize>,
    data: Vec<u8>,
    flushes: usize,
}
impl Write for Recorder {
    fn write(&mut self, b: &[u8]) -> io::Result<usize> {
        let n = b.len().min(7);
        self.calls.push(n);
        self.data.extend(&b[..n]);
        Ok(n)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.flushes += 1;
        Ok(())
    }
}
struct Broken;
impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::Error::other("broken"))
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
struct Slow(u8);
impl Read for Slow {
    fn read(&mut self, b: &mut [u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Ok(0);
        }
        self.0 -= 1;
        let n = b.len().min(2);
        b[..n].fill(b'a' + self.0);
        if self.0 % 3 == 0 {
            b[0] = b'\n';
        }
        Ok(n)
    }
}
fn main() -> io::Result<()> {
    let mut w = BufWriter::with_capacity(10, Recorder::default());
    for n in 0..8 {
        write!(w, "{n},{};", n * 7)?;
    }
    println!("{:?} {:?}", w.get_ref().calls, String::from_utf8_lossy(w.buffer()));
    w.flush()?;
    let r = w.into_inner().map_err(|e| e.into_error())?;
    println!("{:?} {} {}", r.calls, String::from_utf8_lossy(&r.data), r.flushes);
    let mut l = LineWriter::new(Recorder::default());
    l.write_all(b"part")?;
    println!("{:?}", l.get_ref().calls);
    l.write_all(b"ial\nnext")?;
    println!("{:?} {:?}", l.get_ref().calls, String::from_utf8_lossy(&l.get_ref().data));
    println!("{:?}", write!(Broken, "x").map_err(|e| e.to_string()));
    let mut b = BufReader::with_capacity(5, Slow(7));
    println!("{:?} {:?}", b.fill_buf()?.len(), b.buffer().len());
    b.consume(1);
    println!("{:?}", b.lines().collect::<Result<Vec<_>, _>>()?);
    let mut out = io::stdout().lock();
    writeln!(out, "locked {}", 1)?;
    out.write_all(b"bytes \xE2\x86\x92 arrow\n")?;
    let mut buffered = BufWriter::new(out);
    for n in 0..5 {
        write!(buffered, "{n} ")?;
    }
    writeln!(buffered)?;
    drop(buffered);
    println!("after {:?}", io::sink().write(b"gone")?);
    println!("{:?}", io::repeat(7).take(3).bytes().map(Result::unwrap).collect::<Vec<_>>());
    println!("{}", io::empty().read(&mut [0; 3])?);
    Ok(())
}
