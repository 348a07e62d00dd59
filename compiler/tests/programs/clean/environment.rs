use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let Some(first) = arguments.next() else {
        eprintln!("usage: pool <name>");
        return ExitCode::from(2);
    };
    let home = env::var_os("HOME").map_or_else(|| "?".into(), |home| home.to_string_lossy().into_owned());
    println!("{first} at {home} {:?}", option_env!("USER"));
    println!("{} {} {}", file!(), line!(), module_path!());
    ExitCode::SUCCESS
}
