//! Shows what a name resolves to: `cargo run -p truce-places --example lookup -- LB,IL Tripoli "Har Dov"`.
#![expect(clippy::print_stdout, reason = "a tool on the command line")]

use truce_places::{Context, CountryCode, Gazetteer, Resolution};

fn main() -> Result<(), truce_places::CountryCodeError> {
    let mut words = std::env::args().skip(1);
    let codes = words.next().unwrap_or_default();
    let countries: Vec<CountryCode> =
        codes.split(',').filter(|code| !code.is_empty()).map(str::parse).collect::<Result<_, _>>()?;
    for name in words {
        let found = Gazetteer::bundled().resolve(&name, &Context::of(&countries));
        let answer = match found {
            Resolution::Known(_) => "known",
            Resolution::Ambiguous(_) => "ambiguous",
            Resolution::Unknown => "unknown",
        };
        println!("{name}: {answer}");
        for candidate in found.candidates() {
            let path: Vec<&str> = candidate.place.admin_path().map(|area| area.name()).collect();
            let reasons: Vec<&str> = candidate.reasons.iter().map(|reason| reason.id.as_str()).collect();
            println!(
                "  {:5} {:?} in {} {:?}",
                candidate.score,
                candidate.place,
                path.join(", "),
                candidate.place.location()
            );
            println!("        {}", reasons.join(", "));
        }
    }
    Ok(())
}
