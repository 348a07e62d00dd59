#[cfg(test)]
mod tests {
    #[test]
    fn broken() {
        let x: u8 = "not looked at";
    }
}

fn only_tested() {}

fn main() {
    let seen: u8 = "looked at";
}
