fn main() {
    println!("{}", total);
    compute(3);
    let list = HashMap::new();
    let set: HashSet<i32> = HashSet::new();
    let x: Strng = String::new();
    Foo::bar();
    serde_json::to_string(&3);
}
