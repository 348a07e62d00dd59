use std::cmp::Ordering;
use std::collections::hash_map::DefaultHasher;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Rank {
    Low,
    High(u8),
}

struct Caseless(String);

impl PartialEq for Caseless {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}
impl Eq for Caseless {}
impl Hash for Caseless {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.to_ascii_lowercase().hash(state);
    }
}

fn main() {
    let mut hasher = DefaultHasher::new();
    Caseless("Tide".into()).hash(&mut hasher);
    println!("{} {}", hasher.finish() != 0, RandomState::new().hash_one(Rank::Low) == 0);
    println!("{:?} {:?}", Rank::Low.cmp(&Rank::High(1)), Rank::High(2).max(Rank::High(1)));
    let mut words = ["pear", "fig", "apple"];
    words.sort_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a)).reverse());
    println!("{words:?} {:?}", 1.0f64.partial_cmp(&f64::NAN).unwrap_or(Ordering::Equal));
    println!("{}", Caseless("a".into()) == Caseless("A".into()));
}
