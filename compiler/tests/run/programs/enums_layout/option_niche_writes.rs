//! Writing None and Some through references into niched places must not disturb neighbours or payloads.
use std::num::NonZeroU16;
#[derive(Debug, Clone, Copy, PartialEq)]
enum Light {
    Red,
    Amber,
    Green,
}
#[derive(Debug, Clone, PartialEq)]
struct Row {
    a: u8,
    light: Option<Light>,
    b: u8,
    flag: Option<bool>,
    c: u8,
    ch: Option<char>,
    d: u16,
    nz: Option<NonZeroU16>,
    nested: Option<Option<Light>>,
    text: Option<Box<str>>,
    e: u8,
}
fn set<T>(slot: &mut Option<T>, t: Option<T>) -> Option<T> {
    std::mem::replace(slot, t)
}
fn row() -> Row {
    Row { a: 1, light: None, b: 2, flag: None, c: 3, ch: None, d: 4, nz: None, nested: None, text: None, e: 5 }
}
fn main() {
    let mut rows = vec![row(); 3];
    for (i, r) in rows.iter_mut().enumerate() {
        set(&mut r.light, Some([Light::Red, Light::Amber, Light::Green][i]));
        set(&mut r.flag, Some(i == 1));
        set(&mut r.ch, char::from_u32(0x10FFFF - i as u32));
        set(&mut r.nz, NonZeroU16::new((i as u32 * 65535 / 2) as u16));
        set(&mut r.nested, [None, Some(None), Some(Some(Light::Green))][i]);
        set(&mut r.text, Some("x".repeat(i).into()));
        println!("{r:?}");
    }
    rows[1].flag.take();
    if let Some(l) = &mut rows[2].light {
        *l = Light::Red;
    }
    if let Some(n) = &mut rows[2].nested {
        n.take();
    }
    rows[0].nested = Some(rows[0].light);
    rows[0].ch.get_or_insert('z');
    rows[0].nz.get_or_insert(NonZeroU16::MIN);
    for r in &rows {
        println!("{r:?} {}", (r.a, r.b, r.c, r.d, r.e) == (1, 2, 3, 4, 5));
    }
    let (l, r) = rows.split_at_mut(1);
    std::mem::swap(&mut l[0].nested, &mut r[1].nested);
    println!("{:?} {:?} {}", l[0].nested, r[1].nested, l[0] == r[1]);
    let mut array = [Some(true), None, Some(false)];
    array.rotate_left(1);
    for o in &mut array {
        *o = match *o {
            None => Some(true),
            Some(true) => None,
            x => x,
        };
    }
    println!("{array:?}");
}
