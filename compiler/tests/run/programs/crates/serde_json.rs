//! JSON as values: read, built, changed, written, and texts that are none, by serde_json without derived types.
// crates: serde_json
use serde_json::{Map, Number, Value, json};

fn main() {
    let text = r#"{"name": "Ann \u00e9\n", "ages": [1, -2, 3.5e2, 12345678901234567890], "none": null, "on": true}"#;
    let mut value: Value = serde_json::from_str(text).unwrap();
    println!("{value}");
    println!("{:?} {:?} {:?}", value["ages"][2].as_f64(), value["ages"][3].as_u64(), value.pointer("/ages/1"));
    value["more"] = json!({"list": [1, "two", [null]], "deep": {"x": 1.0}});
    value["ages"].as_array_mut().unwrap().push(Value::from("five"));
    println!("{}", serde_json::to_string_pretty(&value).unwrap());
    println!("{}", value["no"]["such"]["thing"]);
    let numbers: Vec<u8> = serde_json::from_str("[1, 2, 255]").unwrap();
    println!("{numbers:?} {:?}", serde_json::from_str::<Vec<u8>>("[256]").unwrap_err().to_string());
    for broken in ["{", "[1,]", "{\"a\" 1}", "tru", "\"\\x\"", "1 2", ""] {
        println!("{}", serde_json::from_str::<Value>(broken).unwrap_err());
    }
    let map: Map<String, Value> = [("b".to_owned(), json!(1)), ("a".to_owned(), json!(2))].into_iter().collect();
    println!("{} {:?}", Value::Object(map), Number::from_f64(f64::NAN));
    println!("{}", serde_json::to_string(&(1, "x", Some(2.5), None::<u8>)).unwrap());
    let tree: std::collections::BTreeMap<String, Vec<i64>> = serde_json::from_value(json!({"p": [1, 2], "q": []})).unwrap();
    println!("{tree:?}");
}
