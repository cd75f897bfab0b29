//! Claims and statements: what a report says, in its words.

use super::{Interval, Point, Range, Reason, Who, Wire};
use jiff::civil::Date;
use serde::Serialize;
use truce_incidents::{Account, ClaimRef as At, Figure as Number, Speaker as Link, Spot};
use truce_mission::StatementRow;
use utoipa::ToSchema;

/// Which claim of which report.
#[derive(Serialize, ToSchema)]
pub(crate) struct ClaimRef {
    /// The report's id.
    #[schema(example = "rpt-0123456789abcdef")]
    report: String,
    /// The claim's place among the claims of its report, counted from 0 in the order of the text.
    claim: u32,
}

impl From<At> for ClaimRef {
    fn from(at: At) -> Self {
        ClaimRef { report: at.report.to_string(), claim: at.claim }
    }
}

/// A number as a report gives it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Figure {
    /// The number.
    value: u64,
    /// Said to be a lower bound ("at least"); absent means no.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    at_least: bool,
    /// Said to be approximate ("about"); absent means no.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    about: bool,
}

impl From<Number> for Figure {
    fn from(figure: Number) -> Self {
        Figure { value: figure.value, at_least: figure.at_least, about: figure.about }
    }
}

/// A number of something.
#[derive(Serialize, ToSchema)]
pub(crate) struct Count {
    /// What is counted ("strikes", "soldiers").
    of: String,
    /// How many.
    figure: Figure,
}

/// A place as a report gives it.
#[derive(Serialize, ToSchema)]
pub(crate) struct Place {
    /// As written ("south of the Litani River"); for the public, where the act tells where somebody is, the name of the district.
    surface: String,
    /// The gazetteer's id, where the name is known by a clear margin.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    /// The gazetteer's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Where it is, with its uncertainty. A country or a region has no point, and none is made up.
    #[serde(skip_serializing_if = "Option::is_none")]
    point: Option<Point>,
    /// The agreement's zone that the words name.
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<String>,
    /// The country it surely lies in, ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
}

impl From<&Spot> for Place {
    fn from(spot: &Spot) -> Self {
        Place {
            surface: spot.surface.clone(),
            place: spot.place.map(|id| id.to_string()),
            name: spot.name.clone(),
            point: spot.point.map(Point::from),
            zone: spot.zone.as_ref().map(ToString::to_string),
            country: spot.country.map(|code| code.to_string()),
        }
    }
}

/// One link of the chain of those who say so.
#[derive(Serialize, ToSchema)]
pub(crate) struct Speaker {
    /// Who.
    who: Who,
    /// What kind of speaker, a code of `claimant_kinds` in the codebook.
    kind: String,
}

/// What a report says somebody did: never more than that it says so.
#[derive(Serialize, ToSchema)]
pub(crate) struct Claim {
    /// The report it stands in.
    #[schema(example = "rpt-0123456789abcdef")]
    report: String,
    /// Its place among the claims of that report, counted from 0 in the order of the text.
    claim: u32,
    /// The words, verbatim; absent where they are withheld from this audience.
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<String>,
    /// Where the words stand in the report's `text`, in code points; absent where the text is not given to this audience.
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
    /// What is said to have been done, a code of `acts` in the codebook.
    #[schema(example = "air.strike_drone")]
    act: String,
    /// Who is said to have done it; empty where nobody is named.
    actors: Vec<Who>,
    /// Who or what it is said to have been done to.
    targets: Vec<Who>,
    /// Where.
    places: Vec<Place>,
    /// When, as written ("on Monday").
    #[serde(skip_serializing_if = "Option::is_none")]
    time_words: Option<String>,
    /// When, where it can be told; no missing date is filled in.
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<Interval>,
    /// Who says so, from the one nearest to the fact outwards; empty where the outlet says it in its own voice.
    speakers: Vec<Speaker>,
    /// The outlet, the last link of the chain, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<String>,
    /// The address the report was found at, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// How the claimant puts it, a code of `modalities` in the codebook. It never depends on who the actor is.
    #[schema(example = "alleged")]
    modality: String,
    /// Said of all acts of the kind, not of one happening.
    general: bool,
    /// Called a breach of the agreement by whoever says it. That is their word, and no finding.
    called_breach: bool,
    /// How many of what.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<Count>,
    /// People said to be killed.
    #[serde(skip_serializing_if = "Option::is_none")]
    killed: Option<Figure>,
    /// People said to be injured.
    #[serde(skip_serializing_if = "Option::is_none")]
    injured: Option<Figure>,
    /// Reasons given for the act, codes of `justifications` in the codebook; kept beside the act, never weighed.
    justifications: Vec<String>,
    /// How sure the reader is that it read the report rightly, in hundredths (0 to 100); nothing about the fact.
    confidence: u8,
    /// What a person should look at.
    doubts: Vec<Reason>,
}

