//! The words every part of truce shares.
