fn parse(line: &str) -> Option<(String, u32)> {
    let Some((name, age)) = line.split_once(':') else {
        return None;
    };
    if let Ok(age) = age.trim().parse::<u32>()
        && age < 150
        && !name.is_empty()
    {
        return Some((name.to_string(), age));
    }
    None
}

fn main() {
    println!("{:?} {:?}", parse("ann: 31"), parse("bob: old"));
}
