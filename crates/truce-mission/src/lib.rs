//! The application: commands, entries, state, and the one query.
