#[rustc_on_unimplemented(message = "no")]
trait Internal {}

#[lang = "sized"]
trait Sized2 {}

#[thread_local]
static X: u8 = 1;

#[optimize(size)]
fn main() {}
