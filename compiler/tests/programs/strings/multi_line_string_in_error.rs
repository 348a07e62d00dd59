fn main() {
    let poem: u32 = "the tide
        comes in,
        ünd göes out";
    println!("{poem}");
}
