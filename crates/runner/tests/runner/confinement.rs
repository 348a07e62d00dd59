//! Programs that reach for what is not theirs. Each must be refused while the machine would allow it.

use rockpool_engine::Program;

use crate::bench::{bin, lib, run};

/// Prints `kept in` where the expression is an error, what it got otherwise.
fn attempt(expression: &str) -> String {
    let source = format!(
        "use std::{{fs, io, net, os, process}};\nfn main() {{ match {expression} {{ Err(e) => println!(\"kept in: {{:?}}\", e.kind()), \
         Ok(got) => println!(\"got out: {{got:?}}\") }} }}"
    );
    let source = format!("#![allow(unused_imports)]\n{source}");
    run(bin(&source)).printed().to_owned()
}

#[test]
fn files_of_the_machine_are_out_of_reach() {
    for expression in [
        "fs::read_to_string(\"/etc/passwd\")",
        "fs::read_to_string(\"/etc/hostname\")",
        "fs::read_dir(\"/\").map(|all| all.count())",
        "fs::read_dir(\"/tmp\").map(|all| all.count())",
        "fs::read_dir(\"/root\").map(|all| all.count())",
        "fs::read_to_string(\"/proc/1/stat\")",
        "fs::write(\"/tmp/rockpool-outside\", \"x\")",
        "fs::write(\"../outside\", \"x\")",
        "fs::write(\"/usr/outside\", \"x\")",
        "fs::File::open(\"/dev/kmsg\")",
        "fs::hard_link(\"/etc/passwd\", \"link\")",
        "os::unix::fs::symlink(\"/etc/passwd\", \"link2\").and_then(|()| fs::read_to_string(\"link2\"))",
    ] {
        assert!(attempt(expression).starts_with("kept in: "), "{expression}: {}", attempt(expression));
    }
    assert!(!std::path::Path::new("/tmp/rockpool-outside").exists());
}

#[test]
fn the_own_folder_and_the_systems_libraries_are_within_reach() {
    for expression in [
        "fs::write(\"mine\", \"x\")",
        "fs::write(std::env::temp_dir().join(\"mine\"), \"x\")",
        "fs::read(\"/dev/urandom\").map(drop).or(fs::File::open(\"/dev/null\").map(drop))",
        "process::Command::new(\"true\").status()",
    ] {
        if expression.contains("urandom") {
            continue; // It has no end.
        }
        assert!(attempt(expression).starts_with("got out: "), "{expression}: {}", attempt(expression));
    }
}

#[test]
fn there_is_no_network_of_any_kind() {
    for expression in [
        "net::TcpStream::connect(\"127.0.0.1:22\")",
        "net::TcpListener::bind(\"127.0.0.1:0\")",
        "net::UdpSocket::bind(\"127.0.0.1:0\")",
        "os::unix::net::UnixStream::connect(\"/run/docker.sock\")",
        "os::unix::net::UnixListener::bind(\"here.sock\")",
    ] {
        assert_eq!(attempt(expression), "kept in: PermissionDenied\n", "{expression}");
    }
    assert!(attempt("os::unix::net::UnixStream::pair()").starts_with("got out"), "a pair of its own is no network");
}

#[test]
fn the_compiler_is_kept_in_as_well() {
    for path in ["/etc/passwd", "/root/.bashrc", "/proc/self/../1/environ"] {
        let ran = run(bin(&format!("const S: &str = include_str!({path:?});\nfn main() {{ println!(\"{{S}}\"); }}")));
        assert!(!ran.outcome.success, "{path}: {}", ran.stdout);
        assert!(ran.stderr.contains("couldn't read"), "{}", ran.stderr);
    }
}

#[test]
fn system_calls_that_reach_beyond_the_program_are_refused() {
    let source = r#"
        unsafe extern "C" {
            fn kill(id: i32, signal: i32) -> i32;
            fn getppid() -> i32;
            fn setsid() -> i32;
            fn unshare(flags: i32) -> i32;
            fn chroot(path: *const u8) -> i32;
            fn ptrace(request: i64, id: i32, a: *mut u8, b: *mut u8) -> i64;
            fn setrlimit(what: i32, limits: *const [u64; 2]) -> i32;
            fn getuid() -> u32;
        }
        fn main() {
            unsafe {
                println!("kill {}", kill(getppid(), 9));
                println!("setsid {}", setsid());
                println!("unshare {}", unshare(0x1000_0000));
                println!("chroot {}", chroot(c"/".as_ptr().cast()));
                println!("ptrace {}", ptrace(16, getppid(), std::ptr::null_mut(), std::ptr::null_mut()));
                println!("setrlimit {}", setrlimit(2, &[u64::MAX, u64::MAX]));
                let _ = getuid();
            }
        }"#;
    assert_eq!(run(bin(source)).printed(), "kill -1\nsetsid -1\nunshare -1\nchroot -1\nptrace -1\nsetrlimit -1\n");
}

#[test]
fn nothing_of_the_servers_environment_is_seen() {
    let printed =
        run(bin("fn main() { for (name, _) in std::env::vars() { println!(\"{name}\"); } }")).printed().to_owned();
    let mut names: Vec<&str> = printed.lines().collect();
    names.sort_unstable();
    assert_eq!(names, ["HOME", "LD_LIBRARY_PATH", "PATH", "TMPDIR"]);
}

#[test]
fn threads_and_processes_work_within_the_sandbox() {
    let source = "fn main() { let sum: u64 = (0..8u64).map(|n| std::thread::spawn(move || n)).map(|t| t.join().unwrap()).sum();
        let said = std::process::Command::new(\"echo\").arg(\"hi\").output().unwrap(); println!(\"{sum} {}\", said.status.success()); }";
    assert_eq!(run(bin(source)).printed(), "28 true\n");
}

#[test]
fn names_of_files_cannot_leave_the_project() {
    let mut program = lib("");
    program.files.push(crate::bench::file("../../evil.rs", "x"));
    let ran = run(Program { ..program });
    assert!(!ran.outcome.success && ran.stderr.contains("../../evil.rs"), "{}", ran.stderr);
}
