//! Folders: made, listed in order, renamed, removed, with their entries' kinds.
use std::fs;
use std::io;
use std::path::Path;
fn list(p: &Path, depth: usize) -> io::Result<()> {
    let mut entries = fs::read_dir(p)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(|e| e.file_name());
    for e in entries {
        let kind = e.file_type()?;
        println!("{}{:?} file:{} dir:{}", "  ".repeat(depth), e.file_name(), kind.is_file(), kind.is_dir());
        if kind.is_dir() {
            list(&e.path(), depth + 1)?;
        }
    }
    Ok(())
}
fn main() -> io::Result<()> {
    let root = Path::new("scratch");
    fs::create_dir_all(root.join("a/b/c"))?;
    fs::create_dir(root.join("z"))?;
    for (n, name) in ["one.txt", "a/two.txt", "a/b/three"].iter().enumerate() {
        fs::write(root.join(name), vec![b'x'; n * 10])?;
    }
    list(root, 0)?;
    println!("{:?}", fs::create_dir(root.join("z")).map_err(|e| e.kind()));
    fs::rename(root.join("a/two.txt"), root.join("z/moved.txt"))?;
    fs::rename(root.join("a/b"), root.join("z/b2"))?;
    list(root, 0)?;
    println!("{} {}", root.join("a/two.txt").exists(), root.join("z/b2/three").is_file());
    println!("{:?}", fs::remove_dir(root.join("z")).is_err());
    fs::remove_file(root.join("z/moved.txt"))?;
    fs::remove_dir(root.join("a"))?;
    println!("{:?} {:?}", fs::exists(root.join("a"))?, fs::metadata(root.join("z/b2/three"))?.len());
    fs::remove_dir_all(root)?;
    println!("{}", root.exists());
    Ok(())
}
