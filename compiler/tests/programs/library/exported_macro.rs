// crate: lib
#[macro_export]
macro_rules! shout {
    ($x:expr) => {
        $crate::print_loud($x, missing)
    };
}

pub fn print_loud(text: &str) {
    println!("{}", text.to_uppercase());
}

pub fn use_it() {
    shout!("a");
}
