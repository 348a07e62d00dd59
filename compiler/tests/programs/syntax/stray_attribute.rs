fn main() {
    let x = 3;
    #[allow(unused)]
}

#[derive(Debug)]
