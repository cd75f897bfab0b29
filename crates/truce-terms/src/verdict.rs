//! What facts, as stated, would mean under a provision. At most "prohibited if it happened as claimed".

use crate::{PartyId, ProvisionId};
use serde::{Deserialize, Serialize};
use truce_places::CountryCode;
use truce_vocabulary::{Act, Interval, Justification, Message, UncertainPoint};

/// The facts as stated, to hold against a provision. What is not said stays empty.
///
/// ```
/// use truce_terms::Facts;
/// use truce_vocabulary::Act;
/// let actors = [truce_terms::ActorId("idf".into())];
/// let facts = Facts { actors: &actors, ..Facts::new(Act::AirStrike) };
/// assert!(facts.points.is_empty());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The act.
    pub act: Act,
    /// Who is said to have done it; empty where nobody says.
    pub actors: &'a [crate::ActorId],
    /// Who or what it is said to have been done to; empty where nobody says.
    pub targets: &'a [crate::ActorId],
    /// Points it may have happened at; empty where no place is said or known.
    pub points: &'a [UncertainPoint],
    /// Zones of the agreement that the words themselves name ("south of the Litani").
    pub zones: &'a [crate::ZoneId],
    /// Countries that the places named surely lie in ("southern Lebanon" has no point, but it lies in LB).
    pub countries: &'a [CountryCode],
    /// When it is said to have happened.
    pub when: Option<Interval>,
    /// What somebody said in its defence.
    pub justifications: &'a [Justification],
}

impl Facts<'_> {
    /// That `act` was done, and nothing else known.
    pub fn new(act: Act) -> Self {
        Facts {
            act,
            actors: &[],
            targets: &[],
            points: &[],
            zones: &[],
            countries: &[],
            when: None,
            justifications: &[],
        }
    }
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The provision does not speak of it.
    NotCovered,
    /// The provision permits it.
    Permitted,
    /// The provision prohibits it.
    Prohibited,
    /// It depends on a justification somebody claims.
    DependsOnJustification,
    /// A fact is missing, or the text leaves room.
    CannotTell,
}

impl Verdict {
    /// Every answer.
    pub const ALL: [Verdict; 5] = [
        Verdict::NotCovered,
        Verdict::Permitted,
        Verdict::Prohibited,
        Verdict::DependsOnJustification,
        Verdict::CannotTell,
    ];

    /// The code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            Verdict::NotCovered => "not_covered",
            Verdict::Permitted => "permitted",
            Verdict::Prohibited => "prohibited",
            Verdict::DependsOnJustification => "depends_on_justification",
            Verdict::CannotTell => "cannot_tell",
        }
    }
}

/// What one provision says about the facts, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opinion {
    /// The provision.
    pub provision: ProvisionId,
    /// The party bound, and how it would answer.
    pub party: Option<(PartyId, crate::Answerability)>,
    /// The answer.
    pub verdict: Verdict,
    /// How it was reached, step by step.
    pub trace: Vec<Message>,
}
