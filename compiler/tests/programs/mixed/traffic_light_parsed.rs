enum Light { Red, Amber, Green }

impl Light {
    fn next(&self) -> Light {
        match self {
            Light::Red => Light::Green,
            Light::Green => Light::Yellow,
        }
    }
    fn seconds(&self) -> u32 {
        match *self {
            Light::Red => 30u64,
            Light::Green => "thirty",
        }
    }
}

fn main() {
    let light = Light::Red;
    println!("{:?} {}", light.next(), Light::seconds(light));
}
