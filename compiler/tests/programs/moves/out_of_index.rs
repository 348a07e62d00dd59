fn first_name(names: Vec<String>) -> String {
    let first = names[0];
    first
}

fn main() {
    println!("{}", first_name(vec![String::from("Ada"), String::from("Grace")]));
}
