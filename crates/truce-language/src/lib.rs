//! English text to tokens, tags, dependencies and entities, in plain Rust.
//!
//! This crate runs spaCy's `en_core_web_sm` 3.8 without Python, without C and without floating-point
//! sums that differ between machines: the same text gives the same parse, and the same scores down to
//! the last bit, everywhere. The weights are part of the crate. It reads no file, starts no thread,
//! and keeps nothing but the bundled model.
//!
//! ```
//! use truce_language::{Dep, Model};
//!
//! let text = "Israeli drones flew over Beirut on Tuesday, officials said.";
//! let parse = Model::english().parse(text);
//!
//! let flew = parse.tokens.iter().position(|t| &*t.lemma == "fly").unwrap();
//! let subject = parse.children_with(flew, Dep::Nsubj).next().unwrap();
//! assert_eq!(&text[parse.bytes(parse.subtree(subject))], "Israeli drones");
//!
//! let entities: Vec<_> =
//!     parse.entities.iter().map(|e| (&text[parse.bytes(e.tokens.clone())], e.label.as_str())).collect();
//! assert_eq!(entities, [("Israeli", "NORP"), ("Beirut", "GPE"), ("Tuesday", "DATE")]);
//! ```

mod arcs;
mod entities;
mod error;
mod format;
mod hash;
mod kernel;
mod labels;
mod lemma;
mod lexeme;
mod matrix;
mod model;
mod parse;
mod scorer;
mod tok2vec;
mod tokenizer;

pub use error::ModelError;
pub use kernel::Kernel;
pub use labels::{Dep, EntityLabel, Tag};
pub use model::Model;
pub use parse::{Entity, Parse, Token};
