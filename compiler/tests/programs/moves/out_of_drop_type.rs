struct Guard {
    name: String,
}

impl Drop for Guard {
    fn drop(&mut self) {
        println!("leaving {}", self.name);
    }
}

fn main() {
    let guard = Guard { name: "vault".into() };
    let name = guard.name;
    println!("{name}");
}
