fn main() {
	let 数: u8 = "x";
	println!("{}", 数 + );
}
