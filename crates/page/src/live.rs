//! The parts of a page that the app makes live.

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::{Exercise, Quiz, Snippet};

use crate::{Base, StaticExercise, StaticQuiz, StaticSnippet};

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
    pub fn static_page(base: &Base) -> Self {
        let (for_exercise, for_quiz) = (base.clone(), base.clone());
        Self {
            snippet: Arc::new(|snippet| view! { <StaticSnippet snippet /> }.into_any()),
            exercise: Arc::new(move |exercise| {
                view! { <StaticExercise exercise base=for_exercise.clone() /> }.into_any()
            }),
            quiz: Arc::new(move |quiz| view! { <StaticQuiz quiz base=for_quiz.clone() /> }.into_any()),
        }
    }
}
