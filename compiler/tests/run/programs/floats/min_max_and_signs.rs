//! minimum-like and maximum-like selections with zeros and NaN, clamping, signs, and in folds.
fn show(x: f64) -> String {
    if x.is_nan() { "NaN".into() } else { format!("{x:?}") }
}
fn main() {
    let v = [f64::NAN, -1.0, 1.0, f64::INFINITY, f64::NEG_INFINITY, 2.5];
    for a in v {
        println!("{}", v.map(|b| format!("{}/{}", show(a.min(b)), show(a.max(b)))).join(" "));
    }
    println!(
        "{:?} {:?}",
        v.iter().copied().fold(f64::INFINITY, f64::min),
        v.iter().copied().fold(f64::NEG_INFINITY, f64::max)
    );
    println!("{:?}", v.iter().copied().filter(|x| !x.is_nan()).max_by(|a, b| a.total_cmp(b)));
    for x in [0.0, -0.0, 3.5, -3.5, f64::INFINITY, f64::NEG_INFINITY] {
        println!("{x:?} {:?} {:?} {:?} {:?} {:?}", x.signum(), x.abs(), -x, x.copysign(-1.0), x.recip());
    }
    println!("{} {} {}", f64::NAN == f64::NAN, f64::NAN != f64::NAN, 0.0 == -0.0);
    println!("{} {} {}", f64::NAN < 1.0, f64::NAN >= 1.0, !(f64::NAN < 1.0));
    println!("{:?} {:?}", 7f32.clamp(-1.0, 1.0), (-0.5f32).clamp(-1.0, 1.0));
    println!("{} {} {}", f64::INFINITY.is_finite(), 1e-310.is_normal_by_hand(), f32::MIN_POSITIVE.is_normal());
    println!(
        "{}",
        (f64::INFINITY - f64::INFINITY).is_nan() && (0.0 * f64::INFINITY).is_nan() && (f64::INFINITY % 2.0).is_nan()
    );
    println!("{:?} {:?}", 5.0 % f64::INFINITY, -0.0 % 3.0);
    let mut order = [1.0f32, f32::NAN, -f32::NAN, -0.0, 0.0, f32::MIN, f32::INFINITY];
    order.sort_by(|a, b| b.total_cmp(a));
    println!("{:?}", order.map(|x| x.is_sign_negative()));
}
trait Normal {
    fn is_normal_by_hand(self) -> bool;
}
impl Normal for f64 {
    fn is_normal_by_hand(self) -> bool {
        self.is_normal() || self == 0.0
    }
}
