//! Options within Options and Results, whose niches share bytes.
use std::num::{NonZeroI64, NonZeroU8};
fn show<T: std::fmt::Debug + Copy>(values: &[T])
where
    T: PartialEq,
{
    for (at, a) in values.iter().enumerate() {
        let equal: String = values.iter().map(|b| if a == b { '1' } else { '0' }).collect();
        println!("{at} {a:?} {equal}");
    }
}
fn main() {
    show(&[None, Some(None), Some(Some(false)), Some(Some(true))]);
    show(&[None, Some(None), Some(Some(None)), Some(Some(Some('x'))), Some(Some(Some(char::MAX)))]);
    show(&[None, Some(NonZeroU8::MIN), NonZeroU8::new(0), NonZeroU8::new(255)]);
    show(&[None, Some(None), Some(NonZeroI64::new(-1))]);
    show(&[Ok(Some(true)), Ok(None), Err(()), Ok(Some(false))]);
    show(&[Some(Ok(1u8)), Some(Err(2u8)), None]);
    show(&[Some(std::cmp::Ordering::Less), None, Some(std::cmp::Ordering::Greater)]);
    let text: [Option<Option<&str>>; 3] = [None, Some(None), Some(Some(""))];
    show(&text);
    let mut deep: Option<Option<Option<bool>>> = Some(Some(None));
    if let Some(Some(inner)) = &mut deep {
        *inner = Some(true);
    }
    println!("{deep:?} {:?} {:?}", deep.flatten(), deep.flatten().flatten());
    let boxed: Option<Box<Option<Box<i32>>>> = Some(Box::new(Some(Box::new(4))));
    println!("{boxed:?}");
    let transposed: Result<Option<u8>, String> = Some(Err("no".to_string())).transpose();
    println!("{transposed:?}");
}
