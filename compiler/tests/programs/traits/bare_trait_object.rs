// edition: 2021
trait Draw {
    fn draw(&self);
}

fn paint(items: Vec<Box<Draw>>) {
    for item in items {
        item.draw();
    }
}

fn main() {
    paint(vec![]);
}
