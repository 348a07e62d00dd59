use std::fmt;

#[derive(Debug)]
enum BankError {
    Insufficient { needed: u64, available: u64 },
    NoAccount(String),
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            BankError::Insufficient { needed } => write!(f, "{needed}"),
            BankError::NoAccount(name) => write!(f, "{}", nam),
        }
    }
}

fn withdraw(balance: &mut u64, amount: i64) -> Result<u64, BankError> {
    if *balance < amount {
        return BankError::Insufficient { needed: amount, available: balance };
    }
    balance -= amount;
    Ok(balance)
}

fn main() -> Result<(), String> {
    let balance = 10;
    withdraw(&mut balance, 3)?;
}
