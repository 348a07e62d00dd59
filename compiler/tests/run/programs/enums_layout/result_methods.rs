//! The methods of Result, each on Ok and Err.
fn half(n: i32) -> Result<i32, String> {
    if n % 2 == 0 { Ok(n / 2) } else { Err(format!("{n} is odd")) }
}
fn main() {
    for r in [half(8), half(3)] {
        println!("{:?} {:?} {:?}", r, r.as_ref().map(|n| n + 1), r.as_ref().map_err(|e| e.len()));
        println!(
            "{:?} {:?}",
            r.clone().and_then(half),
            r.clone().or_else(|e| if e.len() > 3 { Ok::<_, ()>(0) } else { Err(()) })
        );
        println!("{:?} {:?} {}", r.clone().ok(), r.clone().err(), r.clone().unwrap_or(-1));
        println!(
            "{} {} {}",
            r.is_ok(),
            r.as_ref().is_ok_and(|n| *n == 4),
            r.as_ref().is_err_and(|e| e.contains("odd"))
        );
        println!("{} {}", r.clone().unwrap_or_else(|e| e.len() as i32), r.clone().map_or(100, |n| n * 3));
        println!("{:?} {:?}", r.iter().next(), r.clone().unwrap_or_default());
        println!("{:?} {:?}", r.clone().and(Ok::<u8, String>(1)), r.clone().or(Err::<i32, u8>(2)));
        println!("{:?}", r.clone().inspect(|n| print!("({n}) ")).inspect_err(|e| print!("[{e}] ")));
        println!("{:?} {:?}", r.as_deref_by_hand(), r < Ok(5));
    }
    println!("{:?}", (1..6).map(|n| half(n * 2)).collect::<Result<Vec<_>, _>>());
    println!("{:?}", (1..6).map(half).collect::<Result<Vec<_>, _>>());
    let (good, bad): (Vec<_>, Vec<_>) = (1..6).map(half).partition(Result::is_ok);
    println!(
        "{:?} {:?}",
        good.into_iter().flatten().collect::<Vec<_>>(),
        bad.into_iter().filter_map(Result::err).collect::<Vec<_>>()
    );
    println!("{:?} {:?}", Ok::<Option<u8>, ()>(None).transpose(), Ok::<_, u8>(Some(1)).transpose());
    println!("{:?}", Ok::<Result<u8, i8>, i8>(Err(-1)).flatten());
    println!("{:?} {:?}", Ok::<&u8, ()>(&3).copied(), half(7).unwrap_err());
    let mut r = half(10);
    if let Ok(n) = r.as_mut() {
        *n += 1;
    }
    println!("{r:?}");
    println!(
        "{:?}",
        r.iter_mut()
            .map(|n| {
                *n *= 2;
                *n
            })
            .sum::<i32>()
    );
    println!("{:?}", [1u8, 2].into_iter().map(Ok::<u8, ()>).product::<Result<u8, ()>>());
}
trait ByHand {
    fn as_deref_by_hand(&self) -> String;
}
impl ByHand for Result<i32, String> {
    fn as_deref_by_hand(&self) -> String {
        match self.as_ref().map_err(String::as_str) {
            Ok(n) => n.to_string(),
            Err(e) => e.to_uppercase(),
        }
    }
}
