//! Reading a program's output: pieces of whole characters, counted against the limit.

use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::sync::mpsc;

use crate::error::{RunFault, Stream};

/// Largest piece, in bytes.
const PIECE: usize = 32 * 1024;

/// A piece of output, or why there is no more.
pub(crate) type Piece = Result<(Stream, String), RunFault>;

/// Reads the stream to its end, or to the first fault, and sends it on in pieces.
pub(crate) async fn read(stream: Stream, mut from: impl AsyncRead + Unpin, limit: u64, to: mpsc::Sender<Piece>) {
    let mut decoder = Decoder::new(stream, limit);
    let mut buffer = vec![0; PIECE];
    loop {
        let piece = match from.read(&mut buffer).await {
            Ok(0) => break,
            Ok(count) => decoder.take(&buffer[..count]),
            Err(error) => Err(RunFault::machine("reading the program's output", error)),
        };
        match piece {
            Ok(text) if text.is_empty() => {}
            Ok(text) => {
                if to.send(Ok((stream, text))).await.is_err() {
                    return;
                }
            }
            Err(fault) => return drop(to.send(Err(fault)).await),
        }
    }
    if let Err(fault) = decoder.end() {
        let _ = to.send(Err(fault)).await;
    }
}

/// Turns bytes that are cut anywhere into text that is cut between characters.
struct Decoder {
    stream: Stream,
    limit: u64,
    seen: u64,
    carried: Vec<u8>,
}

impl Decoder {
    fn new(stream: Stream, limit: u64) -> Self {
        Self { stream, limit, seen: 0, carried: Vec::new() }
    }

    fn take(&mut self, bytes: &[u8]) -> Result<String, RunFault> {
        self.seen += bytes.len() as u64;
        if self.seen > self.limit {
            return Err(RunFault::Output { stream: self.stream, bytes: self.seen });
        }
        self.carried.extend_from_slice(bytes);
        let whole = match std::str::from_utf8(&self.carried) {
            Ok(text) => text.len(),
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return Err(RunFault::NotText { stream: self.stream, cut_short: false }),
        };
        let rest = self.carried.split_off(whole);
        let text = std::mem::replace(&mut self.carried, rest);
        String::from_utf8(text).map_err(|_| RunFault::NotText { stream: self.stream, cut_short: false })
    }

    fn end(&self) -> Result<(), RunFault> {
        if self.carried.is_empty() { Ok(()) } else { Err(RunFault::NotText { stream: self.stream, cut_short: true }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(pieces: &[&[u8]], limit: u64) -> Result<Vec<String>, RunFault> {
        let mut decoder = Decoder::new(Stream::Stdout, limit);
        let texts = pieces.iter().map(|piece| decoder.take(piece)).collect::<Result<_, _>>()?;
        decoder.end().map(|()| texts)
    }

    #[test]
    fn a_character_cut_in_two_is_sent_whole() {
        let crab = "🦀".as_bytes();
        assert_eq!(
            decode(&[&crab[..1], &crab[1..3], &crab[3..]], 100),
            Ok(vec![String::new(), String::new(), "🦀".into()])
        );
    }

    #[test]
    fn bytes_that_are_no_text_and_text_cut_short_are_told_apart() {
        let fault = |cut_short| Err(RunFault::NotText { stream: Stream::Stdout, cut_short });
        assert_eq!(decode(&[b"a\xffb"], 100), fault(false));
        assert_eq!(decode(&[b"a\xf0\x9f"], 100), fault(true));
    }

    #[test]
    fn the_limit_itself_is_allowed_and_one_more_is_not() {
        assert!(decode(&[b"1234", b"5678"], 8).is_ok());
        assert_eq!(decode(&[b"1234", b"56789"], 8), Err(RunFault::Output { stream: Stream::Stdout, bytes: 9 }));
    }
}
