//! What is around every page: header, contents beside the text, footer.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Course, Entry};

use crate::{Base, Contents, ContentsForm, Icon, Logo, MarkOf, Place, Shape, neighbours};

/// Id of the contents beside the text; a popover on phones.
pub const SIDEBAR_ID: &str = "sidebar";
/// Id of the main element, the target of the skip link and of focus after navigation.
pub const MAIN_ID: &str = "main";

/// The whole of a page inside `<div id="app">`.
#[component]
pub fn Frame(
    /// The course, for contents and neighbours.
    course: Arc<Course>,
    /// Where the site is.
    base: Base,
    /// Which page is shown; a plain [`Place`] in a static page, a signal in the app.
    #[prop(into)]
    place: Signal<Place>,
    /// How far the reader is with each lesson, [`crate::no_marks`] in a static page.
    mark: MarkOf,
    /// Live tools at the end of the header, such as search and theme: up to three `.icon-button`s. Empty in a static
    /// page; the style sheet keeps their place.
    #[prop(optional)]
    tools: Option<ViewFn>,
    /// The page itself.
    children: Children,
) -> impl IntoView {
    let current = Signal::derive(move || place.with(|place| place.lesson().map(str::to_owned)));
    let footer = (Arc::clone(&course), base.clone());
    view! {
        <div class="frame" data-place=move || place.with(Place::name)>
            <a class="skip-link" href=format!("#{MAIN_ID}")>"Skip to the text"</a>
            <Header base=base.clone() place tools />
            <aside class="sidebar" id=SIDEBAR_ID popover="auto" aria-label="Course">
                <nav class="drawer-nav" aria-label="Pages of the menu">{page_links(&base, place)}</nav>
                <nav aria-label="Lessons">
                    <a class="course-title" href=base.home()>{course.title.clone()}</a>
                    <Contents course base mark current form=ContentsForm::Titles />
                </nav>
            </aside>
            <main class="main" id=MAIN_ID tabindex="-1">{children()}</main>
            <footer class="footer">
                {move || place.with(|place| place.lesson().map(|slug| beside(&footer.0, &footer.1, slug)))}
            </footer>
        </div>
    }
}

/// The bar at the top.
#[component]
fn Header(base: Base, place: Signal<Place>, tools: Option<ViewFn>) -> impl IntoView {
    view! {
        <header class="header">
            <button class="icon-button menu-button" type="button" popovertarget=SIDEBAR_ID aria-label="Menu and contents">
                <Icon shape=Shape::Menu />
            </button>
            <a class="brand" href=base.home() aria-label="Rockpool, all lessons">
                <Logo />
                <span class="brand-name">"Rockpool"</span>
            </a>
            <nav class="site-nav" aria-label="Pages">{page_links(&base, place)}</nav>
            <div class="tools">{tools.map(|tools| tools.run())}</div>
        </header>
    }
}

/// The pages of the site.
fn page_links(base: &Base, place: Signal<Place>) -> AnyView {
    [
        ("Contents", base.home(), Place::Contents),
        ("Playground", base.playground(), Place::Playground),
        ("Guide", base.guide(), Place::Guide),
        ("Settings", base.settings(), Place::Settings),
    ]
    .into_iter()
    .map(|(name, href, target)| {
        let current = move || place.with(|place| (*place == target).then_some("page"));
        view! { <a href=href aria-current=current>{name}</a> }.into_any()
    })
    .collect::<Vec<_>>()
    .into_any()
}

/// Links to the lessons before and after.
fn beside(course: &Course, base: &Base, slug: &str) -> AnyView {
    let around = neighbours(course, slug);
    view! {
        <nav class="beside" aria-label="Previous and next lesson">
            {around.previous.map(|entry| neighbour(entry, base, Side::Previous))}
            {around.next.map(|entry| neighbour(entry, base, Side::Next))}
        </nav>
    }
    .into_any()
}

#[derive(Clone, Copy)]
enum Side {
    Previous,
    Next,
}

fn neighbour(entry: &Entry, base: &Base, side: Side) -> AnyView {
    let href = entry.lesson.as_ref().map(|lesson| base.lesson(&lesson.slug));
    let (rel, word, shape) = match side {
        Side::Previous => ("prev", "Previous", Shape::Previous),
        Side::Next => ("next", "Next", Shape::Next),
    };
    view! {
        <a class="neighbour" rel=rel href=href>
            <span class="neighbour-word"><Icon shape />{word}</span>
            <span class="neighbour-title">{entry.title.clone()}</span>
        </a>
    }
    .into_any()
}
