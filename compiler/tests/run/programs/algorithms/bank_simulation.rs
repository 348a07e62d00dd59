//! A bank with accounts, transfers that may fail, standing orders, interest and a ledger, driven by a script.
use std::collections::BTreeMap;
use std::fmt;
#[derive(Debug, Clone, PartialEq)]
enum Failure {
    NoAccount(String),
    Funds { needed: i64, present: i64 },
    Frozen(String),
    Syntax(usize, String),
}
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::NoAccount(n) => write!(f, "no account {n:?}"),
            Failure::Funds { needed, present } => write!(f, "needs {} has {}", money(*needed), money(*present)),
            Failure::Frozen(n) => write!(f, "{n} is frozen"),
            Failure::Syntax(line, what) => write!(f, "line {line}: {what}"),
        }
    }
}
#[derive(Debug, Default)]
struct Account {
    cents: i64,
    overdraft: i64,
    frozen: bool,
    history: Vec<(u32, i64)>,
}
#[derive(Default)]
struct Bank {
    accounts: BTreeMap<String, Account>,
    day: u32,
    standing: Vec<(String, String, i64, u32)>,
}
fn money(c: i64) -> String {
    format!("{}{}.{:02}", if c < 0 { "-" } else { "" }, c.abs() / 100, c.abs() % 100)
}
impl Bank {
    fn account(&mut self, name: &str) -> Result<&mut Account, Failure> {
        let a = self.accounts.get_mut(name).ok_or_else(|| Failure::NoAccount(name.into()))?;
        if a.frozen { Err(Failure::Frozen(name.into())) } else { Ok(a) }
    }
    fn change(&mut self, name: &str, by: i64) -> Result<i64, Failure> {
        let day = self.day;
        let a = self.account(name)?;
        let after = a.cents + by;
        if by < 0 && after < -a.overdraft {
            return Err(Failure::Funds { needed: -by, present: a.cents + a.overdraft });
        }
        a.cents = after;
        a.history.push((day, by));
        Ok(after)
    }
    fn transfer(&mut self, from: &str, to: &str, by: i64) -> Result<(), Failure> {
        self.account(to)?;
        self.change(from, -by)?;
        self.change(to, by).map(drop)
    }
    fn next_day(&mut self) -> Vec<Failure> {
        self.day += 1;
        for a in self.accounts.values_mut() {
            let rate = if a.cents < 0 { 9 } else { 2 };
            a.cents += a.cents * rate / 1000;
        }
        let due: Vec<_> = self.standing.iter().filter(|s| self.day % s.3 == 0).cloned().collect();
        due.iter().filter_map(|(a, b, c, _)| self.transfer(a, b, *c).err()).collect()
    }
    fn run(&mut self, n: usize, line: &str) -> Result<String, Failure> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let amount = |s: &str| {
            s.parse::<f64>().map(|f| (f * 100.0).round() as i64).map_err(|e| Failure::Syntax(n, e.to_string()))
        };
        match words[..] {
            ["open", name] => {
                self.accounts.entry(name.into()).or_default();
                Ok(format!("opened {name}"))
            }
            ["open", name, "with", over] => {
                self.accounts.insert(name.into(), Account { overdraft: amount(over)?, ..Account::default() });
                Ok(format!("opened {name} down to -{over}"))
            }
            ["pay", name, by] => self.change(name, amount(by)?).map(money),
            ["send", from, to, by] => self.transfer(from, to, amount(by)?).map(|()| "sent".into()),
            ["freeze", name] => {
                self.account(name)?.frozen = true;
                Ok("frozen".into())
            }
            ["every", days, from, to, by] => {
                let days = days.parse().map_err(|_| Failure::Syntax(n, "days".into()))?;
                self.standing.push((from.into(), to.into(), amount(by)?, days));
                Ok("ordered".into())
            }
            ["wait", days] => {
                let days: u32 = days.parse().map_err(|_| Failure::Syntax(n, "days".into()))?;
                let f: Vec<String> = (0..days).flat_map(|_| self.next_day()).map(|f| f.to_string()).collect();
                Ok(format!("day {} {f:?}", self.day))
            }
            _ => Err(Failure::Syntax(n, format!("{words:?}"))),
        }
    }
}
fn main() {
    let mut b = Bank::default();
    let script = "open ann\nopen bob with 50\npay ann 1000.10\npay bob -20.5\npay bob -40\nsend ann bob 99.99\nsend ann zoe 1\nevery 7 ann bob 125\nevery 10 bob ann 400\nwait 30\nfreeze bob\nsend ann bob 1\npay bob 5\npay ann ten\nwait 14\nclose ann\nwait x";
    for (n, line) in script.lines().enumerate() {
        match b.run(n + 1, line) {
            Ok(s) => println!("{line}: {s}"),
            Err(f) => println!("{line}: ! {f}"),
        }
    }
    for (name, a) in &b.accounts {
        println!("{name} {} {:?}", money(a.cents), a.history);
    }
}
