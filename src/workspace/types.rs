//! Types of what stands in a text, asked of the compiler in the page when somebody wants to see one.

use std::sync::Arc;

use futures::FutureExt as _;
use leptos::prelude::*;
use rockpool_engine::compiler::{self, Question, Task};

use super::field::Field;
use super::{Check, Sent};
use crate::browser::editor::{AskType, TypeAt};
use crate::browser::task;

/// The types of one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The text.
    pub source: String,
    /// Types of its expressions and patterns, outer before inner.
    pub places: Vec<TypeAt>,
    /// Types that it leaves out: at which byte, and what.
    pub inlays: Vec<(u32, String)>,
}

/// The types of the text of one place that is checked.
#[derive(Clone, Copy)]
pub struct Types {
    check: Check,
    asker: StoredValue<String>,
    known: StoredValue<Option<Arc<Known>>>,
}

impl Types {
    /// Nothing is asked yet.
    pub fn new(check: Check) -> Self {
        let asker = StoredValue::new(check.checker().asker());
        Self { check, asker, known: StoredValue::new(None) }
    }

    /// Answers an editor of the program's first file.
    pub fn asked(self) -> AskType {
        std::rc::Rc::new(move |from, to| {
            async move { self.know().await.and_then(|known| known.at(from, to)) }.boxed_local()
        })
    }

    /// Shows the types that are left out in a field, while the reader wants that.
    pub fn show_in(self, field: Field) {
        let wanted = self.check.checker().inlay_types();
        Effect::new(move || {
            // After each check, so that it never delays one.
            let checked = self.check.verdict();
            if !wanted.get() || checked.is_none() {
                return field.set_inlays(Vec::new());
            }
            task::spawn(async move {
                let known = self.know().await;
                if let Some(known) = known
                    && field.code().try_get_untracked().as_ref() == Some(&known.source)
                {
                    field.set_inlays(known.inlays.clone());
                }
            });
        });
    }

    async fn know(self) -> Option<Arc<Known>> {
        let sent = self.check.program()?;
        let source = sent.files.first()?.source.clone();
        let known = self.known.try_get_value().flatten().filter(|known| known.source == source);
        if known.is_some() {
            return known;
        }
        let checker = self.check.checker();
        if !checker.is_ready_now() {
            return None;
        }
        let question = Question::of(Task::Types, &sent.job)?;
        let answer = checker.ask(self.asker.try_get_value()?, question).await.ok()?;
        let types: compiler::Types = serde_json::from_str(&answer.output).ok()?;
        let known = Arc::new(Known::of(&sent, types));
        self.known.try_set_value(Some(Arc::clone(&known)));
        Some(known)
    }
}

impl Known {
    /// What of an answer is about the reader's text.
    fn of(sent: &Sent, types: compiler::Types) -> Self {
        let place = |(from, to, text): (u32, u32, String)| {
            let (from, to) = sent.exact(0, from, to)?;
            Some(TypeAt { from, to, text })
        };
        let inlay = |hint: compiler::Hint| sent.exact(0, hint.at, hint.at).map(|(at, _)| (at, hint.text));
        Self {
            source: sent.files.first().map(|file| file.source.clone()).unwrap_or_default(),
            places: types.expressions.into_iter().filter_map(place).collect(),
            inlays: types.hints.into_iter().filter_map(inlay).collect(),
        }
    }

    /// The innermost place that holds a range.
    fn at(&self, from: u32, to: u32) -> Option<TypeAt> {
        let holds = |place: &&TypeAt| place.from <= from && to <= place.to;
        self.places.iter().filter(holds).min_by_key(|place| place.to - place.from).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Doing;
    use super::super::assembly::{Parts, sent};
    use super::*;

    #[test]
    fn types_are_those_of_the_readers_text() {
        let sent = sent(Doing::Run, Parts { code: "let v = f(1);", ..Parts::default() });
        let text = &sent.job.program.files[0].text;
        let at = |part: &str| text.find(part).expect("it is there") as u32;
        let of = |part: &str, name: &str| (at(part), at(part) + part.len() as u32, name.to_owned());
        let known = Known::of(
            &sent,
            compiler::Types {
                hints: vec![
                    compiler::Hint { at: at(" = f"), text: ": u8".into() },
                    compiler::Hint { at: 0, text: "x".into() },
                ],
                expressions: vec![of("fn main", "fn"), of("f(1)", "u8"), of("1", "i32")],
            },
        );
        assert_eq!(known.inlays, [(5, ": u8".to_owned())]);
        let type_at = |from, to| known.at(from, to).map(|found| found.text);
        assert_eq!(
            [type_at(8, 8), type_at(10, 11), type_at(8, 11), type_at(0, 0)].map(Option::unwrap_or_default),
            ["u8", "i32", "u8", ""]
        );
    }
}
