//! What a model suggests, as people and programs see it: beside the claims of the rules, under a heading of its own, never among them.

use crate::card::Card;
use crate::commands::counted;
use crate::terminal::{Style, Terminal, clean};
use crate::wording::{shown, standing};
use serde_json::{Value, json};
use truce_claims::ActorRef;
use truce_model::{Asked, Beside, Checked, Comparison, Differs, Suggestion};
use truce_publish::Words;
use truce_vocabulary::{Evidence, Field, TextRange};

/// What every list of suggestions is headed with.
const HEADING: &str = "Suggested by a model, not used in any count";

/// A model's answers about one report, held against it and against the rules' claims.
pub(crate) struct Suggested<'a> {
    pub(crate) asked: &'a Asked,
    pub(crate) checked: &'a Checked,
    pub(crate) comparison: &'a Comparison,
    pub(crate) text: &'a str,
}

impl Suggested<'_> {
    /// For people; with everything that was not taken where `why`.
    pub(crate) fn told(&self, terminal: &Terminal, words: &Words, why: bool) -> String {
        let mut told = format!("{}\n", terminal.set(Style::Bold, HEADING));
        told.push_str(&terminal.wrap(&clean(&source(self.asked)), 2));
        told.push('\n');
        for beside in &self.comparison.suggestions {
            if let Some(suggestion) = self.checked.suggestions.get(beside.suggestion) {
                told.push_str(&card(suggestion, beside, self.text, words).told(terminal));
            }
        }
        let list = |places: &[usize]| {
            places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join(", ")
        };
        let only = match self.comparison.only_rules.as_slice() {
            [] => String::new(),
            places => format!(" The model has nothing beside {} of the rules.", list(places)),
        };
        let summary =
            format!("{}.{only}", counted(self.checked.suggestions.len(), "suggestion", "suggestions"));
        told.push_str(&terminal.wrap(&summary, 0));
        let refused = &self.checked.refused;
        if !refused.is_empty() && !why {
            let things = counted(refused.len(), "thing", "things");
            told.push_str(
                &terminal
                    .wrap(&format!("{things} it said were not taken; --why lists them with the reason."), 0),
            );
        }
        for refused in refused.iter().filter(|_| why) {
            let place = refused.claim.map_or(String::new(), |claim| format!(", claim {claim}"));
            let line = format!("Not taken: answer {}{place}: {}", refused.window, words.render(&refused.why));
            told.push_str(&terminal.wrap(&clean(&line), 2));
        }
        told
    }

    /// For programs.
    pub(crate) fn json(&self) -> Value {
        let suggestions = self.comparison.suggestions.iter().filter_map(|beside| {
            let suggestion = self.checked.suggestions.get(beside.suggestion)?;
            Some(json!({
                "quote": suggestion.quote.of(self.text),
                "fields": suggestion,
                "beside_claim": beside.claim.map(|place| place + 1),
                "differs": beside.differs,
            }))
        });
        json!({
            "use": "suggestions of a model; in no incident, count or assessment",
            "reader": reader(self.asked),
            "requested": self.asked.requested,
            "endpoint": self.asked.endpoint,
            "prompt": self.asked.prompt,
            "forms": self.asked.answers.iter().map(|answer| answer.form).collect::<Vec<_>>(),
            "answers_sha256": self.asked.answers.iter().map(|answer| &answer.sha256).collect::<Vec<_>>(),
            "calls": self.asked.calls,
            "tokens": self.asked.tokens(),
            "elapsed_ms": self.asked.elapsed_ms,
            "suggestions": suggestions.collect::<Vec<_>>(),
            "only_rules": self.comparison.only_rules.iter().map(|place| place + 1).collect::<Vec<_>>(),
            "refused": self.checked.refused,
        })
    }
}

/// What stands where the rules' version stands: "model gemma-3".
fn reader(asked: &Asked) -> String {
    format!("model {}", asked.models().join(", "))
}

/// Which model, where, asked how, at what cost.
fn source(asked: &Asked) -> String {
    let mut forms: Vec<&str> = asked.answers.iter().map(|answer| answer.form.code()).collect();
    forms.dedup();
    let tokens = asked.tokens().map_or("tokens not counted by the server".to_owned(), |tokens| {
        format!("{} + {} tokens", tokens.prompt, tokens.completion)
    });
    format!(
        "{} at {} · form {} · prompt {} · {} · {tokens} · {:.1} s",
        reader(asked),
        asked.endpoint,
        forms.join(", "),
        asked.prompt.get(..12).unwrap_or(&asked.prompt),
        counted(asked.calls as usize, "call", "calls"),
        f64::from(u32::try_from(asked.elapsed_ms).unwrap_or(u32::MAX)) / 1000.0,
    )
}

fn card(suggestion: &Suggestion, beside: &Beside, text: &str, words: &Words) -> Card {
    let names = |fields: &[Field<ActorRef>]| {
        fields.iter().map(|field| shown(&field.value.name)).collect::<Vec<_>>().join(", ")
    };
    let speaker: Vec<String> =
        suggestion.claimant.iter().map(|who| shown(&who.value.name).to_owned()).collect();
    let standing = match &suggestion.modality {
        Some(modality) => standing(words, modality.value, &speaker),
        None => "how it is put: not told".to_owned(),
    };
    let places: Vec<&str> = suggestion.places.iter().map(|place| place.value.surface.as_str()).collect();
    Card {
        number: format!("m{}", beside.suggestion + 1),
        act: (suggestion.act.value.code(), words.act(suggestion.act.value)),
        actors: names(&suggestion.actors),
        targets: names(&suggestion.targets),
        places: places.join(", "),
        time: suggestion.time.as_ref().map_or(String::new(), |time| time.value.surface.clone()),
        standing,
        remarks: vec![compared(beside)],
        quote: suggestion.quote.of(text).unwrap_or_default().to_owned(),
        marks: marks(suggestion),
        below: Vec::new(),
    }
}

/// "as claim 3 of the rules", "as claim 3 of the rules but for actor, time", "only the model has it".
fn compared(beside: &Beside) -> String {
    let Some(claim) = beside.claim else { return "only the model has it".to_owned() };
    match beside.differs.as_slice() {
        [] => format!("as claim {} of the rules", claim + 1),
        differs => {
            let fields: Vec<&str> = differs.iter().map(|field| Differs::code(*field)).collect();
            format!("as claim {} of the rules but for {}", claim + 1, fields.join(", "))
        }
    }
}

fn marks(suggestion: &Suggestion) -> Vec<(usize, usize)> {
    let actors = suggestion.actors.iter().chain(&suggestion.targets).map(|field| &field.evidence);
    let places = suggestion.places.iter().map(|field| &field.evidence);
    let time = suggestion.time.iter().map(|field| &field.evidence);
    let quote = suggestion.quote;
    let within = |range: TextRange| {
        let (start, end) = (range.start.max(quote.start), range.end.min(quote.end));
        (start < end).then(|| (start - quote.start, end - quote.start))
    };
    actors.chain(places).chain(time).flat_map(Evidence::ranges).filter_map(within).collect()
}
