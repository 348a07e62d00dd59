//! Many small files and folders: made, listed sorted, read back, filtered by extension, removed one by one.
use std::fs;
use std::io;
fn main() -> io::Result<()> {
    for n in 0..30u32 {
        let dir = format!("scratch/d{}", n % 3);
        fs::create_dir_all(&dir)?;
        fs::write(
            format!("{dir}/f{n:02}.{}", if n % 2 == 0 { "txt" } else { "bin" }),
            vec![n as u8; n as usize * 100],
        )?;
    }
    let mut total = 0;
    for d in 0..3 {
        let mut names: Vec<(String, u64)> = fs::read_dir(format!("scratch/d{d}"))?
            .map(|e| {
                let e = e?;
                Ok((e.file_name().into_string().unwrap(), e.metadata()?.len()))
            })
            .collect::<io::Result<_>>()?;
        names.sort();
        println!("{names:?}");
        for (name, len) in names {
            let path = format!("scratch/d{d}/{name}");
            let bytes = fs::read(&path)?;
            assert_eq!(bytes.len() as u64, len);
            total += bytes.iter().map(|b| *b as u64).sum::<u64>();
            if path.ends_with(".txt") {
                fs::remove_file(&path)?;
            }
        }
    }
    println!("{total}");
    let mut left: Vec<String> = fs::read_dir("scratch")?
        .flat_map(|d| fs::read_dir(d.unwrap().path()).unwrap())
        .map(|e| e.unwrap().path().display().to_string())
        .collect();
    left.sort();
    println!("{} {:?}", left.len(), left.first());
    let big: Vec<u8> = (0..200_000u32).map(|n| (n ^ n >> 8) as u8).collect();
    fs::write("scratch/big", &big)?;
    println!("{} {}", fs::read("scratch/big")? == big, fs::metadata("scratch/big")?.is_file());
    fs::remove_dir_all("scratch")?;
    println!("{}", fs::exists("scratch")?);
    Ok(())
}
