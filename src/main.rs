//! Starts the app in the page.

fn main() {
    console_error_panic_hook::set_once();
    #[cfg(feature = "csr")]
    rockpool_app::start::start();
}
