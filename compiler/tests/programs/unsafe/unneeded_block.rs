fn main() {
    let sum = unsafe { 1 + 2 };
    unsafe {
        unsafe {
            println!("{sum}");
        }
    }
}
