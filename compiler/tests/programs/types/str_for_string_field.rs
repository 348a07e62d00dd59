struct City {
    name: String,
    people: u64,
}

fn main() {
    let city = City { name: "Porto", people: 231_962 };
    println!("{} {}", city.name, city.people);
}
