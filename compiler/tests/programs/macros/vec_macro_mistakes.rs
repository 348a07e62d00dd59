fn main() {
    let zeros = vec![0; 3.0];
    let strings = vec!["a", 'b', 3];
    let names = vec![String::new(); "4"];
    assert!(zeros.len(), 3);
    assert_eq!(strings.len(), "3");
    assert_eq!(names);
}
