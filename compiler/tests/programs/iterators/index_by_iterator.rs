fn main() {
    let letters = ['a', 'b'];
    for i in 0..letters.len() as i32 {
        println!("{}", letters[i]);
    }
    for i in 0..letters.len {
        println!("{i}");
    }
    println!("{}", letters["0"]);
}
