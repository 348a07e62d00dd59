struct Cat;

fn cat() {}

fn feed(pet: cat) {}

fn main() {
    let x: Cat::Kitten = Cat;
    let y = Vec;
    let z: main = 3;
    feed(Cat {});
    let s = String;
}
