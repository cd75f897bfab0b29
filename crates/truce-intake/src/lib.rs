//! Every way in.
