use std::future::Future;
use std::rc::Rc;

fn spawn(task: impl Future<Output = ()> + Send + 'static) {
    drop(task);
}

async fn pause() {}

fn main() {
    spawn(async {
        let shared = Rc::new(1);
        pause().await;
        println!("{shared}");
    });
}
