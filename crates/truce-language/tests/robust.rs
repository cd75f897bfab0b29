//! Any text is parsed: no panic, no time or memory out of proportion to its length.

use std::time::{Duration, Instant};

use truce_language::{Model, Parse};

/// What holds for the parse of any text.
fn check(text: &str, parse: &Parse) {
    let tokens = &parse.tokens;
    let mut end = 0;
    for (i, token) in tokens.iter().enumerate() {
        assert!(
            token.start < token.end && end <= token.start,
            "token {i} is {:?} after {end}",
            token.range()
        );
        let gap = &text[end..token.start];
        assert_eq!(gap, if i > 0 && tokens[i - 1].space_after { " " } else { "" }, "before token {i}");
        assert!(text.is_char_boundary(token.start) && text.is_char_boundary(token.end));
        assert!(token.head < tokens.len());
        assert!(parse.subtree(i).contains(&i));
        end = token.end;
    }
    let rest = &text[end..];
    let space = tokens.last().is_some_and(|token| token.space_after);
    assert_eq!(rest, if space { " " } else { "" }, "after the last token");
    if let Some(first) = tokens.first() {
        assert!(first.sentence_start, "the first token starts a sentence");
    }
    assert_eq!(parse.sentences().map(|s| s.len()).sum::<usize>(), tokens.len());
    let mut end = 0;
    for entity in &parse.entities {
        assert!(end <= entity.tokens.start && !entity.tokens.is_empty() && entity.tokens.end <= tokens.len());
        assert!(
            entity.tokens.clone().skip(1).all(|i| !tokens[i].sentence_start),
            "an entity within a sentence"
        );
        end = entity.tokens.end;
    }
}

/// Numbers from a seed: xorshift, so that a failure comes again.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

#[test]
fn scrambled_text_is_parsed() {
    const PIECES: &[&str] = &[
        "Israel",
        "the",
        "drones",
        "said",
        "U.S.",
        "don't",
        "Gen.",
        "—",
        "“",
        "”",
        "'s",
        "’s",
        "(",
        ")",
        "[",
        "...",
        "…",
        ":)",
        ":-(",
        "http://",
        "example.org",
        "@",
        "/",
        "\\",
        "10.0.0.1",
        "5km",
        "$",
        "€5",
        "\n",
        "\n\n",
        "\t",
        "  ",
        " ",
        "\u{a0}",
        "\u{1f}",
        "\u{85}",
        "\u{200b}",
        "\u{301}",
        "\u{fe0f}",
        "👩\u{200d}👩",
        "العربية",
        "עברית",
        "中文",
        "ß",
        "İ",
        "ŉ",
        "\u{0}",
        "\u{10ffff}",
        "-",
        "--",
        "+",
        "12:30",
        "%",
        "°C.",
        "a.m.",
        "xD",
        "gon",
        "na",
        "let",
        "'",
        "\"",
        ",",
    ];
    let model = Model::english();
    let mut numbers = Numbers(0x5eed);
    for _ in 0..400 {
        let mut text = String::new();
        for _ in 0..numbers.below(60) {
            text.push_str(numbers.pick(PIECES));
            if numbers.below(3) == 0 {
                text.push(' ');
            }
        }
        check(&text, &model.parse(&text));
    }
}

#[test]
fn random_characters_are_parsed() {
    let model = Model::english();
    let mut numbers = Numbers(0xc0de);
    for _ in 0..400 {
        let mut text = String::new();
        for _ in 0..numbers.below(80) {
            let bound = numbers.pick(&[0x80, 0x100, 0x2100, 0x11_0000]);
            text.extend(char::from_u32(numbers.below(bound) as u32));
        }
        check(&text, &model.parse(&text));
    }
}

#[test]
fn extreme_text_takes_time_in_proportion() {
    let many = |piece: &str, count: usize| piece.repeat(count);
    let cases = [
        ("quotation marks", many("\"", 100_000)),
        ("typographic quotation marks", many("“", 10_000) + &many("”", 10_000)),
        ("nested brackets", many("(", 10_000) + "x" + &many(")", 10_000)),
        ("nested brackets with words", many("(he said ", 4_000) + &many(")", 4_000)),
        ("one word", many("a", 10_000_000)),
        ("one word of capitals and full stops", many("A.", 1_000_000)),
        ("full stops", many(".", 5_000_000)),
        ("spaces", many(" ", 10_000_000)),
        ("blank lines", many("\n", 10_000_000)),
        ("combining marks", "e".to_owned() + &many("\u{301}", 2_000_000)),
        ("at signs", many("a@", 500_000) + "b.org"),
        ("schemes", many("ab://", 200_000)),
        ("ports", many("a.bc:80@", 100_000)),
        ("apostrophes", many("'s", 20_000)),
        ("emoticons", many(":)", 10_000)),
        ("hyphens", many("a-", 10_000)),
        ("emoji", many("👩\u{200d}👩", 7_000)),
        ("one sentence without an end", many("and the drones that the army ", 3_000)),
        ("five thousand sentences", many("He said so. ", 5_000)),
    ];
    let model = Model::english();
    for (name, text) in cases {
        let start = Instant::now();
        let parse = model.parse(&text);
        let took = start.elapsed();
        println!("{name}: {} bytes, {} tokens, {took:.2?}", text.len(), parse.tokens.len());
        check(&text, &parse);
        // Generous, for slow and busy machines; a quadratic step would take hours.
        assert!(took < Duration::from_secs(120), "{name} took {took:?}");
    }
}

/// Half a minute with optimisation, several without: `cargo test --release -- --ignored`.
#[test]
#[ignore = "takes minutes without optimisation"]
fn a_line_of_ten_megabytes_is_parsed() {
    let line =
        "The army said that its drones flew over the border, where two rockets (Grad) had been found. ";
    let text = line.repeat(10_000_000 / line.len());
    let start = Instant::now();
    let parse = Model::english().parse(&text);
    println!("{} bytes, {} tokens, {:.2?}", text.len(), parse.tokens.len(), start.elapsed());
    check(&text, &parse);
}

#[test]
fn a_long_text_is_read_like_its_paragraphs() {
    // Longer than the window, so it is cut inside; sentence for sentence it must still be the same.
    let sentence = "Israeli drones flew over Beirut on Tuesday, and the army denied it. ";
    let alone = Model::english().parse(sentence.trim_end());
    let parse = Model::english().parse(sentence.repeat(1500).trim_end());
    let (mut equal, mut sentences) = (0, 0);
    for range in parse.sentences() {
        sentences += 1;
        let tags = range.clone().map(|i| parse.tokens[i].tag);
        let heads = range.clone().map(|i| parse.tokens[i].head - range.start);
        let same_tags = tags.eq(alone.tokens.iter().map(|t| t.tag));
        equal += usize::from(same_tags && heads.eq(alone.tokens.iter().map(|t| t.head)));
    }
    assert_eq!(sentences, 1500);
    assert!(equal > 1490, "{equal} of {sentences}");
}
