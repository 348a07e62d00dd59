#[derive(Debug)]
struct Item {
    name: String,
    price: f64,
}

struct Cart {
    items: Vec<Item>,
}

impl Cart {
    fn total(self) -> f64 {
        self.items.iter().map(|i| i.price).sum()
    }
    fn cheapest(&self) -> &Item {
        self.items.iter().min_by_key(|i| i.price)
    }
}

fn main() {
    let cart = Cart { items: vec![Item { name: "tea", price: 3 }] };
    println!("{}", cart.total());
    println!("{:?}", cart.cheapest().nam);
}
