//! The model: what is loaded once and asked about any number of texts.

use std::ops::Range;
use std::sync::OnceLock;

use crate::arcs::{ArcParser, Arcs};
use crate::entities::{self, EntityParser};
use crate::format::{Cursor, Sections};
use crate::kernel::Kernel;
use crate::lemma::{Context, Lemmatizer};
use crate::lexeme::{Features, Lexicon, is_space_word, lowercase};
use crate::matrix::{Matrix, Rounded};
use crate::seen::{Key, Seen};
use crate::tok2vec::{self, Tok2Vec, WIDTH, read_matrix};
use crate::tokenizer::{Piece, Span, Tokenizer};
use crate::{Dep, Entity, ModelError, Parse, Tag, Token};

/// Words that are parsed together at most. A longer text is cut, at a sentence where there is one,
/// so that time and memory stay in proportion to its length.
const WINDOW: usize = 4096;

/// A loaded model. It never changes, and may be shared between threads.
#[derive(Debug, Clone)]
pub struct Model {
    name: String,
    hash: u64,
    tokenizer: Tokenizer,
    lexicon: Lexicon,
    tok2vec: Tok2Vec,
    tagger: Matrix,
    tags: Vec<Tag>,
    parser: ArcParser,
    ner_tok2vec: Tok2Vec,
    ner: EntityParser,
    lemmatizer: Lemmatizer,
}

/// What a word is to the networks.
#[derive(Debug, Clone, Copy)]
struct Word {
    features: Features,
    is_space: bool,
    space_after: bool,
}

impl Word {
    fn key(&self) -> Key {
        let [norm, prefix, suffix, shape] = self.features;
        [norm, prefix, suffix, shape, self.space_after.into(), self.is_space.into()]
    }
}

/// A model that remembers the words it has read, and so reads many texts faster than
/// [`Model::parse`] does. The results are the same.
#[derive(Debug, Clone)]
pub struct Reader<'m> {
    model: &'m Model,
    buffers: Buffers,
}

impl Reader<'_> {
    /// Analyses a text, as [`Model::parse`] does.
    pub fn parse(&mut self, text: &str) -> Parse {
        self.parse_as(text, |_| None)
    }

    /// Analyses a text in which some words are seen as others: a word for which `stand_in` knows another is read as if that stood there.
    /// Places of tokens, base forms and text are the text's own.
    pub fn parse_as<'s>(&mut self, text: &str, stand_in: impl Fn(&str) -> Option<&'s str>) -> Parse {
        self.model.parse_with(text, &stand_in, &mut self.buffers, &mut |_| {})
    }

    /// As [`Model::scores_hash`].
    pub fn scores_hash(&mut self, text: &str) -> u64 {
        let mut hash = 0u64;
        self.model.parse_with(text, &|_| None, &mut self.buffers, &mut |scores| {
            for score in scores {
                hash = (hash.rotate_left(5) ^ u64::from(score.to_bits())).wrapping_mul(0x517c_c1b7_2722_0a95);
            }
        });
        hash
    }
}

/// Buffers that are reused from one text, or one window of a long text, to the next.
#[derive(Debug, Clone, Default)]
struct Buffers {
    spans: Vec<Span>,
    words: Vec<Word>,
    lower: String,
    seen: Seen<WIDTH>,
    ner_seen: Seen<WIDTH>,
    vectors: tok2vec::Buffers,
    rounded: Rounded,
    tag_scores: Vec<f32>,
    arcs: Arcs,
    entities: entities::Buffers,
}

