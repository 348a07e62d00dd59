fn main() {
    println("hello");
    let v = vec[1, 2, 3];
    format("{}", 1);
}
