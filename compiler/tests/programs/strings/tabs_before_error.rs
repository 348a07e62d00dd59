fn main() {
	let count	= 3;
	if count > 2 {
		let	name: String	= count;	println!("{}",	nam);
	}
	let x = "a	b"; x.foo();
}
