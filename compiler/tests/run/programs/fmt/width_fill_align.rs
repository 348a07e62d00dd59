//! Width, fill, alignment, sign, alternate and zero flags over all kinds of arguments.
fn main() {
    for w in [0, 3, 8] {
        println!("[{:w$}] [{:<w$}] [{:>w$}] [{:^w$}]", "ab", "ab", "ab", "ab");
        println!("[{:w$}] [{:<w$}] [{:^w$}] [{:0w$}] [{:+w$}]", 42, 42, 42, -42, 42);
        println!("[{:*<w$}] [{:->w$}] [{:é^w$}]", 'x', true, "日本");
        println!("[{:#w$x}] [{:#0w$b}] [{:#w$o}] [{:0w$X}]", 255, 5, 8, 0xabcu16);
    }
    println!("[{:.2}] [{:5.1}] [{:<6.3}]", "abcdef", "abcdef", "日本語文");
    println!("{0} {1} {0} {name} {name:?}", 1, 2, name = "n");
    let (value, width, precision) = (3.14159, 9, 2);
    println!("[{value:width$.precision$}] [{:1$}] [{:.*}] [{:2$.1$}]", 7, 4, 1, value);
    println!("[{:>1$}] [{:>+2$.1$}]", "s", 6, 9);
    println!("{{}} {{{}}} }}{{", 5);
    println!("[{:08.3}] [{:+08.1}] [{:<08.1}] [{:^+9.2e}]", 1.5, -2.25, 3.0, 12345.678);
    println!("[{:10}] [{:<10}] [{:>10}]", "i", "", None::<()>.map_or("none", |_| "some"));
    println!("[{:5}] [{:<5}] [{:^5}] [{:>5}]", 'c', 'c', 'c', 'c');
    println!("[{:5}] [{:>7}]", true, false);
    println!("[{:#010b}] [{:#06x}] [{:#X}]", 10u8, -1i8, i16::MIN);
    println!("[{:e}] [{:E}] [{:e}] [{:.2e}]", 1500, 12345678u64, 0, 98765);
    println!("[{:?}] [{:10?}] [{:<10?}]", "tab\t", "q", "l");
    println!("[{:2$}] [{:3$}]", 1, 2, 3, 4);
}
