//! The words of a report as trees: every sentence parsed, all in one numbering, every word with its bytes in the original.

mod attribution;
mod charges;
mod mend;
mod reduced;

use crate::lexicon::{self, Class};
use crate::typography::Prepared;
use crate::veil::Veil;
use std::ops::Range;
use truce_language::{Dep, EntityLabel, Reader, Tag};
use truce_vocabulary::TextRange;

/// A word of the report.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Where it stands in the report.
    pub(crate) range: TextRange,
    /// Lower case, with straight apostrophes.
    pub(crate) low: String,
    /// Base form, lower case.
    pub(crate) lemma: String,
    /// Part of speech.
    pub(crate) tag: Tag,
    /// Relation to the head.
    pub(crate) dep: Dep,
    /// Index of the head; a root is its own.
    pub(crate) head: usize,
    /// Number of its sentence.
    pub(crate) sentence: usize,
    /// Number of its paragraph.
    pub(crate) paragraph: usize,
    /// Kind of the named entity it is part of.
    pub(crate) entity: Option<EntityLabel>,
}

/// The words and their trees.
pub(crate) struct Tree<'t> {
    /// The report.
    pub(crate) text: &'t str,
    /// Its words.
    pub(crate) words: Vec<Word>,
    /// Word ranges of its sentences.
    pub(crate) sentences: Vec<Range<usize>>,
    /// Word ranges of its paragraphs.
    pub(crate) paragraphs: Vec<Range<usize>>,
    kids: Vec<Vec<usize>>,
    edges: Vec<(usize, usize)>,
    /// For each sentence, whether it is read.
    read: Vec<bool>,
    /// The first word for aircraft or for a strike from the air.
    pub(crate) aloft: Option<usize>,
    /// How many sentences are too long to be read; each is in pieces.
    pub(crate) unread: usize,
}

/// Base forms that the lemmatiser leaves as they are.
const IRREGULAR: &[(&str, &str)] = &[
    ("told", "tell"),
    ("bore", "bear"),
    ("borne", "bear"),
    ("said", "say"),
    ("raped", "rape"),
    ("raping", "rape"),
    ("razed", "raze"),
    ("freed", "free"),
    ("says", "say"),
    ("shot", "shoot"),
    ("struck", "strike"),
    ("broke", "break"),
    ("broken", "break"),
    ("fell", "fall"),
    ("flew", "fly"),
    ("flown", "fly"),
    ("held", "hold"),
    ("kept", "keep"),
    ("blew", "blow"),
    ("blown", "blow"),
    ("threw", "throw"),
    ("thrown", "throw"),
    ("left", "leave"),
    ("began", "begin"),
    ("begun", "begin"),
    ("led", "lead"),
    ("fired", "fire"),
    ("firing", "fire"),
    ("shelled", "shell"),
    ("withdrew", "withdraw"),
    ("retook", "retake"),
    ("retaken", "retake"),
    ("overran", "overrun"),
    ("withdrawn", "withdraw"),
    ("trod", "tread"),
    ("trodden", "tread"),
    ("sown", "sow"),
    ("strewn", "strew"),
    ("crept", "creep"),
    ("slunk", "slink"),
    ("swept", "sweep"),
    ("torn", "tear"),
    ("tore", "tear"),
    ("strung", "string"),
    ("flung", "fling"),
    ("burnt", "burn"),
    ("lit", "light"),
    ("dug", "dig"),
    ("laid", "lay"),
    ("driven", "drive"),
    ("drove", "drive"),
    ("hidden", "hide"),
    ("stolen", "steal"),
    ("stole", "steal"),
    ("beaten", "beat"),
    ("fled", "flee"),
];

/// No sentence is longer; what is longer is a table or a list.
const SENTENCE_WORDS_MAX: usize = 250;

impl<'t> Tree<'t> {
    /// Parses the paragraphs of `text` at `ranges`.
    pub(crate) fn new(text: &'t str, ranges: &[TextRange], parser: &mut Reader<'_>, names: &Veil) -> Self {
        let mut tree = Tree {
            text,
            words: Vec::new(),
            sentences: Vec::new(),
            paragraphs: Vec::new(),
            kids: Vec::new(),
            edges: Vec::new(),
            read: Vec::new(),
            aloft: None,
            unread: 0,
        };
        for range in ranges {
            if let Some(paragraph) = range.of(text) {
                tree.add(paragraph, range.start, parser, names);
            }
        }
        tree
    }

