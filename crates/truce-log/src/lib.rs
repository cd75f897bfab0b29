//! A transparency log by the C2SP formats.
