mod outer {
    pub mod inner {
        pub(super) fn only_outer() {}
        pub(crate) struct Shared {
            pub(in crate::outer) id: u32,
        }
        impl Shared {
            pub fn new() -> Shared {
                Shared { id: 1 }
            }
        }
    }
}

fn main() {
    outer::inner::only_outer();
    println!("{}", outer::inner::Shared::new().id);
}
