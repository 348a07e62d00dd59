#[derive(Debug)]
struct cell_value {
    Value: i32,
}

fn Make(Value: i32) -> cell_value {
    let Temp = Value;
    let unusedThing = 2;
    cell_value { Value }
}

fn main() {
    println!("{:?}", Make(1));
}
