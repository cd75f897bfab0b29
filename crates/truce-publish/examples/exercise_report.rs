//! Prints the situation report of an invented exercise: `cargo run -p truce-publish --example exercise_report > report.html`.

#[path = "../tests/fixture/mod.rs"]
mod fixture;

use std::io::Write;
use truce_publish::{Options, Words, situation_report};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let exercise = fixture::fixture(fixture::SIDES);
    let options = Options { cutoff: Some("2024-12-03T16:00:00Z".parse()?), ..Options::default() };
    let words = Words::english().in_zone(exercise.agreement.zone.clone());
    let html = situation_report(&exercise.material(), &options, &words)?;
    std::io::stdout().write_all(html.as_bytes())?;
    Ok(())
}
