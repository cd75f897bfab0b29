//! Measures a register: appends a second by batch size, opening, reading, proving and verifying.
//!
//! `cargo run --release -p truce-register --example figures -- FOLDER [ENTRIES]`; the folder is made and must
//! not exist. Half of the entries are sealed, with payloads of 1 KiB.

#![expect(clippy::print_stdout, reason = "an example prints its figures")]

use std::path::Path;
use std::time::Instant;

use jiff::Timestamp;
use truce_register::{Class, Kind, NewEntry, Register, verify};

const REPORT: Kind = Kind::from_static("report.received");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("expected a folder to make")?;
    let entries: u64 = arguments.next().map_or(Ok(70_000), |count| count.parse())?;
    let now: Timestamp = "2024-11-27T04:00:00Z".parse()?;
    let entry = |number: u64| -> Result<NewEntry, Box<dyn std::error::Error>> {
        let class = if number.is_multiple_of(2) { Class::Public } else { Class::sealed("mechanism")? };
        let payload = format!(r#"{{"number":{number},"text":"{}"}}"#, "x".repeat(1000));
        Ok(NewEntry::new(REPORT, class, payload.into_bytes()))
    };

    for (batch, batches) in [(1, 100), (16, 50), (256, 20)] {
        let mut register =
            Register::create(Path::new(&folder).join(format!("batch-{batch}")), "bench.example", now)?;
        let mut times = Vec::new();
        for _ in 0..batches {
            let first = register.len();
            let entries = (first..first + batch).map(entry).collect::<Result<Vec<_>, _>>()?;
            let start = Instant::now();
            register.append(&entries, now)?;
            times.push(start.elapsed());
        }
        let total: f64 = times.iter().map(std::time::Duration::as_secs_f64).sum();
        times.sort();
        let (median, worst) = (times[times.len() / 2], times[times.len() * 99 / 100]);
        let rate = (batch * batches) as f64 / total;
        println!(
            "append, batches of {batch}: {rate:.0} entries/s (median {median:.1?}, p99 {worst:.1?} a batch)"
        );
    }

    let dir = Path::new(&folder).join("all");
    let mut register = Register::create(&dir, "bench.example", now)?;
    let start = Instant::now();
    while register.len() < entries {
        let first = register.len();
        let batch = (first..entries.min(first + 4096)).map(entry).collect::<Result<Vec<_>, _>>()?;
        register.append(&batch, now)?;
    }
    println!("append {entries} in batches of 4096: {:.2?}", start.elapsed());
    drop(register);

    let start = Instant::now();
    let register = Register::open(&dir)?;
    println!("open: {:.1?}", start.elapsed());
    let start = Instant::now();
    let mut bytes = 0;
    for entry in register.entries(0) {
        bytes += entry?.payload().map_or(0, <[u8]>::len);
    }
    println!("read and open {entries} entries ({bytes} bytes): {:.2?}", start.elapsed());
    let start = Instant::now();
    for step in 0..1000 {
        register.prove_inclusion(step * 7919 % entries)?;
    }
    println!("1000 inclusion proofs, made and checked: {:.2?}", start.elapsed());
    drop(register);
    let start = Instant::now();
    let report = verify(&dir);
    println!("verify {entries} entries: {:.2?}, {} problems", start.elapsed(), report.problems.len());
    Ok(())
}
