//! Numbers to enums and back by match, table, transmute after a check, and TryFrom; bit patterns of fieldless enums.
#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Op {
    Nop = 0,
    Load = 16,
    Store,
    Add = 32,
    Sub,
    Jump = 0x80,
    Halt = 0xFF,
}
impl Op {
    const ALL: [Op; 7] = [Op::Nop, Op::Load, Op::Store, Op::Add, Op::Sub, Op::Jump, Op::Halt];
    const fn table() -> [Option<Op>; 256] {
        let mut t = [None; 256];
        let mut i = 0;
        while i < Self::ALL.len() {
            t[Self::ALL[i] as usize] = Some(Self::ALL[i]);
            i += 1;
        }
        t
    }
}
static TABLE: [Option<Op>; 256] = Op::table();
impl TryFrom<u8> for Op {
    type Error = String;
    fn try_from(n: u8) -> Result<Op, String> {
        match n {
            0 => Ok(Op::Nop),
            16 => Ok(Op::Load),
            17 => Ok(Op::Store),
            32 => Ok(Op::Add),
            33 => Ok(Op::Sub),
            0x80 => Ok(Op::Jump),
            0xFF => Ok(Op::Halt),
            n => Err(format!("{n:#04x} is no operation")),
        }
    }
}
fn checked(n: u8) -> Option<Op> {
    Op::ALL.iter().any(|o| *o as u8 == n).then(|| unsafe { std::mem::transmute(n) })
}
#[repr(i16)]
#[derive(Debug, Clone, Copy, PartialEq)]
enum Temp {
    Cold = -40,
    Zero = 0,
    Warm = 25,
    Hot = 1000,
}
impl From<i32> for Temp {
    fn from(n: i32) -> Temp {
        match n {
            ..=-1 => Temp::Cold,
            0 => Temp::Zero,
            1..=99 => Temp::Warm,
            _ => Temp::Hot,
        }
    }
}
#[derive(Debug, Clone, Copy)]
enum Suit {
    Clubs,
    Diamonds,
    Hearts,
    Spades,
}
fn card(n: u8) -> Option<(Suit, u8)> {
    (n < 52).then(|| ([Suit::Clubs, Suit::Diamonds, Suit::Hearts, Suit::Spades][n as usize / 13], n % 13 + 1))
}
fn main() {
    println!("{}", (0..=255u8).all(|n| Op::try_from(n).ok() == TABLE[n as usize] && TABLE[n as usize] == checked(n)));
    println!("{:?} {:?} {:?}", Op::try_from(0x80), Op::try_from(3), checked(17));
    println!("{:?}", Op::ALL.map(|o| (o as u8, o as i8, o as u32 * 2)));
    let code = [16u8, 32, 255, 7, 128];
    println!("{:?}", code.iter().map(|b| Op::try_from(*b)).collect::<Result<Vec<_>, _>>());
    println!("{:?}", code.iter().filter_map(|b| TABLE[*b as usize]).max());
    println!("{:?}", [-5, 0, 50, 500].map(Temp::from).map(|t| (t, t as i16, t as u8, t as i16 as u16)));
    println!("{:?}", [0, 12, 13, 51, 52].map(card));
    println!("{:?}", [Suit::Spades as u8, Suit::Clubs as u8].map(|s| s << 4 | s));
    let raw: [u8; 7] = unsafe { std::mem::transmute(Op::ALL) };
    println!("{raw:?} {:?}", unsafe { *(&raw[5] as *const u8 as *const Op) });
    println!("{:?} {:?}", Op::Halt > Op::Jump, Op::ALL.iter().position(|o| *o == Op::Sub));
    println!("{} {}", std::mem::size_of::<Option<Op>>(), matches!(Some(Op::Nop), Some(o) if o as u8 == 0));
}
