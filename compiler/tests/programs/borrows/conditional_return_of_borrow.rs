use std::collections::HashMap;

fn find_or_add(map: &mut HashMap<u32, String>, key: u32) -> &mut String {
    if let Some(found) = map.get_mut(&key) {
        return found;
    }
    map.insert(key, String::new());
    map.get_mut(&key).unwrap()
}

fn main() {
    let mut map = HashMap::new();
    find_or_add(&mut map, 3).push('x');
}
