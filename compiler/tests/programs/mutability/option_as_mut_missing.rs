struct Pet {
    name: String,
}

fn main() {
    let pet = Some(Pet { name: "Rex".into() });
    if let Some(p) = &pet {
        p.name.push('!');
    }
    if let Some(p) = pet {
        p.name = "Max".into();
    }
}
