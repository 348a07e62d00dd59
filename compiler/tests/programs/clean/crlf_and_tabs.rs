fn main() {
	let text = "two
	lines";
	println!("{text}"); // ends in CR LF
}
