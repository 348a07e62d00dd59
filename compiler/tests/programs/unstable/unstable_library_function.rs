fn main() {
    let list = [1, 2, 3, 4];
    let parts = list.array_windows::<2>().count();
    let text = "a-b".substr_range("a");
    println!("{parts} {text:?} {}", std::intrinsics::likely(true));
}
