struct Tide {
    height: f32,
}

fn main() {
    let tide = Tide { height: 1.0 };
    let moved = tide;
    /* two
       lines */ println!("{}", tide.height);
    let s = "a
        b"; let n: i32 = s;
}
