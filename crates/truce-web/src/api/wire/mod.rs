//! What goes over the wire: types of its own, made from the mission's rows, so that those may change and the wire does not.
//!
//! Offsets count Unicode code points and stand beside the quote; times are RFC 3339; places are WGS 84 degrees with a radius in
//! metres; ids and codes are strings. What is not said is absent: no field is ever null. The sentences on these types are the
//! descriptions of the published schema, so they speak to whoever reads the answers.

pub(crate) mod agreement;
pub(crate) mod claim;
pub(crate) mod codebook;
pub(crate) mod incident;
pub(crate) mod index;
pub(crate) mod register;
pub(crate) mod report;

use crate::pages::Desk;
use jiff::Timestamp;
use serde::Serialize;
use std::{
    cell::RefCell,
    collections::{BTreeMap, btree_map::Entry},
    rc::Rc,
};
use truce_mission::Audience;
use truce_vocabulary::{Argument, Message, ReportId, TextRange, UncertainPoint};
use utoipa::ToSchema;

/// A stretch of time: from `start` up to, not including, `end`.
#[derive(Serialize, ToSchema)]
pub(crate) struct Interval {
    /// First instant; absent where the beginning is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Timestamp>,
    /// First instant after it; absent where the end is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Timestamp>,
    /// How finely it is known, a code of `granularities` in the codebook: `day` is one whole local day, nothing finer is meant.
    granularity: String,
}

impl From<truce_vocabulary::Interval> for Interval {
    fn from(interval: truce_vocabulary::Interval) -> Self {
        Interval {
            start: interval.start,
            end: interval.end,
            granularity: codebook::granularity(interval.granularity).to_owned(),
        }
    }
}

/// A point on the ground (WGS 84), and how far from it the thing may really have been.
#[derive(Serialize, ToSchema)]
pub(crate) struct Point {
    /// Longitude in degrees, east positive.
    lon: f64,
    /// Latitude in degrees, north positive.
    lat: f64,
    /// Radius in metres of the circle that surely holds the place meant. Never draw the point without it.
    radius_m: f64,
}

impl From<UncertainPoint> for Point {
    fn from(point: UncertainPoint) -> Self {
        Point { lon: point.lon, lat: point.lat, radius_m: point.radius_m }
    }
}

/// Somebody a report names.
#[derive(Serialize, ToSchema)]
pub(crate) struct Who {
    /// The name; absent for a private person: a person is named only if the agreement lists an office of theirs.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Whether it is a person; absent means no.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    person: bool,
    /// The actor it is, or for a person or an office the actor it speaks for: an id of the agreement or of the program's own table.
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<String>,
    /// The party of the agreement on whose side that actor stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<String>,
}

/// A value in a reason: a whole number, or a name, code, id or quoted words.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Value {
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
}

/// A reason, a doubt or a step of a trace: data, with a sentence for people.
#[derive(Serialize, ToSchema)]
pub(crate) struct Reason {
    /// Its id in the catalogues; ids stay.
    id: String,
    /// Its arguments by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    arguments: BTreeMap<String, Value>,
    /// The sentence, in the language of the answer.
    words: String,
}

/// When something was recorded, and its place in the register.
#[derive(Serialize, ToSchema)]
pub(crate) struct Recorded {
    /// The entry's index, counted from 0.
    entry: u64,
    /// When it was recorded.
    at: Timestamp,
}

impl From<truce_mission::Recorded> for Recorded {
    fn from(recorded: truce_mission::Recorded) -> Self {
        Recorded { entry: recorded.entry, at: recorded.at }
    }
}

/// Makes wire types at a desk; keeps what it looked up for the length of one answer.
pub(crate) struct Wire<'a> {
    pub(crate) desk: &'a Desk<'a>,
    texts: RefCell<BTreeMap<ReportId, Option<Rc<str>>>>,
}

impl<'a> Wire<'a> {
    pub(crate) fn new(desk: &'a Desk<'a>) -> Self {
        Wire { desk, texts: RefCell::default() }
    }

    /// The text of a report, for those who may see it.
    pub(crate) fn text(&self, id: ReportId) -> Option<Rc<str>> {
        if self.desk.audience != Audience::Mechanism {
            return None;
        }
        match self.texts.borrow_mut().entry(id) {
            Entry::Occupied(known) => known.get().clone(),
            // Of a report whose content was erased since, there is no text to count in.
            Entry::Vacant(place) => {
                place.insert(self.desk.mission.report_text(id).ok().map(Rc::from)).clone()
            }
        }
    }

    pub(crate) fn who(&self, who: &truce_incidents::Who) -> Who {
        let person = who.name.strip_prefix("person:");
        let agreement = self.desk.mission.agreement();
        let named = match person {
            None => Some(who.name.as_str()),
            Some(name) => {
                agreement.filter(|agreement| !agreement.who_is(name, None).is_empty()).map(|_listed| name)
            }
        };
        Who {
            name: named.map(str::to_owned),
            person: person.is_some(),
            actor: who.actor.as_ref().map(ToString::to_string),
            party: who.party.as_ref().map(ToString::to_string),
        }
    }

    pub(crate) fn whos(&self, whos: &[truce_incidents::Who]) -> Vec<Who> {
        whos.iter().map(|who| self.who(who)).collect()
    }

    pub(crate) fn reason(&self, message: &Message) -> Reason {
        let naming = self.desk.naming();
        let mut message = message.clone();
        for argument in message.arguments.values_mut() {
            if let Argument::Text(text) = argument
                && text.starts_with("person:")
            {
                *text = naming.person(text);
            }
        }
        let words = self.desk.w.render(&message);
        let arguments = message.arguments.into_iter().map(|(name, value)| match value {
            Argument::Number(number) => (name, Value::Number(number)),
            Argument::Text(text) => (name, Value::Text(text)),
        });
        Reason { id: message.id, arguments: arguments.collect(), words }
    }

    pub(crate) fn reasons(&self, messages: &[Message]) -> Vec<Reason> {
        messages.iter().map(|message| self.reason(message)).collect()
    }
}

/// A range of a report's text, in code points.
#[derive(Serialize, ToSchema)]
pub(crate) struct Range {
    /// Offset of the first code point, counted from 0 in the report's `text`.
    start: usize,
    /// Offset one past the last code point.
    end: usize,
}

impl Range {
    /// The code points that a range of bytes stands for; `None` where the text has no such range.
    pub(crate) fn of(text: &str, bytes: TextRange) -> Option<Range> {
        let start = text.get(..bytes.start)?.chars().count();
        Some(Range { start, end: start + text.get(bytes.start..bytes.end)?.chars().count() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_count_code_points_and_not_bytes() {
        let text = "Sa’ar 🚁 said";
        let at = text.find("said").unwrap();
        let range = Range::of(text, TextRange::new(at, at + 4)).unwrap();
        assert_eq!((range.start, range.end), (8, 12));
        assert_eq!(text.chars().skip(range.start).take(range.end - range.start).collect::<String>(), "said");
        assert!(Range::of(text, TextRange::new(3, 4)).is_none(), "inside a letter");
        assert!(Range::of(text, TextRange::new(0, 99)).is_none());
    }
}
