fn main() {
    let mut list = Vec::new();
    list.push((1, None));
    list.push((2u8, Some("b")));
    let parsed = "5".parse().unwrap_or(0u16);
    let sum = [1.0, 2.0].iter().sum::<f32>();
    let (odd, even): (Vec<_>, Vec<_>) = (0..6).partition(|n| n % 2 == 1);
    let nested: Vec<Vec<_>> = vec![odd, even];
    let boxed: Box<dyn Fn(_) -> usize> = Box::new(|text: &str| text.len());
    let default: (i32, String, Option<char>) = Default::default();
    println!("{list:?} {parsed} {sum} {nested:?} {} {default:?}", boxed("abc"));
}
