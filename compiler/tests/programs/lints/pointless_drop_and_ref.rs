fn main() {
    let n = 3;
    drop(n);
    drop(&n);
    std::mem::forget(n);
    let list = [1, 2];
    let _ = list.iter().map(|x| { x + 1; });
    let _ = std::sync::Mutex::new(1).lock();
}
