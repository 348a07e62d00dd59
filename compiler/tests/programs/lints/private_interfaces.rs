mod inner {
    struct Secret;
    pub(crate) struct Half;
    pub fn reveal(_: Half) {}
    pub trait Shown {
        fn show() -> u8 {
            1
        }
    }
    #[allow(dead_code)]
    fn hide(_: Secret) {}
}

pub fn outer(_: inner::Half) {}

fn main() {}
