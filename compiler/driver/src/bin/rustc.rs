//! The same compiler with rustc's own command line: it makes the metadata of the standard library that the page reads,
//! because only a compiler reads what it has written itself.

// For the symbols of C that it defines.
use rockpool_compiler as _;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    rustc_driver_impl::run_compiler(&arguments, &mut rustc_driver_impl::TimePassesCallbacks::default());
}
