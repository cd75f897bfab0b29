//! SHA-256 as people compare it: lower-case hexadecimal digits.

use sha2::{Digest, Sha256};

/// SHA-256 of bytes, in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
