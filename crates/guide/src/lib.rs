//! The reader of guides as a WebAssembly module of its own, so that only who opens a guide loads a Markdown parser.
//!
//! It turns texts into texts and touches nothing of the browser. What a guide is, is `rockpool-course`'s.

use rockpool_course::{TopicIndex, read_guide};
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a guide. `topics` is JSON, pairs of a topic and the slug of the lesson that teaches it, in reading order; the
/// answer is JSON of `Parsed<Guide>`. Topics that cannot be read are as none.
#[wasm_bindgen(js_name = readGuide)]
pub fn read(text: &str, name: &str, topics: &str) -> String {
    let topics: Vec<(String, String)> = serde_json::from_str(topics).unwrap_or_default();
    let topics = TopicIndex::of_pairs(topics.iter().map(|(topic, slug)| (topic.as_str(), slug.as_str())));
    // Names and texts are all there is in it, which JSON can always hold.
    serde_json::to_string(&read_guide(text, name, &topics)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rockpool_course::{Guide, Parsed};

    #[test]
    fn a_guide_goes_through_json_and_back() {
        let text = "# Tides\n\n- Ownership\n\n```rust\nfn main() {}\n```\n";
        let json = read(text, "tides.md", r#"[["ownership", "memory/ownership"]]"#);
        let topics = TopicIndex::of_pairs([("ownership", "memory/ownership")]);
        let found: Parsed<Guide> = serde_json::from_str(&json).expect("the answer is JSON of a guide");
        assert_eq!(found, read_guide(text, "tides.md", &topics));
        assert!(json.contains("memory/ownership"), "{json}");
    }

    #[test]
    fn topics_that_cannot_be_read_are_as_none() {
        assert_eq!(read("# A\n", "a.md", "no JSON"), read("# A\n", "a.md", "[]"));
    }
}
