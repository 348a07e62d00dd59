// edition: 2018
use std::convert::TryFrom;

fn main() {
    let values = [1u32, 70_000];
    for value in values.iter() {
        println!("{:?}", u16::try_from(*value).ok());
    }
}
