//! How long it takes to read a bundled agreement and to hold facts against it: `cargo run --release -p
//! truce-terms --example bench_opinions`.

#![expect(clippy::print_stdout, reason = "a program that prints its figures")]

use std::time::Instant;
use truce_terms::{ActorId, Agreement, Facts};
use truce_vocabulary::{ACTS, UncertainPoint};

fn main() {
    let begun = Instant::now();
    let Some(agreement) = Agreement::bundled("lebanon-2024") else { return };
    println!("read lebanon-2024 in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);

    let actors = ["idf", "hezbollah", "laf"].map(|id| [ActorId(id.to_owned())]);
    let begun = Instant::now();
    let (mut held, mut opinions) = (0, 0);
    for step in 0..2000 {
        let along = f64::from(step) / 2000.0;
        let point = UncertainPoint { lon: 35.1 + along, lat: 33.0 + along, radius_m: 1500.0 };
        let facts = Facts {
            actors: &actors[step as usize % actors.len()],
            points: std::slice::from_ref(&point),
            ..Facts::new(ACTS[step as usize % ACTS.len()].act)
        };
        opinions += agreement.opinions(&facts).len();
        held += 1;
    }
    let each = begun.elapsed().as_secs_f64() / f64::from(held);
    println!("{held} facts, {opinions} opinions: {:.0} us for the facts of one claim", each * 1e6);
}
