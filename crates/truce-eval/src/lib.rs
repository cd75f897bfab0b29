//! How well reports are read: the program's claims against the marks of people who read the same reports.
//!
//! The figures are those of `corpus/score.py`, to the last digit; a test runs both. Beside them stand how far confidence can be believed, what
//! is taken for what, and whether each side, outlet and language is read equally well. Nothing here is measured on more than the marked texts.

mod bootstrap;
mod calibration;
mod confusion;
mod evaluation;
mod folds;
mod ledger;
mod matching;
mod names;
mod page;
mod predicted;
mod score;
mod slices;

pub use bootstrap::{Interval, share_interval};
pub use calibration::{Bin, Calibration};
pub use confusion::{ActConfusion, Confusion, ModalityRow};
pub use evaluation::{Document, Evaluation, Listed, Options, evaluate};
pub use folds::Folds;
pub use ledger::{Ledger, RuleRow};
pub use matching::{Matched, Pair, match_document, spans};
pub use names::Names;
pub use page::{Notes, page};
pub use predicted::{Entry, Predicted, PredictedError};
pub use score::{Figures, GroupRow, Row, Score};
pub use slices::{Share, Slice, Slices, parties_of};
pub use truce_claims::marks::{Casualties, GoldClaim, GoldDocument, GoldError, Span};
