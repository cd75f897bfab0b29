//! A transparency log by the C2SP formats: what a party needs to check that a record was never rewritten.
//!
//! The promise: nothing here reads a file, a clock or a network. Bytes come in, and what comes out is either
//! a value that was checked or an error that names what is wrong. The formats are other people's, so that
//! their verifiers and witnesses work on our register unmodified:
//! [signed-note], [tlog-checkpoint], [tlog-tiles], [tlog-proof] and the Ed25519 part of [tlog-cosignature],
//! over the Merkle tree of RFC 6962.
//!
//! Reading order: [`Hash`](struct@Hash) and the two hash functions; [`CompactRange`], the smallest thing that can grow a
//! tree; [`proof`], why a small tree is a beginning of a large one; [`tile`], how a tree lies in files;
//! [`note`] and [`Checkpoint`], who says so; [`Receipt`], all of it in one file for one entry.
//!
//! [signed-note]: https://c2sp.org/signed-note
//! [tlog-checkpoint]: https://c2sp.org/tlog-checkpoint
//! [tlog-tiles]: https://c2sp.org/tlog-tiles
//! [tlog-proof]: https://c2sp.org/tlog-proof
//! [tlog-cosignature]: https://c2sp.org/tlog-cosignature

mod checkpoint;
mod decimal;
mod hash;
pub mod note;
pub mod proof;
mod range;
mod receipt;
pub mod tile;

pub use checkpoint::{BadCheckpoint, Checkpoint, SignedCheckpoint};
pub use hash::{BadHash, Hash, empty_root, leaf_hash, node_hash};
pub use note::{Note, NoteError, SignerKey, VerifierKey};
pub use proof::{BadProof, verify_consistency, verify_inclusion};
pub use range::{CompactRange, root_of};
pub use receipt::{BadReceipt, Receipt};
pub use tile::{Resource, TREE_HEIGHT, TileEdge, WIDTH};
