//! The folder of temporary files is there and can be written to.
use std::env;
use std::fs;
fn main() -> std::io::Result<()> {
    let folder = env::temp_dir();
    println!("{} {}", folder.is_absolute(), folder.is_dir());
    let file = folder.join(format!("rockpool-temporary-{}", std::process::id()));
    fs::write(&file, "limpet")?;
    println!("{}", fs::read_to_string(&file)?);
    fs::remove_file(&file)?;
    println!("{}", file.exists());
    Ok(())
}
