enum Weather {
    Sun,
    Rain { mm: u32 },
    Snow(u32),
}

fn advice(weather: Weather) -> &'static str {
    match weather {
        Weather::Sun => "hat",
        Weather::Rain { mm } if mm > 5 => "boots",
    }
}

fn main() {
    println!("{}", advice(Weather::Snow(2)));
}
