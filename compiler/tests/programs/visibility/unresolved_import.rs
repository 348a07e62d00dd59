use std::collection::HashMap;
use std::collections::HashMapp;
use std::fs::{File, Fil};
use rand::Rng;

fn main() {
    let map: HashMap<u8, u8> = HashMap::new();
}
