mod sea {
    pub mod animals {
        use super::depth::Depth;

        #[derive(Debug, Clone)]
        pub struct Crab {
            pub(crate) legs: u8,
            home: Depth,
        }

        impl Crab {
            pub fn new(meters: u32) -> Self {
                Self { legs: 10, home: Depth::from(meters) }
            }
            pub fn home(&self) -> &Depth {
                &self.home
            }
        }
    }

    mod depth {
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct Depth(u32);

        impl From<u32> for Depth {
            fn from(meters: u32) -> Self {
                Depth(meters)
            }
        }
    }

    pub use animals::Crab as Animal;
}

use sea::{Animal, animals};

fn main() {
    let a: Animal = animals::Crab::new(3);
    println!("{} {:?}", a.legs, a.home());
}
