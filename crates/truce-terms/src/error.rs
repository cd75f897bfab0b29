//! What is wrong with an agreement's folder: every fault at once, each with the place in the file and what
//! would be accepted.

use miette::{Diagnostic, NamedSource, SourceSpan};
use std::{ops::Range, sync::Arc};

/// Why a folder is no agreement.
#[derive(Debug, thiserror::Error, Diagnostic)]
#[error("{}", summary(.faults))]
pub struct AgreementError {
    /// Every fault found, in the order of the files.
    #[related]
    pub faults: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Debug, thiserror::Error, Diagnostic)]
#[error("{message}")]
pub struct Fault {
    /// What is wrong, with the value.
    pub message: String,
    /// What would be accepted.
    #[help]
    pub help: Option<String>,
    /// The file.
    #[source_code]
    excerpt: NamedSource<Arc<str>>,
    /// Where in it.
    #[label("{label}")]
    at: Option<SourceSpan>,
    label: &'static str,
}

fn summary(faults: &[Fault]) -> String {
    match faults {
        [] => "the agreement has no fault".to_owned(),
        [fault] => format!("in {}: {fault}", fault.file()),
        [fault, ..] => format!("{} faults; the first, in {}: {fault}", faults.len(), fault.file()),
    }
}

impl Fault {
    pub(crate) fn new(file: &str, text: &Arc<str>, at: Option<Range<usize>>, message: String) -> Self {
        Fault {
            message,
            help: None,
            excerpt: NamedSource::new(file, Arc::clone(text)),
            at: at.map(SourceSpan::from),
            label: "here",
        }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Name of the file it is in.
    pub fn file(&self) -> &str {
        self.excerpt.name()
    }

    /// The bytes of the file it is about, if it is about some.
    pub fn range(&self) -> Option<Range<usize>> {
        self.at.map(|span| span.offset()..span.offset() + span.len())
    }
}
