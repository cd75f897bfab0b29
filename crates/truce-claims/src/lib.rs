//! Text to sourced claims.
