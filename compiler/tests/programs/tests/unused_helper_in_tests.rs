// tests
// crate: lib
fn private_helper() -> u8 {
    1
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn one() -> Result<(), String> {
        let unused = 3;
        Err("no".to_string())
    }
}
