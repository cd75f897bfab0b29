//! The states an incident can be in, each with its shape, its pattern and its colour class.

use super::svg::number;
use serde::Serialize;
use truce_incidents::DrawnState;

/// Did it happen? What is known so far, in the order in which counts and legends show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Everything goes back to one origin.
    ClaimedByOne,
    /// Several independent origins say so.
    Corroborated,
    /// Somebody denies that it happened, or the claims differ on who did it.
    Disputed,
    /// Seen by monitors.
    Observed,
    /// Established by the body.
    Established,
    /// Looked into; cannot be verified.
    CannotBeVerified,
    /// Looked into; discounted.
    Discounted,
}

impl From<DrawnState> for State {
    fn from(state: DrawnState) -> State {
        match state {
            DrawnState::ClaimedByOne => State::ClaimedByOne,
            DrawnState::Corroborated => State::Corroborated,
            DrawnState::Disputed => State::Disputed,
        }
    }
}

impl State {
    /// Every state, in printed order.
    pub const ALL: [State; 7] = [
        State::ClaimedByOne,
        State::Corroborated,
        State::Disputed,
        State::Observed,
        State::Established,
        State::CannotBeVerified,
        State::Discounted,
    ];

    /// The code on the wire and in class names.
    pub fn code(self) -> &'static str {
        match self {
            State::ClaimedByOne => "claimed_by_one",
            State::Corroborated => "corroborated",
            State::Disputed => "disputed",
            State::Observed => "observed",
            State::Established => "established",
            State::CannotBeVerified => "cannot_be_verified",
            State::Discounted => "discounted",
        }
    }

    /// Its message id in the catalogues.
    pub fn word_id(self) -> String {
        format!("occurrence-{}", self.code())
    }

    /// Its symbol on its own, to stand in a line of text: a shape of its own, and the colour that only repeats it.
    pub fn inline(self) -> String {
        let shape = self.symbol(10.0, 10.0, 7.4);
        format!(r#"<svg class="sym" viewBox="0 0 20 20" aria-hidden="true">{shape}</svg>"#)
    }

    /// Its symbol, centred on `(x, y)`, about `2 r` wide.
    pub(crate) fn symbol(self, x: f64, y: f64, r: f64) -> String {
        let class = self.code();
        let at = |dx: f64, dy: f64| format!("{} {}", number(x + dx), number(y + dy));
        let circle = |kind: &str| {
            format!(
                r#"<circle class="sy {kind} s-{class}" cx="{}" cy="{}" r="{}"/>"#,
                number(x),
                number(y),
                number(r * 0.92)
            )
        };
        let path = |kind: &str, d: String| format!(r#"<path class="sy {kind} s-{class}" d="{d}"/>"#);
        match self {
            State::ClaimedByOne => circle("hollow"),
            State::Corroborated => circle("full"),
            State::Disputed => {
                let r = r * 1.2;
                let outline = format!("M{}L{}L{}L{}Z", at(0.0, -r), at(r, 0.0), at(0.0, r), at(-r, 0.0));
                let half = format!("M{}L{}L{}Z", at(0.0, -r), at(0.0, r), at(-r, 0.0));
                path("hollow", outline) + &path("full", half)
            }
            State::Observed | State::Established => {
                let r = r * 0.86;
                let square = format!("M{}L{}L{}L{}Z", at(-r, -r), at(r, -r), at(r, r), at(-r, r));
                path(if self == State::Observed { "hollow" } else { "full" }, square)
            }
            State::CannotBeVerified => path(
                "hollow",
                format!("M{}L{}L{}Z", at(0.0, -r * 1.1), at(r * 1.1, r * 0.85), at(-r * 1.1, r * 0.85)),
            ),
            State::Discounted => {
                let r = r * 0.8;
                path("hollow", format!("M{}L{}M{}L{}", at(-r, -r), at(r, r), at(r, -r), at(-r, r)))
            }
        }
    }

    /// The pattern that fills its share of a bar; `prefix` keeps ids apart between drawings on one page.
    pub(crate) fn pattern(self, prefix: &str) -> String {
        let class = self.code();
        let lines = match self {
            State::ClaimedByOne => r#"<path class="ln" d="M-1 7L7 -1M5 13L13 5M-1 13L13 -1"/>"#,
            State::Corroborated | State::Established => "",
            State::Disputed => r#"<path class="ln" d="M0 0L12 12M12 0L0 12"/>"#,
            State::Observed => r#"<path class="ln" d="M0 3H12M0 9H12"/>"#,
            State::CannotBeVerified => r#"<path class="ln" d="M3 0V12M9 0V12"/>"#,
            State::Discounted => {
                r#"<circle class="dt" cx="3" cy="3" r="1.3"/><circle class="dt" cx="9" cy="9" r="1.3"/>"#
            }
        };
        let ground = if lines.is_empty() { "solid" } else { "ground" };
        format!(
            r#"<pattern id="{prefix}-{class}" width="12" height="12" patternUnits="userSpaceOnUse" class="pt s-{class}"><rect class="{ground}" width="12" height="12"/>{lines}</pattern>"#
        )
    }
}
