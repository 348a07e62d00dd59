use std::collections::HashMap;

fn main() {
    let mut ages = HashMap::from([("ann", 31), ("bo", 17)]);
    for (name, age) in &ages {
        if *age < 18 {
            ages.remove(name);
        }
    }
    println!("{ages:?}");
}
