//! The course's files, each fetched when first needed and kept while the page is open.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Course, Lesson};
use rockpool_engine::Recording;
use rockpool_page::Base;
use serde::Deserialize;

use super::fetch::{FetchError, json, of_build};
use crate::search::Index;

/// What the place where the site is hosted says, in `config.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Config {
    /// URL of the Playground to run programs on; empty to find out.
    pub playground: String,
    /// Token that this host's own server wants to see.
    pub token: Option<String>,
}

/// Recordings of a lesson's snippets by their id.
pub type Recordings = BTreeMap<String, Recording>;

/// Files by name, as they arrive.
type Shelf<T> = StoredValue<BTreeMap<String, Arc<T>>>;

/// The course and where it is.
#[derive(Clone, Copy)]
pub struct CourseStore {
    base: StoredValue<Base>,
    course: StoredValue<Arc<Course>>,
    lessons: Shelf<Lesson>,
    recordings: Shelf<Recordings>,
    config: Shelf<Config>,
    search: Shelf<Index>,
}

impl CourseStore {
    /// Fetches the course itself, without which there is nothing to show.
    pub async fn fetch_course(base: &Base) -> Result<Arc<Course>, FetchError> {
        json(&of_build(&base.course_data())).await.map(Arc::new)
    }

    /// The store of a course.
    pub fn new(base: Base, course: Arc<Course>) -> Self {
        Self {
            base: StoredValue::new(base),
            course: StoredValue::new(course),
            lessons: StoredValue::default(),
            recordings: StoredValue::default(),
            config: StoredValue::default(),
            search: StoredValue::default(),
        }
    }

    /// Where the site is.
    pub fn base(self) -> Base {
        self.base.get_value()
    }

    /// The course.
    pub fn course(self) -> Arc<Course> {
        self.course.get_value()
    }

    /// A lesson, if it is here already.
    pub fn known_lesson(self, slug: &str) -> Option<Arc<Lesson>> {
        self.lessons.with_value(|known| known.get(slug).cloned())
    }

    /// A lesson.
    pub async fn lesson(self, slug: &str) -> Result<Arc<Lesson>, FetchError> {
        cached(self.lessons, slug, of_build(&self.base().lesson_data(slug))).await
    }

    /// What a lesson's snippets gave when the course was built.
    pub async fn recordings(self, slug: &str) -> Result<Arc<Recordings>, FetchError> {
        cached(self.recordings, slug, of_build(&self.base().recordings(slug))).await
    }

    /// What the host says. No such file means that it says nothing.
    pub async fn config(self) -> Result<Arc<Config>, FetchError> {
        match cached(self.config, "", self.base().config()).await {
            Err(FetchError::Missing { .. }) => Ok(Arc::default()),
            other => other,
        }
    }

    /// What search looks through.
    pub async fn search(self) -> Result<Arc<Index>, FetchError> {
        cached(self.search, "", of_build(&self.base().search_data())).await
    }
}

async fn cached<T>(shelf: Shelf<T>, name: &str, url: String) -> Result<Arc<T>, FetchError>
where
    T: serde::de::DeserializeOwned + Send + Sync + 'static,
{
    if let Some(known) = shelf.with_value(|known| known.get(name).cloned()) {
        return Ok(known);
    }
    let fetched: Arc<T> = Arc::new(json(&url).await?);
    let _ = shelf.try_update_value(|known| known.insert(name.to_owned(), Arc::clone(&fetched)));
    Ok(fetched)
}
