enum Light { Red, Amber, Green }

impl Light {
    fn next(&self) -> Light {
        match self {
            Red => Light::Green,
            Light::Green => Light::Yellow,
        }
    }
    fn seconds(light) -> u32 {
        3
    }
}

fn main() {
    let light = Light::Red;
    println!("{:?}", light.next());
}
