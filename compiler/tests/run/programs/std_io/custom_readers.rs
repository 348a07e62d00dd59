//! Readers of our own: short reads, interruptions, errors half-way, chained and counted; io::copy and adapters over them.
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
struct Script(Vec<Result<Vec<u8>, ErrorKind>>);
impl Read for Script {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() {
            return Ok(0);
        }
        match &mut self.0[0] {
            Ok(bytes) => {
                let n = bytes.len().min(buf.len());
                buf[..n].copy_from_slice(&bytes[..n]);
                bytes.drain(..n);
                if bytes.is_empty() {
                    self.0.remove(0);
                }
                Ok(n)
            }
            Err(k) => {
                let k = *k;
                self.0.remove(0);
                Err(k.into())
            }
        }
    }
}
struct Counted<R> {
    inner: R,
    calls: u32,
    bytes: usize,
}
impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.calls += 1;
        let n = self.inner.read(buf)?;
        self.bytes += n;
        Ok(n)
    }
}
struct Rot13<W>(W);
impl<W: Write> Write for Rot13<W> {
    fn write(&mut self, b: &[u8]) -> io::Result<usize> {
        let v: Vec<u8> = b
            .iter()
            .map(|c| match c {
                b'a'..=b'z' => (c - b'a' + 13) % 26 + b'a',
                b'A'..=b'Z' => (c - b'A' + 13) % 26 + b'A',
                c => *c,
            })
            .collect();
        self.0.write_all(&v)?;
        Ok(b.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
fn script() -> Script {
    Script(vec![Ok(b"first ".to_vec()), Err(ErrorKind::Interrupted), Ok(b"second\nthi".to_vec()), Ok(b"rd".to_vec())])
}
fn main() -> io::Result<()> {
    println!("{:?}", io::read_to_string(script())?);
    println!("{:?}", script().read_exact(&mut [0; 100]).map_err(|e| e.kind()));
    let mut s = Script(vec![Ok(b"abc".to_vec()), Err(ErrorKind::BrokenPipe), Ok(b"def".to_vec())]);
    let mut v = vec![];
    println!("{:?} {v:?}", s.read_to_end(&mut v).map_err(|e| e.kind()));
    println!("{:?}", s.read_to_end(&mut v)?);
    println!("{v:?}");
    let mut c = Counted { inner: &[7u8; 100][..], calls: 0, bytes: 0 };
    let mut buf = [0; 30];
    let mut sizes = vec![];
    loop {
        match c.read(&mut buf)? {
            0 => break,
            n => sizes.push(n),
        }
    }
    println!("{sizes:?} {} {}", c.calls, c.bytes);
    println!("{:?}", BufReader::with_capacity(4, script()).lines().collect::<io::Result<Vec<_>>>()?);
    let mut out = Rot13(Vec::new());
    println!("{} {}", io::copy(&mut script(), &mut out)?, String::from_utf8_lossy(&out.0));
    write!(Rot13(&mut out), "Hello {}", 5)?;
    println!("{}", String::from_utf8_lossy(&out.0));
    let e = io::Error::other(Box::<dyn std::error::Error + Send + Sync>::from("inner"));
    println!("{e} {:?}", e.kind());
    println!("{:?}", e.into_inner().map(|i| i.to_string()));
    println!("{:?}", io::Error::new(ErrorKind::InvalidData, "x").get_ref().map(|r| r.to_string()));
    Ok(())
}
