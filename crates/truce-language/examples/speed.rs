//! The Rust side of `bench/language/run.py`: loads a file with a paragraph a line, then for each line
//! on standard input parses all of it once and prints tokens and seconds.

#![expect(clippy::print_stdout, reason = "the other side reads it")]

use std::io::BufRead;
use std::time::Instant;

use truce_language::Model;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: speed TEXT_FILE")?;
    let text = std::fs::read_to_string(path)?;
    let start = Instant::now();
    let model = Model::english();
    println!("{} {}", model.version(), start.elapsed().as_secs_f64());
    for line in std::io::stdin().lock().lines() {
        line?;
        let start = Instant::now();
        let tokens: usize = text.lines().map(|paragraph| model.parse(paragraph).tokens.len()).sum();
        println!("{tokens} {}", start.elapsed().as_secs_f64());
    }
    Ok(())
}
