//! Progress of long work, on one line of standard error, and only where somebody looks.

use std::io::{IsTerminal, Write};

/// A line that tells how far the work is.
pub(crate) struct Progress {
    shown: bool,
    what: &'static str,
}

impl Progress {
    pub(crate) fn new(what: &'static str) -> Self {
        Progress { shown: std::io::stderr().is_terminal(), what }
    }

    /// `done` of `total` are through.
    pub(crate) fn at(&self, done: usize, total: usize) {
        if self.shown {
            let _ = write!(std::io::stderr().lock(), "\r\u{1b}[K{} {done} of {total}", self.what);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr().lock(), "\r\u{1b}[K");
        }
    }
}
