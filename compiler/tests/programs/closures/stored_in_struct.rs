struct Button {
    on_click: Box<dyn Fn()>,
}

fn main() {
    let label = String::from("ok");
    let button = Button { on_click: Box::new(|| println!("{label}")) };
    button.on_click();
    let bad = Button { on_click: || println!("x") };
}
