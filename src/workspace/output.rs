//! What a run has printed so far, in the order of arrival, within a cap.
//!
//! Pure. It keeps text only; how it looks is the output pane's.

use rockpool_engine::ansi::PlainText;
use rockpool_engine::output::{Measure, own_stderr};

/// A piece grows to about this before the next is begun, so that a pane renews only a short one while text streams in.
const PIECE: usize = 8 * 1024;

/// One of the two streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// A run of text of one stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which stream.
    pub stream: Stream,
    /// The text, without control sequences.
    pub text: String,
}

#[derive(Clone, Debug, Default)]
struct Tally {
    plain: PlainText,
    measure: Measure,
}

/// The output of one run.
#[derive(Clone, Debug, Default)]
pub struct Output {
    pieces: Vec<Piece>,
    stdout: Tally,
    stderr: Tally,
}

impl Output {
    /// Takes up what arrived.
    pub fn push(&mut self, stream: Stream, text: &str) {
        let tally = match stream {
            Stream::Stdout => &mut self.stdout,
            Stream::Stderr => &mut self.stderr,
        };
        let text = tally.plain.push(text);
        let kept = tally.measure.take(&text);
        self.append(stream, kept);
    }

    fn append(&mut self, stream: Stream, text: &str) {
        if text.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some(last) if last.stream == stream && last.text.len() < PIECE => last.text.push_str(text),
            _ => self.pieces.push(Piece { stream, text: text.to_owned() }),
        }
    }

    /// All pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Everything of one stream.
    pub fn text(&self, stream: Stream) -> String {
        self.pieces.iter().filter(|piece| piece.stream == stream).map(|piece| piece.text.as_str()).collect()
    }

    /// How many bytes of standard error are the build's, not the program's. All of them when the build `failed`.
    pub fn built(&self, failed: bool) -> usize {
        let stderr = self.text(Stream::Stderr);
        match own_stderr(&stderr) {
            Some(own) => stderr.len() - own.len(),
            None if failed => stderr.len(),
            None => 0,
        }
    }

    /// The pieces without the first `built` bytes of standard error.
    pub fn after_build(&self, mut built: usize) -> Vec<Piece> {
        let mut pieces = Vec::with_capacity(self.pieces.len());
        for piece in &self.pieces {
            let skipped = if piece.stream == Stream::Stderr { built.min(piece.text.len()) } else { 0 };
            if piece.stream == Stream::Stderr {
                built -= skipped;
            }
            if let Some(rest) = piece.text.get(skipped..).filter(|rest| !rest.is_empty()) {
                pieces.push(Piece { stream: piece.stream, text: rest.to_owned() });
            }
        }
        pieces
    }

    /// Bytes that were printed beyond the cap and not kept.
    pub fn dropped(&self) -> usize {
        self.stdout.measure.dropped() + self.stderr.measure.dropped()
    }

    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_one_stream_are_joined_and_order_is_kept() {
        let mut output = Output::default();
        output.push(Stream::Stdout, "a");
        output.push(Stream::Stdout, "b\n");
        output.push(Stream::Stderr, "\u{1b}[31me\u{1b}[0m");
        output.push(Stream::Stdout, "c");
        let pieces: Vec<_> = output.pieces().iter().map(|piece| (piece.stream, piece.text.as_str())).collect();
        assert_eq!(pieces, [(Stream::Stdout, "ab\n"), (Stream::Stderr, "e"), (Stream::Stdout, "c")]);
        assert_eq!(output.text(Stream::Stdout), "ab\nc");
    }

    #[test]
    fn what_the_build_printed_is_told_from_what_the_program_printed() {
        let mut output = Output::default();
        output.push(Stream::Stderr, "   Compiling playground v0.0.1\n     Running `target/debug");
        output.push(Stream::Stdout, "out\n");
        output.push(Stream::Stderr, "/playground`\nmine\n");
        let shown: Vec<_> =
            output.after_build(output.built(false)).into_iter().map(|piece| (piece.stream, piece.text)).collect();
        assert_eq!(shown, [(Stream::Stdout, "out\n".to_owned()), (Stream::Stderr, "mine\n".to_owned())]);
    }

    #[test]
    fn all_of_a_failed_build_is_the_builds() {
        let mut output = Output::default();
        output.push(Stream::Stderr, "error: no\n");
        assert!(output.after_build(output.built(true)).is_empty());
        assert_eq!(output.after_build(output.built(false)).len(), 1);
    }

    #[test]
    fn a_program_that_prints_for_ever_fills_no_memory() {
        let mut output = Output::default();
        for _ in 0..100 {
            output.push(Stream::Stdout, &"é".repeat(10_001));
        }
        assert!(output.text(Stream::Stdout).len() <= rockpool_engine::output::LIMIT);
        assert_eq!(output.text(Stream::Stdout).len() + output.dropped(), 100 * 20_002);
        output.push(Stream::Stderr, "still heard");
        assert_eq!(output.text(Stream::Stderr), "still heard");
    }
}
