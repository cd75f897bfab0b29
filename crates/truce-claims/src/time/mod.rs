//! Times: the expressions of a report and the intervals they stand for.

pub(crate) mod words;
