fn main() {
    let a = 1;;
    ;;
    println!("{a}");
    let _b = { 2 };
    if { a } == 1 {}
}
