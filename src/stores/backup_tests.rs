//! What an export brings back, and what a foreign file cannot do.

use super::*;

fn draft(text: &str, saved: u64) -> String {
    encode(&Draft { text: text.into(), original: "0".into(), saved })
}

fn done(tasks: &[&str]) -> String {
    let done = tasks.iter().map(|task| (task.to_string(), 1)).collect();
    encode(&LessonProgress { visited: 1, done, ..LessonProgress::default() })
}

fn objects(list: &[(&str, &str, String)]) -> Objects {
    list.iter().map(|(kind, name, text)| ((kind.to_string(), name.to_string()), text.clone())).collect()
}

#[test]
fn an_export_brings_everything_back() {
    let here = objects(&[
        ("draft", "a#x", draft("fn main() {}", 1)),
        ("progress", "a", done(&["x"])),
        ("settings", "", encode(&Values::default())),
    ]);
    let backup = read(&write(&here, BTreeMap::new(), "2026-11-30")).expect("own export");
    assert_eq!(backup, Backup { exported: "2026-11-30".into(), objects: here.clone(), unsound: Vec::new() });
    let plan = plan(&here, &backup.objects, Way::Replace);
    assert_eq!((plan.same, plan.changes.len()), (3, 0));
}

#[test]
fn a_file_that_is_no_export_is_refused() {
    for text in ["", "[]", "{}", r#"{"rockpool":"1"}"#, "<html>"] {
        assert!(matches!(read(text), Err(BackupError::NotOurs { .. })), "{text}");
    }
    let newer = r#"{"rockpool":2,"exported":"","objects":[]}"#;
    assert_eq!(read(newer), Err(BackupError::Newer));
}

#[test]
fn an_object_that_is_not_what_it_claims_is_left_out() {
    let text = r#"{"rockpool":1,"exported":"","objects":[
        {"kind":"draft","name":"a#x","value":{"version":1,"text":1}},
        {"kind":"draft","name":"a#y","value":{"version":1,"text":"t","original":"0","saved":1}},
        {"kind":"cookie","name":"a","value":{"version":1}}]}"#;
    let backup = read(text).expect("the rest is sound");
    assert_eq!(backup.objects.len(), 1);
    assert_eq!(backup.unsound, [("draft".into(), "a#x".into()), ("cookie".into(), "a".into())]);
}

#[test]
fn merging_keeps_the_later_draft_and_all_progress() {
    let here = objects(&[
        ("draft", "a#new", draft("mine", 9)),
        ("draft", "a#old", draft("mine", 1)),
        ("progress", "a", done(&["x"])),
    ]);
    let coming = objects(&[
        ("draft", "a#new", draft("theirs", 5)),
        ("draft", "a#old", draft("theirs", 5)),
        ("draft", "b#z", draft("theirs", 5)),
        ("progress", "a", done(&["y"])),
    ]);
    let plan = plan(&here, &coming, Way::Merge);
    assert_eq!((plan.added, plan.changed, plan.removed, plan.same), (1, 2, 0, 1));
    let text = |kind: &str, name: &str| plan.changes.get(&(kind.to_owned(), name.to_owned())).cloned().flatten();
    assert_eq!(text("draft", "a#old"), Some(draft("theirs", 5)));
    assert_eq!(text("progress", "a"), Some(done(&["x", "y"])));
}

#[test]
fn replacing_forgets_what_does_not_come() {
    let here = objects(&[("draft", "a#x", draft("mine", 1))]);
    let plan = plan(&here, &Objects::new(), Way::Replace);
    assert_eq!(plan.removed, 1);
    assert_eq!(plan.changes.values().next(), Some(&None));
}
