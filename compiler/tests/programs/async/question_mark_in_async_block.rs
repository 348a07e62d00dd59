async fn load() -> Result<String, std::io::Error> {
    Ok(String::new())
}

fn main() {
    let task = async {
        let text = load().await?;
        println!("{text}");
        Ok(())
    };
    drop(task);
}
