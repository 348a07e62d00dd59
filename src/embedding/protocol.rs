//! The messages between the frame and the script in the host's page, whose side is `web/embed/protocol.ts`.
//!
//! Pure. What comes in is untrusted: it is read under a limit, and what is not a message is passed over.

use std::collections::BTreeMap;

use rockpool_course::{Exercise, Expectation, Snippet};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::stores::Theme;
use crate::stores::record::fingerprint;

/// Counted up when a message changes so that an older side would misread it.
const PROTOCOL: u64 = 1;
/// Longest message that is read, in bytes of JSON.
const LONGEST: usize = 512 * 1024;

/// What the host's page says.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ToFrame {
    /// Show this.
    Show(Box<Show>),
    /// Look like this from now on.
    Look {
        /// The look.
        look: Look,
    },
    /// Put this text into the editor.
    Code {
        /// The text.
        code: String,
    },
    /// Run the program.
    Run,
}

/// What to show, and how.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Show {
    /// Path of the host's page, to keep drafts of its pages apart.
    pub page: String,
    /// What.
    pub content: Content,
    /// Its look.
    pub look: Look,
    /// What the host's author chose.
    pub options: Options,
}

/// What a frame shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Content {
    /// A block of the host's page.
    Snippet(Block),
    /// A lesson of this site.
    Lesson {
        /// Its slug.
        slug: String,
    },
}

/// A Rust block of the host's page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Block {
    code: String,
    hidden: Vec<(u32, u32)>,
    expect: Expect,
    error: Option<String>,
    edition: String,
    runnable: bool,
    tests: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Expect {
    Runs,
    Compiles,
    Panics,
    Fails,
    Ignored,
}

/// How a frame is to look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Look {
    /// Colours.
    pub theme: Theme,
    /// Size of code, a CSS length.
    pub code_size: Option<String>,
    /// Height of a line of code.
    pub code_line_height: Option<String>,
    /// Space above and below the code.
    pub code_padding: Option<String>,
    /// Custom properties of the host's page, without their prefix.
    pub properties: BTreeMap<String, String>,
}

/// What the host's author chose, and what the reader asked for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Options {
    /// URL of a server instead of this site's choice.
    pub engine: Option<String>,
    /// Whether the text cannot be changed.
    pub read_only: bool,
    /// Whether more than running is offered.
    pub tools: bool,
    /// What happens first.
    pub then: Then,
}

/// What the reader asked for when they chose the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Then {
    /// The cursor in the editor.
    Edit,
    /// A run.
    Run,
    /// Nothing yet.
    Nothing,
}

/// What the frame says.
#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FromFrame {
    /// It waits for what to show.
    Ready,
    /// That is in the page.
    Shown {
        /// Pixels that it takes.
        height: f64,
    },
    /// Its size changed.
    Size {
        /// Pixels that it takes.
        height: f64,
    },
    /// The reader changed the text.
    Changed {
        /// The text.
        code: String,
    },
    /// A run has ended.
    Ran {
        /// Whether it went well.
        success: bool,
        /// What it printed.
        stdout: String,
        /// What it and the build printed as errors.
        stderr: String,
        /// Who answered.
        engine: String,
    },
    /// An exercise is solved.
    Solved {
        /// Its id in a lesson; empty for a block.
        task: String,
    },
    /// Nothing can be shown.
    Failed {
        /// A sentence why.
        message: String,
    },
}

impl Block {
    /// The block as an example. Its id is its text's, so that a draft is found again while that stays.
    fn snippet(&self) -> Snippet {
        let expect = match self.expect {
            Expect::Runs => Expectation::Runs,
            Expect::Compiles => Expectation::Compiles,
            Expect::Panics => Expectation::Panics,
            Expect::Fails => Expectation::Fails { code: self.error.clone() },
            Expect::Ignored => Expectation::Ignored,
        };
        Snippet {
            id: fingerprint(&self.code),
            code: self.code.clone(),
            hidden: self.hidden.clone(),
            expect,
            edition: if self.edition.is_empty() { "2024".to_owned() } else { self.edition.clone() },
            runnable: self.runnable,
            missing_imports: Vec::new(),
            module: None,
            line: 1,
        }
    }

