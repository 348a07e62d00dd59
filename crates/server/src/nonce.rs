//! Unguessable words: the token of a server, its nonce for styles, the names of gists.

/// A word of 128 random bits in hexadecimal digits.
///
/// # Errors
/// The system gives no randomness; then nothing here is safe.
pub fn word() -> Result<String, getrandom::Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
