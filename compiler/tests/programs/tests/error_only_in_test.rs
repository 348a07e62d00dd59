// tests
fn double(n: i32) -> i32 {
    n * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles() {
        assert_eq!(double(2), "4");
        assert_eq!(doubel(2), 4);
    }
}

fn main() {}
