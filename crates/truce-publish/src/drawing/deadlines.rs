//! Duties in time: from when to when each is owed, and where the cut-off stands. Every party's duties in one form.

use super::{
    Drawing,
    svg::{fitted, number, text},
};
use crate::Words;
use jiff::civil::Date;
use truce_terms::StateWord;

const WIDTH: f64 = 760.0;
/// Room for the names.
const LEFT: f64 = 250.0;
const RIGHT: f64 = 120.0;
const ROW: f64 = 30.0;
const TOP: f64 = 34.0;

/// How a duty stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeadlineState {
    /// Its time has not come or runs.
    Running,
    /// Done.
    Met,
    /// Its time is over and nothing says it was done.
    Over,
    /// Suspended or not known.
    Open,
}

impl DeadlineState {
    /// How a duty in this state is drawn, by whether its time is over.
    pub fn of(state: StateWord, over: bool) -> DeadlineState {
        match (state, over) {
            (StateWord::Met, _) => DeadlineState::Met,
            (StateWord::Late | StateWord::Missed, _) | (_, true) => DeadlineState::Over,
            (StateWord::Due | StateWord::NotDue, false) => DeadlineState::Running,
            (StateWord::Suspended | StateWord::Unknown, false) => DeadlineState::Open,
        }
    }
}

/// One duty.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// What is owed, short, with who owes it.
    pub name: String,
    /// From when.
    pub from: Date,
    /// Its last day.
    pub due: Date,
    /// How it stands.
    pub state: DeadlineState,
    /// The state and the countdown in words ("not due, 54 days left").
    pub words: String,
}

/// What the drawing shows.
#[derive(Clone, Debug)]
pub struct Deadlines {
    /// The day of the cut-off.
    pub today: Date,
    /// The duties that have a date, in the order of the table.
    pub rows: Vec<Deadline>,
}

impl Deadlines {
    /// The drawing, or `None` where no duty has a date.
    pub fn draw(&self, words: &Words, prefix: &str) -> Option<Drawing> {
        let dates = || self.rows.iter().flat_map(|row| [row.from, row.due]).chain([self.today]);
        let (first, last) = (dates().min()?, dates().max()?);
        if self.rows.is_empty() {
            return None;
        }
        let span = f64::from(days_between(first, last)).max(1.0);
        let room = WIDTH - LEFT - RIGHT;
        let at = |date: Date| LEFT + room * f64::from(days_between(first, date)) / span;
        let bottom = TOP + ROW * self.rows.len() as f64;

        let mut body = String::new();
        let today = at(self.today);
        body += &format!(
            "<path class=\"today\" d=\"M{0} {1}V{2}\"/>",
            number(today),
            number(TOP - 8.0),
            number(bottom)
        );
        let cut = words.with("deadlines-cutoff", [("date", words.day_short(self.today).into())]);
        let class = if today < LEFT + 60.0 {
            "tx td"
        } else if today > WIDTH - RIGHT - 60.0 {
            "tx td end"
        } else {
            "tx td mid"
        };
        body += &text(class, today, TOP - 14.0, &cut);
        for (index, row) in self.rows.iter().enumerate() {
            let y = TOP + ROW * (index as f64 + 0.5);
            body += &text("tx lg", 0.0, y + 4.0, &fitted(&row.name, 11.5, LEFT - 14.0));
            let (from, due) = (at(row.from), at(row.due));
            body += &format!("<path class=\"owed\" d=\"M{} {}H{}\"/>", number(from), number(y), number(due));
            body += &ending(row.state, due, y);
            let year = row.due.year() == self.today.year();
            let day = if year { words.day_short(row.due) } else { words.date(row.due) };
            body += &text("tx dl", due + 11.0, y - 1.0, &day);
            body += &text("tx tk", due + 11.0, y + 10.0, &row.words);
            body += "\n";
        }
        body += &format!(
            "<path class=\"grid\" d=\"M{} {}H{}\"/>\n",
            number(LEFT),
            number(bottom + 4.0),
            number(WIDTH - RIGHT)
        );
        Some(Drawing {
            title: words.text("deadlines-title"),
            description: words.with(
                "deadlines-description",
                [
                    ("count", i64::try_from(self.rows.len()).unwrap_or(i64::MAX).into()),
                    ("days", words.days(first, last).into()),
                ],
            ),
            prefix: prefix.to_owned(),
            width: WIDTH as u32,
            height: (bottom + 12.0) as u32,
            body,
        })
    }
}

/// Each state ends its line in a shape of its own.
fn ending(state: DeadlineState, x: f64, y: f64) -> String {
    let (x0, y0) = (number(x), number(y));
    match state {
        DeadlineState::Running => format!("<circle class=\"end-open\" cx=\"{x0}\" cy=\"{y0}\" r=\"5\"/>"),
        DeadlineState::Met => format!(
            "<circle class=\"end-full\" cx=\"{x0}\" cy=\"{y0}\" r=\"6\"/><path class=\"tick\" d=\"M{} {}l2.4 2.6l4 -5\"/>",
            number(x - 3.0),
            number(y)
        ),
        DeadlineState::Over => format!(
            "<path class=\"end-over\" d=\"M{} {}l10 10m0 -10l-10 10\"/>",
            number(x - 5.0),
            number(y - 5.0)
        ),
        DeadlineState::Open => format!("<path class=\"end-open\" d=\"M{} {}v12\"/>", x0, number(y - 6.0)),
    }
}

fn days_between(first: Date, last: Date) -> i32 {
    first.until(last).map_or(0, |span| span.get_days())
}
