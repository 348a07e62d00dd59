//! What screen readers are told. The header holds the two regions that show these texts.

use leptos::prelude::*;

/// Speaks to readers who do not see the page.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    polite: RwSignal<(u32, String)>,
    urgent: RwSignal<(u32, String)>,
}

impl Announcer {
    /// An announcer that has said nothing.
    pub fn new() -> Self {
        Self { polite: RwSignal::default(), urgent: RwSignal::default() }
    }

    /// Says something when the reader pauses: a result, a change of page.
    pub fn say(self, text: impl Into<String>) {
        speak(self.polite, text.into());
    }

    /// Says something at once: what went wrong and needs attention.
    pub fn alert(self, text: impl Into<String>) {
        speak(self.urgent, text.into());
    }

    /// The polite text with a count, so that the same text twice is said twice.
    pub fn polite(self) -> Signal<(u32, String)> {
        self.polite.into()
    }

    /// The urgent text with a count.
    pub fn urgent(self) -> Signal<(u32, String)> {
        self.urgent.into()
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// Callers may be tails of async work that outlived the page, hence the `try_`.
fn speak(region: RwSignal<(u32, String)>, text: String) {
    let _ = region.try_update(|(count, said)| {
        *count += 1;
        *said = text;
    });
}
