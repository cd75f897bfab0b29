//! What spaCy itself says of more than a thousand real sentences, against what we say.
//!
//! Tokens, sentence starts and the space after a token are to be equal without exception; tags, heads,
//! labels and entities on 99.9 % of tokens, because our whole-number weights may tip a near tie.
//! `tests/golden/SOURCES.md` says where the texts come from; `tools/golden.py` writes them.

use truce_language::{Model, Parse};

const FILES: [(&str, &str); 3] = [
    ("retold", include_str!("golden/retold.tsv")),
    ("government", include_str!("golden/government.tsv")),
    ("petrarch", include_str!("golden/petrarch.tsv")),
];

struct Expected<'t> {
    start: usize,
    end: usize,
    tag: &'t str,
    sentence_start: bool,
    head: usize,
    dep: &'t str,
    entity: &'t str,
    lemma: String,
}

/// A source, its text and what spaCy says of it.
type Paragraph<'t> = (&'t str, String, Vec<Expected<'t>>);

fn unescape(text: &str) -> String {
    let (mut out, mut chars) = (String::new(), text.chars());
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next().expect("an escape is two characters") {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                other => other,
            },
            other => other,
        });
    }
    out
}

fn read(file: &'static str) -> Vec<Paragraph<'static>> {
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::new();
    let mut lines = file.split_terminator('\n');
    let mut at = 0;
    while let Some(line) = lines.next() {
        if let Some(source) = line.strip_prefix("= ") {
            paragraphs.push((source, unescape(lines.next().expect("a text follows its source")), Vec::new()));
            at = 0;
            continue;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        let [gap, length, tag, head, dep, entity, lemma] = cells[..] else { panic!("{line:?}") };
        let (_, text, tokens) = paragraphs.last_mut().expect("a source comes first");
        let start = at + gap.parse::<usize>().expect("a gap");
        at = start + length.parse::<usize>().expect("a length");
        tokens.push(Expected {
            start,
            end: at,
            tag: tag.strip_suffix('*').unwrap_or(tag),
            sentence_start: tag.ends_with('*'),
            head: tokens.len().checked_add_signed(head.parse().expect("an offset")).expect("a head"),
            dep,
            entity,
            lemma: if lemma.is_empty() { text[start..at].to_lowercase() } else { unescape(lemma) },
        });
    }
    paragraphs
}

#[test]
fn made_up_strings_are_cut_as_spacy_cuts_them() {
    let model = Model::english();
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in include_str!("golden/tokens.tsv").split_terminator('\n') {
        let (text, tokens) = line.split_once('\t').expect("a string and its tokens");
        let text = unescape(text);
        let mut end = 0;
        let expected: Vec<&str> = tokens
            .split(' ')
            .map(|token| {
                let (gap, length) = token.split_once('+').expect("two numbers");
                let start = end + gap.parse::<usize>().expect("a gap");
                end = start + length.parse::<usize>().expect("a length");
                &text[start..end]
            })
            .collect();
        let parse = model.parse(&text);
        let found: Vec<&str> = (0..parse.tokens.len()).map(|i| parse.text(i, &text)).collect();
        if found != expected {
            wrong.push(format!("{text:?}: {found:?}, expected {expected:?}"));
        }
        count += expected.len();
    }
    println!("{count} tokens of made-up strings");
    assert!(count > 10_000, "{count} tokens are too few to say anything");
    assert!(wrong.is_empty(), "{} strings are cut otherwise: {wrong:#?}", wrong.len());
}

fn entity(parse: &Parse, i: usize) -> String {
    match parse.entity_of(i) {
        Some(entity) if entity.tokens.start == i => format!("B-{}", entity.label),
        Some(entity) => format!("I-{}", entity.label),
        None => "O".to_owned(),
    }
}

#[test]
fn real_sentences_are_read_as_spacy_reads_them() {
    let model = Model::english();
    let names = ["tag", "head", "dep", "entity", "lemma"];
    let (mut tokens, mut sentences, mut split) = (0, 0, Vec::new());
    let mut differ: [Vec<String>; 5] = Default::default();
    let mut starts = Vec::new();
    for (file, content) in FILES {
        for (source, text, expected) in read(content) {
            let parse = model.parse(&text);
            let bounds: Vec<(usize, usize)> = parse.tokens.iter().map(|t| (t.start, t.end)).collect();
            if bounds != expected.iter().map(|t| (t.start, t.end)).collect::<Vec<_>>() {
                let words: Vec<&str> = (0..parse.tokens.len()).map(|i| parse.text(i, &text)).collect();
                split.push(format!("{file} {source}: {words:?}"));
                continue;
            }
            tokens += expected.len();
            for (i, (want, token)) in expected.iter().zip(&parse.tokens).enumerate() {
                sentences += usize::from(want.sentence_start);
                let place = || format!("{file} {source}, {:?} in {text:?}", &text[want.start..want.end]);
                if token.sentence_start != want.sentence_start {
                    starts.push(place());
                }
                let got = [
                    (token.tag.to_string(), want.tag.to_owned()),
                    (token.head.to_string(), want.head.to_string()),
                    (token.dep.to_string(), want.dep.to_owned()),
                    (entity(&parse, i), want.entity.to_owned()),
                    (token.lemma.to_string(), want.lemma.clone()),
                ];
                for ((got, want), differ) in got.into_iter().zip(&mut differ) {
                    if got != want {
                        differ.push(format!("{got:?} for {want:?}: {}", place()));
                    }
                }
            }
        }
    }
    println!("{sentences} sentences, {tokens} tokens; split otherwise: {}", split.len());
    println!("sentence starts otherwise: {}", starts.len());
    for (name, differ) in names.iter().zip(&differ) {
        println!(
            "{name}: {:.4} % equal ({} differ)",
            100.0 * (1.0 - differ.len() as f64 / tokens as f64),
            differ.len()
        );
        for line in differ.iter().take(12) {
            println!("    {}", line.chars().take(160).collect::<String>());
        }
    }
    assert!(sentences >= 1000, "{sentences} sentences are too few to say anything");
    assert!(split.is_empty(), "split otherwise than by spaCy: {split:#?}");
    assert!(starts.len() * 1000 <= sentences, "sentences start otherwise: {starts:#?}");
    for (name, differ) in names.iter().zip(&differ) {
        assert!(
            differ.len() * 1000 <= tokens,
            "{name} differs on {} of {tokens} tokens: {differ:#?}",
            differ.len()
        );
    }
}
