// Does whatever a system can refuse, step by step, and says how each step went.
#![feature(wasi_ext)]
use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, Read, Seek, SeekFrom, Write};
use std::os::wasi::fs::FileExt;
use std::panic::{UnwindSafe, catch_unwind};
use std::time::{Duration, Instant, SystemTime};

const TEXT: &str = "high tide at six\nlow tide at noon\n";

/// Gives whether it went well.
fn step(name: &str, work: impl FnOnce() -> io::Result<()> + UnwindSafe) -> bool {
    let result = catch_unwind(work);
    match &result {
        Ok(Ok(())) => println!("{name}: ok"),
        Ok(Err(error)) => println!("{name}: {:?}, {error}", error.kind()),
        Err(_) => println!("{name}: panicked"),
    }
    matches!(result, Ok(Ok(())))
}

/// What was read must be what was written: a fault may hide it, never change it.
fn same<T: PartialEq + std::fmt::Debug>(found: T, expected: T) -> io::Result<()> {
    if found != expected {
        println!("WRONG: {found:?} in place of {expected:?}");
    }
    Ok(())
}

fn main() {
    let is_written = step("write", || fs::write("tide", TEXT));
    step("read", || same(fs::read_to_string("tide")?.as_str(), if is_written { TEXT } else { "" }));
    step("append", || {
        OpenOptions::new().append(true).open("tide")?.write_all(b"again\n")?;
        same(fs::read("tide")?.len(), TEXT.len() + 6)
    });
    step("overwrite", || {
        let mut file = OpenOptions::new().read(true).write(true).open("tide")?;
        file.seek(SeekFrom::Start(5))?;
        file.write_all(b"moon")?;
        file.rewind()?;
        let mut start = [0; 12];
        file.read_exact(&mut start)?;
        same(&start, b"high moon at")?;
        same(file.stream_position()?, 12)
    });
    step("several slices", || {
        let mut file = File::create("slices")?;
        let written = file.write_vectored(&[io::IoSlice::new(b"one"), io::IoSlice::new(b"two")])?;
        file.write_all(&b"onetwo"[written..])?;
        same(fs::read("slices")?.as_slice(), b"onetwo")
    });
    step("at an offset", || {
        let file = OpenOptions::new().read(true).write(true).open("slices")?;
        file.write_all_at(b"TWO", 3)?;
        let mut end = [0; 3];
        file.read_exact_at(&mut end, 3)?;
        same(&end, b"TWO")
    });
    step("room", || {
        let file = OpenOptions::new().write(true).open("slices")?;
        file.advise(0, 6, 0)?;
        file.allocate(0, 100)
    });
    step("length", || OpenOptions::new().write(true).open("slices")?.set_len(2));
    step("sync", || {
        let file = File::open("slices")?;
        file.sync_all()?;
        file.sync_data()
    });
    step("times", || OpenOptions::new().write(true).open("slices")?.set_modified(SystemTime::UNIX_EPOCH));
    step("about", || same(fs::metadata("slices")?.is_file(), true));
    step("about what is open", || same(File::open("slices")?.metadata()?.is_file(), true));
    step("copy", || fs::copy("tide", "copy").map(|_| ()));
    step("folder", || fs::create_dir_all("pools/deep"));
    step("rename", || fs::rename("copy", "pools/moved"));
    step("link", || {
        let folder = File::open("pools")?;
        std::os::wasi::fs::link(&folder, 0, "moved", &folder, "linked")
    });
    step("list", || {
        let mut names = fs::read_dir("pools")?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
        names.sort();
        same(names.contains(&"deep".into()), true)
    });
    step("read a link", || match fs::read_link("pools/moved") {
        // It is none.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        other => other.map(|_| ()),
    });
    step("remove a file", || fs::remove_file("pools/linked"));
    step("remove a folder", || fs::remove_dir("pools/deep"));
    step("remove all", || fs::remove_dir_all("pools"));
    step("input", || {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        same(line.as_str(), "ebb\n")
    });
    step("flags", || File::open("tide")?.fdstat_set_flags(0));
    step("clock", || same(Instant::now().elapsed() < Duration::from_secs(3600), true));
    step("date", || same(SystemTime::now() > SystemTime::UNIX_EPOCH, true));
    step("sleep", || Ok(std::thread::sleep(Duration::from_millis(1))));
    step("yield", || Ok(std::thread::yield_now()));
    step("random", || same(HashMap::from([(1, 2)]).get(&1), Some(&2)));
    step("arguments", || same(std::env::args().count() <= 1, true));
    println!("end");
}
