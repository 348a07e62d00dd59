fn parse_pair(line: &str) -> (i32, i32) {
    let parts = line.split(",");
    let x = parts[0].parse();
    let y: i32 = parts.nth(1).parse().unwrap();
    (x, y)
}

fn main() {
    println!("{:?}", parse_pair("1,2"));
}
