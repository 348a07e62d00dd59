// edition: 2024
#[no_mangle]
pub fn exported() {}

extern "C" {}

static mut N: u8 = 0;

fn main() {
    unsafe {
        let r = &mut N;
        std::env::set_var("A", "1");
        println!("{r}");
    }
    std::env::set_var("A", "1");
}