    fn add(&mut self, paragraph: &str, base: usize, parser: &mut Reader<'_>, names: &Veil) {
        let prepared = Prepared::new(paragraph, base);
        let parse = parser.parse_as(&prepared.text, |word| names.over(word));
        let first = self.words.len();
        // Of a sentence that is not read its words stay, in pieces and each alone: no rule is to walk through a tree of thousands.
        let (mut sentence, mut whole) = (0..0, true);
        for (i, token) in parse.tokens.iter().enumerate() {
            if token.sentence_start || i == 0 {
                sentence = parse.sentence_of(i);
                whole = sentence.len() <= SENTENCE_WORDS_MAX;
                self.unread += usize::from(!whole);
            }
            if i == sentence.start || (i - sentence.start).is_multiple_of(SENTENCE_WORDS_MAX) {
                self.sentences.push(first + i..first + i);
                self.read.push(whole);
            }
            let range = TextRange::new(
                prepared.original(token.start),
                prepared.original_end(token.end, paragraph, base).max(prepared.original(token.start)),
            );
            let low = parse.text(i, &prepared.text).to_lowercase().replace('’', "'");
            let lemma =
                token.tag.is_verb().then(|| IRREGULAR.iter().find(|(form, _)| *form == low)).flatten();
            let given = token.lemma.to_lowercase();
            // A guess at a verb of ours that is none of ours is put right by the spelling of its form.
            let guessed = token.tag.is_verb() && !crate::verbs::is_known(&given);
            let ours = guessed.then(|| crate::verbs::base_of(&low)).flatten();
            let lemma =
                lemma.map(|(_, base)| *base).or(ours).map(|base| (low.as_str(), base)).as_ref().map_or_else(
                    || token.lemma.to_lowercase().replace('’', "'"),
                    |(_, base)| (*base).to_owned(),
                );
            let flies = lexicon::is(&lemma, Class::AIRCRAFT.or(Class::DRONE))
                || matches!(lemma.as_str(), "airstrike" | "air-strike" | "aerial");
            let air = self.words.last().is_some_and(|word| matches!(word.low.as_str(), "air" | "aerial"))
                && matches!(lemma.as_str(), "strike" | "raid" | "attack");
            if self.aloft.is_none() && (flies || air) {
                self.aloft = Some(self.words.len());
            }
            self.words.push(Word {
                range,
                low,
                lemma,
                tag: token.tag,
                dep: token.dep,
                head: first + if whole { token.head } else { i },
                sentence: self.sentences.len() - 1,
                paragraph: self.paragraphs.len(),
                entity: parse.entity_of(i).map(|entity| entity.label),
            });
            if let Some(sentence) = self.sentences.last_mut() {
                sentence.end = first + i + 1;
            }
            if whole {
                self.kids.push(parse.children(i).map(|child| first + child).collect());
                self.edges.push((first + parse.left_edge(i), first + parse.right_edge(i)));
            } else {
                self.kids.push(Vec::new());
                self.edges.push((first + i, first + i));
            }
        }
        self.paragraphs.push(first..self.words.len());
        self.mend(first);
        self.charges(first);
    }

    /// Whether a sentence is short enough to be one: tables and lists without stops are not read.
    pub(crate) fn readable(&self, sentence: usize) -> bool {
        self.read[sentence]
    }

    /// How many words.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The words that hang on `i`, in order.
    pub(crate) fn kids(&self, i: usize) -> &[usize] {
        &self.kids[i]
    }

    /// The first word that hangs on `i` by one of `deps`.
    pub(crate) fn kid(&self, i: usize, deps: &[Dep]) -> Option<usize> {
        self.kids[i].iter().copied().find(|&kid| deps.contains(&self.words[kid].dep))
    }

    /// The words that hang on `i` by one of `deps`.
    pub(crate) fn kids_by<'s>(&'s self, i: usize, deps: &'s [Dep]) -> impl Iterator<Item = usize> + 's {
        self.kids[i].iter().copied().filter(move |&kid| deps.contains(&self.words[kid].dep))
    }

    /// From the first to the last word under `i`.
    pub(crate) fn under(&self, i: usize) -> Range<usize> {
        self.edges[i].0..self.edges[i].1 + 1
    }

    /// Whether `i` is `root` or hangs somewhere under it.
    pub(crate) fn is_under(&self, mut i: usize, root: usize) -> bool {
        loop {
            if i == root {
                return true;
            }
            let head = self.words[i].head;
            if head == i {
                return false;
            }
            i = head;
        }
    }

    /// The head of `i`, its head, and so on.
    pub(crate) fn ancestors(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let mut at = i;
        std::iter::from_fn(move || {
            let head = self.words[at].head;
            (head != at).then(|| {
                at = head;
                head
            })
        })
    }

    /// The base form of word `i`.
    pub(crate) fn lemma(&self, i: usize) -> &str {
        &self.words[i].lemma
    }

    /// Word `i` in lower case.
    pub(crate) fn low(&self, i: usize) -> &str {
        &self.words[i].low
    }

    /// Relation of `i` to its head.
    pub(crate) fn dep(&self, i: usize) -> Dep {
        self.words[i].dep
    }

    /// Part of speech of `i`.
    pub(crate) fn tag(&self, i: usize) -> Tag {
        self.words[i].tag
    }

    /// The bytes of words `from..to`.
    pub(crate) fn range(&self, words: Range<usize>) -> TextRange {
        match self.words.get(words.clone()) {
            Some([first, .., last]) => {
                TextRange::new(first.range.start, last.range.end.max(first.range.start))
            }
            Some([only]) => only.range,
            _ => TextRange::new(0, 0),
        }
    }

