fn main() {
    let answer;
    {
        let local = 42;
        answer = &local;
    }
    println!("{answer}");
}
