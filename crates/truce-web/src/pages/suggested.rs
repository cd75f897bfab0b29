//! What a language model suggests about a report: under a heading of its own on the report's page, and on no other page.
//!
//! It is in no list, map, chart, count, export or call of the interface for programs: whoever takes figures from there cannot take it along.

use super::{Desk, Fact};
use truce_claims::ActorRef;
use truce_incidents::Who;
use truce_mission::Suggestions;
use truce_model::{Beside, Differs, Suggestion};
use truce_vocabulary::Field;

/// The part of a report's page.
pub(crate) struct SuggestedPart {
    pub(crate) facts: Vec<Fact>,
    pub(crate) entry: u64,
    pub(crate) rows: Vec<SuggestedRow>,
    pub(crate) only_rules: Vec<usize>,
    pub(crate) refused: String,
    pub(crate) refused_html: Vec<String>,
}

/// One suggestion.
pub(crate) struct SuggestedRow {
    pub(crate) number: usize,
    pub(crate) act: String,
    pub(crate) facts: Vec<Fact>,
    pub(crate) words: String,
    /// How it stands to the rules' claims.
    pub(crate) beside: String,
    /// The number of the rules' claim it stands beside, and words for the way there.
    pub(crate) claim: Option<(usize, String)>,
}

impl SuggestedPart {
    pub(crate) fn new(desk: &Desk<'_>, text: &str, found: &Suggestions) -> Self {
        let (w, asked) = (desk.w, &found.asked);
        let mut forms: Vec<&str> = asked.answers.iter().map(|answer| answer.form.code()).collect();
        forms.dedup();
        let tokens = asked.tokens().map_or_else(
            || w.t("not-stated"),
            |tokens| {
                let count = |tokens: u64| w.n(usize::try_from(tokens).unwrap_or(usize::MAX));
                format!("{} + {}", count(tokens.prompt), count(tokens.completion))
            },
        );
        let suggestions = &found.checked.suggestions;
        SuggestedPart {
            facts: vec![
                Fact::new(w.t("suggested-model"), asked.models().join(", ")),
                Fact::new(w.t("suggested-server"), asked.endpoint.clone()),
                Fact::new(w.t("suggested-asked"), w.at(found.recorded.at)),
                Fact::new(w.t("suggested-form"), forms.join(", ")),
                Fact::new(w.t("suggested-prompt"), asked.prompt.chars().take(16).collect::<String>()),
                Fact::new(w.t("suggested-tokens"), tokens),
            ],
            entry: found.recorded.entry,
            rows: found
                .comparison
                .suggestions
                .iter()
                .filter_map(|beside| Some(row(desk, text, suggestions.get(beside.suggestion)?, beside)))
                .collect(),
            only_rules: found.comparison.only_rules.iter().map(|place| place + 1).collect(),
            refused: w.count("suggested-refused", found.checked.refused.len()),
            refused_html: found
                .checked
                .refused
                .iter()
                .map(|refused| desk.naming().html(&refused.why))
                .collect(),
        }
    }
}

fn row(desk: &Desk<'_>, text: &str, suggestion: &Suggestion, beside: &Beside) -> SuggestedRow {
    let w = desk.w;
    let places: Vec<&str> = suggestion.places.iter().map(|place| place.value.surface.as_str()).collect();
    let not_told = || w.t("suggested-not-told");
    let claimant = suggestion.claimant.iter().map(|who| who.value.clone()).collect::<Vec<_>>();
    SuggestedRow {
        number: beside.suggestion + 1,
        act: w.act(suggestion.act.value),
        facts: vec![
            Fact::new(w.t("head-by"), names(desk, &refs(&suggestion.actors))),
            Fact::new(w.t("head-toward"), names(desk, &refs(&suggestion.targets))),
            Fact::new(
                w.t("head-place"),
                if places.is_empty() { w.t("where-not-said") } else { w.list(&places) },
            ),
            Fact::new(
                w.t("head-when"),
                match &suggestion.time {
                    None => w.t("when-not-known"),
                    Some(time) => match &time.value.interval {
                        Some(interval) => w.interval(interval, &w.zone),
                        None => time.value.surface.clone(),
                    },
                },
            ),
            Fact::new(
                w.t("head-who-says"),
                if claimant.is_empty() { w.t("suggested-outlet") } else { names(desk, &claimant) },
            ),
            Fact::new(
                w.t("field-modality"),
                suggestion.modality.as_ref().map_or_else(not_told, |field| w.modality(field.value)),
            ),
        ],
        words: suggestion.quote.of(text).unwrap_or_default().to_owned(),
        beside: compared(desk, beside),
        claim: beside.claim.map(|place| (place + 1, w.count("to-claim", place + 1))),
    }
}

fn refs(fields: &[Field<ActorRef>]) -> Vec<ActorRef> {
    fields.iter().map(|field| field.value.clone()).collect()
}

/// Names by the rules of all pages; words that name nobody known stand in quotation marks, as the report's own.
fn names(desk: &Desk<'_>, who: &[ActorRef]) -> String {
    let (w, naming) = (desk.w, desk.naming());
    let name = |who: &ActorRef| match who.actor.as_ref().or(who.speaks_for.as_ref()) {
        None => format!("{}{}{}", w.t("quote-open"), who.name, w.t("quote-close")),
        Some(actor) => naming.name(&Who { name: who.name.clone(), actor: Some(actor.clone()), party: None }),
    };
    match who {
        [] => w.t("who-not-said"),
        who => w.list(&who.iter().map(name).collect::<Vec<_>>()),
    }
}

fn compared(desk: &Desk<'_>, beside: &Beside) -> String {
    let w = desk.w;
    let Some(claim) = beside.claim else { return w.t("suggested-only-model") };
    let number = i64::try_from(claim + 1).unwrap_or(i64::MAX);
    if beside.differs.is_empty() {
        return w.tn("suggested-agrees", [("claim", number.into())]);
    }
    let fields: Vec<String> = beside.differs.iter().map(|field| w.t(head(*field))).collect();
    w.tn("suggested-differs", [("claim", number.into()), ("fields", w.list(&fields).into())])
}

fn head(field: Differs) -> &'static str {
    match field {
        Differs::Act => "head-act",
        Differs::Actor => "head-by",
        Differs::Target => "head-toward",
        Differs::Places => "head-place",
        Differs::Time => "head-when",
        Differs::Claimant => "head-who-says",
        Differs::Modality => "field-modality",
    }
}
