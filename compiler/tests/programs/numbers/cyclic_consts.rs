const EGG: u32 = HEN + 1;
const HEN: u32 = EGG - 1;

static LOOP: u32 = LOOP;

fn main() {
    println!("{EGG}");
}
