enum Direction {
    Up,
    Down,
}

fn main() {
    let direction = Direction::Left;
    match direction {
        Direction::Up => {}
        Direction::Right => {}
        Direction::down => {}
        _ => {}
    }
}