    /// The words of the report at `words`, as written.
    pub(crate) fn said(&self, words: Range<usize>) -> &'t str {
        self.range(words).of(self.text).unwrap_or_default()
    }

    /// The noun phrase of `i`, without clauses, appositions and other conjuncts that hang on it.
    pub(crate) fn phrase(&self, i: usize) -> Range<usize> {
        let (mut from, mut to) = (i, i + 1);
        for &kid in self.kids(i) {
            if matches!(
                self.dep(kid),
                Dep::Relcl | Dep::Acl | Dep::Appos | Dep::Conj | Dep::Cc | Dep::Punct | Dep::Advcl
            ) {
                continue;
            }
            let under = self.under(kid);
            if under.start < from {
                from = under.start;
            }
            if under.end > to
                && kid > i
                && matches!(self.dep(kid), Dep::Prep | Dep::Case | Dep::Nummod | Dep::Advmod | Dep::Poss)
            {
                to = under.end;
            }
        }
        from..to
    }

    /// The phrase of `i` up to and including `i`: determiners, adjectives, compounds.
    pub(crate) fn core(&self, i: usize) -> Range<usize> {
        let phrase = self.phrase(i);
        let end = self.kid(i, &[Dep::Nummod]).filter(|&n| n == i + 1).map_or(i + 1, |n| n + 1);
        phrase.start..end
    }

    /// The words that hang on `i` by a preposition among `prepositions` (all if empty): the preposition and its object.
    pub(crate) fn objects_of<'s>(
        &'s self,
        i: usize,
        prepositions: &'s [&'s str],
    ) -> impl Iterator<Item = (usize, usize)> + 's {
        self.kids_by(i, &[Dep::Prep, Dep::Agent, Dep::Dative])
            .filter(move |&prep| prepositions.is_empty() || prepositions.contains(&self.low(prep)))
            .flat_map(move |prep| self.kids_by(prep, &[Dep::Pobj]).map(move |object| (prep, object)))
    }

    /// The object of the first such preposition.
    pub(crate) fn object_of(&self, i: usize, prepositions: &[&str]) -> Option<usize> {
        self.kids_by(i, &[Dep::Prep, Dep::Agent, Dep::Dative])
            .filter(|&prep| prepositions.contains(&self.low(prep)))
            .find_map(|prep| self.kid(prep, &[Dep::Pobj]))
    }

    /// `i` and what is joined to it by "and", "or" and commas.
    pub(crate) fn conjuncts(&self, i: usize) -> Vec<usize> {
        let mut found = vec![i];
        let mut at = 0;
        while at < found.len() {
            found.extend(self.kids_by(found[at], &[Dep::Conj]));
            at += 1;
        }
        found
    }

    /// Whether `i` is a finite or non-finite verb that stands as a verb.
    pub(crate) fn is_verb(&self, i: usize) -> bool {
        self.tag(i).is_verb() && !matches!(self.dep(i), Dep::Aux | Dep::Auxpass | Dep::Amod | Dep::Compound)
    }

    /// Whether verb `i` is in the passive.
    pub(crate) fn is_passive(&self, i: usize) -> bool {
        self.kid(i, &[Dep::Auxpass, Dep::Nsubjpass, Dep::Agent]).is_some()
            || self.is_clipped(i)
            || (self.tag(i) == Tag::Vbn
                && matches!(self.dep(i), Dep::Acl | Dep::Amod)
                && self.kid(i, &[Dep::Dobj]).is_none())
    }

    /// "Two soldiers killed near the line": a verb that needs an object, has none and no auxiliary, is the passive of a headline.
    fn is_clipped(&self, i: usize) -> bool {
        const NEED_OBJECTS: &[&str] = &[
            "kill",
            "wound",
            "injure",
            "hurt",
            "maim",
            "detain",
            "arrest",
            "capture",
            "kidnap",
            "abduct",
            "seize",
            "displace",
            "evacuate",
            "martyr",
            "down",
            "shoot",
            "damage",
            "destroy",
            "demolish",
            "arrest",
            "release",
            "free",
            "deport",
            "impound",
            "loot",
            "torch",
            "raze",
            "ambush",
            "ransack",
            "behead",
            "execute",
            "sight",
            "spot",
            "bomb",
            "evict",
            "confiscate",
            "torture",
        ];
        matches!(self.tag(i), Tag::Vbn | Tag::Vbd)
            && NEED_OBJECTS.contains(&self.lemma(i))
            && self.kid(i, &[Dep::Nsubj]).is_some()
            && self.kid(i, &[Dep::Dobj, Dep::Ccomp, Dep::Xcomp, Dep::Aux, Dep::Prt, Dep::Oprd]).is_none()
            && self.words.get(i + 1).is_none_or(|next| next.low != "down")
            && (self.lemma(i) != "shoot" || self.kid(i, &[Dep::Prep]).is_none())
            && matches!(self.dep(i), Dep::Root | Dep::Ccomp | Dep::Conj | Dep::Parataxis)
    }

    /// Whether any word under `i` satisfies `test`.
    pub(crate) fn any_under(&self, i: usize, mut test: impl FnMut(usize) -> bool) -> bool {
        self.under(i).any(|word| test(word) && self.is_under(word, i))
    }
}
