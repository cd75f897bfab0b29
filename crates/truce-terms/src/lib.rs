//! The agreement as data.
