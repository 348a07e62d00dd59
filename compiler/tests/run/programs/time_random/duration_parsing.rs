//! Durations from text and back, rounding, splitting into units, averages and progress.
use std::time::Duration;
fn parse(s: &str) -> Option<Duration> {
    let mut total = Duration::ZERO;
    let mut rest = s;
    while !rest.is_empty() {
        let n = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let u = rest[n..].find(|c: char| c.is_ascii_digit()).map_or(rest.len(), |k| n + k);
        let v: f64 = rest[..n].parse().ok()?;
        let unit = match &rest[n..u] {
            "ms" => 0.001,
            "s" => 1.0,
            "m" => 60.0,
            "h" => 3600.0,
            "d" => 86400.0,
            _ => return None,
        };
        total = total.checked_add(Duration::try_from_secs_f64(v * unit).ok()?)?;
        rest = &rest[u..];
    }
    (!s.is_empty()).then_some(total)
}
fn human(d: Duration) -> String {
    let s = d.as_secs();
    let parts =
        [(s / 86400, "d"), (s / 3600 % 24, "h"), (s / 60 % 60, "m"), (s % 60, "s"), (d.subsec_millis() as u64, "ms")];
    let t: String = parts.iter().filter(|p| p.0 > 0).map(|(n, u)| format!("{n}{u}")).collect();
    if t.is_empty() { "0s".into() } else { t }
}
fn main() {
    for s in ["1h30m", "90s", "1.5d", "250ms", "2h5", "x", "", "0s", "1d1h1m1s1ms", "1e9s", "99999999999999999999d"] {
        println!("{s:?} {:?}", parse(s).map(|d| (d, human(d), parse(&human(d)) == Some(d))));
    }
    let laps = [1500, 1250, 1750].map(Duration::from_millis);
    let total: Duration = laps.iter().sum();
    println!(
        "{total:?} {:?} {:?} {:?}",
        total / 3,
        laps.iter().min(),
        laps.iter().map(|l| l.abs_diff(total / 3)).max()
    );
    println!("{:?}", laps.map(|l| format!("{:.1}%", l.div_duration_f64(total) * 100.0)));
    println!("{:?} {:?}", Duration::from_secs_f32(0.1), Duration::from_secs_f64(1e-9 * 1.5));
    println!("{} {} {}", total.as_nanos(), total.as_micros(), total.as_millis_by_hand());
    println!("{:?} {:?}", Duration::from_secs(1).checked_div(0), Duration::MAX.saturating_mul(2) == Duration::MAX);
    println!("{:?}", Duration::from_millis(1234).as_secs_f32());
}
trait ByHand {
    fn as_millis_by_hand(&self) -> u128;
}
impl ByHand for Duration {
    fn as_millis_by_hand(&self) -> u128 {
        self.as_secs() as u128 * 1000 + self.subsec_millis() as u128
    }
}
