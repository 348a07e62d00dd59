//! What the server changes in a page before it sends it.

/// Names the build that a page belongs to; with it the page asks for a service worker.
const BUILD: &str = "<meta name=\"rockpool-build\"";

/// What each page is given, and what is taken from it.
#[derive(Debug)]
pub(super) struct Completion {
    /// Stands at the start of the head.
    given: String,
    /// Whether the page may ask for a service worker.
    offline: bool,
}

impl Completion {
    /// Tells pages the nonce, and gives them the server's script if there is one.
    pub fn new(nonce: &str, script: Option<&str>, offline: bool) -> Self {
        let script = script.map(|path| format!("<script type=\"module\" src=\"{path}\"></script>")).unwrap_or_default();
        Self { given: format!("<meta name=\"rockpool-nonce\" content=\"{nonce}\">{script}"), offline }
    }

    /// The page as it is sent; nothing of what is no text.
    pub fn complete(&self, page: Vec<u8>) -> Vec<u8> {
        let Ok(text) = String::from_utf8(page) else { return Vec::new() };
        let text = if self.offline { text } else { without_build(text) };
        match text.find("<head>") {
            Some(at) => {
                let (before, after) = text.split_at(at + "<head>".len());
                [before, &self.given, after].concat().into_bytes()
            }
            None => text.into_bytes(),
        }
    }
}

fn without_build(text: String) -> String {
    let Some((before, rest)) = text.split_once(BUILD) else { return text };
    let (_, after) = rest.split_once('>').unwrap_or_default();
    [before, after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loses_its_build_unless_it_may_stay_in_the_browser() {
        let page = "<head><meta name=\"rockpool-build\" content=\"0123456789ab\" /><title>T</title></head>";
        let completed = |offline| String::from_utf8(Completion::new("n", None, offline).complete(page.into()));
        let given = "<meta name=\"rockpool-nonce\" content=\"n\">";
        assert_eq!(completed(false), Ok(format!("<head>{given}<title>T</title></head>")));
        assert_eq!(completed(true), Ok(page.replace("<head>", &format!("<head>{given}"))));
    }
}
