//! Reports: what arrived, from where, and what was read in it.

use super::{Range, Reason, Recorded, Wire, claim::Claim};
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;
use truce_mission::{ClaimRow, ReportRow};
use truce_vocabulary::{DatedBy, Message, TextRange};
use utoipa::ToSchema;

/// A day of publication, and who supplied it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Published {
    /// The day.
    date: Date,
    /// `filer`: whoever filed the report. `text`: read in the report's own text.
    by: String,
}

/// A report as it arrived. It is never changed; an edited article is a new version.
#[derive(Serialize, ToSchema)]
pub(crate) struct Report {
    /// Its id.
    #[schema(example = "rpt-0123456789abcdef")]
    id: String,
    /// Its number in the order of arrival, counted from 1.
    number: u32,
    /// When it was recorded, and where.
    received: Recorded,
    /// SHA-256 of its bytes, lower-case hexadecimal digits.
    sha256: String,
    /// File name or other name under which it was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Outlet or sender.
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<String>,
    /// Author.
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<String>,
    /// Address it was found at. Given by whoever filed it: treat it as text until you have looked at it.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// Day of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published>,
    /// Day of the last update its publisher states.
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<Date>,
    /// Day it was retrieved.
    #[serde(skip_serializing_if = "Option::is_none")]
    retrieved: Option<Date>,
    /// How it was obtained.
    #[serde(skip_serializing_if = "Option::is_none")]
    obtained: Option<String>,
    /// Language of its text, a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    /// Licence of its wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<String>,
    /// The report it is a new version of.
    #[serde(skip_serializing_if = "Option::is_none")]
    version_of: Option<String>,
    /// Reports that are new versions of it.
    versions: Vec<String>,
}

/// A page of reports, in the order in which they arrived.
#[derive(Serialize, ToSchema)]
pub(crate) struct Reports {
    /// The reports.
    pub(crate) reports: Vec<Report>,
    /// Where the next page begins: give it as `cursor`. Absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
    /// How many there are on all pages together.
    pub(crate) total: u64,
}

/// Words of a report that say something.
#[derive(Serialize, ToSchema)]
pub(crate) struct Words {
    /// The words, verbatim.
    quote: String,
    /// Where they stand in `text`, in code points.
    range: Range,
}

/// How a field of a claim was read: by which rule, from which words.
#[derive(Serialize, ToSchema)]
pub(crate) struct Field {
    /// The field ("act", "actors", "time" ...).
    field: String,
    /// The rule that read it.
    rule: String,
    /// The words that say it; empty where the rule implies it and nothing says it in so many words.
    words: Vec<Words>,
}

/// A claim with how each of its fields was read.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReadClaim {
    /// The claim.
    claim: Claim,
    /// The incident it is in, by number; absent for statements.
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<u32>,
    /// How each field was read.
    fields: Vec<Field>,
}

/// A report with its words and every claim read in them.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReportDetail {
    /// Where it comes from.
    pub(crate) report: Report,
    /// Its text as the reader saw it: decoded, without front matter. Offsets count its Unicode code points.
    pub(crate) text: String,
    /// Whether it has been read; a report that has not has no claims yet.
    pub(crate) read: bool,
    /// Its claims, in the order of the text.
    pub(crate) claims: Vec<ReadClaim>,
    /// What a person should know about the reading.
    pub(crate) doubts: Vec<Reason>,
}

impl Wire<'_> {
    pub(crate) fn report(&self, row: &ReportRow) -> Report {
        let provenance = row.provenance.clone();
        let published = provenance.published.map(|dated| Published {
            date: dated.date,
            by: match dated.by {
                DatedBy::Filer => "filer".to_owned(),
                DatedBy::Text => "text".to_owned(),
            },
        });
        Report {
            id: row.id.to_string(),
            number: row.number,
            received: row.recorded.into(),
            sha256: row.sha256.clone(),
            name: provenance.name,
            outlet: provenance.outlet,
            author: provenance.author,
            url: provenance.url,
            published,
            updated: provenance.updated,
            retrieved: provenance.retrieved,
            obtained: provenance.obtained,
            language: provenance.language,
            licence: provenance.licence,
            version_of: row.version_of.map(|id| id.to_string()),
            versions: row.versions.iter().map(ToString::to_string).collect(),
        }
    }

    pub(crate) fn report_detail(
        &self,
        row: &ReportRow,
        text: String,
        claims: Option<&[ClaimRow]>,
        doubts: &[Message],
    ) -> ReportDetail {
        let told = |claim: &ClaimRow| ReadClaim {
            claim: self.claim(&claim.account),
            incident: claim.incident,
            fields: fields(&text, &claim.fields),
        };
        ReportDetail {
            report: self.report(row),
            read: claims.is_some(),
            claims: claims.unwrap_or_default().iter().map(told).collect(),
            doubts: self.reasons(doubts),
            text,
        }
    }
}

/// Whatever of a claim has a rule, with the words at its ranges.
fn fields(text: &str, claim: &Value) -> Vec<Field> {
    let mut fields = Vec::new();
    for (name, value) in claim.as_object().into_iter().flatten() {
        let many = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for field in many {
            let Some(rule) = field["rule"].as_str() else { continue };
            let said = field["evidence"]["said"].as_array().into_iter().flatten();
            let words = said.filter_map(|locator| {
                let at = |key: &str| usize::try_from(locator[key].as_u64()?).ok();
                let (start, end) = (at("start")?, at("end")?);
                let quote = text.get(start..end)?.to_owned();
                Some(Words { quote, range: Range::of(text, TextRange { start, end })? })
            });
            fields.push(Field { field: name.clone(), rule: rule.to_owned(), words: words.collect() });
        }
    }
    fields
}
