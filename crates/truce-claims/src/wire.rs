//! Claims on the wire: one JSON object a line, offsets in code points, the quote always beside them.

use crate::Claim;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A claim as a line of `jsonl`: the keys of the annotation guide, then ours.
#[derive(Clone, Debug, Serialize)]
#[serde(transparent)]
pub struct ClaimLine(pub Map<String, Value>);

/// Turns ascending byte offsets of `text` into code point offsets, in one pass.
///
/// ```
/// let text = "Sa’ar said";
/// assert_eq!(truce_claims::code_point_offsets(text, &[0, 8, 12]), [0, 6, 10]);
/// ```
pub fn code_point_offsets(text: &str, bytes: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..bytes.len()).collect();
    order.sort_by_key(|place| bytes[*place]);
    let mut offsets = vec![0; bytes.len()];
    let (mut seen, mut from) = (0, 0);
    for place in order {
        let byte = bytes[place].min(text.len());
        seen += text[from..byte].chars().count();
        from = byte;
        offsets[place] = seen;
    }
    offsets
}

impl ClaimLine {
    /// The line for `claim`, read in `text` of the report named `doc`; dates are local to `zone`.
    pub fn new(doc: &str, text: &str, claim: &Claim, zone: &TimeZone) -> Self {
        let quote = claim.quote.of(text).unwrap_or_default();
        let offsets = code_point_offsets(text, &[claim.quote.start, claim.quote.end]);
        let names = |fields: &[truce_vocabulary::Field<crate::ActorRef>]| -> Vec<String> {
            fields.iter().map(|field| field.value.name.clone()).collect()
        };
        let time = claim.time.as_ref().map(|time| {
            let (from, to) = time.value.interval.map_or((None, None), |interval| interval.local_days(zone));
            json!({ "text": time.value.surface, "from": from, "to": to })
        });
        let claimant = claim.claimants.first().map(|field| &field.value);
        let count = claim.count.as_ref().map(|count| json!({ &count.value.unit: count.value.figure.value }));
        let casualties = claim.casualties.as_ref().map(|harm| {
            let figures = [("killed", harm.value.killed), ("injured", harm.value.injured)];
            let known = figures
                .into_iter()
                .filter_map(|(name, figure)| Some((name.to_owned(), json!(figure?.value))));
            Value::Object(known.collect())
        });
        let Value::Object(line) = json!({
            "doc": doc,
            "start": offsets[0],
            "end": offsets[1],
            "quote": quote,
            "act": claim.act.value,
            "actor": if claim.actors.is_empty() { vec!["unknown".to_owned()] } else { names(&claim.actors) },
            "target": names(&claim.targets),
            "places": claim.places.iter().map(|place| &place.value.surface).collect::<Vec<_>>(),
            "time": time,
            "claimant": claimant.map_or("narrator", |claimant| &claimant.who.name),
            "claimant_kind": claimant.map_or("narrator", |claimant| claimant.kind.code()),
            "modality": claim.modality.value,
            "count": count,
            "casualties": casualties,
            "chain": claim.claimants.iter().map(|link| &link.value.who.name).collect::<Vec<_>>(),
            "general": claim.general,
            "characterisation": claim.characterisation.as_ref().map(|said| &said.value),
            "justifications": claim.justifications.iter().map(|reason| reason.value).collect::<Vec<_>>(),
            "confidence": claim.confidence,
            "doubts": claim.doubts,
        }) else {
            unreachable!("an object literal is an object")
        };
        ClaimLine(line)
    }
}
