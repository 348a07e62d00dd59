//! Creating, reading, appending and truncating a file in a scratch folder.
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
fn main() -> io::Result<()> {
    fs::create_dir_all("scratch")?;
    let path = "scratch/notes.txt";
    let mut f = File::create(path)?;
    writeln!(f, "first {}", 1)?;
    f.write_all("zwölf\n".as_bytes())?;
    drop(f);
    println!("{:?} {}", fs::read_to_string(path)?, fs::metadata(path)?.len());
    let mut f = OpenOptions::new().append(true).open(path)?;
    writeln!(f, "appended")?;
    println!("{:?}", BufReader::new(File::open(path)?).lines().collect::<Result<Vec<_>, _>>()?);
    let mut f = OpenOptions::new().read(true).write(true).open(path)?;
    f.seek(SeekFrom::Start(6))?;
    f.write_all(b"X")?;
    f.rewind()?;
    let mut text = String::new();
    println!("{} {text:?}", f.read_to_string(&mut text)?);
    println!("{text:?}");
    f.set_len(4)?;
    println!("{:?} {}", fs::read(path)?, f.seek(SeekFrom::End(0))?);
    fs::write(path, [0, 255, 10])?;
    println!("{:?} {:?}", fs::read(path)?, fs::read_to_string(path).map_err(|e| e.kind()));
    println!("{:?}", OpenOptions::new().write(true).create_new(true).open(path).map_err(|e| e.kind()).err());
    println!("{}", fs::copy(path, "scratch/copy.bin")?);
    println!("{:?}", fs::read("scratch/copy.bin")?);
    fs::remove_dir_all("scratch")
}
