// edition: 2018
fn main() {
    let name = "x";
    if name.len() > 3 {
        panic!("{}");
    }
    if name.is_empty() {
        panic!(name);
    }
    assert!(true, "{name}");
}
