fn main() {
    let mut count = 1;
    count += 1.5;
    let mut text = "a";
    text += "b";
    let mut list = vec![1];
    list += 2;
}
