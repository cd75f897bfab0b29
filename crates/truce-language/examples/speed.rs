//! The Rust side of `bench/language/run.py`: loads a file with a paragraph a line, then for each line
//! on standard input parses all of it once and prints tokens and seconds. A second argument names the
//! kernel to use (`Portable`, `Sse2`, `Avx2`, `Avx512`) instead of the best.

#![expect(clippy::print_stdout, reason = "the other side reads it")]

use std::io::BufRead;
use std::time::Instant;

use truce_language::{Kernel, Model};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: speed TEXT_FILE [KERNEL]")?;
    let kernel = match std::env::args().nth(2) {
        None => Kernel::best(),
        Some(name) => Kernel::available()
            .into_iter()
            .find(|kernel| format!("{kernel:?}") == name)
            .ok_or_else(|| format!("no kernel {name:?} here; there are {:?}", Kernel::available()))?,
    };
    let text = std::fs::read_to_string(path)?;
    let start = Instant::now();
    let model = Model::english();
    println!("{} {}", model.version(), start.elapsed().as_secs_f64());
    let model = model.clone().with_kernel(kernel);
    for line in std::io::stdin().lock().lines() {
        line?;
        let start = Instant::now();
        // A new reader each time, or all words would be known from the second time on.
        let mut reader = model.reader();
        let tokens: usize = text.lines().map(|paragraph| reader.parse(paragraph).tokens.len()).sum();
        println!("{tokens} {}", start.elapsed().as_secs_f64());
    }
    Ok(())
}
