//! A program's output as it streams in, within bounds.

/// How much of a stream is kept, in bytes: what the Playground itself lets a program print.
pub const LIMIT: usize = 640 * 1024;

/// The start of a stream, up to a limit. What comes after is counted and dropped: a program that prints for ever
/// must not fill the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buffer {
    text: String,
    limit: usize,
    dropped: usize,
}

impl Default for Buffer {
    fn default() -> Self {
        Self::with_limit(LIMIT)
    }
}

impl Buffer {
    /// An empty buffer that keeps `limit` bytes at most.
    pub fn with_limit(limit: usize) -> Self {
        Self { text: String::new(), limit, dropped: 0 }
    }

    /// Takes a piece in and gives the part of it that was kept, to be shown as it is.
    pub fn push<'a>(&mut self, piece: &'a str) -> &'a str {
        // Once something was dropped nothing more may be kept, or the text would have a hole.
        let room = if self.dropped > 0 { 0 } else { self.limit.saturating_sub(self.text.len()) };
        let kept = &piece[..piece.floor_char_boundary(room)];
        self.text.push_str(kept);
        self.dropped += piece.len() - kept.len();
        kept
    }

    /// What was kept.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes were dropped.
    pub fn dropped(&self) -> usize {
        self.dropped
    }

    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.dropped == 0
    }

    /// What to say below the text if some of it is missing.
    pub fn note(&self) -> Option<String> {
        let kept = self.text.len() / 1024;
        (self.dropped > 0).then(|| {
            format!("Output shortened: the first {kept} KiB are shown, {} more were printed.", in_units(self.dropped))
        })
    }
}

fn in_units(bytes: usize) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", bytes / 1024),
        _ => format!("{} MiB", bytes / 1_048_576),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_kept_whole() {
        let mut buffer = Buffer::default();
        assert!(buffer.is_empty());
        assert_eq!(buffer.push("a"), "a");
        assert_eq!(buffer.push("bc"), "bc");
        assert_eq!((buffer.text(), buffer.dropped(), buffer.note()), ("abc", 0, None));
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let mut buffer = Buffer::with_limit(4);
        assert_eq!(buffer.push("aéé"), "aé");
        assert_eq!(buffer.push("x"), "", "a later piece would leave a hole");
        assert_eq!((buffer.text(), buffer.dropped()), ("aé", 3));
        assert_eq!(
            buffer.note().as_deref(),
            Some("Output shortened: the first 0 KiB are shown, 3 bytes more were printed.")
        );
    }

    #[test]
    fn an_endless_stream_is_bounded() {
        let mut buffer = Buffer::default();
        let piece = "y\n".repeat(16 * 1024);
        for _ in 0..200 {
            buffer.push(&piece);
        }
        assert_eq!(buffer.text().len(), LIMIT);
        assert_eq!(buffer.text().len() + buffer.dropped(), 200 * piece.len());
        assert_eq!(
            buffer.note().as_deref(),
            Some("Output shortened: the first 640 KiB are shown, 5 MiB more were printed.")
        );
    }
}
