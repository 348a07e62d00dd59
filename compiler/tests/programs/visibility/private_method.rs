mod door {
    pub struct Door;
    impl Door {
        fn unlock(&self) {}
        pub fn open(&self) {
            self.unlock()
        }
    }
}

fn main() {
    let door = door::Door;
    door.open();
    door.unlock();
}
