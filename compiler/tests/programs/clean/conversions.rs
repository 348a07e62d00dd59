use std::str::FromStr;

#[derive(Debug, PartialEq, Eq)]
struct Rgb(u8, u8, u8);

impl FromStr for Rgb {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let hex = text.strip_prefix('#').ok_or_else(|| format!("{text:?} has no #"))?;
        let number = u32::from_str_radix(hex, 16).map_err(|error| error.to_string())?;
        Rgb::try_from(number)
    }
}

impl TryFrom<u32> for Rgb {
    type Error = String;
    fn try_from(number: u32) -> Result<Self, Self::Error> {
        match number.to_be_bytes() {
            [0, r, g, b] => Ok(Rgb(r, g, b)),
            _ => Err(format!("{number} is too large")),
        }
    }
}

impl From<Rgb> for u32 {
    fn from(Rgb(r, g, b): Rgb) -> u32 {
        u32::from_be_bytes([0, r, g, b])
    }
}

fn main() {
    let sea: Result<Rgb, _> = "#0a7".parse();
    println!("{sea:?} {:?} {}", Rgb::from_str("x"), u32::from(Rgb(0, 1, 2)));
}
