fn main() {
    let x = 5;
    x;
    x + 1;
    x == 5;
    !x;
}
