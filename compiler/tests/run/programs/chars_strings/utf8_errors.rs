//! Decoding bytes: valid, invalid, truncated and overlong sequences, lossily and by chunks.
fn main() {
    let samples: [&[u8]; 12] = [
        b"plain",
        "é🦀".as_bytes(),
        &[0xff],
        &[b'a', 0xc3],
        &[0xe2, 0x82],
        &[0xc0, 0x80],
        &[0xed, 0xa0, 0x80],
        &[0xf0, 0x9f, 0xa6, 0x80, 0x80],
        &[0xf4, 0x90, 0x80, 0x80],
        &[b'x', 0xe2, b'y', 0xf0, 0x9f, b'z'],
        &[],
        &[0x80, 0x80],
    ];
    for s in samples {
        match std::str::from_utf8(s) {
            Ok(t) => println!("{s:x?} ok {t:?}"),
            Err(e) => println!("{s:x?} {e} {} {:?}", e.valid_up_to(), e.error_len()),
        }
        let lossy = String::from_utf8_lossy(s);
        println!("  {lossy} {} {}", lossy.chars().count(), matches!(lossy, std::borrow::Cow::Borrowed(_)));
        println!("  {:?}", s.utf8_chunks().map(|c| (c.valid(), c.invalid())).collect::<Vec<_>>());
    }
    let e = String::from_utf8(vec![b'o', b'k', 0xfe]).unwrap_err();
    println!("{e} {:?} {:?}", e.utf8_error(), e.as_bytes());
    println!("{:?}", String::from_utf16(&[0x48, 0xd83e, 0xdd80, 0x69]));
    println!("{:?}", String::from_utf16(&[0xd83e, 0x48]).map_err(|e| e.to_string()));
    println!("{}", String::from_utf16_lossy(&[0xdd80, 0x41, 0xd83e]));
    println!(
        "{:?}",
        char::decode_utf16([0xd83e, 0xdd80, 0xdc00, 0x61])
            .map(|r| r.map_err(|e| e.unpaired_surrogate()))
            .collect::<Vec<_>>()
    );
    println!("{:?}", std::ffi::CString::new("a\0b").map_err(|e| e.nul_position()));
    println!("{:?}", std::ffi::CStr::from_bytes_until_nul(b"hi\0there").unwrap());
}
