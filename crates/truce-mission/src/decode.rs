//! Bytes to text: UTF-8, or UTF-16 that says so; everything else is refused with the byte where it stops being text.
//!
//! The bytes themselves are kept as they came. Text is derived from them the same way every time.

use serde::{Deserialize, Serialize};

/// The longest text accepted, in bytes, unless a mission is told otherwise (1 MiB).
pub const TEXT_BYTES_MAX: usize = 1 << 20;

/// How the bytes of a report spell its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, little end first, with its byte order mark.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, big end first, with its byte order mark.
    #[serde(rename = "utf-16be")]
    Utf16Be,
}

/// Why bytes are no text of a report.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Nothing in it.
    #[error("the report is empty; expected a text")]
    Empty,
    /// Only blanks in it.
    #[error("the report has {bytes} bytes and no visible character; expected a text")]
    Blank {
        /// How many bytes.
        bytes: usize,
    },
    /// Too long.
    #[error("the report has {bytes} bytes; at most {max} are accepted: split it")]
    TooLong {
        /// How many bytes.
        bytes: usize,
        /// How many are accepted.
        max: usize,
    },
    /// A byte that no text has.
    #[error(
        "byte {offset} is 0: this is a binary file, or UTF-16 without its mark; expected UTF-8 text, for example from `iconv -f UTF-16LE -t UTF-8`"
    )]
    Nul {
        /// Where, counted from 0.
        offset: usize,
    },
    /// Not UTF-8.
    #[error(
        "byte {offset} (0x{byte:02x}) is not UTF-8; expected UTF-8, or UTF-16 with its mark: convert it, for example `iconv -f WINDOWS-1256 -t UTF-8`"
    )]
    NotUtf8 {
        /// Where, counted from 0.
        offset: usize,
        /// The byte there.
        byte: u8,
    },
    /// Broken UTF-16.
    #[error("the UTF-16 text breaks at byte {offset}: {why}")]
    BrokenUtf16 {
        /// Where, counted from 0.
        offset: usize,
        /// How.
        why: &'static str,
    },
}

/// The text that bytes spell, and how, if it is at most `max` bytes long.
///
/// ```
/// use truce_mission::{decode, Encoding, TEXT_BYTES_MAX};
/// let (text, encoding) = decode(b"\xff\xfeH\0i\0", TEXT_BYTES_MAX)?;
/// assert_eq!((text.as_str(), encoding), ("Hi", Encoding::Utf16Le));
/// # Ok::<(), truce_mission::DecodeError>(())
/// ```
pub fn decode(bytes: &[u8], max: usize) -> Result<(String, Encoding), DecodeError> {
    if bytes.is_empty() {
        return Err(DecodeError::Empty);
    }
    if bytes.len() > max {
        return Err(DecodeError::TooLong { bytes: bytes.len(), max });
    }
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be),
        _ => (utf8(bytes)?, Encoding::Utf8),
    };
    if text.chars().all(|letter| letter.is_whitespace() || letter == '\u{feff}') {
        return Err(DecodeError::Blank { bytes: bytes.len() });
    }
    Ok((text, encoding))
}

fn utf8(bytes: &[u8]) -> Result<String, DecodeError> {
    // A NUL is named first: what has one is no text, however it would be converted.
    if let Some(offset) = bytes.iter().position(|byte| *byte == 0) {
        return Err(DecodeError::Nul { offset });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let offset = error.valid_up_to();
        DecodeError::NotUtf8 { offset, byte: bytes.get(offset).copied().unwrap_or_default() }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DecodeError> {
    const MARK_BYTES: usize = 2;
    let (pairs, odd) = bytes.as_chunks::<2>();
    if !odd.is_empty() {
        let offset = MARK_BYTES + bytes.len() - 1;
        return Err(DecodeError::BrokenUtf16 { offset, why: "it ends in half a character" });
    }
    let mut text = String::with_capacity(bytes.len());
    let mut offset = MARK_BYTES;
    for letter in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match letter {
            Ok('\0') => return Err(DecodeError::Nul { offset }),
            Ok(letter) => {
                offset += 2 * letter.len_utf16();
                text.push(letter);
            }
            Err(_unpaired) => {
                return Err(DecodeError::BrokenUtf16 {
                    offset,
                    why: "half of a surrogate pair stands alone",
                });
            }
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, Encoding), DecodeError> {
        decode(bytes, 100)
    }

    #[test]
    fn marks_are_read_and_not_kept_in_the_text() {
        assert_eq!(read("\u{feff}Tyre".as_bytes()), Ok(("Tyre".into(), Encoding::Utf8)));
        let big: Vec<u8> = "\u{feff}صور".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&big), Ok(("صور".into(), Encoding::Utf16Be)));
        let little: Vec<u8> = "\u{feff}a😀b".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&little), Ok(("a😀b".into(), Encoding::Utf16Le)));
    }

    #[test]
    fn what_is_no_text_is_refused_at_its_byte() {
        for (bytes, expected) in [
            (&b""[..], DecodeError::Empty),
            (b" \n\t ", DecodeError::Blank { bytes: 4 }),
            (&[b'a'; 101], DecodeError::TooLong { bytes: 101, max: 100 }),
            (b"PK\x03\x04\0\0", DecodeError::Nul { offset: 4 }),
            (b"caf\xe9 au lait", DecodeError::NotUtf8 { offset: 3, byte: 0xe9 }),
            (b"\xff\xfea\0b", DecodeError::BrokenUtf16 { offset: 4, why: "it ends in half a character" }),
            (b"\xff\xfea\0\0\0", DecodeError::Nul { offset: 4 }),
            (
                b"\xff\xfea\0\x00\xd8b\0",
                DecodeError::BrokenUtf16 { offset: 4, why: "half of a surrogate pair stands alone" },
            ),
        ] {
            assert_eq!(read(bytes), Err(expected));
        }
    }
}
