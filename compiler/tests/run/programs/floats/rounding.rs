//! floor, ceil, round, trunc, fract and round_ties_even.
fn main() {
    for v in [
        0.0f64,
        -0.0,
        0.4,
        0.5,
        0.6,
        1.5,
        2.5,
        -0.5,
        -1.5,
        -2.5,
        1e15 + 0.5,
        4503599627370497.5,
        f64::INFINITY,
        f64::NAN,
    ] {
        println!(
            "{v:?}: {:?} {:?} {:?} {:?} {:?} {:?}",
            v.floor(),
            v.ceil(),
            v.round(),
            v.trunc(),
            v.fract(),
            v.round_ties_even()
        );
    }
    for v in [0.49999997f32, 0.5, 8388607.5, -8388607.5, 16777216.0, -3.7] {
        println!(
            "{v:?}: {:?} {:?} {:?} {:?} {:?} {:?}",
            v.floor(),
            v.ceil(),
            v.round(),
            v.trunc(),
            v.fract(),
            v.round_ties_even()
        );
    }
    println!("{:?} {:?} {:?}", (-0.3f64).ceil(), (-0.3f64).round(), (0.3f32).floor());
}
