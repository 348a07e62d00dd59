#[derive(Debug, Serialize, Copy)]
struct Event {
    id: u32,
}

#[derive(Clone)]
fn f() {}

#[get("/index")]
fn index() {}

fn main() {}
