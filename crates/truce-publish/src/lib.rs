//! Every way out.
