//! Incidents a day: one row of bars for each direction, every row to the same scale and in the same form. A period too long for a bar
//! a day gets a bar for each week, or for each four weeks, and says so.

use super::{
    Drawing, State,
    svg::{fitted, number, text, width_of},
};
use crate::Words;
use jiff::civil::Date;

const WIDTH: f64 = 760.0;
const LEFT: f64 = 34.0;
const ROW: f64 = 114.0;
/// Room above a row's bars for its name.
const HEAD: f64 = 40.0;
/// Room at the end for incidents whose day is not known.
const UNDATED: f64 = 84.0;
/// Size at which the axis is lettered, at most.
const AXIS: f64 = 11.6;
/// More bars than this are too thin to be read.
const BARS_MAX: usize = 62;
/// Days of one bar, from the finest; the coarsest serves every longer period.
const STEPS: [usize; 3] = [1, 7, 28];

/// Counts by state, in the order of [`State::ALL`].
pub type ByState = [u32; State::ALL.len()];

/// One direction.
#[derive(Clone, Debug)]
pub struct BarRow {
    /// Its name ("said to be by A").
    pub name: String,
    /// Counts, one for each day of the chart.
    pub days: Vec<ByState>,
    /// Counts without a known day.
    pub undated: ByState,
}

/// What the chart shows.
#[derive(Clone, Debug)]
pub struct DayBars {
    /// First day.
    pub first: Date,
    /// The directions, in the agreement's order, what is undetermined last.
    pub rows: Vec<BarRow>,
}

impl DayBars {
    /// The drawing, or `None` where there is neither a row nor a day.
    pub fn draw(&self, words: &Words, prefix: &str) -> Option<Drawing> {
        let days = self.rows.iter().map(|row| row.days.len()).max().filter(|days| *days > 0)?;
        let step =
            STEPS.into_iter().find(|step| days.div_ceil(*step) <= BARS_MAX).unwrap_or(STEPS[STEPS.len() - 1]);
        self.binned(step).draw_bars(words, prefix, days, step)
    }

    /// The same counts with `step` days in each.
    fn binned(&self, step: usize) -> DayBars {
        let sum = |days: &[ByState]| {
            days.iter().fold(ByState::default(), |mut sum, day| {
                sum.iter_mut().zip(day).for_each(|(sum, count)| *sum += count);
                sum
            })
        };
        let rows = self
            .rows
            .iter()
            .map(|row| BarRow { days: row.days.chunks(step).map(sum).collect(), ..row.clone() });
        DayBars { first: self.first, rows: rows.collect() }
    }

    fn draw_bars(&self, words: &Words, prefix: &str, days: usize, step: usize) -> Option<Drawing> {
        let bars = days.div_ceil(step);
        let counts = self.rows.iter().flat_map(|row| row.days.iter().chain([&row.undated]));
        let highest = counts.map(|day| day.iter().sum::<u32>()).max().unwrap_or(0).max(1);
        let top = ceiling(highest);
        let used: Vec<State> = State::ALL.into_iter().filter(|state| self.count(*state) > 0).collect();

        let wide = (WIDTH - LEFT - UNDATED - 12.0) / bars as f64;
        let bar = (wide * 0.72).clamp(1.0, 46.0);
        let mut body = String::from("<defs>");
        body += &used.iter().map(|state| state.pattern(prefix)).collect::<String>();
        body += "</defs>\n";
        for (index, row) in self.rows.iter().enumerate() {
            let floor = (index + 1) as f64 * ROW + index as f64 * 8.0;
            let high = ROW - HEAD;
            body += &text("tx rw", 0.0, floor - high - 18.0, &fitted(&row.name, 12.0, WIDTH - 80.0));
            let total: u32 = row.days.iter().chain([&row.undated]).flatten().sum();
            body += &text(
                "tx tk end",
                WIDTH,
                floor - high - 18.0,
                &words.with("chart-row-total", [("count", i64::from(total).into())]),
            );
            for tick in [0, top / 2, top] {
                let y = floor - high * f64::from(tick) / f64::from(top);
                body += &format!(
                    "<path class=\"grid\" d=\"M{} {}H{}\"/>",
                    number(LEFT),
                    number(y),
                    number(WIDTH)
                );
                body += &text("tx tk end", LEFT - 6.0, y + 3.5, &tick.to_string());
            }
            let stack = |x: f64, counts: &ByState| -> String {
                let mut y = floor;
                let mut out = String::new();
                for state in State::ALL {
                    let size = high * f64::from(counts[state as usize]) / f64::from(top);
                    if size > 0.0 {
                        y -= size;
                        out += &format!(
                            "<rect class=\"bar s-{0}\" fill=\"url(#{prefix}-{0})\" x=\"{1}\" y=\"{2}\" width=\"{3}\" height=\"{4}\"/>",
                            state.code(),
                            number(x),
                            number(y),
                            number(bar),
                            number(size)
                        );
                    }
                }
                let total: u32 = counts.iter().sum();
                if total > 0 && bar > 9.0 {
                    out += &text("tx vl mid", x + bar / 2.0, y - 3.0, &total.to_string());
                }
                out
            };
            for (day, counts) in row.days.iter().enumerate() {
                body += &stack(LEFT + 6.0 + day as f64 * wide + (wide - bar) / 2.0, counts);
            }
            let apart = WIDTH - UNDATED;
            body += &format!(
                "<path class=\"apart\" d=\"M{} {}V{}\"/>",
                number(apart),
                number(floor - high),
                number(floor)
            );
            body += &stack(apart + (UNDATED - bar) / 2.0, &row.undated);
            body += "\n";
        }
        let floor = self.rows.len() as f64 * (ROW + 8.0) - 8.0;
        body += &self.axis(words, floor, wide, bars, step);
        let (legend, bottom) = legend(words, prefix, &used, floor + 44.0);
        if step > 1 {
            let said = words.with("chart-step", [("days", i64::try_from(step).unwrap_or(i64::MAX).into())]);
            body += &text("tx tk end", WIDTH, floor + 44.0, &said);
        }
        body += &legend;
        let last = self.first.checked_add(jiff::Span::new().days(days as i64 - 1)).unwrap_or(self.first);
        let total: u32 = used.iter().map(|state| self.count(*state)).sum();
        Some(Drawing {
            title: words.text("chart-title"),
            description: words.with(
                "chart-description",
                [("total", i64::from(total).into()), ("days", words.days(self.first, last).into())],
            ),
            prefix: prefix.to_owned(),
            width: WIDTH as u32,
            height: bottom as u32,
            body,
        })
    }