impl Model {
    /// The English model that is part of this crate.
    ///
    /// # Panics
    ///
    /// Never with the model that is in the repository: a test loads it.
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<Model> = OnceLock::new();
        ENGLISH.get_or_init(|| match Self::from_bytes(ENGLISH_BYTES) {
            Ok(model) => model,
            Err(error) => panic!("the bundled model cannot be used: {error}"),
        })
    }

    /// Loads a model that `examples/pack.rs` has written.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let sections = Sections::read(bytes)?;
        let tags = sections
            .text("tags")?
            .lines()
            .map(|line| {
                let problem = || format!("has the tag {line:?}; the Penn tags of OntoNotes 5 are accepted");
                Tag::from_label(line).ok_or_else(|| ModelError::content("tags", problem()))
            })
            .collect::<Result<Vec<_>, _>>()?;
        let model = Self {
            name: sections.text("name")?.to_owned(),
            hash: sections.hash,
            tokenizer: read_tokenizer(&sections)?,
            lexicon: read_lexicon(&sections)?,
            tok2vec: Tok2Vec::read(&sections, "tok2vec")?,
            tagger: read_matrix(&sections, "tagger", WIDTH, tags.len())?,
            tags,
            parser: ArcParser::read(&sections)?,
            ner_tok2vec: Tok2Vec::read(&sections, "ner_tok2vec")?,
            ner: EntityParser::read(&sections)?,
            lemmatizer: Lemmatizer::read(&sections)?,
        };
        for (name, part) in [("tok2vec.seeds", &model.tok2vec), ("ner_tok2vec.seeds", &model.ner_tok2vec)] {
            let count = part.features();
            if count > 6 {
                return Err(ModelError::content(name, format!("has {count} features; at most 6 are known")));
            }
        }
        Ok(model)
    }

    /// This model with products computed in this way, which must be [available](Kernel::available);
    /// the [best](Kernel::best) is used otherwise. The results are the same.
    pub fn with_kernel(mut self, kernel: Kernel) -> Self {
        let kernel = if Kernel::available().contains(&kernel) { kernel } else { Kernel::best() };
        self.tok2vec.set_kernel(kernel);
        self.ner_tok2vec.set_kernel(kernel);
        self.tagger.set_kernel(kernel);
        self.parser.set_kernel(kernel);
        self.ner.set_kernel(kernel);
        self
    }

    /// Name and version of the model, such as `en_core_web_sm 3.8.0`.
    pub fn version(&self) -> &str {
        &self.name
    }

    /// A fingerprint of the model's content, to be kept with what was read by it. It finds
    /// accidents, not forgery.
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// Analyses a text. A paragraph at a time is best: the model was trained on such pieces.
    ///
    /// Any text will do, also one that is empty, not English, or one long line; time and memory are
    /// in proportion to its length.
    pub fn parse(&self, text: &str) -> Parse {
        self.reader().parse(text)
    }

    /// A reader of many texts, which is faster than [`Model::parse`] for each. One for each thread.
    pub fn reader(&self) -> Reader<'_> {
        Reader { model: self, buffers: Buffers::default() }
    }

    /// A fingerprint of every score computed for the text, down to the last bit: vectors, tags and
    /// moves. It is equal on every machine, and a test compares it with a published value.
    pub fn scores_hash(&self, text: &str) -> u64 {
        self.reader().scores_hash(text)
    }

    fn parse_with<'s>(
        &self,
        text: &str,
        stand_in: &dyn Fn(&str) -> Option<&'s str>,
        buffers: &mut Buffers,
        on_scores: &mut dyn FnMut(&[f32]),
    ) -> Parse {
        buffers.spans.clear();
        self.tokenizer.tokenize(text, &mut buffers.spans);
        let (mut tokens, mut entities) = (Vec::with_capacity(buffers.spans.len()), Vec::new());
        let mut start = 0;
        while start < buffers.spans.len() {
            let end = buffers.spans.len().min(start + WINDOW);
            let last = end == buffers.spans.len();
            self.look_up(text, stand_in, start..end, buffers);
            start += self.parse_window(start..end, last, buffers, on_scores, &mut tokens, &mut entities);
        }
        self.add_lemmas(text, &mut tokens);
        Parse::new(tokens, entities)
    }

    /// Fills `buffers.words` with what the networks see of some tokens.
    fn look_up<'s>(
        &self,
        text: &str,
        stand_in: &dyn Fn(&str) -> Option<&'s str>,
        window: Range<usize>,
        buffers: &mut Buffers,
    ) {
        let Buffers { spans, words, lower, .. } = buffers;
        words.clear();
        for span in &spans[window] {
            let word = &text[span.start..span.end];
            let other = stand_in(word);
            let mut features = self.lexicon.features(other.unwrap_or(word), lower);
            if span.norm != 0 && other.is_none() {
                features[0] = span.norm;
            }
            words.push(Word { features, is_space: is_space_word(word), space_after: span.space_after });
        }
    }

    /// Parses some words and keeps whole sentences of them; returns how many words were kept.
    fn parse_window(
        &self,
        window: Range<usize>,
        last: bool,
        buffers: &mut Buffers,
        on_scores: &mut dyn FnMut(&[f32]),
        tokens: &mut Vec<Token>,
        entities: &mut Vec<Entity>,
    ) -> usize {
        let Buffers {
            spans, words, seen, ner_seen, vectors, rounded, tag_scores, arcs, entities: ner, ..
        } = buffers;
        let (offset, count) = (window.start, window.len());
        let (spans, words) = (&spans[window], words.as_slice());
        let tok2vec = self.tok2vec.run(words.iter().map(Word::key), seen, vectors);
        on_scores(tok2vec);
        self.tagger.apply(tok2vec, count, WIDTH, rounded, tag_scores);
        on_scores(tag_scores);
        self.parser.parse(tok2vec, count, arcs, &mut *on_scores);
        on_scores(arcs.precomputed.values());
        // The last sentence may go on beyond the window, so it is left for the next one.
        let kept = match arcs.sentence_starts.iter().rposition(|start| *start) {
            Some(start) if !last && start >= count / 2 => start,
            _ => count,
        };
        for (i, span) in spans[..kept].iter().enumerate() {
            let (mut tag, mut dep) = (self.best_tag(&tag_scores[i * self.tagger.width()..]), arcs.deps[i]);
            if words[i].is_space {
                (tag, dep) = (Tag::Space, Dep::Dep);
            }
            // A tree that crosses the cut loses the arcs across it.
            let mut head = arcs.heads[i] as usize;
            if head >= kept {
                (head, dep) = (i, Dep::Root);
            }
            tokens.push(Token {
                start: span.start,
                end: span.end,
                tag,
                head: offset + head,
                dep,
                sentence_start: arcs.sentence_starts[i],
                space_after: span.space_after,
                lemma: Box::default(),
            });
        }
        let vectors = self.ner_tok2vec.run(words.iter().map(Word::key), ner_seen, vectors);
        on_scores(vectors);
        self.ner.parse(
            vectors,
            kept,
            |i| words[i].is_space,
            |i| arcs.sentence_starts[i],
            ner,
            &mut *on_scores,
        );
        entities.extend(
            ner.found
                .drain(..)
                .map(|(tokens, label)| Entity { tokens: offset + tokens.start..offset + tokens.end, label }),
        );
        on_scores(ner.precomputed.values());
        kept
    }

    fn best_tag(&self, scores: &[f32]) -> Tag {
        let mut best = 0;
        for i in 1..self.tags.len() {
            if scores[i] > scores[best] {
                best = i;
            }
        }
        self.tags[best]
    }

    fn add_lemmas(&self, text: &str, tokens: &mut [Token]) {
        let (mut previous, mut lower, mut next) = (String::new(), String::new(), String::new());
        for i in 0..tokens.len() {
            if i == 0 {
                lowercase(&text[tokens[i].range()], &mut lower);
            }
            match tokens.get(i + 1) {
                Some(token) => lowercase(&text[token.range()], &mut next),
                None => next.clear(),
            }
            let Token { tag, dep, .. } = tokens[i];
            let context = Context {
                text: &text[tokens[i].range()],
                lower: &lower,
                previous: &previous,
                next: &next,
                tag,
                dep,
            };
            tokens[i].lemma = self.lemmatizer.lemma(context);
            std::mem::swap(&mut previous, &mut lower);
            std::mem::swap(&mut lower, &mut next);
        }
    }
}

