fn main() {
    // right to left: ‮ gnp.exe
    let level = "user⁦";
    println!("{level}");
}
