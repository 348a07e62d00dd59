//! What is around a page: where the reader is, where to go, and what is not there to press.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Chapter, Course, Entry, Lesson, LessonRef};
use rockpool_page::{Base, ContentsPage, EntryMark, Frame, LessonBody, LiveParts, Place, Recordings, no_marks};

fn entry(title: &str, slug: Option<&str>) -> Entry {
    let lesson = slug.map(|slug| LessonRef { slug: slug.into(), minutes: 5, ..LessonRef::default() });
    Entry { title: title.into(), lesson, ..Entry::default() }
}

fn course() -> Arc<Course> {
    let entries = vec![entry("One", Some("one")), entry("Draft", None), entry("Two", Some("two"))];
    let chapters = vec![Chapter { title: Some("Part".into()), entries }];
    Arc::new(Course { title: "Course".into(), chapters, ..Course::default() })
}

fn frame(place: Place) -> String {
    Owner::new().with(|| {
        let (course, base) = (course(), Base::new("/r/"));
        view! { <Frame course base place mark=no_marks()>"the text"</Frame> }.to_html()
    })
}

/// The opening tags that hold `attribute`.
fn tags<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split('<').filter_map(|tag| tag.split('>').next()).filter(|tag| tag.contains(attribute)).collect()
}

#[test]
fn the_reader_sees_where_she_is() {
    let html = frame(Place::Lesson("two".into()));
    let here = tags(&html, "aria-current");
    assert_eq!(here.len(), 1, "{here:?}");
    assert!(here[0].contains("/r/lessons/two/"), "{here:?}");
    let html = frame(Place::Settings);
    assert_eq!(tags(&html, "aria-current").len(), 2, "in the header and in the drawer");
}

#[test]
fn a_page_that_names_everything_from_where_it_is_needs_no_host() {
    let html = Owner::new().with(|| {
        let (course, base) = (course(), Base::seen_from("lessons/one/index.html"));
        view! { <Frame course base place=Place::Lesson("one".into()) mark=no_marks()>"the text"</Frame> }.to_html()
    });
    let elsewhere = |tag: &&str| !tag.contains("href=\"#") && !tag.contains("href=\"../../");
    let absolute: Vec<&str> = tags(&html, "href=").into_iter().filter(elsewhere).collect();
    assert!(absolute.is_empty(), "{absolute:?}");
}

#[test]
fn neighbours_pass_over_drafts() {
    let html = frame(Place::Lesson("two".into()));
    assert!(tags(&html, "rel=\"prev\"")[0].contains("/r/lessons/one/"), "{html}");
    assert!(tags(&html, "rel=\"next\"").is_empty(), "{html}");
    assert!(tags(&frame(Place::Contents), "rel=\"").is_empty(), "only lessons have neighbours");
}

#[test]
fn nothing_in_a_static_frame_needs_a_script() {
    let html = frame(Place::Contents);
    let buttons = tags(&html, "type=\"button\"");
    assert!(buttons.iter().all(|tag| tag.contains("popovertarget=\"sidebar\"")), "{buttons:?}");
    assert!(html.contains("href=\"#main\"") && html.contains("id=\"main\""), "{html}");
    assert!(html.contains("Draft") && !html.contains("lessons/draft"), "{html}");
}

#[test]
fn marks_say_how_far_the_reader_is() {
    let html = Owner::new().with(|| {
        let mark = Arc::new(|slug: &str| match slug {
            "one" => EntryMark::Done,
            _ => EntryMark::Started { done: 1, of: 3 },
        });
        view! { <ContentsPage course=course() base=Base::new("/") mark /> }.to_html()
    });
    assert!(html.contains(">Done<") && html.contains("Started, 1 of 3 tasks done"), "{html}");
    assert!(html.contains("2 lessons, about 10 minutes"), "{html}");
}

#[test]
fn a_lesson_says_what_it_takes() {
    let lesson = Lesson { title: "T".into(), summary: "With `?`.".into(), minutes: 7, ..Lesson::default() };
    let base = Base::new("/");
    let html = Owner::new().with(|| {
        let live = LiveParts::static_page(&base, &Recordings::default());
        view! { <LessonBody lesson=Arc::new(lesson) base=base.clone() live /> }.to_html()
    });
    assert!(html.contains("7 min") && html.contains("<code>?</code>"), "{html}");
}
