use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

fn save(path: &Path, lines: &[&str]) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    for line in lines {
        writeln!(file, "{line}")?;
    }
    file.flush()
}

fn main() -> io::Result<()> {
    let path: PathBuf = [".", "notes.txt"].iter().collect();
    save(&path, &["one", "two"])?;
    let mut file = File::open(&path)?;
    let mut start = [0; 3];
    file.read_exact(&mut start)?;
    file.seek(SeekFrom::Start(0))?;
    for line in BufReader::new(file).lines() {
        println!("{}", line?.to_uppercase());
    }
    println!("{:?} {:?}", path.extension(), path.file_stem().map(|s| s.to_string_lossy()));
    match fs::remove_file(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
