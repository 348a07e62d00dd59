// crate: lib
pub trait Repository {
    type Item;
    type Error;
    fn find(&self, id: u64) -> Result<Self::Item, Self::Error>;
}

pub struct Memory<T>(Vec<T>);

impl<T> Repository for Memory<T> {
    type Item = T;
    fn find(&self, id: u64) -> Result<T, String> {
        self.0.get(id as usize).ok_or("none")
    }
}
