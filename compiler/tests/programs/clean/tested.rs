// tests
fn leap(year: u32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn main() {
    println!("{}", leap(2024));
}

#[cfg(test)]
mod tests {
    use super::leap;

    #[test]
    fn every_fourth() {
        assert!(leap(2024));
        assert_eq!(leap(1900), false, "centuries are not");
    }

    #[test]
    #[should_panic(expected = "2023")]
    fn odd_years() {
        assert!(leap(2023), "2023");
    }

    #[test]
    #[ignore = "slow"]
    fn parses() -> Result<(), std::num::ParseIntError> {
        assert!(leap("2000".parse()?));
        Ok(())
    }
}
