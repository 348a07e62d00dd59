//! What screen readers are told. The header holds the two regions that show these texts.

use leptos::prelude::*;

/// Texts that wait to be said. Several may come at once, and none is lost.
pub type Waiting = RwSignal<Vec<String>>;

/// Speaks to readers who do not see the page.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    /// What is said when the reader pauses. The region that shows it takes it from here.
    pub polite: Waiting,
    /// What is said at once.
    pub urgent: Waiting,
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
}

impl Default for Announcer {
    fn default() -> Self {
        Self::new()
    }
}

/// Callers may be tails of async work that outlived the page, hence the `try_`.
fn speak(waiting: Waiting, text: String) {
    let _ = waiting.try_update(|texts| texts.push(text));
}
