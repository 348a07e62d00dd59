struct Till {
    cents: u64,
}

impl Till {
    fn take(&self, cents: u64) {
        self.cents += cents;
    }
}

fn main() {
    let till = Till { cents: 0 };
    till.take(5);
    println!("{}", till.cents);
}
