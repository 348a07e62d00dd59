//! The few drawn signs of the product, as inline SVG in the colour of the text around them.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Three lines: opens the contents.
    Menu,
    /// A circle with an i.
    Note,
    /// A drop of light.
    Tip,
    /// A wave: go on with this.
    Important,
    /// A triangle.
    Warning,
    /// An octagon.
    Caution,
    /// A tick.
    Done,
    /// A half-filled ring.
    Started,
    /// An arrow to the left.
    Previous,
    /// An arrow to the right.
    Next,
    /// A magnifying glass.
    Search,
    /// A disc half dark: the theme.
    Theme,
    /// A triangle to the right: run.
    Run,
    /// A square: stop.
    Stop,
    /// An arrow in a circle: back to the start.
    Reset,
    /// Two sheets: copy.
    Copy,
    /// A chain: share.
    Share,
    /// A cross: close.
    Close,
}

impl Shape {
    /// The path in a box of 16 units, stroked.
    fn path(self) -> &'static str {
        match self {
            Shape::Menu => "M2 4h12M2 8h12M2 12h8",
            Shape::Note => "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7v4.2M8 4.6v.1",
            Shape::Tip => {
                "M5.8 11.5h4.4M6.4 14h3.2M5.8 11.5C5.8 9.4 3.6 8.6 3.6 6a4.4 4.4 0 0 1 8.8 0c0 2.6-2.2 3.4-2.2 5.5"
            }
            Shape::Important => "M1 6c2.3-3 4.7-3 7 0s4.7 3 7 0M1 11c2.3-3 4.7-3 7 0s4.7 3 7 0",
            Shape::Warning => "M8 2 14.8 13.8H1.2zM8 6.4v3.4M8 11.8v.1",
            Shape::Caution => "M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3zM8 4.8v4M8 11.1v.1",
            Shape::Done => "M3 8.5 6.5 12 13 4.5",
            Shape::Started => "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 2v12M10.5 3.5v9",
            Shape::Previous => "M13 8H3M7 4 3 8l4 4",
            Shape::Next => "M3 8h10M9 4l4 4-4 4",
            Shape::Search => "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3 14 14",
            Shape::Theme => "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 2v12M9.5 2.5v11M11 3.2v9.6M12.5 4.5v7",
            Shape::Run => "M4.5 2.8v10.4L13 8z",
            Shape::Stop => "M4 4h8v8H4z",
            Shape::Reset => "M3 8a5 5 0 1 0 1.6-3.7M4.3 1.8v2.8h2.8",
            Shape::Copy => "M6 5.5h7.5V14H6zM10 5.5V2H2.5v8.5H6",
            Shape::Share => {
                "M6.5 9.5a3 3 0 0 0 4.3 0l2.2-2.2A3 3 0 0 0 8.7 3l-.9.9M9.5 6.5a3 3 0 0 0-4.3 0L3 8.7A3 3 0 0 0 7.3 13l.9-.9"
            }
            Shape::Close => "M3.5 3.5l9 9M12.5 3.5l-9 9",
        }
    }
}

/// A sign beside text that says the same, so hidden from screen readers. A button of an icon alone needs its own
/// accessible name.
#[component]
pub fn Icon(
    /// What it shows.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d=shape.path() />
        </svg>
    }
}

/// The product's sign: a pool between two rocks, with the warm dot of something living in it.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
            <path class="logo-rock" d="M2 14c0-5 5-10 12-11 8-1 16 5 16 13 0 8-6 13-14 13S2 22 2 14z" />
            <path class="logo-pool" d="M6 15c2-2.5 4.5-2.5 7 0s5 2.5 7 0 4-2.2 6-.6c.3 7-4 11.1-10 11.1S6 21.5 6 15z" />
            <circle class="logo-life" cx="18.5" cy="20.5" r="2.3" />
        </svg>
    }
}

/// Three waves, the last in the colour of the page that they run out on.
#[component]
pub(crate) fn Waves() -> impl IntoView {
    view! {
        <svg class="waves" viewBox="0 0 1200 60" preserveAspectRatio="none" aria-hidden="true">
            <path d="M0 22c150-26 300-26 450 0s300 26 450 0 200-22 300-14v52H0z" />
            <path d="M0 36c120-22 250-18 380 0s280 20 420-2 260-18 400 4v22H0z" />
            <path d="M0 50c200-18 380-14 560-2s420 4 640-8v20H0z" />
        </svg>
    }
}
