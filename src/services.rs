//! What every part of the app can reach, put into context once, and what the page does by itself with it.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::Course;
use rockpool_page::{Base, Place, neighbours};

use crate::browser::document;
use crate::browser::events::{self, Key};
use crate::browser::storage::LocalStorage as Device;
use crate::browser::takeover::Stage;
use crate::checker::Checker;
use crate::components::Layers;
use crate::embedding::Embedding;
use crate::embedding::host::Host;
use crate::engines::Engines;
use crate::navigator::Navigator;
use crate::shortcuts::{Shortcut, shortcut};
use crate::stores::settings::DEFAULT_CODE_SIZE;
use crate::stores::{Announcer, CourseStore, Drafts, Offline, Progress, Settings, Storage};

/// Opens the stores of a page of the site and puts them into context.
pub fn provide(base: Base, course: Arc<Course>, stage: Stage) {
    let Parts { settings, announcer, store, layers, .. } = provide_parts(base, course);
    let navigator = Navigator::start(&store.base(), stage, announcer);
    provide_context(navigator);
    Effect::new(move || document::set_root_attribute("data-theme", settings.theme.get().id()));
    events::on_key(move |key| act(&key, settings, layers, store, navigator));
}

/// The same for a frame in somebody else's page, which goes nowhere, looks as that page does, and takes no single keys.
pub fn provide_embedded(base: Base, host: Host, stage: Stage) {
    let parts = provide_parts(base, Arc::default());
    provide_context(Embedding::start(host, stage, parts.engines));
}

/// What every page of the app has.
struct Parts {
    settings: Settings,
    announcer: Announcer,
    store: CourseStore,
    layers: Layers,
    engines: Engines,
}

fn provide_parts(base: Base, course: Arc<Course>) -> Parts {
    let storage = Storage::new(Box::new(Device), base.as_str());
    let settings = Settings::open(storage);
    let announcer = Announcer::new();
    let store = CourseStore::new(base, course);
    let layers = Layers::new();
    let checker = Checker::new(settings, announcer);
    let engines = Engines::new(store, settings, checker);
    provide_context(storage);
    provide_context(settings);
    provide_context(announcer);
    provide_context(store);
    provide_context(engines);
    provide_context(checker);
    provide_context(layers);
    provide_context(Drafts::open(storage));
    provide_context(Offline::begin(store.base().as_str(), announcer));
    provide_context(Progress::open(storage));
    show_code_settings(settings);
    Parts { settings, announcer, store, layers, engines }
}

/// Keeps the look of code as the settings say.
fn show_code_settings(settings: Settings) {
    Effect::new(move || document::set_root_attribute("data-wrap", if settings.wrap.get() { "true" } else { "false" }));
    Effect::new(move |before: Option<u32>| {
        let size = settings.code_size.get();
        if before.unwrap_or(DEFAULT_CODE_SIZE) != size {
            document::set_root_property("--code-size", &format!("{}rem", f64::from(size) / 16.0));
            document::set_root_property("--code-line-height", &format!("{}rem", f64::from(size) * 11.0 / 112.0));
        }
        size
    });
}

/// Does what a key asks for; says whether it asked for something.
fn act(key: &Key, settings: Settings, layers: Layers, store: CourseStore, navigator: Navigator) -> bool {
    let Some(shortcut) = shortcut(key, settings.single_keys.get_untracked()) else { return false };
    if document::has_open_dialog() {
        return false;
    }
    match shortcut {
        Shortcut::Search => layers.search.set(true),
        Shortcut::KeyMap => layers.key_map.set(true),
        Shortcut::Theme => settings.theme.update(|theme| *theme = theme.next()),
        Shortcut::Previous | Shortcut::Next => {
            let Some(slug) = navigator.place().with_untracked(|place| place.lesson().map(str::to_owned)) else {
                return false;
            };
            let course = store.course();
            let around = neighbours(&course, &slug);
            let entry = if shortcut == Shortcut::Next { around.next } else { around.previous };
            if let Some(lesson) = entry.and_then(|entry| entry.lesson.as_ref()) {
                navigator.go(&Place::Lesson(lesson.slug.clone()));
            }
        }
    }
    true
}
