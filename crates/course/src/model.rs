//! What a course is made of. Plain data: no Markdown and no HTML text is left in it, so that whoever shows it decides
//! how, and nothing in a foreign document can become markup.

use serde::{Deserialize, Serialize};

/// A whole course, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// Title, from `book.toml` or the summary's heading.
    pub title: String,
    /// One sentence on it, from `book.toml`; empty if there is none.
    pub description: String,
    /// Language of the text as a BCP 47 tag, such as `en`.
    pub language: String,
    /// Edition of snippets that name none, such as `2024`.
    pub edition: String,
    /// Chapters in order: the parts of mdBook's summary. A separator starts an untitled one.
    pub chapters: Vec<Chapter>,
    /// What the course sets out to teach, in groups; empty if it has no table of topics.
    pub topics: Vec<TopicGroup>,
    /// Whether it carries a guide of its own.
    pub guide: bool,
}

/// Topics that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicGroup {
    /// What they have in common.
    pub title: String,
    /// The topics in order.
    pub topics: Vec<Topic>,
}

/// Something that a course teaches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its stable name, by which lessons name it.
    pub id: String,
    /// Its name for readers.
    pub title: String,
    /// The slugs of the lessons that teach it, in reading order.
    pub lessons: Vec<String>,
}

/// A titled run of lessons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Part title, if the summary has one.
    pub title: Option<String>,
    /// Entries in order, nested ones after their parent with a greater depth.
    pub entries: Vec<Entry>,
}

/// One line of the contents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Title as the summary has it.
    pub title: String,
    /// Section number such as `[2, 1]`; empty for prefix and suffix chapters.
    pub number: Vec<u32>,
    /// Nesting depth from 0.
    pub depth: u32,
    /// Where the lesson is; `None` for a draft that is not written yet.
    pub lesson: Option<LessonRef>,
}

/// What the contents page needs to know of a lesson without loading it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonRef {
    /// Identity and URL of the lesson: its source path without `.md`, such as `memory/ownership`
    /// (`README` and `index` stand for their folder; the course's root README is `index`).
    pub slug: String,
    /// One sentence.
    pub summary: String,
    /// Reading time in minutes.
    pub minutes: u32,
    /// Topics taught.
    pub topics: Vec<String>,
    /// Ids of the exercises and quizzes, for progress.
    pub tasks: Vec<String>,
}

/// One lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Identity and URL, see [`LessonRef::slug`].
    pub slug: String,
    /// Source file relative to the course folder, with forward slashes.
    pub source: String,
    /// Title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// Reading time in minutes.
    pub minutes: u32,
    /// Topics taught.
    pub topics: Vec<String>,
    /// Edition of its snippets.
    pub edition: String,
    /// Crates besides std that its snippets use.
    pub crates: Vec<String>,
    /// Content in order.
    pub blocks: Vec<Block>,
    /// Footnotes in the order of their first reference.
    pub footnotes: Vec<Footnote>,
}

/// The slug of a course's own guide, which its data, drafts and recordings are kept by. No lesson is below `guide/`: that
/// is where the documents of readers are.
pub const COURSE_GUIDE: &str = "guide/course";

/// A guide: one Markdown document with front matter, usually foreign and untrusted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    /// Front matter in its order, values as text.
    pub front_matter: Vec<(String, String)>,
    /// The document; its sections are the headings among the blocks.
    pub lesson: Lesson,
}

/// A footnote's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// Number shown, from 1.
    pub number: u32,
    /// Its content.
    pub blocks: Vec<Block>,
}

/// A block of content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Anchor, unique in the lesson and prefixed so that it cannot shadow a name of the page.
        id: String,
        /// Its text.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// First number of an ordered list; `None` for bullets.
        start: Option<u64>,
        /// Items.
        items: Vec<ListItem>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// `> [!NOTE]` and its kin.
    Callout {
        /// Which.
        kind: CalloutKind,
        /// Its content.
        blocks: Vec<Block>,
    },
    /// A table.
    Table {
        /// One a column.
        alignments: Vec<Alignment>,
        /// Header cells.
        head: Vec<Vec<Inline>>,
        /// Body rows of cells, each as long as the header.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A thematic break.
    Rule,
    /// Code that is not Rust.
    Code {
        /// First word of the fence, possibly empty.
        language: String,
        /// The text.
        text: String,
    },
    /// A Rust example.
    Snippet(Snippet),
    /// A task with tests.
    Exercise(Exercise),
    /// Questions.
    Quiz(Quiz),
    /// A drawing that is part of the page, so that it follows the theme.
    Picture(Picture),
    /// `<details>` with its `<summary>`.
    Details {
        /// Always visible.
        summary: Vec<Inline>,
        /// Shown when opened.
        blocks: Vec<Block>,
    },
    /// Something of the source that cannot be shown, as its text, with a sentence why.
    Unsupported {
        /// Why, and what to do.
        note: String,
        /// The source text.
        text: String,
    },
}

/// A list item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListItem {
    /// Whether a task item is done; `None` for an ordinary item.
    pub task: Option<bool>,
    /// Its content; a tight item holds one paragraph.
    pub blocks: Vec<Block>,
    /// Slugs of the lessons that teach this item (guides only).
    pub lessons: Vec<String>,
}

