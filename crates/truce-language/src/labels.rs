//! The closed label sets of the model: Penn tags, dependency labels, entity labels.
//!
//! A model file that names a label outside these sets is refused at load, so a caller may match on
//! the enums and be done.

macro_rules! labels {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$doc])* #[doc = concat!("<code>", $text, "</code>")] $variant,)+ }

        impl $name {
            /// Every label, in the order of the enum.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The label as the treebank writes it.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)+ }
            }

            /// The label written so, if there is one.
            pub fn from_label(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|label| label.as_str() == text)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

labels! {
    /// A part-of-speech tag of the Penn Treebank, as OntoNotes 5 uses it.
    Tag {
        /// Currency sign:
        Dollar = "$",
        /// Closing quotation mark:
        CloseQuote = "''",
        /// Comma:
        Comma = ",",
        /// Opening bracket:
        OpenBracket = "-LRB-",
        /// Closing bracket:
        CloseBracket = "-RRB-",
        /// End of a sentence:
        Stop = ".",
        /// Colon, semicolon, dash:
        Colon = ":",
        /// Address, such as a URL:
        Add = "ADD",
        /// Affix:
        Afx = "AFX",
        /// Coordinating conjunction:
        Cc = "CC",
        /// Cardinal number:
        Cd = "CD",
        /// Determiner:
        Dt = "DT",
        /// Existential *there*:
        Ex = "EX",
        /// Foreign word:
        Fw = "FW",
        /// Hyphen:
        Hyph = "HYPH",
        /// Preposition or subordinating conjunction:
        In = "IN",
        /// Adjective:
        Jj = "JJ",
        /// Comparative adjective:
        Jjr = "JJR",
        /// Superlative adjective:
        Jjs = "JJS",
        /// List item marker:
        Ls = "LS",
        /// Modal:
        Md = "MD",
        /// Superfluous punctuation:
        Nfp = "NFP",
        /// Singular or mass noun:
        Nn = "NN",
        /// Singular proper noun:
        Nnp = "NNP",
        /// Plural proper noun:
        Nnps = "NNPS",
        /// Plural noun:
        Nns = "NNS",
        /// Predeterminer:
        Pdt = "PDT",
        /// Possessive ending:
        Pos = "POS",
        /// Personal pronoun:
        Prp = "PRP",
        /// Possessive pronoun:
        PrpPoss = "PRP$",
        /// Adverb:
        Rb = "RB",
        /// Comparative adverb:
        Rbr = "RBR",
        /// Superlative adverb:
        Rbs = "RBS",
        /// Particle:
        Rp = "RP",
        /// Symbol:
        Sym = "SYM",
        /// Infinitival *to*:
        To = "TO",
        /// Interjection:
        Uh = "UH",
        /// Verb, base form:
        Vb = "VB",
        /// Verb, past tense:
        Vbd = "VBD",
        /// Verb, gerund or present participle:
        Vbg = "VBG",
        /// Verb, past participle:
        Vbn = "VBN",
        /// Verb, present, not third person singular:
        Vbp = "VBP",
        /// Verb, present, third person singular:
        Vbz = "VBZ",
        /// Wh-determiner:
        Wdt = "WDT",
        /// Wh-pronoun:
        Wp = "WP",
        /// Possessive wh-pronoun:
        WpPoss = "WP$",
        /// Wh-adverb:
        Wrb = "WRB",
        /// Unknown:
        Xx = "XX",
        /// White space:
        Space = "_SP",
        /// Opening quotation mark:
        OpenQuote = "``",
    }
}

impl Tag {
    /// Whether the word is a verb form (`VB*`); modals are not.
    pub fn is_verb(self) -> bool {
        matches!(self, Self::Vb | Self::Vbd | Self::Vbg | Self::Vbn | Self::Vbp | Self::Vbz)
    }

    /// Whether the word is a noun, common or proper (`NN*`).
    pub fn is_noun(self) -> bool {
        matches!(self, Self::Nn | Self::Nns) || self.is_proper()
    }

    /// Whether the word is a proper noun (`NNP`, `NNPS`).
    pub fn is_proper(self) -> bool {
        matches!(self, Self::Nnp | Self::Nnps)
    }

    /// Whether the word is an adjective (`JJ*`).
    pub fn is_adjective(self) -> bool {
        matches!(self, Self::Jj | Self::Jjr | Self::Jjs)
    }

    /// Whether the token is punctuation of any kind.
    pub fn is_punct(self) -> bool {
        matches!(
            self,
            Self::CloseQuote
                | Self::Comma
                | Self::OpenBracket
                | Self::CloseBracket
                | Self::Stop
                | Self::Colon
                | Self::Hyph
                | Self::Nfp
                | Self::OpenQuote
        )
    }
}

