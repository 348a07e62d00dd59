//! What a page is, as data for search engines: schema.org's vocabulary in JSON-LD.

use rockpool_course::{Course, Entry, LessonRef};
use rockpool_page::{Base, Place};
use serde_json::{Map, Value, json};

use crate::head::About;

/// The data of a page; only the contents and the lessons have any.
pub(crate) fn data(about: &About<'_>, description: &str) -> Option<Value> {
    let graph = match about.place {
        Place::Contents => vec![whole_course(about, description)],
        Place::Lesson(slug) => lesson(about, description, slug)?,
        Place::Playground | Place::Guide | Place::Settings | Place::NotFound => return None,
    };
    Some(json!({ "@context": "https://schema.org", "@graph": graph }))
}

/// The course with its lessons.
fn whole_course(about: &About<'_>, description: &str) -> Value {
    let parts: Vec<Value> = written(about.course)
        .enumerate()
        .map(|(index, (entry, lesson))| {
            let mut part = thing("LearningResource", &entry.title, about.whole.map(|whole| whole.lesson(&lesson.slug)));
            part.insert("position".into(), json!(index + 1));
            Value::Object(part)
        })
        .collect();
    let mut course = course(about);
    described(&mut course, description);
    course.insert("inLanguage".into(), json!(about.course.language));
    course.insert("isAccessibleForFree".into(), json!(true));
    course.insert("hasPart".into(), Value::Array(parts));
    Value::Object(course)
}

/// A lesson, and the way to it where addresses can be named.
fn lesson(about: &About<'_>, description: &str, slug: &str) -> Option<Vec<Value>> {
    let (index, (_, listed)) = written(about.course).enumerate().find(|(_, (_, lesson))| lesson.slug == slug)?;
    let mut lesson = thing("LearningResource", about.title, about.whole.map(|whole| whole.lesson(slug)));
    described(&mut lesson, description);
    lesson.insert("learningResourceType".into(), json!("lesson"));
    lesson.insert("inLanguage".into(), json!(about.course.language));
    lesson.insert("isAccessibleForFree".into(), json!(true));
    lesson.insert("position".into(), json!(index + 1));
    if listed.minutes > 0 {
        lesson.insert("timeRequired".into(), json!(format!("PT{}M", listed.minutes)));
    }
    if !listed.topics.is_empty() {
        let topics: Vec<&str> = listed.topics.iter().map(|topic| topic_title(about.course, topic)).collect();
        lesson.insert("teaches".into(), json!(topics));
    }
    lesson.insert("isPartOf".into(), Value::Object(course(about)));
    let crumbs = about.whole.map(|whole| crumbs(about, whole, slug));
    Some([Value::Object(lesson)].into_iter().chain(crumbs).collect())
}

/// From the contents to the lesson.
fn crumbs(about: &About<'_>, whole: &Base, slug: &str) -> Value {
    let crumb = |position: u32, name: &str, url: String| json!({ "@type": "ListItem", "position": position, "name": name, "item": url });
    json!({
        "@type": "BreadcrumbList",
        "itemListElement": [
            crumb(1, &about.course.title, whole.home()),
            crumb(2, about.title, whole.lesson(slug)),
        ],
    })
}

fn course(about: &About<'_>) -> Map<String, Value> {
    thing("Course", &about.course.title, about.whole.map(Base::home))
}

fn thing(kind: &str, name: &str, url: Option<String>) -> Map<String, Value> {
    let mut thing = Map::from_iter([("@type".to_owned(), json!(kind)), ("name".to_owned(), json!(name))]);
    if let Some(url) = url {
        thing.insert("url".into(), json!(url));
    }
    thing
}

fn described(thing: &mut Map<String, Value>, description: &str) {
    if !description.is_empty() {
        thing.insert("description".into(), json!(description));
    }
}

/// The lessons in the order of reading, drafts left out.
fn written(course: &Course) -> impl Iterator<Item = (&Entry, &LessonRef)> {
    let entries = course.chapters.iter().flat_map(|chapter| &chapter.entries);
    entries.filter_map(|entry| entry.lesson.as_ref().map(|lesson| (entry, lesson)))
}

/// A topic's name for readers, where the course has a table of them.
fn topic_title<'a>(course: &'a Course, id: &'a str) -> &'a str {
    let mut topics = course.topics.iter().flat_map(|group| &group.topics);
    topics.find(|topic| topic.id == id).map_or(id, |topic| topic.title.as_str())
}

#[cfg(test)]
mod tests {
    use rockpool_course::{Chapter, Topic, TopicGroup};

    use super::*;

    fn about(place: &Place, whole: Option<&Base>) -> String {
        let lesson = LessonRef { slug: "b".into(), minutes: 7, topics: vec!["moves".into()], ..LessonRef::default() };
        let draft = Entry { title: "Draft".into(), ..Entry::default() };
        let entry = Entry { title: "B".into(), lesson: Some(lesson), ..Entry::default() };
        let topic = Topic { id: "moves".into(), title: "Moving values".into(), lessons: Vec::new() };
        let course = Course {
            title: "Shore".into(),
            language: "en".into(),
            chapters: vec![Chapter { title: None, entries: vec![draft, entry] }],
            topics: vec![TopicGroup { title: "All".into(), topics: vec![topic] }],
            ..Course::default()
        };
        let base = Base::new("/");
        let (title, description, app) = ("B", "", "");
        let about = About { course: &course, place, title, description, base: &base, app, whole, has_feed: false };
        data(&about, "Of b.").map(|data| serde_json::to_string_pretty(&data).unwrap_or_default()).unwrap_or_default()
    }

    #[test]
    fn a_lesson_is_a_part_of_its_course() {
        let whole = Base::new("https://example.org/r/");
        expect_test::expect![[r#"
            {
              "@context": "https://schema.org",
              "@graph": [
                {
                  "@type": "LearningResource",
                  "description": "Of b.",
                  "inLanguage": "en",
                  "isAccessibleForFree": true,
                  "isPartOf": {
                    "@type": "Course",
                    "name": "Shore",
                    "url": "https://example.org/r/"
                  },
                  "learningResourceType": "lesson",
                  "name": "B",
                  "position": 1,
                  "teaches": [
                    "Moving values"
                  ],
                  "timeRequired": "PT7M",
                  "url": "https://example.org/r/lessons/b/"
                },
                {
                  "@type": "BreadcrumbList",
                  "itemListElement": [
                    {
                      "@type": "ListItem",
                      "item": "https://example.org/r/",
                      "name": "Shore",
                      "position": 1
                    },
                    {
                      "@type": "ListItem",
                      "item": "https://example.org/r/lessons/b/",
                      "name": "B",
                      "position": 2
                    }
                  ]
                }
              ]
            }"#]]
        .assert_eq(&about(&Place::Lesson("b".into()), Some(&whole)));
    }

    #[test]
    fn a_course_has_its_lessons_and_names_no_address_that_is_not_known() {
        expect_test::expect![[r#"
            {
              "@context": "https://schema.org",
              "@graph": [
                {
                  "@type": "Course",
                  "description": "Of b.",
                  "hasPart": [
                    {
                      "@type": "LearningResource",
                      "name": "B",
                      "position": 1
                    }
                  ],
                  "inLanguage": "en",
                  "isAccessibleForFree": true,
                  "name": "Shore"
                }
              ]
            }"#]]
        .assert_eq(&about(&Place::Contents, None));
    }
}
