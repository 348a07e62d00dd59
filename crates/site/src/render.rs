//! Views to HTML text.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Course, Lesson};
use rockpool_page::{Base, ContentsPage, Frame, LessonBody, LiveParts, Place, Shell, no_marks};

/// The frame of a page with what is in it.
pub(crate) fn page(course: &Arc<Course>, base: &Base, place: Place, lesson: Option<&Arc<Lesson>>) -> String {
    // Signals of the views live in an owner, which goes when the text is there.
    let owner = Owner::new();
    let html = owner.with(|| {
        let content = content(course, base, &place, lesson);
        let (course, base) = (Arc::clone(course), base.clone());
        view! { <Frame course base place mark=no_marks()>{content}</Frame> }.to_html()
    });
    owner.cleanup();
    html
}

fn content(course: &Arc<Course>, base: &Base, place: &Place, lesson: Option<&Arc<Lesson>>) -> AnyView {
    match (place, lesson) {
        (Place::Lesson(_) | Place::Guide, Some(lesson)) => {
            let live = LiveParts::static_page(base);
            view! { <LessonBody lesson=Arc::clone(lesson) base=base.clone() live /> }.into_any()
        }
        (Place::Contents, _) => {
            view! { <ContentsPage course=Arc::clone(course) base=base.clone() mark=no_marks() /> }.into_any()
        }
        _ => view! { <Shell place=place.clone() base=base.clone() /> }.into_any(),
    }
}
