//! Where in a report something stands.

use serde::{Deserialize, Serialize};

/// A range of bytes in a report's text, `start..end`; on the wire offsets are counted in code points, always beside the quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextRange {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl TextRange {
    /// The range `start..end`. Panics if it runs backwards.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a text range runs forward: {start}..{end}");
        TextRange { start, end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words it stands for, or `None` where `text` has no such range.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// The smallest range that holds both.
    pub fn join(self, other: TextRange) -> TextRange {
        TextRange { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies within.
    pub fn contains(self, other: TextRange) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: TextRange) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The place in a report, of any form, that a field was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "in", rename_all = "snake_case")]
pub enum Locator {
    /// A range of a text.
    Text(TextRange),
    /// A field of a structured record, by its path ("properties.when").
    Field {
        /// Dotted path from the root of the record.
        path: String,
    },
    /// A cell of a table; rows and columns count from 1, the header is row 1.
    Cell {
        /// Row.
        row: u32,
        /// Column.
        column: u32,
    },
    /// A box on a page; pages count from 1, lengths are thousandths of the page.
    Page {
        /// Page.
        page: u32,
        /// Left, top, right, bottom.
        frame: [u16; 4],
    },
    /// A stretch of a recording, in milliseconds from its start.
    Media {
        /// First millisecond.
        from_ms: u64,
        /// One past the last millisecond.
        to_ms: u64,
    },
}
