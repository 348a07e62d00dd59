#[must_use = "a receipt has to be kept"]
fn pay() -> u32 {
    3
}

#[must_use]
struct Ticket;

fn buy() -> Ticket {
    Ticket
}

fn main() {
    pay();
    buy();
    3 + 4;
    vec![1].len();
    "a".to_string();
    &5;
}
