//! The several owners of text and the conversions between them: Box, Rc, Arc, Cow, OsString, Path, char arrays.
use std::borrow::{Borrow, Cow};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::rc::Rc;
use std::sync::Arc;
fn length(s: impl AsRef<str>) -> usize {
    s.as_ref().len()
}
fn owned(s: impl Into<String>) -> String {
    let mut s = s.into();
    s.push('.');
    s
}
fn cow<'a>(s: impl Into<Cow<'a, str>>) -> Cow<'a, str> {
    s.into()
}
fn main() {
    let s = String::from("text");
    let (b, r, a): (Box<str>, Rc<str>, Arc<str>) = (s.clone().into(), Rc::from(s.as_str()), Arc::from("arc"));
    println!("{} {} {} {}", length(&s), length(&*b), length(&*r), length("lit"));
    println!("{} {} {} {}", owned("lit"), owned('c'), owned(b.clone()), owned(cow("cow")));
    println!("{b} {r} {a} {}", &*r == s);
    println!("{:?} {:?}", cow("x"), cow(String::from("y")) + "z");
    let os = OsString::from("os string");
    println!("{:?} {:?}", os, os.to_str().map(str::len));
    let set: BTreeSet<String> = ["b", "a"].map(String::from).into();
    println!("{} {:?}", set.contains("a"), set.iter().map(|s| -> &str { s.borrow() }).collect::<Vec<_>>());
    println!("{:?} {:?}", s.chars().collect::<Vec<_>>(), String::from_iter(['x', 'y'].iter()));
    let bytes: Vec<u8> = s.clone().into();
    println!("{bytes:?} {:?}", String::from_utf8(bytes.clone()));
    let chars: [char; 4] = s.chars().collect::<Vec<_>>().try_into().unwrap();
    println!("{chars:?} {:?}", s.as_str().to_owned() == *s);
    println!("{} {} {}", s == "text", "text" == s, Cow::Borrowed("text") == s);
    let leaked: &'static str = s.leak();
    println!("{leaked} {:?}", leaked.as_bytes().first());
    println!("{}", std::mem::size_of_val("four") + std::mem::size_of_val("é"));
    println!("{}", {
        let mut v = vec!["b".to_string(), "a".to_string()];
        v.sort();
        v.concat()
    });
}
