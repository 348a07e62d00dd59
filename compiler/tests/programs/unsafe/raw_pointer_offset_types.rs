fn main() {
    let values = [1, 2, 3];
    let start = values.as_ptr();
    let second = unsafe { start.add(1i32) };
    let mutable: *mut i32 = start;
    let reference: &i32 = start;
    println!("{:?} {:?}", second, mutable);
}