    fn count(&self, state: State) -> u32 {
        self.rows
            .iter()
            .flat_map(|row| row.days.iter().chain([&row.undated]))
            .map(|day| day[state as usize])
            .sum()
    }

    fn axis(&self, words: &Words, floor: f64, wide: f64, bars: usize, step: usize) -> String {
        let mut out = String::new();
        // As many bars get the name of their first day as there is room for; long periods cross years, and some languages' months are
        // long words.
        let room = if step > 1 { 88.0 } else { 54.0 };
        let named = |every: usize| -> Vec<(usize, String)> {
            let day = |bar: usize| self.first.checked_add(jiff::Span::new().days((bar * step) as i64)).ok();
            let name = |date| if step > 1 { words.day_short_year(date) } else { words.day_short(date) };
            (0..bars).step_by(every).filter_map(|bar| Some((bar, name(day(bar)?)))).collect()
        };
        let every = |room: f64| libm::ceil(room / wide).max(1.0) as usize;
        let longest = named(every(room)).iter().map(|(_, name)| width_of(name, AXIS)).fold(0.0, f64::max);
        for (bar, name) in named(every(room.max(longest + 14.0))) {
            out += &text("tx tk mid", LEFT + 6.0 + (bar as f64 + 0.5) * wide, floor + 16.0, &name);
        }
        out + &text("tx tk mid", WIDTH - UNDATED / 2.0, floor + 16.0, &words.text("chart-undated"))
    }
}

fn legend(words: &Words, prefix: &str, used: &[State], y: f64) -> (String, f64) {
    let (mut x, mut y) = (LEFT, y);
    let mut out = String::from("<g class=\"legend\">\n");
    for state in used {
        let name = words.text(&state.word_id());
        let wide = 24.0 + width_of(&name, 11.0) + 20.0;
        if x > LEFT && x + wide > WIDTH {
            (x, y) = (LEFT, y + 20.0);
        }
        out += &format!(
            "<rect class=\"bar s-{0}\" fill=\"url(#{prefix}-{0})\" x=\"{1}\" y=\"{2}\" width=\"16\" height=\"12\"/>",
            state.code(),
            number(x),
            number(y - 10.0)
        );
        out += &text("tx lg", x + 22.0, y, &name);
        x += wide;
    }
    (out + "</g>\n", y + 10.0)
}

/// The least even number of the 2, 4, 10, 20, 40 … kind that is not below `highest`.
fn ceiling(highest: u32) -> u32 {
    let steps = (0..9).flat_map(|power| [2, 4, 6, 10].map(|step| step * 10u32.pow(power)));
    steps.into_iter().find(|step| *step >= highest).unwrap_or(highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_period_gets_wider_bars_and_loses_no_count() {
        let row =
            BarRow { name: "x".into(), days: vec![[1, 0, 0, 0, 0, 0, 0]; 430], undated: ByState::default() };
        let bars = DayBars { first: jiff::civil::date(2024, 12, 2), rows: vec![row] };
        let weeks = bars.binned(7);
        assert_eq!(weeks.rows[0].days.len(), 62);
        assert_eq!(weeks.rows[0].days.iter().flatten().sum::<u32>(), 430);
        let drawn = bars.draw(&Words::english(), "chart").unwrap();
        assert!(drawn.body.contains("7 days") && drawn.body.contains("2024"), "{}", drawn.body);
    }

    #[test]
    fn the_scale_ends_on_a_round_number_above_every_bar() {
        for (highest, top) in
            [(1, 2), (2, 2), (3, 4), (5, 6), (7, 10), (11, 20), (61, 100), (99, 100), (101, 200)]
        {
            assert_eq!(ceiling(highest), top);
        }
    }
}
