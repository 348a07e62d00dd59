use std::sync::mpsc::chanel;

fn send(tx: Sender<String>, rx: &Receiver) -> Result<(), SendError> {
    tx.send(1)?;
    foo::bar::baz(rx);
    crate::missing();
    self::gone::f();
    std::thread::sleeep(1);
    Ok(())
}

fn main() {
    let (tx, rx) = channel();
    let n: u8 = "x";
}
