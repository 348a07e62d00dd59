//! Methods by self, &self, &mut self, Box<Self>, Rc<Self>, and associated functions; method chains over them.
use std::pin::Pin;
use std::rc::Rc;
#[derive(Debug, Clone)]
struct Account {
    owner: String,
    cents: i64,
    log: Vec<String>,
}
impl Account {
    const FEE: i64 = 25;
    fn new(owner: &str) -> Self {
        Self { owner: owner.into(), cents: 0, log: vec![] }
    }
    fn deposit(&mut self, cents: i64) -> &mut Self {
        self.cents += cents;
        self.log.push(format!("+{cents}"));
        self
    }
    fn withdraw(&mut self, cents: i64) -> Result<&mut Self, (i64, &'static str)> {
        let total = cents.checked_add(Self::FEE).ok_or((cents, "too large"))?;
        if total > self.cents {
            return Err((total - self.cents, "short"));
        }
        self.cents -= total;
        self.log.push(format!("-{total}"));
        Ok(self)
    }
    fn balance(&self) -> (i64, u8) {
        (self.cents / 100, (self.cents % 100) as u8)
    }
    fn close(self) -> (String, i64) {
        let Self { owner, cents, .. } = self;
        (owner, cents)
    }
    fn boxed(self: Box<Self>) -> String {
        self.owner
    }
    fn shared(self: Rc<Self>) -> usize {
        Rc::strong_count(&self)
    }
    fn borrowed_rc(self: &Rc<Self>) -> Rc<Self> {
        Rc::clone(self)
    }
    fn pinned(self: Pin<&mut Self>) -> i64 {
        self.get_mut().cents -= 1;
        7
    }
    fn log_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.log.iter_mut()
    }
    fn split(&mut self) -> (&mut i64, &mut Vec<String>) {
        (&mut self.cents, &mut self.log)
    }
}
fn main() {
    let mut a = Account::new("ann");
    a.deposit(1000).deposit(250);
    println!("{:?} {:?}", a.balance(), a.withdraw(300).map(|a| a.balance()));
    println!("{:?} {:?}", a.withdraw(5000).map(|a| a.cents), a.withdraw(i64::MAX).map(|a| a.cents));
    println!("{:?}", a.withdraw(100).and_then(|a| a.withdraw(100)).map(|a| a.deposit(1).cents));
    for entry in a.log_mut() {
        entry.insert(0, '#');
    }
    let (cents, log) = a.split();
    *cents *= 2;
    log.retain(|l| !l.contains('-'));
    println!("{a:?}");
    println!("{}", Box::new(a.clone()).boxed());
    let r = Rc::new(a.clone());
    let s = r.borrowed_rc();
    println!("{} {}", r.shared(), s.shared());
    println!("{} {}", Pin::new(&mut a).pinned(), a.cents);
    println!("{:?}", Account::balance(&a));
    println!("{:?}", a.close());
}
