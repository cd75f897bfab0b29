//! A name in its context to candidates: known by a clear margin, ambiguous, or unknown.
//!
//! "Ambiguous" and "unknown" are answers. Which party a place belongs to is never an input: the preferred countries are
//! preferred alike, in whatever order they come.

use crate::{CountryCode, Location, Place, PlaceId};
use truce_vocabulary::{Message, UncertainPoint};

/// What is known about the text a name stands in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// Countries the agreement or the report is about. All are preferred alike.
    pub countries: &'a [CountryCode],
    /// Places mentioned beside it whose identity is settled.
    pub near: &'a [PlaceId],
    /// Points mentioned beside it, where there is no place id.
    pub points: &'a [UncertainPoint],
}

impl<'a> Context<'a> {
    /// A context of countries only.
    pub fn of(countries: &'a [CountryCode]) -> Self {
        Context { countries, near: &[], points: &[] }
    }
}

/// A place a name may stand for.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The place.
    pub place: Place,
    /// How strongly name and context point to it; only differences between candidates of one name mean anything.
    pub score: i32,
    /// Why: `place-name-exact`, `place-name-alternate`, `place-name-article`, `place-name-romanised`, then `place-country-preferred`,
    /// `place-near-mentioned`, `place-kind-said`, each with its arguments.
    pub reasons: Vec<Message>,
}

/// What a name stands for.
#[derive(Clone, Debug)]
pub enum Resolution {
    /// One place, by a clear margin.
    Known(Candidate),
    /// Several places with no clear margin, best first.
    Ambiguous(Vec<Candidate>),
    /// No place of this name.
    Unknown,
}

impl Resolution {
    /// The place, if it is known by a clear margin.
    pub fn known(&self) -> Option<&Candidate> {
        match self {
            Resolution::Known(candidate) => Some(candidate),
            _ => None,
        }
    }

    /// Every candidate, best first.
    pub fn candidates(&self) -> &[Candidate] {
        match self {
            Resolution::Known(candidate) => std::slice::from_ref(candidate),
            Resolution::Ambiguous(candidates) => candidates,
            Resolution::Unknown => &[],
        }
    }

    /// Where it is, if it is known and has a point.
    pub fn point(&self) -> Option<UncertainPoint> {
        match self.known()?.place.location() {
            Location::Point(point) => Some(point),
            Location::Area { .. } => None,
        }
    }
}
