//! Each combination of open options: read, write, append, truncate, create, create_new, on existing and missing files.
use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
fn attempt(name: &str, o: &OpenOptions, path: &str) {
    let r = o.open(path).and_then(|mut f| {
        let w = f.write(b"NEW").is_ok();
        let mut s = String::new();
        let r = f.read_to_string(&mut s).is_ok();
        Ok((w, r))
    });
    println!("{name} {path}: {:?} {:?}", r.map_err(|e| e.kind()), fs::read_to_string(path).ok());
}
fn main() {
    fs::create_dir_all("scratch").unwrap();
    let reset = || {
        fs::write("scratch/old", "0123456789").unwrap();
        let _ = fs::remove_file("scratch/new");
    };
    let cases: [(&str, OpenOptions); 8] = [
        ("read", OpenOptions::new().read(true).clone()),
        ("write", OpenOptions::new().write(true).clone()),
        ("append", OpenOptions::new().append(true).clone()),
        ("truncate", OpenOptions::new().write(true).truncate(true).clone()),
        ("create", OpenOptions::new().write(true).create(true).clone()),
        ("create_new", OpenOptions::new().write(true).create_new(true).clone()),
        ("read write", OpenOptions::new().read(true).write(true).clone()),
        ("append create", OpenOptions::new().append(true).create(true).clone()),
    ];
    for (name, o) in &cases {
        for path in ["scratch/old", "scratch/new"] {
            reset();
            attempt(name, o, path);
        }
    }
    reset();
    println!("{:?}", OpenOptions::new().open("scratch/old").map(|_| ()).map_err(|e| e.kind()));
    println!(
        "{:?}",
        OpenOptions::new().append(true).truncate(true).open("scratch/old").map(|_| ()).map_err(|e| e.kind())
    );
    fs::remove_dir_all("scratch").unwrap();
}
