#[derive(Debug)]
struct Doc {
    lines: Vec<String>,
}

fn longest(doc: &Doc) -> &String {
    doc.lines.iter().max_by_key(|l| l.len()).unwrap()
}

fn main() {
    let doc = Doc { lines: vec!["a".into(), "bb".into()] };
    let l = longest(&doc);
    let other = doc;
    println!("{l}");
    let first = &other.lines[0];
    other.lines.push("c".into());
    println!("{first} {:?}", doc);
    let mut v = vec![1];
    for x in &v {
        v.push(*x);
    }
    let r;
    {
        let s = String::new();
        r = &s;
    }
    println!("{r}");
}
