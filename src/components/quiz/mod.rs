//! Questions with verdicts and reasons. What was answered is kept with the reader's progress.

mod answers;
pub mod judging;
mod question;

use std::sync::Arc;

use leptos::prelude::*;
use rockpool_course::Quiz;
use rockpool_page::{Base, LiveParts, Recordings};

use crate::stores::progress::{Given, QuizAnswers, TaskKey};
use crate::stores::record::fingerprint;
use crate::stores::{Announcer, Progress};
use judging::{Verdict, judge, right_count};
use question::QuestionView;

/// A quiz being answered.
#[derive(Clone, Copy)]
pub struct Answering {
    quiz: StoredValue<Arc<Quiz>>,
    key: StoredValue<TaskKey>,
    mark: StoredValue<String>,
    given: RwSignal<Vec<Given>>,
    progress: Progress,
    announcer: Announcer,
}

impl Answering {
    fn open(quiz: Quiz, lesson: &str) -> Self {
        let progress = expect_context::<Progress>();
        let mark = fingerprint(&serde_json::to_string(&quiz).unwrap_or_default());
        let key = TaskKey { lesson: lesson.to_owned(), task: quiz.id.clone() };
        let kept = progress.answers(&key).filter(|answers| answers.quiz == mark).map(|answers| answers.given);
        let mut given = kept.unwrap_or_default();
        given.resize(quiz.questions.len(), Given::default());
        Self {
            quiz: StoredValue::new(Arc::new(quiz)),
            key: StoredValue::new(key),
            mark: StoredValue::new(mark),
            given: RwSignal::new(given),
            progress,
            announcer: expect_context(),
        }
    }

    /// What was given to a question (reactive).
    fn given(self, at: usize) -> Given {
        self.given.with(|all| all.get(at).cloned().unwrap_or_default())
    }

    /// What the answer to a question is worth; `None` before it is handed in (reactive).
    fn verdict(self, at: usize) -> Option<Verdict> {
        let given = self.given(at);
        let judged = self.quiz.with_value(|quiz| quiz.questions.get(at).map(|question| judge(question, &given)));
        judged.filter(|_| given.checked)
    }

    /// Changes an answer and keeps it.
    fn change(self, at: usize, change: impl FnOnce(&mut Given)) {
        self.given.update(|all| {
            if let Some(given) = all.get_mut(at) {
                change(given);
            }
        });
        self.keep();
    }

    /// Hands an answer in and says what it is worth.
    fn hand_in(self, at: usize) {
        let given = self.given.with_untracked(|all| all.get(at).cloned().unwrap_or_default());
        let verdict = self.quiz.with_value(|quiz| quiz.questions.get(at).map(|question| judge(question, &given)));
        match verdict {
            Some(Verdict::Right) => self.announcer.say(format!("Question {}: right.", at + 1)),
            Some(Verdict::Wrong) => self.announcer.say(format!("Question {}: not right.", at + 1)),
            Some(Verdict::Empty) | None => {
                self.announcer.say("Choose or type an answer first.");
                return;
            }
        }
        self.change(at, |given| {
            given.checked = true;
            given.tries += 1;
        });
        let (right, of) = untrack(move || self.score());
        if right == of {
            self.key.with_value(|key| self.progress.mark_done(key));
            self.announcer.say("Quiz done.");
        }
    }

    /// Right answers and questions (reactive).
    fn score(self) -> (usize, usize) {
        self.quiz
            .with_value(|quiz| (self.given.with(|given| right_count(&quiz.questions, given)), quiz.questions.len()))
    }

    /// Forgets all answers and the done mark.
    fn reset(self) {
        self.given.update(|all| all.fill(Given::default()));
        self.key.with_value(|key| self.progress.clear(key));
        self.announcer.say("Quiz reset.");
    }

    fn keep(self) {
        let answers = QuizAnswers { quiz: self.mark.get_value(), given: self.given.get_untracked() };
        self.key.with_value(|key| self.progress.set_answers(key, answers));
    }
}

/// A quiz that can be answered.
#[allow(clippy::needless_pass_by_value, reason = "the properties of a component are owned")]
#[component]
pub fn LiveQuiz(
    /// The questions.
    quiz: Quiz,
    /// Slug of the lesson.
    lesson: Arc<str>,
    /// Where the site is.
    base: Base,
) -> impl IntoView {
    let (id, count) = (quiz.id.clone(), quiz.questions.len());
    let answering = Answering::open(quiz, &lesson);
    let writer_of =
        move || rockpool_page::Writer::new(base.clone(), LiveParts::static_page(&base, &Recordings::default()));
    let questions: Vec<AnyView> =
        (0..count).map(|at| view! { <QuestionView answering at writer=writer_of() /> }.into_any()).collect();
    let started = Memo::new(move |_| answering.given.with(|all| all.iter().any(|given| *given != Given::default())));
    view! {
        <div class="quiz" data-quiz=id role="group" aria-label="Quiz">
            <p class="quiz-title">"Quiz"</p>
            <ol class="questions">{questions}</ol>
            <p class="quiz-score">
                {move || {
                    let (right, of) = answering.score();
                    format!("{right} of {of} right. ")
                }}
                <button
                    class="button button-small"
                    type="button"
                    disabled=move || !started.get()
                    on:click=move |_| answering.reset()
                >
                    "Start over"
                </button>
            </p>
        </div>
    }
}
