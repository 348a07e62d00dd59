//! Dates: leap years, days of the week, printed months, differences, ISO weeks, Easter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Date {
    year: i32,
    month: u8,
    day: u8,
}
const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
fn leap(y: i32) -> bool {
    y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)
}
fn length(y: i32, m: u8) -> u8 {
    match m {
        2 if leap(y) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
impl Date {
    fn new(year: i32, month: u8, day: u8) -> Option<Date> {
        ((1..=12).contains(&month) && (1..=length(year, month)).contains(&day)).then_some(Date { year, month, day })
    }
    fn days(self) -> i64 {
        let y = self.year as i64 - (self.month <= 2) as i64;
        let era = y.div_euclid(400);
        let yoe = y.rem_euclid(400);
        let doy = (153 * (self.month as i64 + if self.month > 2 { -3 } else { 9 }) + 2) / 5 + self.day as i64 - 1;
        era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
    }
    fn from_days(n: i64) -> Date {
        let z = n + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        Date {
            year: (yoe + era * 400 + (month <= 2) as i64) as i32,
            month: month as u8,
            day: (doy - (153 * mp + 2) / 5 + 1) as u8,
        }
    }
    fn weekday(self) -> u8 {
        (self.days() + 3).rem_euclid(7) as u8
    }
    fn iso_week(self) -> (i32, u8) {
        let thursday = Date::from_days(self.days() - self.weekday() as i64 + 3);
        (thursday.year, ((thursday.days() - Date { year: thursday.year, month: 1, day: 1 }.days()) / 7 + 1) as u8)
    }
    fn add_months(self, n: i32) -> Date {
        let m = self.year * 12 + self.month as i32 - 1 + n;
        let (year, month) = (m.div_euclid(12), m.rem_euclid(12) as u8 + 1);
        Date { year, month, day: self.day.min(length(year, month)) }
    }
}
impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
fn easter(y: i32) -> Date {
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date { year: y, month: (n / 31) as u8, day: (n % 31 + 1) as u8 }
}
fn month(y: i32, m: u8) {
    println!("{:^20}", format!("{} {y}", NAMES[m as usize - 1]));
    println!("Mo Tu We Th Fr Sa Su");
    let first = Date { year: y, month: m, day: 1 }.weekday();
    let mut line = "   ".repeat(first as usize);
    for d in 1..=length(y, m) {
        line += &format!("{d:2} ");
        if (first + d) % 7 == 0 {
            println!("{}", line.trim_end());
            line.clear();
        }
    }
    if !line.is_empty() {
        println!("{}", line.trim_end());
    }
}
fn main() {
    month(2024, 2);
    month(2023, 10);
    println!(
        "{:?} {:?} {:?}",
        Date::new(2023, 2, 29),
        Date::new(2000, 2, 29).map(|d| d.to_string()),
        Date::new(1900, 13, 1)
    );
    for (y, m, d) in [
        (1970, 1, 1),
        (2000, 2, 29),
        (1969, 12, 31),
        (2038, 1, 19),
        (-1, 3, 1),
        (2021, 1, 3),
        (2020, 12, 31),
        (1582, 10, 15),
    ] {
        let x = Date::new(y, m, d).unwrap();
        println!("{x} {} {} {:?} {}", x.days(), x.weekday(), x.iso_week(), Date::from_days(x.days()) == x);
    }
    println!("{}", (-1_000_000..1_000_000).step_by(997).all(|n| Date::from_days(n).days() == n));
    println!("{:?}", [2023, 2024, 2025, 1961].map(|y| easter(y).to_string()));
    let d = Date::new(2024, 1, 31).unwrap();
    println!("{} {} {} {}", d.add_months(1), d.add_months(-11), d.add_months(13), d.add_months(3));
    println!(
        "{}",
        (1901..=2000)
            .flat_map(|y| (1..=12).map(move |m| Date { year: y, month: m, day: 1 }))
            .filter(|d| d.weekday() == 6)
            .count()
    );
}
