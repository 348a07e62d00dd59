//! Path and PathBuf: parts, joining, extensions, prefixes, comparisons. No file is touched.
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
fn main() {
    for text in ["/usr/lib/x.tar.gz", "a/./b/../c", "rel", "/", "", "dir/", ".hidden", "a//b", "..", "x."] {
        let p = Path::new(text);
        println!(
            "{text:?} parent {:?} name {:?} stem {:?} ext {:?}",
            p.parent(),
            p.file_name(),
            p.file_stem(),
            p.extension()
        );
        println!(
            "  {:?} {} {}",
            p.components().map(|c| c.as_os_str().to_str().unwrap()).collect::<Vec<_>>(),
            p.is_absolute(),
            p.has_root()
        );
    }
    let mut b = PathBuf::from("/home");
    b.push("user");
    b.push("file.txt");
    let shown = b.display().to_string();
    println!("{shown} {} {}", b.set_extension("rs"), b.display());
    b.set_file_name("other");
    println!("{} {b:?}", { b.pop() });
    b.push("/absolute");
    println!("{b:?} {:?}", b.join("x/y").join("../z"));
    println!("{:?} {:?}", Path::new("/a/b/c").strip_prefix("/a"), Path::new("/a").strip_prefix("b").is_err());
    println!(
        "{} {} {}",
        Path::new("/a/b").starts_with("/a"),
        Path::new("/ab").starts_with("/a"),
        Path::new("a/b").ends_with("b")
    );
    println!("{} {}", Path::new("a/b") == Path::new("a//b/"), Path::new("a") < Path::new("b"));
    println!("{:?} {:?}", Path::new("p").with_extension("e"), Path::new("p.q").with_file_name("r"));
    println!("{:?}", Path::new("/x/y/z").ancestors().map(|a| a.to_str().unwrap()).collect::<Vec<_>>());
    println!("{:?}", ["a", "b", "c"].iter().collect::<PathBuf>());
    println!("{:?} {:?}", OsStr::new("os").len(), Path::new("q").iter().next());
}
