// edition: 2024
fn numbers(list: &Vec<u8>) -> impl Iterator<Item = u8> {
    let n = list.len() as u8;
    0..n
}

fn main() {
    let mut list = vec![1];
    let it = numbers(&list);
    list.push(2);
    println!("{}", it.count());
}
