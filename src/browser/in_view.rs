//! What the reader looks at: the first piece of the text that begins in the window.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::window;

/// Pieces that the readable page and the app both have: those of the text, and for who is within a long quiz its
/// questions, whose height changes when they can be answered.
const PIECES: [&str; 2] = ["main article > *", "main .question"];

/// That piece within `root`, and how far below the window's top it begins.
pub(super) fn first(root: &Element) -> Option<(Element, f64)> {
    let bottom = window().inner_height().ok()?.as_f64()?;
    PIECES.iter().find_map(|pieces| {
        let list = root.query_selector_all(pieces).ok()?;
        let pieces = (0..list.length()).filter_map(|n| list.item(n)?.dyn_into::<Element>().ok());
        pieces
            .map(|piece| (top(&piece), piece))
            .find(|(top, _)| (0.0..bottom).contains(top))
            .map(|(top, piece)| (piece, top))
    })
}

/// How far below the window's top an element begins.
pub(super) fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}
