//! Search over all lessons, in a dialog: a combobox whose list is found as the reader types.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_page::Base;

use crate::browser::{document, task};
use crate::components::Layers;
use crate::components::dialog::Layer;
use crate::components::failure::Failure;
use crate::navigator::Navigator;
use crate::search::{Hit, Index, Piece, Section, excerpt, find, marked, terms};
use crate::stores::CourseStore;
use crate::stores::fetch::FetchError;

/// What there is to look through.
type Loaded = Option<Result<Arc<Index>, FetchError>>;

/// State of the dialog.
#[derive(Clone, Copy)]
struct Search {
    open: RwSignal<bool>,
    query: RwSignal<String>,
    loaded: RwSignal<Loaded>,
    hits: Memo<Vec<Hit>>,
    selected: RwSignal<usize>,
}

impl Search {
    fn new(open: RwSignal<bool>) -> Self {
        let query = RwSignal::new(String::new());
        let loaded = RwSignal::new(Loaded::None);
        let hits = Memo::new(move |_| {
            loaded.with(|loaded| match loaded {
                Some(Ok(index)) => query.with(|query| find(index, query)),
                _ => Vec::new(),
            })
        });
        Self { open, query, loaded, hits, selected: RwSignal::new(0) }
    }

    /// Fetches the index, the first time and after a failure.
    fn load(self, store: CourseStore) {
        if self.loaded.with_untracked(|loaded| matches!(loaded, Some(Ok(_)))) {
            return;
        }
        self.loaded.set(None);
        task::spawn(async move {
            let index = store.search().await;
            let _ = self.loaded.try_set(Some(index));
        });
    }

    fn select(self, step: isize) {
        let count = self.hits.with_untracked(Vec::len);
        if count > 0 {
            self.selected.update(|at| *at = at.saturating_add_signed(step).min(count - 1));
            document::reveal("#search-results [aria-selected=true]");
        }
    }

    fn chosen(self, base: &Base) -> Option<String> {
        let at = self.selected.get_untracked();
        let section = self.hits.with_untracked(|hits| hits.get(at).map(|hit| hit.section))?;
        self.loaded.with_untracked(|loaded| match loaded {
            Some(Ok(index)) => index.sections.get(section).map(|section| address(base, section)),
            _ => None,
        })
    }
}

/// The dialog.
#[component]
pub fn SearchDialog() -> impl IntoView {
    let open = expect_context::<Layers>().search;
    let store = expect_context::<CourseStore>();
    let search = Search::new(open);
    Effect::new(move || {
        if open.get() {
            search.load(store);
        }
    });
    view! {
        <Layer open label="Search all lessons" class="dialog search">
            {move || open.get().then(|| view! { <SearchField search base=store.base() /> })}
            {move || open.get().then(|| view! { <Results search base=store.base() /> })}
            <p class="visually-hidden" role="status">{move || summary(search)}</p>
        </Layer>
    }
}

#[component]
fn SearchField(search: Search, base: Base) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let typed = move |event| {
        search.query.set(event_target_value(&event));
        search.selected.set(0);
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            search.select(1);
        }
        "ArrowUp" => {
            event.prevent_default();
            search.select(-1);
        }
        "Enter" => {
            event.prevent_default();
            if let Some(url) = search.chosen(&base) {
                search.open.set(false);
                navigator.go_to(&url);
            }
        }
        // Browsers would only empty the field.
        "Escape" => {
            event.prevent_default();
            search.open.set(false);
        }
        _ => {}
    };
    let active =
        move || (search.hits.with(|hits| !hits.is_empty())).then(|| format!("search-result-{}", search.selected.get()));
    view! {
        <input
            class="search-input"
            type="search"
            role="combobox"
            aria-label="Search all lessons"
            aria-controls="search-results"
            aria-expanded=move || search.hits.with(|hits| !hits.is_empty()).to_string()
            aria-activedescendant=active
            aria-autocomplete="list"
            autocomplete="off"
            spellcheck="false"
            placeholder="Search all lessons"
            autofocus
            prop:value=move || search.query.get()
            on:input=typed
            on:keydown=pressed
        />
    }
}

#[component]
fn Results(search: Search, base: Base) -> impl IntoView {
    let store = expect_context::<CourseStore>();
    let retry = Callback::new(move |()| search.load(store));
    move || {
        let loaded = search.loaded.get();
        match loaded {
            None => view! { <p class="search-place dialog-body">"Loading…"</p> }.into_any(),
            Some(Err(error)) => {
                view! { <div class="dialog-body"><Failure text=error.to_string() retry /></div> }.into_any()
            }
            Some(Ok(index)) => list(search, &index, &base),
        }
    }
}

fn list(search: Search, index: &Index, base: &Base) -> AnyView {
    let query = search.query.get();
    let terms = terms(&query);
    let hits = search.hits.get();
    if hits.is_empty() && !terms.is_empty() {
        return view! { <p class="dialog-body">"Nothing found. Fewer or shorter words find more."</p> }.into_any();
    }
    let rows: Vec<AnyView> = hits
        .iter()
        .enumerate()
        .filter_map(|(at, hit)| index.sections.get(hit.section).map(|section| row(search, at, section, &terms, base)))
        .collect();
    view! {
        <div class="search-results" id="search-results" role="listbox" aria-label="Found">{rows}</div>
    }
    .into_any()
}

fn row(search: Search, at: usize, section: &Section, terms: &[String], base: &Base) -> AnyView {
    let heading = if section.heading.is_empty() { &section.title } else { &section.heading };
    let place = (!section.heading.is_empty()).then(|| {
        let pieces = pieces(marked(&section.title, terms));
        view! { <div class="search-place">{pieces}</div> }
    });
    view! {
        <a
            class="search-result"
            id=format!("search-result-{at}")
            role="option"
            tabindex="-1"
            href=address(base, section)
            aria-selected=move || (search.selected.get() == at).to_string()
            on:click=move |_| search.open.set(false)
        >
            {place}
            <div class="search-heading">{pieces(marked(heading, terms))}</div>
            <p>{pieces(marked(&excerpt(&section.text, terms), terms))}</p>
        </a>
    }
    .into_any()
}

fn pieces(pieces: Vec<Piece>) -> Vec<AnyView> {
    let piece = |Piece { text, found }| {
        if found { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
    };
    pieces.into_iter().map(piece).collect()
}

fn address(base: &Base, section: &Section) -> String {
    if section.anchor.is_empty() {
        base.lesson(&section.slug)
    } else {
        base.lesson_anchor(&section.slug, &section.anchor)
    }
}

/// What screen readers hear after each key.
fn summary(search: Search) -> String {
    if search.query.with(|query| terms(query).is_empty()) {
        return String::new();
    }
    match search.hits.with(Vec::len) {
        0 => "Nothing found".to_owned(),
        1 => "1 found".to_owned(),
        count => format!("{count} found"),
    }
}
