//! The macros that come with the language: concat, stringify, matches, assert, vec, dbg, env, include-free ones, todo.
fn main() {
    println!("{} {}", concat!("a", 1, 2.5, true, 'c'), stringify!(a + b, c));
    println!("{:?} {:?}", vec![0u8; 3], vec![String::from("x"); 2]);
    println!("{:?} {}", option_env!("SURELY_NOT_SET_ANYWHERE"), file!().ends_with(".rs"));
    println!("{}", matches!(Some(5), Some(n) if n > 4));
    assert!(true, "never shown {}", 1);
    assert_eq!(1, 1);
    assert_ne!(1, 2);
    debug_assert!(true);
    let d = dbg!(3 * 4) + 1;
    println!("{d}");
    let (a, b) = dbg!("one", 2);
    println!("{a}{b}");
    print!("no newline;");
    print!("{}\n", format!("{:>5}", "f"));
    println!();
    eprintln!("to stderr");
    eprint!("also");
    println!("{}", cfg!(target_pointer_width = "16"));
    println!("{}", if cfg!(any()) { "any" } else { "none" });
    println!("{} {}", cfg!(all()), cfg!(not(all())));
    let s = format_args!("{} {}", 1, 2).to_string();
    println!("{s} {:?}", format_args!("constant").as_str());
    std::thread_local! { static T: u8 = 5; }
    println!("{}", T.with(|t| *t));
    let p = std::pin::pin!(7);
    println!("{} {}", *p, std::ptr::addr_of!(d).is_null());
    let r: Result<u8, String> = (|| {
        Err("tried".to_string())?;
        Ok(1)
    })();
    println!("{r:?} {}", include_str_by_hand());
}
fn include_str_by_hand() -> &'static str {
    concat!(stringify!(x), "-", line!())
}
