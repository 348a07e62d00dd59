fn length(text: &str) -> Result<usize, String> {
    let n = text.len()?;
    Ok(n)
}

fn main() {
    let _ = length("a");
}
