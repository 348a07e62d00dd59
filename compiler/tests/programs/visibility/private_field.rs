mod bank {
    pub struct Account {
        pub owner: String,
        balance: i64,
    }
    impl Account {
        pub fn open(owner: &str) -> Self {
            Account { owner: owner.to_string(), balance: 0 }
        }
    }
}

fn main() {
    let mut account = bank::Account::open("eve");
    account.balance += 100;
    let other = bank::Account { owner: "x".into(), balance: 1 };
    println!("{} {}", account.owner, other.balance);
}
