fn main() {
    let price = 3€;
    let x = 5 @ 3;
    let y = `hello`;
    let z = #;
}
