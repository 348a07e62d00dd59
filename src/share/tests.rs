//! What links promise: nothing is lost, nothing damaged is taken for code, and old links stay readable.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is the failure of the test")]

use super::*;

fn sample() -> Shared {
    Shared {
        files: vec![SourceFile {
            path: "src/main.rs".into(),
            text: "fn main() {\n    println!(\"grüß 🦀\");\n}\n".into(),
        }],
        edition: Edition::E2021,
        channel: Channel::Nightly,
        mode: Mode::Release,
        origin: Some(Origin { lesson: "memory/ownership".into(), snippet: "ex-1".into() }),
    }
}

/// The first format, kept for ever: links that people hold must go on opening.
const V1: &str = include_str!("v1.txt");

#[test]
fn a_link_of_the_first_format_still_opens() {
    assert_eq!(decode(V1.trim()), Ok(sample()));
}

#[test]
fn what_goes_in_comes_out() {
    assert_eq!(decode(&encode(&sample()).unwrap()), Ok(sample()));
    assert_eq!(decode(&format!("#{}", encode(&sample()).unwrap())), Ok(sample()));
}

#[test]
fn every_truncated_prefix_gives_a_message() {
    let whole = encode(&sample()).unwrap();
    for end in 0..whole.len() {
        assert!(decode(&whole[..end]).is_err(), "prefix of {end} bytes was accepted");
    }
}

#[test]
fn every_flipped_bit_gives_a_message() {
    let whole = encode(&sample()).unwrap().into_bytes();
    for place in 0..whole.len() {
        for bit in 0..7 {
            let mut bytes = whole.clone();
            bytes[place] ^= 1 << bit;
            let text = String::from_utf8(bytes).unwrap();
            assert!(decode(&text).is_err(), "byte {place} with bit {bit} flipped was accepted");
        }
    }
}

#[test]
fn a_small_link_that_inflates_beyond_the_cap_is_refused() {
    let mut bytes = miniz_oxide::deflate::compress_to_vec(&vec![b' '; 10 * MAX_DECODED], 9);
    bytes.extend(check_sum(&bytes));
    let link = format!("{MARK}{}", URL_SAFE_NO_PAD.encode(bytes));
    assert!(link.len() < MAX_ENCODED);
    assert_eq!(decode(&link), Err(ShareError::TooLong));
}

#[test]
fn too_much_code_makes_no_link() {
    let mut shared = sample();
    shared.files[0].text = "x".repeat(MAX_DECODED + 1);
    assert_eq!(encode(&shared), Err(ShareError::TooLong));
    assert_eq!(decode(&"a".repeat(MAX_ENCODED + 1)), Err(ShareError::TooLong));
}

#[test]
fn only_links_with_code_are_taken_for_such() {
    let cases =
        [("#v1.abc", true), ("v9.", true), ("#heading-v1", false), ("#v.x", false), ("", false), ("#vx1.", false)];
    for (fragment, expected) in cases {
        assert_eq!(is_link(fragment), expected, "{fragment:?}");
    }
    assert_eq!(decode("#v2.abc"), Err(ShareError::UnknownFormat));
}
