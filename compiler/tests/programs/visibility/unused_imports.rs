use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Display;
use std::io::{self, Read as _, Write};

fn main() {
    let map: HashMap<u8, u8> = HashMap::new();
    println!("{}", map.len());
}
