//! A tiny database in a text file: records appended, read, changed through a temporary file, counted.
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
struct Store {
    path: PathBuf,
}
impl Store {
    fn open(folder: &Path) -> io::Result<Store> {
        fs::create_dir_all(folder)?;
        Ok(Store { path: folder.join("store.tsv") })
    }
    fn put(&self, k: &str, v: &str) -> io::Result<()> {
        if k.contains(['\t', '\n']) || v.contains('\n') {
            return Err(io::Error::new(ErrorKind::InvalidInput, format!("{k:?} cannot be stored")));
        }
        writeln!(OpenOptions::new().append(true).create(true).open(&self.path)?, "{k}\t{v}")
    }
    fn all(&self) -> io::Result<BTreeMap<String, String>> {
        let f = match File::open(&self.path) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(BTreeMap::new()),
            r => r?,
        };
        BufReader::new(f)
            .lines()
            .map(|l| {
                let l = l?;
                let (k, v) = l.split_once('\t').ok_or_else(|| io::Error::new(ErrorKind::InvalidData, l.clone()))?;
                Ok((k.into(), v.into()))
            })
            .collect()
    }
    fn compact(&self) -> io::Result<(u64, u64)> {
        let before = fs::metadata(&self.path)?.len();
        let temporary = self.path.with_extension("new");
        {
            let mut w = BufWriter::new(File::create(&temporary)?);
            for (k, v) in self.all()? {
                writeln!(w, "{k}\t{v}")?;
            }
            w.flush()?;
        }
        fs::rename(&temporary, &self.path)?;
        Ok((before, fs::metadata(&self.path)?.len()))
    }
}
fn main() -> io::Result<()> {
    let s = Store::open(Path::new("scratch/db"))?;
    println!("{:?}", s.all()?);
    for (k, v) in [("a", "1"), ("b", "two words"), ("a", "3"), ("ü", "ö\tä"), ("empty", "")] {
        s.put(k, v)?;
    }
    println!("{:?}", s.all()?);
    println!("{:?}", s.put("bad\tkey", "x").map_err(|e| e.to_string()));
    println!("{:?} {:?}", s.compact()?, fs::read_to_string(&s.path)?);
    fs::write(&s.path, "no tab\n")?;
    println!("{:?}", s.all().map_err(|e| (e.kind(), e.to_string())));
    println!(
        "{:?}",
        fs::read_dir("scratch/db")?
            .map(|e| e.map(|e| e.file_name().into_string().unwrap()))
            .collect::<io::Result<Vec<_>>>()?
    );
    fs::remove_dir_all("scratch")
}
