use std::collections::HashMap;

#[derive(Debug, PartialEq)]
enum Problem {
    Unknown,
    Short { by: u64 },
}

#[derive(Default)]
struct Bank {
    accounts: HashMap<String, u64>,
}

impl Bank {
    fn deposit(&mut self, who: &str, amount: u64) {
        *self.accounts.entry(who.to_string()).or_default() += amount;
    }

    fn transfer(&mut self, from: &str, to: &str, amount: u64) -> Result<(), Problem> {
        if !self.accounts.contains_key(to) {
            return Err(Problem::Unknown);
        }
        let balance = self.accounts.get_mut(from).ok_or(Problem::Unknown)?;
        *balance = balance.checked_sub(amount).ok_or(Problem::Short { by: amount - *balance })?;
        self.deposit(to, amount);
        Ok(())
    }
}

fn main() {
    let mut bank = Bank::default();
    bank.deposit("ann", 10);
    bank.deposit("bo", 0);
    println!("{:?} {:?}", bank.transfer("ann", "bo", 4), bank.transfer("ann", "bo", 40));
}
