//! How a claim stands to the fact: asserted, alleged, denied ... and what is said in defence of an act.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every value, in the order of the codebook.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// The code on the wire.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }

            /// The value with this code, if there is one.
            pub fn from_code(code: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.code() == code)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }
    };
}

words! {
    /// How the claimant puts it. Never depends on who the actor is.
    Modality {
        /// Stated as having happened, by the actor about its own act or by a third party as known.
        Asserted = "asserted",
        /// One side about the other, an unnamed source, "reports of".
        Alleged = "alleged",
        /// Said not to have happened.
        Denied = "denied",
        /// Announced against somebody, not done.
        Threatened = "threatened",
        /// Intended or due, not done.
        Planned = "planned",
        /// Called for or required of somebody, not done.
        Demanded = "demanded",
        /// Depends on an "if".
        Conditional = "conditional",
        /// Said to be possible or likely.
        Possible = "possible",
    }
}

words! {
    /// What kind of speaker a claim rests on.
    ClaimantKind {
        /// The outlet in its own voice.
        Narrator = "narrator",
        /// A named person.
        Person = "person",
        /// An office, ministry, army or state speaking.
        Office = "office",
        /// An organisation or armed group.
        Organisation = "organisation",
        /// Sources, officials without a name.
        Anonymous = "anonymous",
        /// Another outlet.
        Media = "media",
    }
}

words! {
    /// A reason somebody gives for an act. Recorded beside the act, never weighed by a machine.
    Justification {
        /// Self-defence against an attack or an imminent one.
        SelfDefence = "self_defence",
        /// Enforcing the agreement.
        Enforcement = "enforcement",
        /// Answer to an act of the other side.
        Response = "response",
        /// Own clearance or dismantling under way.
        OwnClearance = "own_clearance",
        /// Activity notified beforehand.
        Notified = "notified",
        /// The other side prevents compliance.
        PreventedByOther = "prevented_by_other",
        /// Civilian activity.
        CivilianActivity = "civilian_activity",
        /// Accident or error.
        Accident = "accident",
        /// Done by others.
        NotOurForces = "not_our_forces",
    }
}
