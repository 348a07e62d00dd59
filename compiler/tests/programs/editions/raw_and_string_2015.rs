// edition: 2015
fn main() {
    let r#fn = 3;
    let s = c"text";
    let r#async = async { 1 };
    println!("{}", r#fn);
}
