//! Parses standard input, a paragraph a line, and prints a table: text, tag, head, label, entity, lemma.
//!
//! `cargo run --release -p truce-language --example tag < text.txt`

#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::io::BufRead;

use truce_language::Model;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let model = Model::english();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let parse = model.parse(&line);
        for (i, token) in parse.tokens.iter().enumerate() {
            let entity = match parse.entity_of(i) {
                Some(entity) if entity.tokens.start == i => format!("B-{}", entity.label),
                Some(entity) => format!("I-{}", entity.label),
                None => "O".to_owned(),
            };
            let text = parse.text(i, &line);
            let start = if token.sentence_start { "*" } else { "" };
            println!(
                "{i}{start}\t{text}\t{}\t{}\t{}\t{entity}\t{}",
                token.tag, token.head, token.dep, token.lemma
            );
        }
        println!();
    }
    Ok(())
}
