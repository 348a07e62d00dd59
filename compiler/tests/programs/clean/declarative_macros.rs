macro_rules! hash_map {
    () => { ::std::collections::HashMap::new() };
    ($($key:expr => $value:expr),+ $(,)?) => {{
        let mut map = ::std::collections::HashMap::new();
        $(map.insert($key, $value);)+
        map
    }};
}

macro_rules! make_struct {
    ($(#[$meta:meta])* $name:ident { $($field:ident : $type:ty = $value:expr),* }) => {
        $(#[$meta])*
        struct $name { $($field: $type),* }
        impl Default for $name {
            fn default() -> Self { Self { $($field: $value),* } }
        }
    };
}

make_struct! {
    #[derive(Debug)]
    Options { depth: u8 = 3, name: String = "tide".into() }
}

fn main() {
    let map = hash_map! { "a" => 1, "b" => 2, };
    let empty: std::collections::HashMap<u8, u8> = hash_map!();
    let options = Options::default();
    println!("{} {} {} {}", map["a"], empty.len(), options.depth, options.name);
    println!("{options:?}");
}
