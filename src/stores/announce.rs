//! What screen readers are told. The header holds the two regions that show these texts.

use leptos::prelude::*;

/// Texts that a region keeps: of several that come at once none may be lost.
const KEPT: usize = 4;

/// What a region says. The number tells a text from the same one said before.
pub type Said = (u32, String);

/// Speaks to readers who do not see the page.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    polite: RwSignal<Vec<Said>>,
    urgent: RwSignal<Vec<Said>>,
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

    /// The polite texts that were said last.
    pub fn polite(self) -> Signal<Vec<Said>> {
        self.polite.into()
    }

    /// The urgent texts that were said last.
    pub fn urgent(self) -> Signal<Vec<Said>> {
        self.urgent.into()
    }
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// Callers may be tails of async work that outlived the page, hence the `try_`.
fn speak(region: RwSignal<Vec<Said>>, text: String) {
    let _ = region.try_update(|said| {
        let number = said.last().map_or(0, |(number, _)| number.wrapping_add(1));
        said.push((number, text));
        said.drain(..said.len().saturating_sub(KEPT));
    });
}
