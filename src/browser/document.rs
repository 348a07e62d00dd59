//! The document: what it states, its title and look, focus and scroll.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::{page, window};

/// What `<meta name="…">` states.
pub fn meta(name: &str) -> Option<String> {
    meta_element(name)?.get_attribute("content")
}

fn meta_element(name: &str) -> Option<Element> {
    page().query_selector(&format!("meta[name=\"{name}\"]")).ok().flatten()
}

/// Makes the address in `<meta name="…">`, which is relative to the page, one that holds on every page of the site: the
/// address of the window changes while the app stays. Done again, it changes nothing.
pub fn settle_meta(name: &str) {
    let Some(element) = meta_element(name) else { return };
    let given = element.get_attribute("content").unwrap_or_default();
    let base = page().base_uri().ok().flatten().unwrap_or_default();
    if let Ok(url) = web_sys::Url::new_with_base(&given, &base) {
        // Only a name that is none fails.
        let _ = element.set_attribute("content", &url.pathname());
    }
}

/// The same for the icon and the manifest, which the browser looks up again whenever the address changes.
pub fn settle_links() {
    for element in elements("link:is([rel=icon], [rel=manifest])") {
        if let Ok(link) = element.dyn_into::<web_sys::HtmlLinkElement>() {
            link.set_href(&link.href());
        }
    }
}

/// Takes away what the head says of the page that was loaded, once another one is in view: a browser shares the
/// canonical address, not the one in its bar.
pub fn forget_loaded_page() {
    let stale = "link:is([rel=canonical], [rel=prev], [rel=next]), meta[property^=\"og:\"], script[type=\"application/ld+json\"]";
    elements(stale).for_each(|element| element.remove());
}

fn elements(selector: &str) -> impl Iterator<Item = Element> {
    let list = page().query_selector_all(selector).ok();
    list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |n| list.item(n)?.dyn_into().ok()))
}

/// Adds a paragraph, and takes the first ones away so that at most `kept` are left.
pub fn add_paragraph(place: &Element, text: &str, kept: u32) {
    // A document makes every element whose name is one.
    if let Ok(paragraph) = page().create_element("p") {
        paragraph.set_text_content(Some(text));
        let _ = place.append_child(&paragraph);
    }
    while place.child_element_count() > kept {
        place.first_element_child().inspect(Element::remove);
    }
}

/// Origin of the page, such as `https://example.org`.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// An address that may be relative to the page, as a whole one.
pub fn absolute(address: &str) -> String {
    web_sys::Url::new_with_base(address, &window().location().href().unwrap_or_default())
        .map_or_else(|_| address.to_owned(), |url| url.href())
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    page().set_title(title);
}

/// Whether the root element has an attribute.
pub fn has_root_attribute(name: &str) -> bool {
    page().document_element().is_some_and(|root| root.has_attribute(name))
}

/// Sets an attribute of the root element, which style rules look at.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = page().document_element() {
        // Only a name that is none fails, and ours are constants.
        let _ = root.set_attribute(name, value);
    }
}

/// Sets a custom property of the root element.
pub fn set_root_property(name: &str, value: &str) {
    if let Some(root) = page().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property(name, value);
    }
}

/// Whether a media query holds now.
pub fn matches_media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Moves focus to the first element that a selector finds, without scrolling; makes it focusable if it is not.
pub fn focus(selector: &str) {
    let Some(element) = find(selector) else { return };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls the window to a height at once.
pub fn scroll_to(y: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_left(0.0);
    options.set_top(y);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// How far the window is scrolled.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Scrolls an element with this id into view; says whether there is one.
pub fn scroll_to_id(id: &str) -> bool {
    let element = page().get_element_by_id(id);
    if let Some(element) = &element {
        element.scroll_into_view();
    }
    element.is_some()
}

/// Scrolls the first element that a selector finds into view by as little as possible.
pub fn reveal(selector: &str) {
    if let Some(element) = find(selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the element with this id, and nothing else, so that what the selector finds in it stands in its middle. What
/// can be seen already stays where it is.
pub fn reveal_within(id: &str, selector: &str) {
    let Some(container) = page().get_element_by_id(id) else { return };
    let Some(element) = container.query_selector(selector).ok().flatten() else { return };
    let (outer, inner) = (container.get_bounding_client_rect(), element.get_bounding_client_rect());
    if inner.top() < outer.top() || inner.bottom() > outer.bottom() {
        let beyond = inner.top() - outer.top() - outer.height() / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "whole pixels of a list")]
        container.set_scroll_top(container.scroll_top() + beyond as i32);
    }
}

/// Closes the popover with this id, if it is one and open.
pub fn hide_popover(id: &str) {
    if let Some(element) = page().get_element_by_id(id)
        && element.matches(":popover-open").unwrap_or(false)
    {
        let _ = element.unchecked_into::<HtmlElement>().hide_popover();
    }
}

/// Opens a dialog as a modal one; focus moves into it.
pub fn open_dialog(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        // Fails only for a dialog that is not in the page.
        let _ = dialog.show_modal();
    }
}

/// Opens a dialog beside the text where there is room, else as a modal one; focus moves into it.
pub fn open_panel(dialog: &HtmlDialogElement) {
    if dialog.open() {
        return;
    }
    if matches_media("(min-width: 60rem)") {
        dialog.show();
    } else {
        open_dialog(dialog);
    }
}

/// Closes a dialog; focus goes back to where it was.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Whether any modal dialog is open.
pub fn has_open_dialog() -> bool {
    page().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Opens an address in another window or tab.
pub fn open_window(url: &str) {
    // The browser may refuse, and says so itself.
    let _ = window().open_with_url_and_target_and_features(url, "_blank", "noopener");
}

/// Height of the whole page, in pixels.
pub fn height() -> f64 {
    page().document_element().map_or(0.0, |root| root.get_bounding_client_rect().height())
}

/// Loads the page again.
pub fn reload() {
    let _ = window().location().reload();
}

fn find(selector: &str) -> Option<HtmlElement> {
    let element: Element = page().query_selector(selector).ok().flatten()?;
    element.dyn_into().ok()
}
