//! The pages, one module each. A page says [`crate::navigator::Navigator::shown`] when its content stands.

pub mod contents;
pub mod embed;
pub mod guide;
pub mod lesson;
pub mod not_found;
pub mod playground;
pub mod settings;

use leptos::prelude::*;

use crate::navigator::Navigator;

/// Tells the navigator that what this stands in is in the document.
#[component]
pub fn Shown(
    /// Title of the page.
    title: String,
) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    Effect::new(move || navigator.shown(&title));
}