    /// The block as what the app shows: an exercise where it has tests.
    pub fn part(&self) -> Part {
        match &self.tests {
            None => Part::Snippet(self.snippet()),
            Some(tests) => Part::Exercise(Exercise {
                given: self.snippet(),
                tests: tests.clone(),
                hints: Vec::new(),
                solution: None,
                wrong: Vec::new(),
            }),
        }
    }
}

/// A block as the app shows it.
pub enum Part {
    /// An example.
    Snippet(Snippet),
    /// A task with tests.
    Exercise(Exercise),
}

/// A message to the host's page as JSON.
pub fn encode(message: &FromFrame) -> String {
    // Texts, numbers and names always serialise.
    let mut value = serde_json::to_value(message).unwrap_or_default();
    if let Value::Object(object) = &mut value {
        object.insert("rockpool".to_owned(), PROTOCOL.into());
    }
    value.to_string()
}

/// The message in what came, if it is one of this version.
pub fn decode(json: &str) -> Option<ToFrame> {
    #[derive(Deserialize)]
    struct Envelope {
        rockpool: u64,
    }
    let is_ours = json.len() <= LONGEST
        && serde_json::from_str(json).is_ok_and(|envelope: Envelope| envelope.rockpool == PROTOCOL);
    is_ours.then(|| serde_json::from_str(json).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOW: &str = r##"{"rockpool":1,"kind":"show","page":"/intro.html",
        "content":{"kind":"snippet","code":"let x = 1;","hidden":[[0,1]],"expect":"fails","error":"E0382","edition":"","runnable":true},
        "look":{"theme":"dark","codeSize":"14px","properties":{"accent":"#123"}},
        "options":{"readOnly":false,"tools":true,"then":"edit"}}"##;

    #[test]
    fn a_block_becomes_an_example_with_its_marks() {
        let Some(ToFrame::Show(show)) = decode(SHOW) else { panic!("it is a message") };
        let Content::Snippet(block) = &show.content else { panic!("it is a block") };
        let snippet = block.snippet();
        assert_eq!(snippet.expect, Expectation::Fails { code: Some("E0382".to_owned()) });
        assert_eq!((snippet.edition.as_str(), snippet.hidden.as_slice()), ("2024", &[(0, 1)][..]));
        assert_eq!(snippet.id, block.snippet().id);
        assert_eq!((show.look.theme, show.options.then), (Theme::Dark, Then::Edit));
    }

    #[test]
    fn a_block_with_tests_is_an_exercise() {
        let json = SHOW.replace(r#""runnable":true"#, r#""runnable":true,"tests":"mod tests {}""#);
        let Some(ToFrame::Show(show)) = decode(&json) else { panic!("it is a message") };
        let Content::Snippet(block) = &show.content else { panic!("it is a block") };
        assert!(matches!(block.part(), Part::Exercise(exercise) if exercise.tests == "mod tests {}"));
    }

    #[test]
    fn other_messages_are_passed_over() {
        let large = SHOW.replace("let x", &"x".repeat(LONGEST));
        for other in [
            "",
            "null",
            "\"ready\"",
            "{}",
            r#"{"kind":"run"}"#,
            r#"{"rockpool":2,"kind":"run"}"#,
            r#"{"rockpool":1,"kind":"reboot"}"#,
            r#"{"rockpool":1,"kind":"code","code":7}"#,
            &large,
        ] {
            assert_eq!(decode(other), None, "{}", other.get(..40).unwrap_or(other));
        }
        assert_eq!(decode(r#"{"rockpool":1,"kind":"run"}"#), Some(ToFrame::Run));
        assert_eq!(decode(r#"{"rockpool":1,"kind":"code","code":"x"}"#), Some(ToFrame::Code { code: "x".into() }));
    }

    #[test]
    fn what_is_said_carries_its_version() {
        let said: Value = serde_json::from_str(&encode(&FromFrame::Shown { height: 12.5 })).expect("JSON");
        assert_eq!(said, serde_json::json!({ "rockpool": 1, "kind": "shown", "height": 12.5 }));
    }
}
