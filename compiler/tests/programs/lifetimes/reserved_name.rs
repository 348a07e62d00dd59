struct Window<'static> {
    title: &'static str,
}

fn main() {
    println!("{}", Window { title: "pool" }.title);
}
