//! To come.
use leptos::prelude::*;
/// The free editor.
#[component]
pub fn PlaygroundPage() -> impl IntoView {}
