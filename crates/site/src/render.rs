//! Views to HTML text.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Course, Lesson};
use rockpool_page::{Base, ContentsPage, Frame, LessonBody, LiveParts, Place, Recordings, Shell, no_marks};

/// A lesson, or a guide that is read as one, with what its programs gave.
#[derive(Clone, Copy)]
pub(crate) struct Read<'a> {
    pub lesson: &'a Arc<Lesson>,
    pub recordings: &'a Recordings,
}

/// The frame of a page with what is in it.
pub(crate) fn page(course: &Arc<Course>, base: &Base, place: Place, read: Option<Read<'_>>) -> String {
    // Signals of the views live in an owner, which goes when the text is there.
    let owner = Owner::new();
    let html = owner.with(|| {
        let content = content(course, base, &place, read);
        let (course, base) = (Arc::clone(course), base.clone());
        view! { <Frame course base place mark=no_marks()>{content}</Frame> }.to_html()
    });
    owner.cleanup();
    html
}

fn content(course: &Arc<Course>, base: &Base, place: &Place, read: Option<Read<'_>>) -> AnyView {
    match (place, read) {
        (Place::Lesson(_) | Place::Guide, Some(Read { lesson, recordings })) => {
            let live = LiveParts::static_page(base, recordings);
            view! { <LessonBody lesson=Arc::clone(lesson) base=base.clone() live /> }.into_any()
        }
        (Place::Contents, _) => {
            view! { <ContentsPage course=Arc::clone(course) base=base.clone() mark=no_marks() /> }.into_any()
        }
        _ => view! { <Shell place=place.clone() base=base.clone() /> }.into_any(),
    }
}
