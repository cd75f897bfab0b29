//! Claims to incidents: which claims may be about one happening, where they come from, and what each version would mean.
//!
//! Grouping is a proposal with its reasons. Disagreement stays side by side, independent origins are counted apart from articles, and
//! no assessment says more than "if it happened as claimed". The same reports give the same incidents in any order and under any ids; no
//! actor's identity enters any rule.

mod assess;
mod compare;
mod convert;
mod gather;
mod group;
mod incident;
mod mention;
mod messages;
mod origin;
mod shingle;
mod statement;

pub use convert::accounts;
pub use gather::{assess, gather, gather_unassessed, is_of_an_incident};
pub use incident::{
    Account, Aspect, Assessment, Attribution, ClaimIndex, ClaimRef, Difference, DrawnState, Figure, Incident,
    IncidentKey, IncidentKind, Link, Occurrence, Reasoned, Speaker, Spot, Version, Who,
};
pub use messages::MESSAGES;
pub use origin::Origin;
pub use statement::{Statement, StatementKind, statements};

use truce_claims::Reading;
use truce_vocabulary::{Provenance, ReportId};

/// Version of the grouping and of the count of origins; a change that can change a result raises it.
pub const VERSION: &str = "3";

/// A report and what was read from it.
#[derive(Clone, Copy, Debug)]
pub struct Sourced<'a> {
    /// Which report.
    pub report: ReportId,
    /// Where it comes from.
    pub provenance: &'a Provenance,
    /// Its text, as the reader saw it.
    pub text: &'a str,
    /// What was read from it.
    pub reading: &'a Reading,
}

/// Reports in an order of their own: by day of publication, undated ones last, then by text and by where they come from. Ids are chance,
/// and decide only between reports that are alike in all of that.
fn in_order<'r, 'a>(reports: &'r [Sourced<'a>]) -> Vec<&'r Sourced<'a>> {
    fn what_it_is<'r>(one: &'r Sourced<'_>) -> impl Ord + 'r {
        let from = one.provenance;
        let published = from.published.map(|dated| dated.date);
        let source = [&from.outlet, &from.author, &from.url, &from.name, &from.language];
        (published.is_none(), published, one.text, source, one.report)
    }
    let mut ordered: Vec<&Sourced<'_>> = reports.iter().collect();
    ordered.sort_by(|one, other| what_it_is(one).cmp(&what_it_is(other)));
    ordered
}
