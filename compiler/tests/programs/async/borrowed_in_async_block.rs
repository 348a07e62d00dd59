use std::future::Future;

fn greet(name: String) -> impl Future<Output = usize> {
    async { name.len() }
}

fn main() {
    let _ = greet("a".into());
}
