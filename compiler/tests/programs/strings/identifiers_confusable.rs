#![warn(uncommon_codepoints, confusable_idents, mixed_script_confusables)]

fn main() {
    let s = 1;
    let ѕ = 2;
    let ﬁne = s + ѕ;
    println!("{ﬁne}");
}
