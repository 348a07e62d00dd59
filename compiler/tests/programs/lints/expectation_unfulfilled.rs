#[expect(unused_variables, reason = "to see what happens")]
fn quiet() {
    println!("nothing is unused");
}

#[expect(unused_mut)]
fn met() {
    let mut x = 1;
    println!("{x}");
}

fn main() {
    quiet();
    met();
}
