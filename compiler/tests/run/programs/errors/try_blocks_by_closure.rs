//! Scopes of the question mark made by closures, nested functions and early Option returns, with clean-up by guards.
struct Transaction<'a> {
    log: &'a mut Vec<String>,
    committed: bool,
}
impl Transaction<'_> {
    fn step(&mut self, s: &str) -> Result<usize, String> {
        if s.is_empty() {
            return Err("empty step".into());
        }
        self.log.push(s.to_string());
        Ok(self.log.len())
    }
    fn commit(mut self) {
        self.committed = true;
    }
}
impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if !self.committed {
            self.log.push("rollback".into());
        }
    }
}
fn run(log: &mut Vec<String>, steps: &[&str]) -> Result<usize, String> {
    let mut t = Transaction { log, committed: false };
    let mut last = 0;
    for s in steps {
        last = t.step(s).map_err(|e| format!("{e} after {last}"))?;
    }
    t.commit();
    Ok(last)
}
fn header(bytes: &[u8]) -> Option<(u8, u16, &[u8])> {
    let (kind, rest) = bytes.split_first()?;
    let (len, rest) = rest.split_first_chunk::<2>()?;
    let len = u16::from_be_bytes(*len);
    Some((*kind, len, rest.get(..len as usize)?))
}
fn main() {
    let mut log = vec![];
    println!("{:?}", run(&mut log, &["a", "b"]));
    println!("{:?}", run(&mut log, &["c", "", "d"]));
    println!("{:?} {log:?}", run(&mut log, &[]));
    let sum = (|| -> Option<i32> { Some("4".parse::<i32>().ok()? + "5".parse::<i32>().ok()?) })();
    let none = (|| -> Option<i32> { Some("4".parse::<i32>().ok()? + "x".parse::<i32>().ok()?) })();
    println!("{sum:?} {none:?}");
    for b in [&[7, 0, 2, 9, 8][..], &[7, 0, 2, 9], &[7, 1], &[], &[1, 0, 0]] {
        println!("{:?}", header(b));
    }
    let mixed: Result<Result<u8, String>, std::num::ParseIntError> =
        "300".parse::<u16>().map(|n| u8::try_from(n).map_err(|e| e.to_string()));
    println!("{mixed:?}");
    let r: Result<Vec<(usize, char)>, String> = ["ab", "c", ""]
        .iter()
        .enumerate()
        .map(|(i, s)| s.chars().next().map(|c| (i, c)).ok_or_else(|| format!("{i} is empty")))
        .collect();
    println!("{r:?}");
    let labelled = 'try_it: {
        let Ok(a) = "12".parse::<u8>() else { break 'try_it None };
        let Ok(b) = "999".parse::<u8>() else { break 'try_it Some(a) };
        Some(a + b)
    };
    println!("{labelled:?}");
}
