type Grid = Vec<Vec<char>>;

fn main() {
    let grid: Grid = vec!["...".to_string(), "###".to_string()];
    let row: Vec<char> = "abc".chars();
    println!("{} {}", grid.len(), row.len());
}
