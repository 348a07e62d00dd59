fn main() {
    let temperatures = vec![18.5, 21.0, 19.2];
    let print = move || println!("{temperatures:?}");
    print();
    let hottest = temperatures.iter().cloned().fold(f64::MIN, f64::max);
    println!("{hottest}");
}