labels! {
    /// The grammatical relation of a token to its head, in the ClearNLP scheme.
    Dep {
        /// Root of a sentence:
        Root = "ROOT",
        /// Clausal modifier of a noun:
        Acl = "acl",
        /// Adjectival complement:
        Acomp = "acomp",
        /// Adverbial clause:
        Advcl = "advcl",
        /// Adverbial modifier:
        Advmod = "advmod",
        /// Agent of a passive (*by*):
        Agent = "agent",
        /// Adjectival modifier:
        Amod = "amod",
        /// Apposition:
        Appos = "appos",
        /// Attribute (after a copula):
        Attr = "attr",
        /// Auxiliary:
        Aux = "aux",
        /// Passive auxiliary:
        Auxpass = "auxpass",
        /// Case marker:
        Case = "case",
        /// Coordinating conjunction:
        Cc = "cc",
        /// Clausal complement:
        Ccomp = "ccomp",
        /// Compound:
        Compound = "compound",
        /// Conjunct:
        Conj = "conj",
        /// Clausal subject:
        Csubj = "csubj",
        /// Passive clausal subject:
        Csubjpass = "csubjpass",
        /// Dative:
        Dative = "dative",
        /// Unclassified:
        Dep = "dep",
        /// Determiner:
        Det = "det",
        /// Direct object:
        Dobj = "dobj",
        /// Expletive:
        Expl = "expl",
        /// Interjection:
        Intj = "intj",
        /// Marker of a subordinate clause:
        Mark = "mark",
        /// Meta modifier:
        Meta = "meta",
        /// Negation:
        Neg = "neg",
        /// Nominal modifier:
        Nmod = "nmod",
        /// Noun phrase as adverbial modifier:
        Npadvmod = "npadvmod",
        /// Nominal subject:
        Nsubj = "nsubj",
        /// Passive nominal subject:
        Nsubjpass = "nsubjpass",
        /// Numeric modifier:
        Nummod = "nummod",
        /// Object predicate:
        Oprd = "oprd",
        /// Parataxis:
        Parataxis = "parataxis",
        /// Complement of a preposition:
        Pcomp = "pcomp",
        /// Object of a preposition:
        Pobj = "pobj",
        /// Possessive modifier:
        Poss = "poss",
        /// First part of a correlative conjunction:
        Preconj = "preconj",
        /// Predeterminer:
        Predet = "predet",
        /// Prepositional modifier:
        Prep = "prep",
        /// Particle of a phrasal verb:
        Prt = "prt",
        /// Punctuation:
        Punct = "punct",
        /// Modifier of a quantifier:
        Quantmod = "quantmod",
        /// Relative clause:
        Relcl = "relcl",
        /// Open clausal complement:
        Xcomp = "xcomp",
    }
}

labels! {
    /// The kind of a named entity, as OntoNotes 5 has it.
    EntityLabel {
        /// Number that is nothing else:
        Cardinal = "CARDINAL",
        /// Date or period:
        Date = "DATE",
        /// Named event:
        Event = "EVENT",
        /// Building, airport, road, bridge:
        Fac = "FAC",
        /// Country, city, state:
        Gpe = "GPE",
        /// Language:
        Language = "LANGUAGE",
        /// Named law or treaty:
        Law = "LAW",
        /// Place that is no country, city or state:
        Loc = "LOC",
        /// Sum of money:
        Money = "MONEY",
        /// Nationality, religious or political group:
        Norp = "NORP",
        /// Ordinal number:
        Ordinal = "ORDINAL",
        /// Organisation:
        Org = "ORG",
        /// Percentage:
        Percent = "PERCENT",
        /// Person:
        Person = "PERSON",
        /// Product, vehicle, weapon:
        Product = "PRODUCT",
        /// Measure:
        Quantity = "QUANTITY",
        /// Time of day:
        Time = "TIME",
        /// Title of a work:
        WorkOfArt = "WORK_OF_ART",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_found_by_its_text() {
        for tag in Tag::ALL {
            assert_eq!(Tag::from_label(tag.as_str()), Some(*tag));
        }
        for dep in Dep::ALL {
            assert_eq!(Dep::from_label(dep.as_str()), Some(*dep));
        }
        for label in EntityLabel::ALL {
            assert_eq!(EntityLabel::from_label(label.as_str()), Some(*label));
        }
        assert_eq!(Dep::from_label("prep||pobj"), None);
    }

    #[test]
    fn word_classes_follow_the_treebank() {
        let verbs: Vec<&str> = Tag::ALL.iter().filter(|t| t.is_verb()).map(|t| t.as_str()).collect();
        assert_eq!(verbs, ["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"]);
        let nouns: Vec<&str> = Tag::ALL.iter().filter(|t| t.is_noun()).map(|t| t.as_str()).collect();
        assert_eq!(nouns, ["NN", "NNP", "NNPS", "NNS"]);
        assert!(Tag::Nnp.is_proper() && !Tag::Nn.is_proper());
    }
}
