#![doc = include_str!("../README.md")]

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
mod seen;
mod tok2vec;
mod tokenizer;

pub use error::ModelError;
pub use kernel::Kernel;
pub use labels::{Dep, EntityLabel, Tag};
pub use model::{Model, Reader};
pub use parse::{Entity, Parse, Token};
