const LIST: &mut Vec<i32> = &mut Vec::new();
static mut HITS: u32 = 0;
const READ: u32 = unsafe { HITS };

fn main() {
    LIST.push(READ as i32);
}
