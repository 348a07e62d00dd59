#[derive(Debug)]
struct Account {
    owner: String,
    email: String,
}

fn main() {
    let account = Account { owner: "mira".to_string(), email: "mira@example.org".to_string() };
    let owner = account.owner;
    println!("{owner} has {:?}", account);
    println!("{}", account.email);
}
