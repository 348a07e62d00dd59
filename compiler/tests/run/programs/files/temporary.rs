//! There is a folder for temporary files, which can be written, listed and emptied.
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let place = env::temp_dir();
    println!("{} {}", place.is_absolute(), place.is_dir());
    let own = place.join("rockpool-temporary");
    fs::create_dir_all(&own)?;
    fs::write(own.join("tide.txt"), "310\n288\n")?;
    for entry in fs::read_dir(&own)? {
        let entry = entry?;
        println!("{:?} {}", entry.file_name(), entry.metadata()?.len());
    }
    fs::remove_dir_all(&own)?;
    println!("{}", own.exists());
    Ok(())
}