/// The packed weights and tables of `en_core_web_sm`.
static ENGLISH_BYTES: &[u8] = include_bytes!("../../../models/en_core_web_sm/model.bin");

fn read_tokenizer(sections: &Sections<'_>) -> Result<Tokenizer, ModelError> {
    let section = "exceptions";
    let mut cursor = Cursor { rest: sections.bytes(section)?, section };
    let mut exceptions = Vec::new();
    let utf8 = |bytes| {
        std::str::from_utf8(bytes)
            .map_err(|error| ModelError::content(section, format!("is to be UTF-8 but is {error}")))
    };
    let lexicon = read_lexicon(sections)?;
    while !cursor.rest.is_empty() {
        let [length, count] = cursor.array()?;
        let text = utf8(cursor.take(length.into())?)?;
        let mut pieces = Vec::new();
        let mut at = 0;
        for _ in 0..count {
            let [length, norm] = cursor.array()?;
            let norm = lexicon.id(utf8(cursor.take(norm.into())?)?);
            at += usize::from(length);
            pieces.push(Piece { length: length.into(), norm });
            if length == 0 || !text.is_char_boundary(at) {
                return Err(ModelError::content(
                    section,
                    format!("cuts {text:?} at byte {at}, inside a character"),
                ));
            }
        }
        if at != text.len() {
            let problem = format!("has pieces of {at} bytes for {text:?}, which has {}", text.len());
            return Err(ModelError::content(section, problem));
        }
        exceptions.push((text, pieces));
    }
    Ok(Tokenizer::new(&exceptions))
}

