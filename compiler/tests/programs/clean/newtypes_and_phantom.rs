use std::marker::PhantomData;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Length<Unit> {
    value: f64,
    unit: PhantomData<Unit>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Meters;
#[derive(Debug, Clone, Copy, PartialEq)]
struct Feet;

impl<Unit> Length<Unit> {
    const fn new(value: f64) -> Self {
        Length { value, unit: PhantomData }
    }
}

impl From<Length<Feet>> for Length<Meters> {
    fn from(feet: Length<Feet>) -> Self {
        Length::new(feet.value * 0.3048)
    }
}

fn main() {
    let height: Length<Meters> = Length::<Feet>::new(10.0).into();
    println!("{:.2} {}", height.value, size_of::<Length<Feet>>());
}
