fn main() {
    let a = "höhe 🦀"; let b: u32 = a;
	let c: u8 = "tab";
    let unused = 1;
    let mut s = String::new();
    let t = &mut s; let u = &mut s; t.push('a'); u.push('b');
}
