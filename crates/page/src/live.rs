//! The parts of a page that the app makes live.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Exercise, Quiz, Snippet};

use crate::{Base, Recordings, StaticExercise, StaticQuiz, StaticSnippet};

/// Makes the view of one live part.
type Part<T> = Arc<dyn Fn(T) -> AnyView + Send + Sync>;

/// What stands where an example, an exercise or a quiz is. Each is called once for each occurrence.
#[derive(Clone)]
pub struct LiveParts {
    /// For a Rust example.
    pub snippet: Part<Snippet>,
    /// For a task with tests.
    pub exercise: Part<Exercise>,
    /// For a set of questions.
    pub quiz: Part<Quiz>,
}

impl LiveParts {
    /// The readable forms of a static page, which need no script: answers and solutions are behind `<details>`.
    /// With each example stands what it gave when it was recorded, if it was.
    pub fn static_page(base: &Base, recordings: &Recordings) -> Self {
        let (for_exercise, for_quiz) = (base.clone(), base.clone());
        let (of_snippets, of_exercises) = (Arc::clone(recordings), Arc::clone(recordings));
        Self {
            snippet: Arc::new(move |snippet: Snippet| {
                let recording = of_snippets.get(&snippet.id).cloned();
                view! { <StaticSnippet snippet recording /> }.into_any()
            }),
            exercise: Arc::new(move |exercise| {
                let (base, recordings) = (for_exercise.clone(), Arc::clone(&of_exercises));
                view! { <StaticExercise exercise base recordings /> }.into_any()
            }),
            quiz: Arc::new(move |quiz| view! { <StaticQuiz quiz base=for_quiz.clone() /> }.into_any()),
        }
    }
}
