//! Bytes as hosts send them: brotli and gzip. Pure.
//!
//! A crate of its own because brotli's code is generic, so it is compiled where it is called: this crate is optimised in
//! development, too, where it would take fifteen times as long otherwise.

use std::io::{self, Write as _};

/// Size of the part of a text that brotli looks back on, as a power of two: the largest that every browser takes.
const WINDOW: u32 = 24;

/// How much time a smaller result is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Hardly any.
    Quick,
    /// Seconds for a megabyte.
    Best,
}

/// Compresses to the format of `Content-Encoding: br`.
///
/// # Errors
/// The encoder breaks.
pub fn brotli(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let quality = match effort {
        Effort::Quick => 5,
        Effort::Best => 11,
    };
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, WINDOW);
    writer.write_all(content)?;
    Ok(writer.into_inner())
}

/// Compresses to the format of `Content-Encoding: gzip`.
///
/// # Errors
/// The encoder breaks.
pub fn gzip(content: &[u8], effort: Effort) -> io::Result<Vec<u8>> {
    let level = match effort {
        Effort::Quick => flate2::Compression::default(),
        Effort::Best => flate2::Compression::best(),
    };
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), level);
    writer.write_all(content)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use super::*;

    /// Texts of all kinds: none, one that repeats itself, and one that does not.
    fn texts() -> [Vec<u8>; 3] {
        let mixed = (0..100_000_u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        [Vec::new(), b"high and low ".repeat(10_000), mixed]
    }

    fn read(mut reader: impl io::Read) -> Vec<u8> {
        let mut plain = Vec::new();
        reader.read_to_end(&mut plain).unwrap();
        plain
    }

    #[test]
    fn what_is_compressed_comes_back() {
        for (text, effort) in texts().iter().flat_map(|text| [(text, Effort::Quick), (text, Effort::Best)]) {
            let packed = brotli(text, effort).unwrap();
            assert!(read(brotli::Decompressor::new(packed.as_slice(), 4096)) == *text);
            assert!(read(flate2::read::GzDecoder::new(gzip(text, effort).unwrap().as_slice())) == *text);
        }
    }

    #[test]
    fn what_repeats_itself_becomes_small() {
        let [_, repeated, _] = texts();
        assert!(brotli(&repeated, Effort::Quick).unwrap().len() < 100);
        assert!(gzip(&repeated, Effort::Quick).unwrap().len() < 1000);
    }
}
