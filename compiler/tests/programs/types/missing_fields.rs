struct Settings {
    width: u32,
    height: u32,
    title: String,
    fullscreen: bool,
}

fn main() {
    let settings = Settings { title: "Pool".to_string() };
    println!("{}", settings.width * settings.height);
}
