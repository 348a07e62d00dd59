fn pick(flag: bool) -> i32 {
    if flag {
        println!("flag");
        1
    } else {
        "two"
    }
}

fn main() {
    let n: String = match pick(true) {
        1 => 10,
        _ => 20,
    };
    println!("{n}");
}
