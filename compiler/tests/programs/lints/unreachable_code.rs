fn stop() -> i32 {
    return 1;
    println!("never");
    2
}

fn main() {
    loop {
        break;
        println!("not here");
    }
    panic!("end");
    stop();
}
