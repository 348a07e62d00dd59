struct Fish {
    name: String
    length: u32,
}

fn main() {
    let fish = Fish { name: "cod".into() length: 3 };
    println!("{} {}" fish.name, fish.length);
}
