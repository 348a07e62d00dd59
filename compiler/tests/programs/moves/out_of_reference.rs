#[derive(Debug)]
struct Parcel {
    label: String,
    weight: u32,
}

fn take_label(parcel: &Parcel) -> String {
    parcel.label
}

fn main() {
    let parcel = Parcel { label: "fragile".into(), weight: 3 };
    println!("{} {:?}", take_label(&parcel), parcel);
}
