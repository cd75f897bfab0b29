//! Base forms by spaCy's rules: fixed words first, then exceptions, then endings checked in a word list.

use crate::format::Sections;
use crate::hash::{IdMap, string_id};
use crate::tokenizer::{IS_ALPHA, has};
use crate::{Dep, ModelError, Tag};

/// The word classes that have rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Noun,
    Verb,
    Adj,
    Adv,
    Punct,
}

const CLASSES: [(Class, &str); 5] = [
    (Class::Noun, "noun"),
    (Class::Verb, "verb"),
    (Class::Adj, "adj"),
    (Class::Adv, "adv"),
    (Class::Punct, "punct"),
];

/// The tables of one word class.
#[derive(Debug, Clone, Default)]
struct Tables {
    /// Endings and what replaces them.
    rules: Vec<(String, String)>,
    index: WordList,
    /// From the id of a word to where its forms are in `forms`.
    exceptions: IdMap<(u32, u32)>,
    forms: String,
}

/// The lemmatizer.
#[derive(Debug, Clone)]
pub(crate) struct Lemmatizer {
    tables: Vec<Tables>,
}

/// A token and what stands around it, as far as lemmas depend on it. Words are in lower case.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'t> {
    pub(crate) text: &'t str,
    pub(crate) lower: &'t str,
    pub(crate) previous: &'t str,
    pub(crate) next: &'t str,
    pub(crate) tag: Tag,
    pub(crate) dep: Dep,
}

impl Lemmatizer {
    /// Reads the tables.
    pub(crate) fn read(sections: &Sections<'_>) -> Result<Self, ModelError> {
        let mut all = Vec::new();
        for (_, name) in CLASSES {
            let part = format!("lemma.{name}.rules");
            let mut rules = Vec::new();
            for line in sections.text(&part)?.lines() {
                let (ending, by) = split(&part, line)?;
                rules.push((ending.to_owned(), by.to_owned()));
            }
            let part = format!("lemma.{name}.exceptions");
            let (mut exceptions, mut forms) = (Vec::new(), String::new());
            for line in sections.text(&part)?.lines() {
                let (word, of) = split(&part, line)?;
                exceptions.push((string_id(word.as_bytes()), (forms.len() as u32, of.len() as u32)));
                forms.push_str(of);
            }
            let index = WordList::read(sections, &format!("lemma.{name}.index"))?;
            all.push(Tables { rules, index, exceptions: IdMap::new(&exceptions), forms });
        }
        Ok(Self { tables: all })
    }

    /// The base form of a token.
    pub(crate) fn lemma(&self, token: Context<'_>) -> Box<str> {
        if let Some(fixed) = fixed(token) {
            return fixed.into();
        }
        // Auxiliaries are a class without rules.
        if matches!(token.dep, Dep::Aux | Dep::Auxpass) && token.tag != Tag::To {
            return token.lower.into();
        }
        let class = match token.tag {
            Tag::Nnp | Tag::Nnps => return token.text.into(),
            Tag::Nns => Class::Noun,
            Tag::Vbd | Tag::Vbg | Tag::Vbn | Tag::Vbz => Class::Verb,
            Tag::Jjr | Tag::Jjs | Tag::Afx => Class::Adj,
            Tag::Rb if token.lower == "well" => return token.lower.into(),
            Tag::Rb | Tag::Rbr | Tag::Rbs => Class::Adv,
            Tag::Cc if token.lower == "but" && token.dep == Dep::Advmod => Class::Adv,
            tag if tag.is_punct() => Class::Punct,
            _ => return token.lower.into(),
        };
        self.tables[class as usize].lemma(token.text, token.lower)
    }
}

impl Tables {
    fn lemma(&self, text: &str, lower: &str) -> Box<str> {
        // Best first: exceptions (the last before the others), then listed words (so too), then forms
        // that are no words because they hold something that is no letter, in the order of the rules.
        let mut forms: Vec<String> = Vec::new();
        let mut unlisted: Option<String> = None;
        for (ending, by) in &self.rules {
            let Some(stem) = lower.strip_suffix(ending.as_str()) else { continue };
            let form = format!("{stem}{by}");
            if form.is_empty() {
                continue;
            }
            if self.index.contains(&form) {
                forms.insert(0, form);
            } else if !form.chars().all(|c| has(c, IS_ALPHA)) {
                forms.push(form);
            } else if unlisted.is_none() {
                unlisted = Some(form);
            }
        }
        if let Some((start, length)) = self.exceptions.get(string_id(lower.as_bytes())) {
            for form in self.forms[start as usize..(start + length) as usize].split(' ') {
                if !forms.iter().any(|known| known == form) {
                    forms.insert(0, form.to_owned());
                }
            }
        }
        // A word that no rule fits keeps its capitals, as in spaCy.
        forms.into_iter().next().or(unlisted).unwrap_or_else(|| text.to_owned()).into_boxed_str()
    }
}

