//! Components: data in, callbacks out. They never fetch; what they store goes through the stores in context.

pub mod check_pane;
pub mod check_state;
pub mod code_field;
pub mod dialog;
pub mod draft_notice;
pub mod engine_choice;
pub mod exercise;
pub mod expectation;
pub mod explanation;
pub mod failure;
pub mod fault;
pub mod findings;
pub mod header_tools;
pub mod hints;
pub mod key_map;
pub mod listing;
pub mod live_module;
pub mod live_regions;
pub mod missing_crate;
pub mod output;
pub mod quiz;
pub mod search_dialog;
pub mod share_button;
pub mod snippet;
pub mod solution;
pub mod storage_notices;
pub mod test_rows;
pub mod toolbar;
pub mod tools;
pub mod update_notice;

use leptos::prelude::*;

/// The layers over the page, of which each is open or not.
#[derive(Clone, Copy)]
pub struct Layers {
    /// Search.
    pub search: RwSignal<bool>,
    /// The list of keys.
    pub key_map: RwSignal<bool>,
    /// The explanation of an error code: the code and its text.
    pub explained: RwSignal<Option<(String, String)>>,
}

impl Layers {
    /// All closed.
    pub fn new() -> Self {
        Self { search: RwSignal::new(false), key_map: RwSignal::new(false), explained: RwSignal::new(None) }
    }
}

impl Default for Layers {
    fn default() -> Self {
        Self::new()
    }
}