/// Something said or talked over about the truce or its mechanism, or an act only announced, demanded or denied.
#[derive(Serialize, ToSchema)]
pub(crate) struct Statement {
    /// What sort, a code of `statement_kinds` in the codebook.
    #[schema(example = "said")]
    kind: String,
    /// Who spoke; empty means the outlet itself.
    speakers: Vec<Who>,
    /// To whom, or about whom.
    to: Vec<Who>,
    /// Day of publication of its report, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Date>,
    /// The claim it was read from, with its words.
    claim: Claim,
}

/// A page of statements, in the order in which their reports arrived.
#[derive(Serialize, ToSchema)]
pub(crate) struct Statements {
    /// The statements.
    pub(crate) statements: Vec<Statement>,
    /// Where the next page begins: give it as `cursor`. Absent on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) next: Option<String>,
    /// How many there are on all pages together.
    pub(crate) total: u64,
}

impl Wire<'_> {
    pub(crate) fn claim(&self, account: &Account) -> Claim {
        let told = !account.quote.is_empty();
        let range = told
            .then(|| self.text(account.at.report))
            .flatten()
            .and_then(|text| Range::of(&text, account.range));
        let report = self.desk.mission.report(account.at.report).ok();
        Claim {
            report: account.at.report.to_string(),
            claim: account.at.claim,
            quote: told.then(|| account.quote.clone()),
            range,
            act: account.act.code().to_owned(),
            actors: self.whos(&account.actors),
            targets: self.whos(&account.targets),
            places: account.places.iter().map(Place::from).collect(),
            time_words: account.time_words.clone(),
            time: account.time.map(Interval::from),
            speakers: account.speakers.iter().map(|link| self.speaker(link)).collect(),
            outlet: account.outlet.clone(),
            url: report
                .filter(|report| report.is_published() || !self.desk.is_public())
                .and_then(|report| report.provenance.url.clone()),
            modality: account.modality.code().to_owned(),
            general: account.general,
            called_breach: account.called_breach,
            count: account
                .count
                .as_ref()
                .map(|(of, figure)| Count { of: of.clone(), figure: (*figure).into() }),
            killed: account.killed.map(Figure::from),
            injured: account.injured.map(Figure::from),
            justifications: account.justifications.iter().map(|reason| reason.code().to_owned()).collect(),
            confidence: account.confidence,
            doubts: self.reasons(&account.doubts),
        }
    }

    pub(crate) fn claims(&self, accounts: &[Account]) -> Vec<Claim> {
        accounts.iter().map(|account| self.claim(account)).collect()
    }

    fn speaker(&self, link: &Link) -> Speaker {
        Speaker { who: self.who(&link.who), kind: link.kind.code().to_owned() }
    }

    pub(crate) fn statement(&self, row: &StatementRow) -> Statement {
        Statement {
            kind: row.kind.code().to_owned(),
            speakers: self.whos(&row.speakers),
            to: self.whos(&row.to),
            published: row.published,
            claim: self.claim(&row.account),
        }
    }
}
