struct Date {
    year: u16,
    month: u8,
    day: u8,
}

fn main() {
    let date = Date { year: 2024, month: 2, day: 29 };
    let Date { year, month } = date;
    println!("{year}-{month}");
}
