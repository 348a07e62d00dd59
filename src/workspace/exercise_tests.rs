//! The tests of an exercise as their text names them.
//!
//! Pure.

/// Names of the functions that follow a test attribute, in order.
pub fn test_names(tests: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut marked = false;
    for line in tests.lines().map(str::trim) {
        if line.starts_with("#[test") || line.starts_with("#[tokio::test") {
            marked = true;
        } else if marked && let Some(name) = function_name(line) {
            names.push(name.to_owned());
            marked = false;
        }
    }
    names
}

fn function_name(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("fn ")?;
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    Some(&rest[..end]).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_named() {
        let text = "mod t {\n    #[test]\n    fn adds() {}\n    #[test]\n    #[should_panic(expected = \"no\")]\n    \
                    fn refuses() {}\n    fn not_a_test() {}\n    #[tokio::test]\n    async fn waits() {}\n}\n";
        assert_eq!(test_names(text), ["adds", "refuses", "waits"]);
    }
}
