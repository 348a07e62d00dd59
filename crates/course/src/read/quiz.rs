//! Quizzes: TOML in a fence named `quiz`. Wherever text is shown, it is Markdown.
//!
//! ````markdown
//! ```quiz
//! [[question]]
//! prompt = "Which of these owns its text?"
//! explanation = "A `&str` borrows, a `String` owns."   # optional, shown afterwards
//! [[question.choice]]
//! text = "`String`"
//! right = true
//! reason = "It frees the text when it is dropped."     # optional, shown when chosen
//! [[question.choice]]
//! text = "`&str`"
//!
//! [[question]]
//! kind = "choices"                                     # any number may be right
//! prompt = "Which of these are `Copy`?"
//! choice = [{ text = "`i32`", right = true }, { text = "`String`" }, { text = "`&str`", right = true }]
//!
//! [[question]]
//! prompt = "Which method makes a `String` of a `&str`?"
//! accept = ["to_string", "to_owned"]                   # compared without case and outer space
//!
//! [[question]]
//! prompt = "Does this compile, and what does it print?"
//! code = '''
//! fn main() { println!("{}", 2 + 2); }
//! '''
//! edition = "2021"                                     # optional
//! prints = "4"                                         # or fails = "E0382", or panics = true
//! ```
//! ````
//!
//! `kind` is `choice`, `choices`, `short` or `program`. It may be left out where the other keys tell it; several right
//! choices need `kind = "choices"`, so that forgetting one is noticed. Programs are checked when the course is built.

use serde::Deserialize;
use toml::Spanned;

