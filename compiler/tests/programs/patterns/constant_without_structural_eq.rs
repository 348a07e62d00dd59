struct Level(u8);

const TOP: Level = Level(9);

fn main() {
    let level = Level(3);
    match level {
        TOP => println!("top"),
        _ => println!("below"),
    }
}
