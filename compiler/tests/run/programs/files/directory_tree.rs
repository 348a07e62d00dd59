//! A tree written and summed recursively: sizes, depths, counts by extension, copied, compared and removed.
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
fn walk(p: &Path, depth: usize, f: &mut impl FnMut(&Path, usize, u64)) -> io::Result<u64> {
    let mut names: Vec<_> = fs::read_dir(p)?.map(|e| e.map(|e| e.path())).collect::<io::Result<_>>()?;
    names.sort();
    let mut sum = 0;
    for n in names {
        let size = if n.is_dir() { walk(&n, depth + 1, f)? } else { fs::metadata(&n)?.len() };
        f(&n, depth, size);
        sum += size;
    }
    Ok(sum)
}
fn copy(a: &Path, b: &Path) -> io::Result<u32> {
    fs::create_dir_all(b)?;
    let mut n = 0;
    for e in fs::read_dir(a)? {
        let e = e?;
        let to = b.join(e.file_name());
        if e.file_type()?.is_dir() {
            n += copy(&e.path(), &to)?;
        } else {
            fs::copy(e.path(), to)?;
            n += 1;
        }
    }
    Ok(n)
}
fn main() -> io::Result<()> {
    let root = Path::new("scratch/tree");
    for (p, n) in [("a.txt", 3), ("x/b.rs", 10), ("x/y/c.rs", 100), ("x/y/d", 0), ("z/e.txt", 7)] {
        let p = root.join(p);
        fs::create_dir_all(p.parent().unwrap())?;
        fs::write(&p, "v".repeat(n))?;
    }
    fs::create_dir(root.join("empty"))?;
    let mut by: BTreeMap<String, (u32, u64)> = BTreeMap::new();
    let total = walk(root, 0, &mut |p, d, s| {
        println!("{}{} {s}", "  ".repeat(d), p.file_name().unwrap().to_string_lossy());
        if p.is_file() {
            let e = by.entry(p.extension().map_or("none".into(), |e| e.to_string_lossy().into())).or_default();
            *e = (e.0 + 1, e.1 + s);
        }
    })?;
    println!("{total} {by:?}");
    println!("{}", copy(root, Path::new("scratch/copy"))?);
    let list = |r: &Path| -> io::Result<Vec<(String, u64)>> {
        let mut v = vec![];
        walk(r, 0, &mut |p, _, s| v.push((p.strip_prefix(r).unwrap().display().to_string(), s)))?;
        Ok(v)
    };
    println!("{}", list(root)? == list(Path::new("scratch/copy"))?);
    fs::write("scratch/copy/x/b.rs", "changed")?;
    println!("{:?}", list(Path::new("scratch/copy"))?.iter().zip(&list(root)?).filter(|(a, b)| a != b).count());
    fs::remove_dir_all(root.join("x"))?;
    println!("{:?}", list(root)?);
    fs::remove_dir_all("scratch")
}
