//! Random access in a file: seeks from all sides, overwriting, sparse growth, sync, try_clone, and positions.
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
fn main() -> io::Result<()> {
    fs::create_dir_all("scratch")?;
    let mut f = OpenOptions::new().read(true).write(true).create(true).truncate(true).open("scratch/data.bin")?;
    for n in 0..20u8 {
        f.write_all(&[n, n * (n % 13)])?;
    }
    println!("{} {}", f.stream_position()?, f.seek(SeekFrom::Start(10))?);
    let mut pair = [0; 2];
    f.read_exact(&mut pair)?;
    println!("{pair:?} {}", f.seek(SeekFrom::Current(-4))?);
    f.write_all(&[99, 98])?;
    println!("{} {}", f.seek(SeekFrom::End(-2))?, f.seek(SeekFrom::End(3))?);
    f.write_all(b"end")?;
    f.sync_all()?;
    println!("{} {:?}", f.metadata()?.len(), f.seek(SeekFrom::Current(-1000)).map_err(|e| e.kind()));
    f.rewind()?;
    let mut all = vec![];
    println!("{} {:?}", f.read_to_end(&mut all)?, &all[8..12]);
    println!("{:?}", &all[38..]);
    f.set_len(5)?;
    println!("{:?} {:?}", fs::read("scratch/data.bin")?, f.read(&mut pair)?);
    let mut reader = File::open("scratch/data.bin")?;
    let mut four = [0; 4];
    println!("{} {:?}", reader.read(&mut four)?, { four });
    println!("{}", reader.read(&mut four)?);
    drop((f, reader));
    fs::remove_dir_all("scratch")
}