use crate::read::document::Document;
use crate::read::fence::is_error_code;
use crate::read::hidden::unmark_rust;
use crate::{Answer, Block, Choice, Inline, Problem, ProgramResult, Question};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuizText {
    #[serde(default, alias = "questions")]
    question: Vec<Spanned<QuestionText>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Choice,
    Choices,
    Short,
    Program,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionText {
    kind: Option<Kind>,
    prompt: Spanned<String>,
    explanation: Option<Spanned<String>>,
    #[serde(default, alias = "choices")]
    choice: Vec<ChoiceText>,
    #[serde(default, alias = "accepted", alias = "answers")]
    accept: Vec<String>,
    code: Option<String>,
    edition: Option<String>,
    prints: Option<String>,
    fails: Option<String>,
    #[serde(default)]
    panics: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceText {
    text: Spanned<String>,
    #[serde(default)]
    right: bool,
    reason: Option<Spanned<String>>,
}

/// Reads a quiz. Questions that are wrong are left out, each with a problem.
pub(crate) fn read(
    quiz: &Document,
    edition: &str,
    markdown: &mut dyn FnMut(&str, usize) -> Vec<Block>,
    problems: &mut Vec<Problem>,
) -> Vec<Question> {
    let text: QuizText = match toml::from_str(quiz.text()) {
        Ok(text) => text,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            problems
                .push(quiz.problem(at, format!("The quiz is not valid: {}.", error.message().trim_end_matches('.'))));
            return Vec::new();
        }
    };
    if text.question.is_empty() {
        problems.push(quiz.problem(0, "The quiz has no questions. Start one with `[[question]]`."));
    }
    let mut questions = Vec::new();
    for question in text.question {
        let at = question.span().start;
        match read_question(question.get_ref(), edition, markdown) {
            Ok(question) => questions.push(question),
            Err(message) => problems.push(quiz.problem(at, message)),
        }
    }
    questions
}

type Markdown<'a> = dyn FnMut(&str, usize) -> Vec<Block> + 'a;

fn read_question(text: &QuestionText, edition: &str, markdown: &mut Markdown<'_>) -> Result<Question, String> {
    let answer = match kind(text)? {
        Kind::Choice => choice(&text.choice, false, markdown)?,
        Kind::Choices => choice(&text.choice, true, markdown)?,
        Kind::Short => short(&text.accept)?,
        Kind::Program => program(text, edition)?,
    };
    Ok(Question {
        prompt: blocks(&text.prompt, markdown),
        answer,
        explanation: optional(text.explanation.as_ref(), markdown),
    })
}

/// The kind, stated or told by the keys; keys of another kind are a mistake.
fn kind(text: &QuestionText) -> Result<Kind, String> {
    let is_program = text.code.is_some();
    let keys = [(!text.choice.is_empty(), "choice"), (!text.accept.is_empty(), "accept"), (is_program, "code")];
    let given: Vec<&str> = keys.iter().filter(|(is_given, _)| *is_given).map(|(_, key)| *key).collect();
    let [key] = given[..] else {
        return Err("A question needs exactly one of `choice`, `accept` and `code`.".to_owned());
    };
    if !is_program && (text.prints.is_some() || text.fails.is_some() || text.panics || text.edition.is_some()) {
        return Err("`prints`, `fails`, `panics` and `edition` belong to a question with `code`.".to_owned());
    }
    match (text.kind, key) {
        (None | Some(Kind::Choice), "choice") => Ok(Kind::Choice),
        (Some(Kind::Choices), "choice") => Ok(Kind::Choices),
        (None | Some(Kind::Short), "accept") => Ok(Kind::Short),
        (None | Some(Kind::Program), "code") => Ok(Kind::Program),
        _ => Err(format!(
            "`kind` does not fit `{key}`: `choice` and `choices` need `choice`, `short` needs `accept`, `program` needs `code`."
        )),
    }
}

fn choice(choices: &[ChoiceText], several: bool, markdown: &mut Markdown<'_>) -> Result<Answer, String> {
    if choices.len() < 2 {
        return Err("There is only one choice. Give at least two.".to_owned());
    }
    let right = choices.iter().filter(|choice| choice.right).count();
    if !several && right != 1 {
        return Err(format!(
            "{right} choices are right. Mark one with `right = true`, or write `kind = \"choices\"` if any number may be."
        ));
    }
    let choices = choices
        .iter()
        .map(|choice| Choice {
            text: inlines(&choice.text, markdown),
            right: choice.right,
            reason: choice.reason.as_ref().map(|reason| inlines(reason, markdown)).unwrap_or_default(),
        })
        .collect();
    Ok(Answer::Choice { several, choices })
}

fn short(accept: &[String]) -> Result<Answer, String> {
    if accept.iter().any(|answer| answer.trim().is_empty()) {
        return Err("An accepted answer is empty. Remove it or write one.".to_owned());
    }
    Ok(Answer::Short { accepted: accept.iter().map(|answer| answer.trim().to_owned()).collect() })
}

fn program(text: &QuestionText, edition: &str) -> Result<Answer, String> {
    let result = match (&text.prints, &text.fails, text.panics) {
        (Some(output), None, false) => ProgramResult::Prints(output.clone()),
        (None, Some(code), false) if is_error_code(code) => ProgramResult::Fails(code.clone()),
        (None, Some(code), false) => return Err(format!("`{code}` is not an error code. It looks like `E0382`.")),
        (None, None, true) => ProgramResult::Panics,
        _ => return Err("A program needs exactly one of `prints`, `fails` and `panics = true`.".to_owned()),
    };
    let code = unmark_rust(text.code.as_deref().unwrap_or_default(), None).code;
    let edition = text.edition.as_deref().unwrap_or(edition).to_owned();
    Ok(Answer::Program { code, edition, result })
}

fn blocks(text: &Spanned<String>, markdown: &mut Markdown<'_>) -> Vec<Block> {
    markdown(text.get_ref(), text.span().start)
}

fn optional(text: Option<&Spanned<String>>, markdown: &mut Markdown<'_>) -> Vec<Block> {
    text.map(|text| blocks(text, markdown)).unwrap_or_default()
}

/// Markdown of a single paragraph. More than that is joined by line breaks, and what is not text is left out.
fn inlines(text: &Spanned<String>, markdown: &mut Markdown<'_>) -> Vec<Inline> {
    let mut result = Vec::new();
    for block in blocks(text, markdown) {
        let part = match block {
            Block::Paragraph(content) => content,
            Block::Heading { text, .. } => text,
            Block::Code { text, .. } => vec![Inline::Code(text)],
            Block::Snippet(snippet) => vec![Inline::Code(snippet.code)],
            _ => continue,
        };
        if !result.is_empty() {
            result.push(Inline::LineBreak);
        }
        result.extend(part);
    }
    result
}
