//! Parsing integers in several radixes, with every kind of error.
fn main() {
    for text in
        ["0", "-0", "+7", "127", "128", "-128", "-129", "", "-", "+", "1_000", " 1", "1 ", "0x1F", "٣", "00012", "--1"]
    {
        println!("{text:?}: {:?} {:?}", text.parse::<i8>(), text.parse::<u8>());
    }
    for (text, radix) in
        [("ff", 16), ("FF", 16), ("-80", 16), ("1010", 2), ("102", 2), ("zz", 36), ("777", 8), ("-zzzzzz", 36)]
    {
        println!(
            "{text} base {radix}: {:?} {:?}",
            i32::from_str_radix(text, radix),
            u16::from_str_radix(text, radix).map_err(|e| e.to_string())
        );
    }
    println!("{:?}", "340282366920938463463374607431768211455".parse::<u128>());
    println!("{:?}", "340282366920938463463374607431768211456".parse::<u128>().map_err(|e| e.kind().clone()));
    println!("{:?}", "-170141183460469231731687303715884105728".parse::<i128>());
    println!(
        "{:?} {:?}",
        "18446744073709551615".parse::<u64>(),
        "18446744073709551616".parse::<u64>().map_err(|e| e.to_string())
    );
    println!("{:?} {:?}", "-9223372036854775808".parse::<i64>(), "9223372036854775808".parse::<i64>().is_err());
    println!("{:?} {:?}", "5".parse::<std::num::NonZeroU8>(), "0".parse::<std::num::NonZeroU8>());
    println!(
        "{:?} {:?} {:?}",
        "true".parse::<bool>(),
        "True".parse::<bool>().map_err(|e| e.to_string()),
        "x".parse::<char>()
    );
    println!(
        "{:?} {:?}",
        "xy".parse::<char>().map_err(|e| e.to_string()),
        "".parse::<char>().map_err(|e| e.to_string())
    );
}
