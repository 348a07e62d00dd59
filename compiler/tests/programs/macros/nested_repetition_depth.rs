macro_rules! table {
    ($($key:expr => [$($value:expr),*]);*) => {
        vec![$(($key, $value)),*]
    };
}

fn main() {
    println!("{:?}", table!(1 => [2, 3]; 4 => [5]));
}