/// Words whose base form does not follow from their class: spaCy's attribute rules that set a lemma.
/// Where two of its rules fit, the later one counts.
fn fixed(token: Context<'_>) -> Option<&'static str> {
    let Context { lower, previous, next, tag, .. } = token;
    let lemma = match (tag, lower) {
        (Tag::Vbz, "gets") | (Tag::Vbd, "got") => "get",
        (_, "'nuff") => "enough",
        (_, "y" | "y'") if next == "all" => "you",
        (_, "c'm") if next == "on" => "come",
        (_, "'s") if previous == "let" => "us",
        (_, "ta") if previous == "got" => "to",
        (_, "na") if previous == "gon" => "to",
        (_, "gon") if next == "na" => "go",
        (_, "'ll") => "will",
        (_, "'em") => "them",
        (_, "somethin'") => "something",
        (_, "ol'") => "old",
        (_, "nothin'" | "nuthin'") => "nothing",
        (_, "goin'") => "go",
        (_, "doin'") => "do",
        (Tag::Md, "wo") => "will",
        (Tag::Md, "sha") => "shall",
        (Tag::Md, "ca") => "can",
        (Tag::Vbp | Tag::Vbz, "ai") if matches!(next, "n't" | "nt") => "be",
        (Tag::Vbd, "'d" | "had") | (Tag::Vbn, "had") | (Tag::Vbp, "have" | "'ve") | (Tag::Vbz, "has") => {
            "have"
        }
        (Tag::Vbd, "did") | (Tag::Vbz, "does") => "do",
        (Tag::Vbd, "was" | "were")
        | (Tag::Vbp, "am" | "'m" | "are" | "'re")
        | (Tag::Vbz, "is" | "'s")
        | (Tag::Vbg, "being")
        | (Tag::Vbn, "been") => "be",
        (Tag::Rb, "not" | "n't" | "nt" | "n’t") => "not",
        (Tag::Md, "'d") => "would",
        (Tag::Prp, "i" | "me") => "I",
        (Tag::Prp, "he" | "him") => "he",
        (Tag::Prp, "she" | "her") => "she",
        (Tag::Prp, "we" | "us") => "we",
        (Tag::Prp, "they" | "them") => "they",
        _ => return None,
    };
    Some(lemma)
}

fn split<'t>(section: &str, line: &'t str) -> Result<(&'t str, &'t str), ModelError> {
    line.split_once('\t').ok_or_else(|| {
        ModelError::content(section, format!("has the line {line:?}; two columns are expected"))
    })
}

/// Words in a block each; a sorted list in which each word shares the start of the one before.
///
/// A block of [`BLOCK`] words starts with a word in full. Kept as it is in the file, so that loading
/// costs nothing.
#[derive(Debug, Clone, Default)]
struct WordList {
    /// Where each block starts.
    blocks: Vec<u32>,
    /// For each word: bytes shared with the one before, bytes that follow, those bytes.
    words: Vec<u8>,
}

/// Words in a block of a list.
const BLOCK: usize = 16;

impl WordList {
    fn read(sections: &Sections<'_>, name: &str) -> Result<Self, ModelError> {
        let words = sections.bytes(name)?.to_vec();
        let truncated = || ModelError::content(name, "ends inside a word");
        let (mut blocks, mut at, mut count) = (Vec::new(), 0, 0);
        while at < words.len() {
            if count % BLOCK == 0 {
                blocks.push(at as u32);
            }
            let length = *words.get(at + 1).ok_or_else(truncated)?;
            at += 2 + usize::from(length);
            count += 1;
        }
        if at > words.len() { Err(truncated()) } else { Ok(Self { blocks, words }) }
    }

    fn contains(&self, word: &str) -> bool {
        let word = word.as_bytes();
        let block = self.blocks.partition_point(|&start| self.suffix(start as usize) <= word);
        let Some(block) = block.checked_sub(1) else { return false };
        let (mut at, mut current) = (self.blocks[block] as usize, Vec::new());
        for _ in 0..BLOCK {
            if at >= self.words.len() {
                break;
            }
            let suffix = self.suffix(at);
            current.truncate(self.words[at].into());
            current.extend_from_slice(suffix);
            if current == word {
                return true;
            }
            at += 2 + suffix.len();
        }
        false
    }

    fn suffix(&self, at: usize) -> &[u8] {
        &self.words[at + 2..][..self.words[at + 1].into()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(words: &[&str]) -> WordList {
        let (mut out, mut last) = (Vec::new(), "");
        let mut blocks = Vec::new();
        for (i, word) in words.iter().enumerate() {
            let shared = if i % BLOCK == 0 {
                blocks.push(out.len() as u32);
                0
            } else {
                word.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count()
            };
            out.extend([shared as u8, (word.len() - shared) as u8]);
            out.extend(&word.as_bytes()[shared..]);
            last = word;
        }
        WordList { blocks, words: out }
    }

    #[test]
    fn a_word_list_holds_its_words_and_no_others() {
        let words: Vec<String> = (100..200).map(|i| format!("word{i}")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let list = list(&words);
        assert!(words.iter().all(|word| list.contains(word)));
        assert!(["", "word", "word1", "word200", "a", "z"].iter().all(|word| !list.contains(word)));
        assert!(!WordList::default().contains("a"));
    }

    #[test]
    fn endings_are_checked_in_the_list_and_exceptions_come_first() {
        let rule = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let tables = Tables {
            rules: vec![rule("es", "e"), rule("es", ""), rule("ing", "")],
            index: list(&["go", "make", "watch"]),
            exceptions: IdMap::new(&[(string_id(b"ran"), (0, 3))]),
            forms: "run".to_owned(),
        };
        for (word, lemma) in
            [("makes", "make"), ("watches", "watch"), ("ran", "run"), ("Cut", "Cut"), ("zooming", "zoom")]
        {
            assert_eq!(&*tables.lemma(word, &word.to_lowercase()), lemma);
        }
    }
}