/// The kinds of callout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalloutKind {
    /// Worth knowing.
    Note,
    /// Makes it easier.
    Tip,
    /// Needed to go on.
    Important,
    /// Easy to get wrong.
    Warning,
    /// Dangerous.
    Caution,
}

/// Column alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    /// Not said.
    None,
    /// Left.
    Left,
    /// Centre.
    Center,
    /// Right.
    Right,
}

/// Text and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Code.
    Code(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Struck out.
    Strikethrough(Vec<Inline>),
    /// Subscript.
    Subscript(Vec<Inline>),
    /// Superscript.
    Superscript(Vec<Inline>),
    /// A key of the keyboard.
    Keyboard(Vec<Inline>),
    /// A link.
    Link {
        /// Where to.
        target: LinkTarget,
        /// Its text.
        text: Vec<Inline>,
    },
    /// An image.
    Image {
        /// Where it is.
        target: LinkTarget,
        /// What it shows.
        alt: String,
    },
    /// A reference to [`Lesson::footnotes`] by number.
    FootnoteReference(u32),
    /// A forced line break.
    LineBreak,
}

/// Where a link leads. Nothing else can be linked to: other schemes become text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkTarget {
    /// A lesson of this course, with an optional heading id there.
    Lesson {
        /// The lesson.
        slug: String,
        /// The heading.
        anchor: Option<String>,
    },
    /// A heading of the same lesson.
    Anchor(String),
    /// A file of the course, relative to the course folder.
    Asset(String),
    /// `http`, `https` or `mailto`.
    External(String),
}

/// A drawing, checked against an allow-list of elements and attributes: no script, no event, no outward reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The `<svg>` element, safe to put into the page.
    pub svg: String,
    /// What it shows, for those who do not see it.
    pub description: String,
}

/// A live Rust example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snippet {
    /// Identity within the lesson, stable while its text is: drafts and recordings are kept by it.
    pub id: String,
    /// The whole text, hidden lines included, their marks removed. What the editor holds.
    pub code: String,
    /// Runs of lines of `code` that are hidden until asked for: half-open, from 0, in order, not touching.
    pub hidden: Vec<(u32, u32)>,
    /// What must happen.
    pub expect: Expectation,
    /// Edition.
    pub edition: String,
    /// Whether the reader may run it (`noplayground` says no).
    pub runnable: bool,
    /// Imports that are missing and would make it compile further, offered in guides, such as
    /// `use std::collections::HashMap;`.
    pub missing_imports: Vec<String>,
    /// The example compiled to WebAssembly, a file of the course that runs in the lesson (`module=NAME.wasm`).
    #[serde(default)]
    pub module: Option<String>,
    /// Line of the fence in the source file, from 1.
    pub line: u32,
}

/// What must happen when a snippet is built and run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Expectation {
    /// It compiles and ends well.
    Runs,
    /// It compiles (`no_run`).
    Compiles,
    /// It compiles and panics (`should_panic`).
    Panics,
    /// It does not compile, with this error code if one is named.
    Fails {
        /// Such as `E0382`.
        code: Option<String>,
    },
    /// Nothing is promised (`ignore`).
    Ignored,
}

/// A task: code to complete, tests that judge it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exercise {
    /// What is given. Its id is the exercise's.
    pub given: Snippet,
    /// Tests, appended to the reader's code as they are.
    pub tests: String,
    /// Hints, to be shown one at a time.
    pub hints: Vec<Vec<Block>>,
    /// A solution, if the author gives one.
    pub solution: Option<String>,
    /// Attempts that look right and that the tests must catch. They prove the tests when a course is checked; readers
    /// never get them.
    #[serde(skip)]
    pub wrong: Vec<String>,
}

/// A set of questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiz {
    /// Identity within the lesson.
    pub id: String,
    /// Its questions.
    pub questions: Vec<Question>,
}

/// A question of a quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked, as blocks (a program may be part of it).
    pub prompt: Vec<Block>,
    /// How it is answered.
    pub answer: Answer,
    /// Why the right answer is right, shown afterwards.
    pub explanation: Vec<Block>,
}

/// How a question is answered and what is right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// One of the choices (exactly one is right), or several (any number are).
    Choice {
        /// Whether several may be ticked.
        several: bool,
        /// What to choose from.
        choices: Vec<Choice>,
    },
    /// A short text; any of these is right, compared without case and outer space.
    Short {
        /// Accepted answers.
        accepted: Vec<String>,
    },
    /// "Does it compile, and what does it print?" Checked by the compiler when the course is built.
    Program {
        /// The program.
        code: String,
        /// Its edition.
        edition: String,
        /// What it does.
        result: ProgramResult,
    },
}

/// What a quiz's program does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProgramResult {
    /// It compiles and prints this.
    Prints(String),
    /// It does not compile, with this error code.
    Fails(String),
    /// It compiles and panics.
    Panics,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What it says.
    pub text: Vec<Inline>,
    /// Whether it is right.
    pub right: bool,
    /// Why it is right or wrong, shown when chosen.
    pub reason: Vec<Inline>,
}

/// Something wrong with a source, for its author. The rest is shown all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{file}:{line}:{column}: {message}")]
pub struct Problem {
    /// Source file relative to the course folder.
    pub file: String,
    /// Line from 1.
    pub line: u32,
    /// Column in characters from 1.
    pub column: u32,
    /// What is wrong and what to do, a sentence.
    pub message: String,
}
