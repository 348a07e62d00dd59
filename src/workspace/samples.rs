//! Programs to start from in the free editor.

use rockpool_engine::SourceFile;

use super::assembly::MAIN;

/// Names and texts; the first is what a new reader finds.
pub const ALL: [(&str, &str); 5] = [
    ("Hello", HELLO),
    ("Reading input", INPUT),
    ("Threads and a channel", THREADS),
    ("Tests", TESTS),
    ("A borrow that is refused", BORROW),
];

/// A sample as a file.
pub fn file(text: &str) -> SourceFile {
    SourceFile { path: MAIN.to_owned(), text: text.to_owned() }
}

const HELLO: &str = "fn main() {\n    println!(\"Hello from the rock pool!\");\n}\n";

const INPUT: &str = r#"use std::io;

fn main() -> io::Result<()> {
    let mut sum = 0;
    for line in io::stdin().lines() {
        match line?.trim().parse::<i64>() {
            Ok(number) => sum += number,
            Err(error) => eprintln!("not a number: {error}"),
        }
    }
    println!("The sum is {sum}.");
    Ok(())
}
"#;

const THREADS: &str = r#"use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    for name in ["crab", "limpet", "anemone"] {
        let sender = sender.clone();
        thread::spawn(move || {
            // The receiver lives as long as main, so this cannot fail.
            sender.send(format!("{name} says hello")).unwrap();
        });
    }
    drop(sender);
    for message in receiver {
        println!("{message}");
    }
}
"#;

const TESTS: &str = r#"/// The larger of two depths.
pub fn deeper(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

#[test]
fn finds_the_deeper_pool() {
    assert_eq!(deeper(0.4, 1.2), 1.2);
}

#[test]
fn equal_pools_are_equally_deep() {
    assert_eq!(deeper(0.5, 0.5), 0.5);
}
"#;

const BORROW: &str = r#"fn main() {
    let mut pool = vec!["crab", "shrimp"];
    let first = &pool[0];
    pool.push("goby");
    println!("{first} was here first");
}
"#;
