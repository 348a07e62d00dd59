//! What the course teaches, topic by topic, for a reader who comes for one thing.

use std::collections::BTreeMap;

use leptos::prelude::*;
use rockpool_course::{Course, Topic, TopicGroup};

use crate::Base;

/// The course's topics with the lessons that teach each, closed until asked for. Nothing if the course has no table.
pub(crate) fn topics(course: &Course, base: &Base) -> AnyView {
    if course.topics.is_empty() {
        return ().into_any();
    }
    let entries = course.chapters.iter().flat_map(|chapter| &chapter.entries);
    let titles: BTreeMap<&str, &str> =
        entries.filter_map(|entry| Some((entry.lesson.as_ref()?.slug.as_str(), entry.title.as_str()))).collect();
    let groups: Vec<AnyView> = course.topics.iter().map(|group| view_group(group, &titles, base)).collect();
    view! {
        <details class="topics">
            <summary>"Find a topic"</summary>
            <div class="topic-groups">{groups}</div>
        </details>
    }
    .into_any()
}

fn view_group(group: &TopicGroup, titles: &BTreeMap<&str, &str>, base: &Base) -> AnyView {
    let rows: Vec<AnyView> = group.topics.iter().map(|topic| view_topic(topic, titles, base)).collect();
    view! {
        <section>
            <h2>{group.title.clone()}</h2>
            <dl>{rows}</dl>
        </section>
    }
    .into_any()
}

fn view_topic(topic: &Topic, titles: &BTreeMap<&str, &str>, base: &Base) -> AnyView {
    let lessons: Vec<AnyView> = (topic.lessons.iter())
        .map(|slug| {
            let title = titles.get(slug.as_str()).copied().unwrap_or(slug).to_owned();
            view! { <dd><a href=base.lesson(slug)>{title}</a></dd> }.into_any()
        })
        .collect();
    view! { <div id=format!("topic-{}", topic.id)><dt>{topic.title.clone()}</dt> {lessons}</div> }.into_any()
}
