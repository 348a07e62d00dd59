//! The kinds of errors that file operations give.
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
fn kind<T>(what: &str, r: io::Result<T>) {
    println!("{what}: {:?}", r.err().map(|e| e.kind()));
}
fn main() {
    kind("make", fs::create_dir("scratch"));
    kind("make again", fs::create_dir("scratch"));
    kind("open missing", File::open("scratch/none"));
    kind("read missing", fs::read("scratch/none"));
    kind("missing parent", File::create("scratch/no/such/file"));
    kind("remove missing", fs::remove_file("scratch/none"));
    kind("rename missing", fs::rename("scratch/none", "scratch/x"));
    kind("list missing", fs::read_dir("scratch/none"));
    kind("metadata missing", fs::metadata("scratch/none"));
    kind("write", fs::write("scratch/f", "text"));
    kind("file as folder", fs::read_dir("scratch/f"));
    kind("below a file", fs::write("scratch/f/g", ""));
    kind("folder not empty", fs::remove_dir("scratch"));
    let mut read_only = File::open("scratch/f").unwrap();
    println!("{}", read_only.write(b"x").is_err());
    let mut write_only = File::options().write(true).open("scratch/f").unwrap();
    println!("{}", write_only.read(&mut [0]).is_err());
    let e = io::Error::new(ErrorKind::NotFound, "custom");
    println!("{e} {e:?} {:?}", e.raw_os_error());
    println!("{} {}", io::Error::from(ErrorKind::PermissionDenied), ErrorKind::UnexpectedEof);
    kind("clean", fs::remove_dir_all("scratch"));
}
