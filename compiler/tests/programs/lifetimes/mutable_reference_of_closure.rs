fn main() {
    let mut log: Vec<String> = Vec::new();
    let mut last = || -> &mut String {
        log.push(String::new());
        log.last_mut().unwrap()
    };
    last().push('x');
}
