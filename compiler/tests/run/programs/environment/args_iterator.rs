//! The iterator of arguments: its length hints, collecting, and what parsing none of them gives.
use std::collections::BTreeMap;
use std::env;
#[derive(Debug, Default, PartialEq)]
struct Options {
    verbose: bool,
    values: BTreeMap<String, String>,
    rest: Vec<String>,
}
fn parse(args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut o = Options::default();
    let mut args = args.peekable();
    while let Some(a) = args.next() {
        match a.strip_prefix("--") {
            Some("") => {
                o.rest.extend(args);
                break;
            }
            Some("verbose") => o.verbose = true,
            Some(k) => {
                let v = match k.split_once('=') {
                    Some((k, v)) => (k.to_string(), v.to_string()),
                    None => (k.to_string(), args.next().ok_or(format!("--{k} needs a value"))?),
                };
                o.values.insert(v.0, v.1);
            }
            None => o.rest.push(a),
        }
    }
    Ok(o)
}
fn main() {
    let args = env::args();
    println!("{} {:?}", args.len(), args.size_hint());
    println!("{:?}", parse(env::args().skip(1)));
    println!("{}", parse(env::args_os().skip(1).filter_map(|a| a.into_string().ok())) == Ok(Options::default()));
    for line in ["--verbose a b --x 1 --y=2=3", "--k", "a -- --verbose", ""] {
        println!("{line:?} {:?}", parse(line.split_whitespace().map(String::from)));
    }
    println!("{}", env::current_dir().is_ok());
}
