// edition: 2024
fn pick<T: Default>() -> Result<T, ()> {
    Ok(T::default())
}

fn run() -> Result<(), ()> {
    pick()?;
    Ok(())
}

fn main() {
    let _ = run();
}
