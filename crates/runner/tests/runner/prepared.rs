//! Programs that use crates. The first of these builds them, unless the user's cache has them already.

use rockpool_engine::{Job, Mode, Program, Task};
use rockpool_runner::Limits;

use crate::bench::{Ran, WITH_CRATES, bin, on};

fn run(program: Program) -> Ran {
    on(&WITH_CRATES, Job { program, task: Task::Execute }, Limits::default())
}

const SERDE: &str = "#[derive(serde::Serialize)] struct P { x: u8 }
    fn main() { println!(\"{}\", serde_json::to_string(&P { x: 1 }).unwrap()); }";

#[test]
fn the_crates_are_listed_with_their_identifiers() {
    let crates = WITH_CRATES.crates();
    let ids: Vec<&str> = crates.iter().map(|one| one.id.as_str()).collect();
    for id in ["anyhow", "clap", "crossbeam", "futures", "itertools", "rand", "rayon", "regex", "serde", "serde_json"] {
        assert!(ids.contains(&id), "{id} is not in {ids:?}");
    }
    assert!(ids.contains(&"tracing_subscriber") && ids.contains(&"tokio") && ids.contains(&"thiserror"));
    assert!(!ids.contains(&"mio"), "not one that programs may name");
}

#[test]
fn programs_use_crates() {
    for (source, expected) in [
        (SERDE, "{\"x\":1}\n"),
        ("use rayon::prelude::*; fn main() { println!(\"{}\", (1..=100u32).into_par_iter().sum::<u32>()); }", "5050\n"),
        (
            "#[tokio::main] async fn main() { let t = tokio::spawn(async { tokio::time::sleep(std::time::Duration::from_millis(1)).await; 7 }); println!(\"{}\", t.await.unwrap()); }",
            "7\n",
        ),
        (
            "fn main() -> anyhow::Result<()> { let r = regex::Regex::new(\"a+\")?; println!(\"{:?}\", r.find(\"baa\").map(|m| m.as_str())); Ok(()) }",
            "Some(\"aa\")\n",
        ),
        (
            "use clap::Parser; #[derive(Parser)] struct A { n: u8 } fn main() { println!(\"{}\", A::parse_from([\"x\", \"3\"]).n); }",
            "3\n",
        ),
        (
            "fn main() { tracing_subscriber::fmt().without_time().with_ansi(false).init(); tracing::info!(\"said\"); }",
            " INFO playground: said\n",
        ),
    ] {
        assert_eq!(run(bin(source)).printed(), expected, "{source}");
    }
}

#[test]
fn release_mode_works_before_its_own_crates_are_there() {
    assert_eq!(run(Program { mode: Mode::Release, ..bin(SERDE) }).printed(), "{\"x\":1}\n");
}
