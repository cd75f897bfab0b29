//! What goes in: reports from files, folders and standard input, and the agreement to read them under.

use crate::arguments::ProvenanceFlags;
use crate::mission::explained;
use crate::terminal::{complain, remark};
use jiff::tz::TimeZone;
use std::path::PathBuf;
use std::process::ExitCode;
use truce_claims::Triage;
use truce_intake::{Incoming, IntakeError, Limits, take, take_stream};
use truce_mission::AgreementSource;
use truce_publish::Words;
use truce_terms::Agreement;
use truce_vocabulary::{Dated, DatedBy, Provenance};

/// What came of all the paths on the command line: one bad file does not lose the good ones.
#[derive(Default)]
pub(crate) struct Input {
    pub(crate) reports: Vec<Incoming>,
    refused: Vec<IntakeError>,
    skipped: usize,
}

impl Input {
    /// Leaves out reports in which no claim can stand, and says how many. What is in another language stays.
    pub(crate) fn leave_out(&mut self, triage: &Triage) {
        let all = self.reports.len();
        self.reports.retain(|report| {
            let language = report.provenance.language.as_deref().unwrap_or_default().to_lowercase();
            !(language.is_empty() || language.starts_with("en")) || !triage.passages(&report.text).is_empty()
        });
        let left_out = all - self.reports.len();
        remark(&format!("triage: {left_out} of {all} reports can hold no claim and were left out"));
    }

    /// Says what was refused, and the exit code it asks for.
    pub(crate) fn complain(self) -> ExitCode {
        if self.skipped > 0 {
            let kinds = truce_intake::EXTENSIONS.join(", ");
            remark(&format!("{} files of other kinds were passed over; read are {kinds}.", self.skipped));
        }
        let code = if self.refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
        for refused in self.refused {
            complain(&miette::Report::from_err(refused));
        }
        code
    }
}

/// Takes in every path; `-` is standard input.
pub(crate) fn take_all(paths: &[PathBuf], flags: &ProvenanceFlags) -> Input {
    let given = provenance(flags);
    let mut input = Input::default();
    for path in paths {
        let taken = if path.as_os_str() == "-" {
            take_stream("standard input", &mut std::io::stdin().lock(), &given, Limits::default())
                .map(|report| truce_intake::Taken { reports: vec![report], ..Default::default() })
        } else {
            take(path, &given, Limits::default())
        };
        match taken {
            Ok(taken) => {
                input.reports.extend(taken.reports);
                input.refused.extend(taken.refused);
                input.skipped += taken.skipped.len();
            }
            Err(refused) => input.refused.push(refused),
        }
    }
    input
}

fn provenance(flags: &ProvenanceFlags) -> Provenance {
    Provenance {
        outlet: flags.outlet.clone(),
        author: flags.author.clone(),
        url: flags.url.clone(),
        published: flags.published.map(|date| Dated { date, by: DatedBy::Filer }),
        obtained: flags.obtained.clone(),
        language: flags.language.clone(),
        ..Provenance::default()
    }
}

/// The agreement to read a report under, and why this one where nobody named it.
pub(crate) struct Chosen {
    pub(crate) agreement: Option<Agreement>,
    pub(crate) reason: Option<String>,
}

impl Chosen {
    /// Local time there.
    pub(crate) fn zone(&self) -> TimeZone {
        self.agreement.as_ref().map_or(TimeZone::UTC, |agreement| agreement.zone.clone())
    }
}

/// `auto` picks the bundled agreement that fits the report; `none` is none; anything else is a bundled name or a folder.
pub(crate) fn agreement_for(named: &str, report: &Incoming) -> miette::Result<Chosen> {
    match named {
        "none" => Ok(Chosen { agreement: None, reason: None }),
        "auto" => Ok(picked(report)),
        name => {
            let agreement =
                AgreementSource::named(name).and_then(|source| source.load()).map_err(explained)?;
            Ok(Chosen { agreement: Some(agreement), reason: None })
        }
    }
}

fn picked(report: &Incoming) -> Chosen {
    let published = report.provenance.published.map(|published| published.date);
    match Agreement::pick(&report.text, published) {
        Some(pick) => Chosen {
            agreement: Agreement::bundled(&pick.agreement),
            reason: Some(format!("agreement {}: {}", pick.agreement, Words::english().render(&pick.reason))),
        },
        None => Chosen {
            agreement: None,
            reason: Some("no bundled agreement fits this report; name one with --agreement".to_owned()),
        },
    }
}
