//! Digests, keyed digests, passwords, comparison in constant time, secrets and wiping.
// crates: argon2, hmac, secrecy, sha2, subtle, zeroize
use argon2::{Algorithm, Argon2, Params, Version};
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256, Sha512};
use subtle::{ConditionallySelectable, ConstantTimeEq};
use zeroize::{Zeroize, Zeroizing};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn main() {
    println!("{}", hex(&Sha256::digest(b"")));
    let mut long = Sha512::new();
    for _ in 0..1000 {
        long.update(b"The quick brown fox");
    }
    println!("{}", hex(&long.finalize()));
    let mut mac = Hmac::<Sha256>::new_from_slice(b"key").unwrap();
    mac.update(b"message");
    let tag = mac.finalize().into_bytes();
    println!("{}", hex(&tag));
    let mut again = Hmac::<Sha256>::new_from_slice(b"key").unwrap();
    again.update(b"massage");
    println!("{}", again.verify_slice(&tag).is_err());
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 2, 1, Some(16)).unwrap());
    let mut derived = [0; 16];
    argon.hash_password_into(b"password", b"some salt", &mut derived).unwrap();
    println!("{}", hex(&derived));
    println!("{:?} {:?}", bool::from(b"abc".ct_eq(b"abc")), bool::from(b"abc".ct_eq(b"abd")));
    println!("{}", u32::conditional_select(&1, &2, 1.into()));
    let secret = SecretString::from("open sesame");
    println!("{secret:?} {}", secret.expose_secret().len());
    let mut key = [1u8, 2, 3];
    key.zeroize();
    println!("{key:?} {}", *Zeroizing::new(7));
}
