//! Programs that use too much of something.

use std::time::Duration;

use rockpool_engine::{Event, Exit, Job, Program, Task};
use rockpool_runner::{Crates, Limits, RunFault, Stream};

use crate::bench::{RUNTIME, bin, collect, prepare, run, run_within};

fn brief() -> Limits {
    Limits { time: Some(Duration::from_secs(3)), ..Limits::default() }
}

fn main_of(body: &str) -> Program {
    bin(&format!("fn main() {{ {body} }}"))
}

#[test]
fn an_endless_loop_and_an_endless_sleep_are_ended_in_time() {
    for body in ["loop { std::hint::spin_loop(); }", "std::thread::sleep(std::time::Duration::from_secs(1000));"] {
        let ran = run_within(main_of(body), brief());
        assert_eq!(ran.fault, Some(RunFault::Time { seconds: 3 }));
        assert_eq!(ran.exit(), &Exit::Limit("3 seconds".into()));
    }
}

#[test]
fn a_compilation_without_end_is_ended_in_time() {
    let source = "const fn f(n: u64) -> u64 { let mut i = 0; while i < n { i += 1 } i }\n\
                  #[allow(long_running_const_eval)] const N: u64 = f(u64::MAX);\nfn main() { println!(\"{N}\"); }";
    assert_eq!(run_within(bin(source), brief()).fault, Some(RunFault::Time { seconds: 3 }));
}

#[test]
fn endless_output_is_cut_on_either_stream() {
    for (body, stream) in
        [("loop { println!(\"on and on\"); }", Stream::Stdout), ("loop { eprintln!(\"on and on\"); }", Stream::Stderr)]
    {
        let ran = run(main_of(body));
        let Some(RunFault::Output { stream: of, bytes }) = ran.fault else { panic!("{:?}", ran.fault) };
        assert_eq!(of, stream);
        assert!((640 * 1024..704 * 1024).contains(&bytes), "{bytes}");
    }
}

#[test]
fn output_just_below_the_limit_is_whole() {
    let ran = run(main_of("print!(\"{}\", \"x\".repeat(640 * 1024))"));
    assert_eq!(ran.printed().len(), 640 * 1024);
}

#[test]
fn endless_allocation_ends_the_program_and_not_the_machine() {
    let ran =
        run(main_of("let mut all = Vec::new(); loop { all.push(vec![1u8; 1 << 20]); std::hint::black_box(&all); }"));
    assert!(!ran.outcome.success);
    assert!(matches!(ran.exit(), Exit::Signal { number: 6, .. } | Exit::Limit(_)), "{:?}", ran.exit());
    assert!(ran.stderr.contains("memory allocation of") || ran.stderr.contains("512 MiB of memory"), "{}", ran.stderr);
}

#[test]
fn memory_is_counted_over_all_processes() {
    let body = "let me = std::env::current_exe().unwrap();
        if std::env::args().count() == 1 {
            let all: Vec<_> = (0..4).map(|_| std::process::Command::new(&me).arg(\"child\").spawn().unwrap()).collect();
            for mut one in all { one.wait().unwrap(); }
        } else {
            let held = vec![1u8; 300 << 20];
            std::hint::black_box(&held);
            std::thread::sleep(std::time::Duration::from_secs(60));
        }";
    assert_eq!(run(main_of(body)).fault, Some(RunFault::Resources { limit: "512 MiB of memory".into() }));
}

#[test]
fn a_bomb_of_threads_or_of_processes_is_ended() {
    let threads = "let mut all = Vec::new(); for _ in 0..5000 {
        all.push(std::thread::Builder::new().stack_size(16 << 10).spawn(|| std::thread::sleep(std::time::Duration::from_secs(60))).unwrap()); }
        for one in all { one.join().unwrap(); }";
    let processes =
        "let me = std::env::current_exe().unwrap(); loop { let _ = std::process::Command::new(&me).spawn(); }";
    for body in [threads, processes] {
        let ran = run(main_of(body));
        assert_eq!(
            ran.fault,
            Some(RunFault::Resources { limit: "512 processes and threads".into() }),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn what_a_program_leaves_behind_is_ended_with_it() {
    let body = "if std::env::args().count() == 1 {
            std::process::Command::new(std::env::current_exe().unwrap()).arg(\"child\").spawn().unwrap();
            println!(\"parent\");
        } else { loop { std::thread::sleep(std::time::Duration::from_secs(1)); } }";
    assert_eq!(run(main_of(body)).printed(), "parent\n");
}

#[test]
fn a_big_file_and_many_files_are_refused() {
    let big = "use std::io::Write; let mut f = std::fs::File::create(\"big\").unwrap(); loop { f.write_all(&[0; 1 << 20]).unwrap(); }";
    let ran = run(main_of(big));
    assert!(matches!(ran.exit(), Exit::Signal { number: 25, .. }), "{:?} {}", ran.exit(), ran.stderr);
    let many = "for n in 0.. { std::fs::write(format!(\"f{n}\"), vec![0; 32 << 20]).unwrap(); std::thread::sleep(std::time::Duration::from_millis(50)); }";
    assert_eq!(run(main_of(many)).fault, Some(RunFault::Resources { limit: "256 MiB of files".into() }));
}

#[test]
fn output_that_is_no_text_is_a_fault_of_its_own() {
    let ran = run(main_of("use std::io::Write; std::io::stdout().write_all(b\"a\\xff\\xfe\").unwrap();"));
    assert_eq!(ran.fault, Some(RunFault::NotText { stream: Stream::Stdout, cut_short: false }));
}

#[test]
fn a_stopped_or_dropped_run_ends_at_once() {
    let runner = prepare(Crates::None);
    let job = || Job { program: main_of("println!(\"begun\"); loop { std::hint::spin_loop(); }"), task: Task::Execute };
    RUNTIME.block_on(async {
        let mut run = runner.start(job(), Limits::interactive());
        while run.events.recv().await != Some(Event::Stdout("begun\n".into())) {}
        run.control.stop();
        assert_eq!(collect(run).await.exit(), &Exit::Stopped);
        let mut run = runner.start(job(), Limits::interactive());
        while run.events.recv().await != Some(Event::Stdout("begun\n".into())) {}
        assert_eq!(runner.free_turns(), runner.concurrency() - 1);
        drop(run);
        while runner.free_turns() < runner.concurrency() {
            tokio::task::yield_now().await;
        }
    });
}

#[test]
fn jobs_wait_their_turn_and_give_up_when_it_does_not_come() {
    let runner = prepare(Crates::None);
    RUNTIME.block_on(async {
        let hold = Job { program: main_of("loop { std::hint::spin_loop(); }"), task: Task::Execute };
        let start = |_| runner.start(hold.clone(), Limits::interactive());
        let holders: Vec<_> = (0..runner.concurrency()).map(start).collect();
        while runner.free_turns() > 0 {
            tokio::task::yield_now().await;
        }
        let limits = Limits { queue: Duration::from_millis(200), ..Limits::default() };
        let late = collect(runner.start(Job { program: main_of(""), task: Task::Execute }, limits)).await;
        assert_eq!(late.fault, Some(RunFault::Queue { seconds: 0 }));
        drop(holders);
    });
}
