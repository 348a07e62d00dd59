use std::fmt;

struct Hex<'a>(&'a [u8]);

impl fmt::LowerHex for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0).finish()
    }
}

fn main() {
    let (width, precision) = (10, 3);
    println!("[{:>width$.precision$}]", std::f64::consts::E);
    println!("[{:^+12.2e}] [{:#010b}] [{:<5}]", 12345.678, 5, 'x');
    println!("{:x} {:?} {:#?}", Hex(b"pool"), Hex(&[1]), (1, "a"));
    let name = "Ada";
    println!("{name:?} {name:*^9} {0} {0:?}", 1.0);
    assert_eq!(format_args!("{}", 3).to_string(), "3");
}
