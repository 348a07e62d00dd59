//! Padding and cutting of strings counts chars, not bytes; joining, repeating and collecting.
fn main() {
    for s in ["", "a", "héé", "日本語", "e\u{301}x", "long enough text"] {
        println!("[{s:5}] [{s:<5}] [{s:>5}] [{s:^6}] [{s:·^7}] [{s:.2}] [{s:>4.1}] [{s:?}] [{s:8?}]");
    }
    println!("{}", ["a", "b", "c"].join(", "));
    println!("{} {}", ["x", "y"].concat(), vec![String::from("p"), "q".into()].join("-"));
    println!("{}", "=".repeat(20));
    println!("{}", ['a', 'b'].iter().collect::<String>() + "c" + &"d".to_string());
    println!("{}", vec!["one", "two"].into_iter().map(|s| s.len().to_string()).collect::<Vec<_>>().join("+"));
    let table = [("apple", 1.5, 3), ("fig", 22.25, 100), ("kiwi", 0.0, -7)];
    for (name, price, count) in table {
        println!("|{name:<8}|{price:>8.2}|{count:>+5}|{:^9}|", "*".repeat(count.clamp(0, 5) as usize));
    }
    println!("{:-<30}", "");
    println!("{}", format!("{:>width$}", "right", width = 12));
    let total: String = table.iter().map(|t| format!("{}={};", t.0, t.2)).collect();
    println!("{total}");
    println!("{}", char::from_digit(7, 10).into_iter().chain("abc".chars()).rev().collect::<String>());
    println!("{:?}", "a,b;c".split([',', ';']).map(str::to_owned).reduce(|a, b| a + "|" + &b));
    println!(
        "{}",
        "x".parse::<String>().unwrap() + &1.to_string() + &'c'.to_string() + &true.to_string() + &2.50.to_string()
    );
    println!("{}", String::from_iter(["s", "t"]) + &String::from_iter(vec!['u', 'v']));
    println!("{:?}", "abc".chars().zip("xyz".chars()).flat_map(|(a, b)| [a, b]).collect::<Box<str>>());
}
