//! Places of no bytes have addresses, which are not null and are aligned.
#[repr(align(64))]
struct Aligned;
#[inline(never)]
fn is_there<T>(place: &mut T, align: usize) -> bool {
    // A null reference would be `None`.
    std::hint::black_box(Some(place)).is_some_and(|place| std::ptr::from_mut(place).addr() % align == 0)
}
#[inline(never)]
fn of_an_array(_: usize) -> bool {
    let mut nothing = [0_u64; 0];
    is_there(&mut nothing, 8)
}
#[inline(never)]
fn of_a_structure(_: u64) -> bool {
    let mut nothing = Aligned;
    is_there(&mut nothing, 64)
}
fn main() {
    println!("{} {}", of_an_array(0), of_a_structure(7));
    let none: [Option<String>; 0] = std::array::from_fn(|_| None);
    println!("{none:?} {:?}", none.iter().next());
    println!("{:?}", [0; 0].map(|n: u8| n.to_string()));
}
