//! Rockpool's own course keeps the standard that it sets: what each lesson has, what it needs, and how long it takes.

use std::collections::BTreeMap;
use std::path::Path;

use rockpool_course::{
    Answer, Block, CourseSource, Expectation, Inline, Lesson, LinkTarget, Parsed, SearchSection, Snippet, Sources,
    plain_text, read_course, search_text,
};

struct Folder;

impl Sources for Folder {
    fn read(&self, path: &str) -> Result<String, String> {
        let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons");
        std::fs::read_to_string(lessons.join(path)).map_err(|error| error.to_string())
    }
}

fn course() -> Parsed<CourseSource> {
    let book = Folder.read("book.toml").expect("book.toml is there");
    read_course(&Folder, Some(&book))
}

/// Asserts that no lesson but the introduction has something to complain about.
fn no_complaint(complaints: impl Fn(&Lesson) -> Vec<String>) {
    let found: Vec<String> = (course().value.lessons.iter())
        .filter(|lesson| lesson.slug != "index")
        .flat_map(|lesson| complaints(lesson).into_iter().map(|text| format!("{}: {text}", lesson.source)))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn unless(holds: bool, complaint: impl Into<String>) -> Option<String> {
    (!holds).then(|| complaint.into())
}

#[test]
fn every_topic_is_taught_and_the_guide_leads_everywhere() {
    let Parsed { value: CourseSource { course, guide, .. }, problems } = course();
    assert_eq!(problems, [], "the course has problems");
    assert!(course.topics.iter().map(|group| group.topics.len()).sum::<usize>() > 60);
    let lists = guide.map(|guide| guide.blocks).unwrap_or_default();
    let items = lists.iter().filter_map(|block| match block {
        Block::List { items, .. } => Some(items.len()),
        _ => None,
    });
    assert!(items.sum::<usize>() > 40, "the guide lists its topics");
}

/// The examples of a lesson.
fn snippets(lesson: &Lesson) -> impl Iterator<Item = &Snippet> {
    lesson.blocks.iter().filter_map(|block| match block {
        Block::Snippet(snippet) => Some(snippet),
        _ => None,
    })
}

#[test]
fn a_lesson_has_examples_of_which_one_fails() {
    no_complaint(|lesson| {
        let fails = |snippet: &Snippet| matches!(snippet.expect, Expectation::Fails { .. } | Expectation::Panics);
        let live = snippets(lesson).filter(|snippet| snippet.expect != Expectation::Ignored).count();
        [
            unless((3..=8).contains(&live), format!("{live} live examples, not three to six or a few more")),
            unless(snippets(lesson).any(fails), "no example fails"),
        ]
        .into_iter()
        .flatten()
        .collect()
    });
}

#[test]
fn an_exercise_has_tests_hints_a_solution_and_a_wrong_attempt() {
    no_complaint(|lesson| {
        let exercises = lesson.blocks.iter().filter_map(|block| match block {
            Block::Exercise(exercise) => Some(exercise),
            _ => None,
        });
        let mut complaints = Vec::new();
        let mut count = 0;
        for exercise in exercises {
            count += 1;
            let tests = exercise.tests.matches("#[test]").count() + exercise.tests.matches("::test]").count();
            let line = exercise.given.line;
            complaints.extend(unless((2..=5).contains(&tests), format!("line {line}: {tests} tests")));
            complaints.extend(unless(exercise.hints.len() >= 2, format!("line {line}: fewer than two hints")));
            complaints.extend(unless(exercise.solution.is_some(), format!("line {line}: no solution")));
            complaints.extend(unless(!exercise.wrong.is_empty(), format!("line {line}: no wrong attempt")));
        }
        complaints.extend(unless(count > 0, "no exercise"));
        complaints
    });
}

#[test]
fn a_quiz_asks_three_questions_and_one_about_a_program() {
    no_complaint(|lesson| {
        let questions: Vec<_> = (lesson.blocks.iter())
            .filter_map(|block| match block {
                Block::Quiz(quiz) => Some(&quiz.questions),
                _ => None,
            })
            .flatten()
            .collect();
        let programs = questions.iter().filter(|question| matches!(question.answer, Answer::Program { .. })).count();
        let unexplained = questions.iter().filter(|question| match &question.answer {
            Answer::Choice { choices, .. } => choices.iter().any(|choice| choice.reason.is_empty()),
            Answer::Short { .. } | Answer::Program { .. } => question.explanation.is_empty(),
        });
        [
            unless(questions.len() >= 3, format!("{} quiz questions", questions.len())),
            unless(programs >= 1, "no quiz question about a program"),
            unless(unexplained.count() == 0, "a quiz answer without a reason"),
        ]
        .into_iter()
        .flatten()
        .collect()
    });
}

#[test]
fn a_lesson_ends_with_three_lines_to_remember_and_a_way_on() {
    no_complaint(|lesson| {
        let from_remember: Vec<&Block> = (lesson.blocks.iter())
            .skip_while(
                |block| !matches!(block, Block::Heading { level: 2, text, .. } if plain_text(text) == "Remember"),
            )
            .skip(1)
            .collect();
        let way_on = |text: &[Inline]| plain_text(text).starts_with("Go on") && lessons_of(text).next().is_some();
        match from_remember.as_slice() {
            [Block::List { items, .. }, Block::Paragraph(text)] => {
                [unless(items.len() == 3, "not three lines to remember"), unless(way_on(text), "no way on at its end")]
                    .into_iter()
                    .flatten()
                    .collect()
            }
            _ => vec!["it does not end with `## Remember`, three lines and a way on".to_owned()],
        }
    });
}

/// The lessons that a text links to.
fn lessons_of(text: &[Inline]) -> impl Iterator<Item = &str> {
    text.iter().filter_map(|inline| match inline {
        Inline::Link { target: LinkTarget::Lesson { slug, .. }, .. } => Some(slug.as_str()),
        _ => None,
    })
}

#[test]
fn a_lesson_needs_only_what_comes_before() {
    let order: BTreeMap<String, usize> =
        course().value.lessons.iter().enumerate().map(|(place, lesson)| (lesson.slug.clone(), place)).collect();
    no_complaint(|lesson| {
        let needs = lesson.blocks.iter().find_map(|block| match block {
            Block::Paragraph(text) if plain_text(text).contains("You need ") => Some(lessons_of(text)),
            _ => None,
        });
        let place = order.get(&lesson.slug).copied().unwrap_or_default();
        match needs {
            None => unless(place <= 3, "it does not say what it needs (\"You need …\")").into_iter().collect(),
            Some(needs) => (needs.filter(|needed| order.get(*needed).is_none_or(|needed| *needed >= place)))
                .map(|needed| format!("it needs {needed}, which comes later"))
                .collect(),
        }
    });
}

#[test]
fn pictures_are_described() {
    no_complaint(|lesson| {
        (lesson.blocks.iter())
            .filter_map(|block| match block {
                Block::Picture(picture) => unless(
                    picture.description.len() >= 60 && picture.svg.contains("<title"),
                    format!("a picture that is not described: \"{}\"", picture.description),
                ),
                _ => None,
            })
            .collect()
    });
}

/// Words that a learner reads in a minute, prose and code mixed, exercises and quizzes not counted.
const WORDS_A_MINUTE: usize = 130;

/// Words of lines that the reader does not see.
fn hidden_words(lesson: &Lesson) -> usize {
    let hidden = |snippet: &Snippet| {
        let lines: Vec<&str> = snippet.code.lines().collect();
        let runs = snippet.hidden.iter().flat_map(|(from, to)| lines.get(*from as usize..*to as usize));
        runs.flatten().map(|line| line.split_whitespace().count()).sum::<usize>()
    };
    snippets(lesson).map(hidden).sum()
}

/// Minutes that a lesson may take; the review at the end of the course goes over all of it.
fn longest(lesson: &Lesson) -> usize {
    if lesson.slug == "craft/review" { 20 } else { 17 }
}

#[test]
fn reading_times_are_true() {
    no_complaint(|lesson| {
        let read = |section: &&SearchSection| !["Exercises", "Exercise", "Quiz"].contains(&&*section.title);
        let sections = search_text(lesson);
        let words: usize = sections.iter().filter(read).map(|section| section.text.split_whitespace().count()).sum();
        let words = words - hidden_words(lesson);
        let minutes = words.div_ceil(WORDS_A_MINUTE);
        let said = lesson.minutes as usize;
        unless(said.abs_diff(minutes) <= 2, format!("says {said} minutes, {words} words take about {minutes}"))
            .into_iter()
            .chain(unless(said >= 6 && said <= longest(lesson), format!("takes {said} minutes, not 8 to 15")))
            .collect()
    });
}
