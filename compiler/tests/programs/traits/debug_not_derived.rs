struct Ticket {
    seat: u16,
}

fn main() {
    let ticket = Ticket { seat: 12 };
    println!("{:?}", ticket);
    println!("{}", ticket);
    assert_eq!(ticket, Ticket { seat: 12 });
}
