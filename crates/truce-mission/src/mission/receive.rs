//! Filing reports: all of a batch or none, each once.

use super::{Mission, draw};
use crate::{
    decode::{DecodeError, decode},
    entries::{self, Bytes, MECHANISM, RECEIVED, hex},
    error::MissionError,
    state::State,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use truce_register::Class;
use truce_vocabulary::{Provenance, ReportId};

/// A report to be filed: its bytes, and where they come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReport {
    /// The bytes, verbatim.
    pub bytes: Vec<u8>,
    /// Where they come from.
    pub provenance: Provenance,
}

/// What became of a report that was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It was recorded.
    New {
        /// Its id.
        report: ReportId,
    },
    /// It was recorded as a new version of a report from the same address. Both are kept; incidents rest on the newer.
    NewVersion {
        /// Its id.
        report: ReportId,
        /// The report it is a version of.
        of: ReportId,
    },
    /// The same bytes from the same source are already there; nothing was recorded.
    AlreadyThere {
        /// The report that is there.
        report: ReportId,
    },
}

impl Received {
    /// The report's id, new or already there.
    pub fn report(self) -> ReportId {
        match self {
            Received::New { report }
            | Received::NewVersion { report, .. }
            | Received::AlreadyThere { report } => report,
        }
    }
}

/// What would become of a report if it were filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preview {
    /// It would be recorded.
    New,
    /// It would be recorded as a new version.
    NewVersion {
        /// Of this report.
        of: ReportId,
    },
    /// It is already there; nothing would be recorded.
    AlreadyThere {
        /// As this report.
        report: ReportId,
    },
}

impl Mission {
    /// Files a report.
    ///
    /// # Errors
    /// The bytes are no text, or the register refuses. Nothing is recorded then.
    pub fn receive(&mut self, report: NewReport) -> Result<Received, MissionError> {
        let received = self.receive_all(vec![report])?;
        Ok(received[0])
    }

    /// Files several reports: all or none of them.
    ///
    /// # Errors
    /// The bytes of one are no text, or the register refuses. Nothing is recorded then.
    pub fn receive_all(&mut self, reports: Vec<NewReport>) -> Result<Vec<Received>, MissionError> {
        let (mut batch, mut received) = (Vec::new(), Vec::new());
        let mut known = Known::of(&self.state);
        let mut number = self.state.next_number();
        for report in reports {
            let (_text, encoding) = decode(&report.bytes, self.text_bytes_max)?;
            let sha256 = hex(&Sha256::digest(&report.bytes));
            let version_of = match known.look(&sha256, &report.provenance) {
                Preview::AlreadyThere { report } => {
                    received.push(Received::AlreadyThere { report });
                    continue;
                }
                Preview::NewVersion { of } => Some(of),
                Preview::New => None,
            };
            let id = ReportId::from_chance(draw(
                self.chance.as_mut().ok_or(truce_register::RegisterError::ReadOnly)?,
            )?);
            known.add(id, &sha256, &report.provenance);
            let payload = entries::Received {
                report: id,
                number,
                sha256,
                encoding,
                provenance: report.provenance,
                version_of,
                content: Bytes::new(&report.bytes),
            };
            number += 1;
            batch.push(entries::entry(RECEIVED, Class::Sealed(MECHANISM), &payload));
            received.push(match version_of {
                Some(of) => Received::NewVersion { report: id, of },
                None => Received::New { report: id },
            });
        }
        if !batch.is_empty() {
            self.append(&batch)?;
        }
        Ok(received)
    }

    /// What would become of a report, without filing it.
    ///
    /// # Errors
    /// The bytes are no text.
    pub fn preview(&self, report: &NewReport) -> Result<Preview, DecodeError> {
        decode(&report.bytes, self.text_bytes_max)?;
        Ok(Known::of(&self.state).look(&hex(&Sha256::digest(&report.bytes)), &report.provenance))
    }
}

/// What is known of reports, for telling whether another is new.
struct Known {
    by_content: BTreeMap<String, Vec<(ReportId, Source)>>,
    /// The newest version from an address.
    by_url: BTreeMap<String, ReportId>,
}

/// What makes two filings of the same bytes the same report: not under which name or on which day somebody filed them.
type Source = (Option<String>, Option<String>, Option<jiff::civil::Date>);

fn source_of(provenance: &Provenance) -> Source {
    let outlet = provenance.outlet.as_ref().map(|outlet| outlet.trim().to_lowercase());
    let url = provenance.url.as_ref().map(|url| url.trim().to_owned());
    (outlet, url, provenance.published.map(|dated| dated.date))
}

impl Known {
    fn of(state: &State) -> Self {
        let mut known = Known { by_content: BTreeMap::new(), by_url: BTreeMap::new() };
        for row in &state.reports {
            known.add(row.id, &row.sha256, &row.provenance);
        }
        known
    }

    fn add(&mut self, id: ReportId, sha256: &str, provenance: &Provenance) {
        self.by_content.entry(sha256.to_owned()).or_default().push((id, source_of(provenance)));
        if let Some(url) = provenance.url.as_deref().map(str::trim).filter(|url| !url.is_empty()) {
            self.by_url.insert(url.to_owned(), id);
        }
    }

    fn look(&self, sha256: &str, provenance: &Provenance) -> Preview {
        let source = source_of(provenance);
        let same = self.by_content.get(sha256).into_iter().flatten().find(|(_id, known)| *known == source);
        if let Some((report, _source)) = same {
            return Preview::AlreadyThere { report: *report };
        }
        match provenance.url.as_deref().and_then(|url| self.by_url.get(url.trim())) {
            Some(of) => Preview::NewVersion { of: *of },
            None => Preview::New,
        }
    }
}