fn read_lexicon(sections: &Sections<'_>) -> Result<Lexicon, ModelError> {
    fn pairs<'t>(sections: &Sections<'t>, name: &str) -> Result<Vec<(&'t str, u64)>, ModelError> {
        let line = |line: &'t str| {
            let (text, number) = line.rsplit_once('\t')?;
            Some((text, number.parse().ok()?))
        };
        let bad = |text: &str| {
            ModelError::content(name, format!("has the line {text:?}; a string and a number are expected"))
        };
        sections.text(name)?.split_terminator('\n').map(|text| line(text).ok_or_else(|| bad(text))).collect()
    }
    let symbols = pairs(sections, "symbols")?;
    let norms: Vec<(u64, &str)> =
        pairs(sections, "norms")?.into_iter().map(|(norm, word)| (word, norm)).collect();
    Ok(Lexicon::new(&symbols, &norms))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::string_id;

    #[test]
    fn a_model_is_shared_between_threads_and_a_reader_moves_to_one() {
        fn shared<T: Send + Sync + 'static>() {}
        fn moved<T: Send>() {}
        shared::<Model>();
        moved::<Reader<'_>>();
        let text = "Drones flew over Beirut.";
        let parses: Vec<Parse> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..3).map(|_| scope.spawn(|| Model::english().parse(text))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(parses.iter().all(|parse| *parse == parses[0]));
    }

    #[test]
    fn damaged_models_are_refused_with_the_reason() {
        let text = |bytes: &[u8]| Model::from_bytes(bytes).unwrap_err().to_string();
        assert!(text(b"hello").contains("\"hello\", expected \"TRUCELM1\""));
        let mut bytes = ENGLISH_BYTES[..2000].to_vec();
        assert!(text(&bytes).contains("damaged"));
        let hash = string_id(&bytes[16..]);
        bytes[8..16].copy_from_slice(&hash.to_le_bytes());
        assert!(text(&bytes).contains("more bytes were expected"), "{}", text(&bytes));
    }

    #[test]
    fn a_model_without_a_part_is_refused_by_the_name_of_the_part() {
        let sections = Sections::read(ENGLISH_BYTES).unwrap();
        assert!(sections.names().count() > 60);
        for name in sections.names() {
            let bytes = sections.rewritten(|part, content| (part != name).then(|| content.to_vec()));
            let error = Model::from_bytes(&bytes).unwrap_err();
            assert_eq!(error, ModelError::Missing { section: name.to_owned() });
        }
    }

    #[test]
    fn a_model_with_half_a_part_or_a_byte_less_is_refused_or_works() {
        let sections = Sections::read(ENGLISH_BYTES).unwrap();
        for name in sections.names() {
            for keep in [0, 1, 2] {
                // No bytes, half of them, and all but one.
                let cut =
                    |content: &[u8]| content[..[0, content.len() / 2, content.len() - 1][keep]].to_vec();
                let change = |part: &str, content: &[u8]| {
                    Some(if part == name && !content.is_empty() { cut(content) } else { content.to_vec() })
                };
                match Model::from_bytes(&sections.rewritten(change)) {
                    // Fewer words in a list, say, still make a model.
                    Ok(model) => assert!(!model.parse("He didn't say “no”.").tokens.is_empty()),
                    Err(error) => assert!(error.to_string().len() > name.len(), "{name}: {error}"),
                }
            }
        }
    }

    #[test]
    fn a_model_with_changed_bytes_is_refused_or_works() {
        // As an attacker would: with a hash that fits.
        let sections = Sections::read(ENGLISH_BYTES).unwrap();
        let mut seed = 0x5ee3_u64;
        let mut below = |bound: usize| {
            seed = seed.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            (seed >> 33) as usize % bound
        };
        for name in sections.names() {
            let mut bytes = sections.bytes(name).unwrap().to_vec();
            for _ in 0..if bytes.is_empty() { 0 } else { 4 } {
                let at = below(bytes.len());
                bytes[at] = below(256) as u8;
            }
            let change = |part: &str, content: &[u8]| {
                Some(if part == name { bytes.clone() } else { content.to_vec() })
            };
            if let Ok(model) = Model::from_bytes(&sections.rewritten(change)) {
                let text = "The drones, they'd said (on Nov. 30), weren't flying over U.N. posts :-)";
                assert!(!model.parse(text).tokens.is_empty());
            }
        }
    }
}
