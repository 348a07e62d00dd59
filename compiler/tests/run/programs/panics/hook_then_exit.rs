//! A hook that leaves by process::exit decides the exit code of a panic.
fn main() {
    let before = std::panic::take_hook();
    drop(before);
    std::panic::set_hook(Box::new(|info| {
        println!("hook {:?}", info.payload_as_str());
        std::process::exit(9)
    }));
    println!("start");
    let v: Vec<u8> = Vec::new();
    println!("{}", v.iter().max().expect("no maximum"));
}
