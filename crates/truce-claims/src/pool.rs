//! Parsers lent to one report after another: a word that was computed for one need not be computed for the next.
//!
//! What a parser remembers changes no result, only the time it takes, so any report may have any of them.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use truce_language::{Model, Reader};

/// Parsers kept at most, each with up to some 15 MB of words: more threads than these read as well, and then forget.
const KEPT_MAX: usize = 8;

/// Parsers that nobody uses at this moment. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Pool(Arc<Mutex<Vec<Reader<'static>>>>);

impl Pool {
    /// Does `work` with a parser of the pool, or with a new one where all are in use. One that panicked is not taken back.
    pub(crate) fn lend<T>(&self, work: impl FnOnce(&mut Reader<'static>) -> T) -> T {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut parser = kept.unwrap_or_else(|| Model::english().reader());
        let done = work(&mut parser);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < KEPT_MAX {
            kept.push(parser);
        }
        done
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pool")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Reader as Claims, ReportText};

    #[test]
    fn a_reader_is_shared_between_threads() {
        fn shared<T: Send + Sync + 'static>() {}
        shared::<Claims>();
    }

    #[test]
    fn what_was_read_before_changes_no_reading() {
        let texts = [
            "Israeli drones flew over Beirut on Monday, residents said.\n\nThe army denied it.",
            "“We fired no shots,” a spokesman said. “They did.”",
            "Tanks of the coalition shelled two villages, wounding three.",
        ];
        let report = |text| ReportText { text, published: None, outlet: None, language: None };
        let used = Claims::new(None);
        texts.iter().rev().for_each(|text| drop(used.read(&report(text))));
        for text in texts {
            let fresh = format!("{:?}", Claims::new(None).read(&report(text)));
            assert_eq!(format!("{:?}", used.read(&report(text))), fresh, "{text}");
            assert_eq!(format!("{:?}", used.clone().read(&report(text))), fresh, "{text}");
        }
    }

    #[test]
    fn a_parser_is_used_again_and_those_kept_are_few() {
        let pool = Pool::default();
        fn nested(pool: &Pool, deep: usize) {
            pool.lend(|_| {
                if deep > 0 {
                    nested(pool, deep - 1);
                }
            });
        }
        nested(&pool, 2 * KEPT_MAX);
        assert_eq!(pool.0.lock().unwrap().len(), KEPT_MAX);
        pool.lend(|parser| parser.parse("Drones flew."));
        assert_eq!(pool.0.lock().unwrap().len(), KEPT_MAX);
    }
}
