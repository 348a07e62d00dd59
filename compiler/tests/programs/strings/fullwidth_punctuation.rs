fn main() {
    println！("hello"）；
    let x ＝ 3;
}
