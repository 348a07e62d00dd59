fn eat(fruit: String) {
    println!("eating {fruit}");
}

fn main() {
    let apple = String::from("apple");
    let pear = String::from("pear");
    let basket = vec![apple, pear];
    eat(apple);
    eat(pear);
    let other = basket;
    println!("{}", basket.len() + other.len());
}
