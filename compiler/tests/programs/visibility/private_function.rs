mod kitchen {
    fn boil() {}
    pub fn serve() {
        boil();
    }
}

fn main() {
    kitchen::serve();
    kitchen::boil();
}
