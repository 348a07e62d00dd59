//! A main that returns Ok, with errors collected, counted and turned into defaults on the way.
use std::collections::BTreeMap;
use std::str::FromStr;
#[derive(Debug, PartialEq, Clone)]
struct Colour {
    r: u8,
    g: u8,
    b: u8,
}
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
enum ColourError {
    Length(usize),
    Hash,
    Digit(char),
    Empty,
}
impl FromStr for Colour {
    type Err = ColourError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        if s.is_empty() {
            return Err(ColourError::Empty);
        }
        let digits = s.strip_prefix('#').ok_or(ColourError::Hash)?;
        if digits.len() != 6 {
            return Err(ColourError::Length(digits.len()));
        }
        let values = digits
            .chars()
            .map(|c| c.to_digit(16).map(|d| d as u8).ok_or(ColourError::Digit(c)))
            .collect::<Result<Vec<_>, _>>()?;
        let [r1, r0, g1, g0, b1, b0] = values[..] else { unreachable!() };
        Ok(Colour { r: r1 << 4 | r0, g: g1 << 4 | g0, b: b1 << 4 | b0 })
    }
}
impl TryFrom<(i32, i32, i32)> for Colour {
    type Error = std::num::TryFromIntError;
    fn try_from((r, g, b): (i32, i32, i32)) -> Result<Self, Self::Error> {
        Ok(Colour { r: r.try_into()?, g: g.try_into()?, b: b.try_into()? })
    }
}
fn main() -> Result<(), ColourError> {
    let inputs = ["#ff8000", "#FFF", "ff8000", "#12345g", "", "#000000", "#ééé"];
    let mut counts: BTreeMap<ColourError, u32> = BTreeMap::new();
    for i in inputs {
        match i.parse::<Colour>() {
            Ok(c) => println!("{i} {c:?}"),
            Err(e) => {
                println!("{i} {e:?}");
                *counts.entry(e).or_default() += 1;
            }
        }
    }
    println!("{counts:?}");
    println!("{:?}", inputs.iter().map(|i| i.parse::<Colour>()).collect::<Result<Vec<_>, _>>());
    println!("{:?}", inputs.iter().filter_map(|i| i.parse::<Colour>().ok()).count());
    println!("{:?} {:?}", Colour::try_from((1, 2, 3)), Colour::try_from((1, 256, -1)).map_err(|e| e.to_string()));
    println!("{:?}", "bad".parse::<Colour>().or_else(|_| "#010203".parse::<Colour>())?);
    println!("{:?}", "x".parse::<Colour>().unwrap_or(Colour { r: 9, g: 9, b: 9 }));
    Ok(())
}
