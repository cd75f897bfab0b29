//! Who is meant by an office or rank alone: "the general", "the ministry", "the officer", told of before with a name or by a description.
//!
//! An article and an office take up whoever the report has told of as holding it. Two of one office are told apart by the words before it.

use super::{Cast, SPOKES, Who};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::tree::Tree;
use std::ops::Range;
use truce_language::{Dep, Tag};
use truce_vocabulary::ClaimantKind;

/// How many sentences back a body or somebody without a name is taken up again.
const SENTENCES: usize = 8;

/// Somebody told of with an office: where, the words for it, and who.
pub(super) struct Holder {
    at: usize,
    offices: Vec<Range<usize>>,
    leads: Option<usize>,
    who: Who,
}

impl Cast<'_> {
    /// Notes who is told of with which office: by a title, an apposition or a clause.
    pub(super) fn meet_holders(&mut self) {
        let tree = self.tree;
        let mut holders: Vec<Holder> = Vec::new();
        for at in 0..tree.len() {
            let Some(who) = self.person_at(at) else { continue };
            let from = tree.words[..=at].partition_point(|word| word.range.start < who.range.start);
            let mut offices: Vec<Range<usize>> = self.title_before(from).into_iter().collect();
            let beside = tree
                .kids_by(at, &[Dep::Appos])
                .chain((tree.dep(at) == Dep::Appos).then(|| tree.words[at].head))
                .filter(|&other| matches!(tree.tag(other), Tag::Nn | Tag::Nnp));
            offices.extend(beside.map(|other| tree.core(other)));
            let leads = tree.kids_by(at, &[Dep::Relcl]).find(|&verb| speaks_for_whom(tree, verb));
            if !offices.is_empty() || leads.is_some() {
                holders.push(Holder { at, offices, leads, who });
            }
        }
        self.holders = holders;
    }

    /// "The general", "the envoy", "the officer": the person told of before as being one.
    pub(super) fn holder(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let asked = self.bare_office(i)?;
        let is_it = |holder: &Holder| {
            let one = |office: &Range<usize>| {
                let named = office.clone().any(|w| w != i && same_office(tree.lemma(w), tree.lemma(i)));
                named && asked.iter().all(|&w| office.clone().any(|o| tree.low(o) == tree.low(w)))
            };
            let leads = holder.leads.is_some_and(|verb| {
                asked.is_empty() && offices_of(tree.lemma(verb)).contains(&tree.lemma(i))
            });
            leads || holder.offices.iter().any(one)
        };
        let before = self.holders.partition_point(|holder| holder.at < i);
        let found = self.holders[..before].iter().rev().find(|holder| is_it(holder))?;
        // What is known of the person by now: the full name, and whose officer it is.
        let last = found.who.name.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let known = self
            .persons
            .get(&last)
            .filter(|known| known.name.ends_with(found.who.name.trim_start_matches("person:")));
        let who = known.unwrap_or(&found.who).clone();
        let spokesperson = who.spokesperson || SPOKES.contains(&tree.lemma(i));
        Some(Who {
            range: tree.range(tree.core(i)),
            rule: rules::ACTOR_ANTECEDENT,
            implied: true,
            side: who.side.or(found.who.side),
            spokesperson,
            ..who
        })
    }

    /// "The ministry", "the officer", told of before as "Pakistan's foreign ministry", "an officer of the KIA": whose it is.
    pub(super) fn office_before(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        let asked = self.bare_office(i)?;
        let first = tree.sentences[tree.words[i].sentence.saturating_sub(SENTENCES)].start;
        let described = |w: usize| {
            tree.tag(w).is_noun()
                && !matches!(tree.tag(w), Tag::Nns | Tag::Nnps)
                && tree.lemma(w) == tree.lemma(i)
                && asked.iter().all(|&word| tree.core(w).any(|o| tree.low(o) == tree.low(word)))
                && self.bare_office(w).is_none()
        };
        let mut told =
            (first..i).rev().filter(|&w| described(w)).map(|w| self.direct(w, None).into_iter().next());
        let whose = told.next()??;
        let side = whose.side.or(whose.known)?;
        // Of two ministers "the minister" may be either, and in a ministry's own readout it is its own; two ministries speak in turn.
        let person = crate::speech::is_holder(tree.lemma(i));
        let other = |who: Option<Who>| who.is_none_or(|who| self.top(&who) != Some(self.book.top(side)));
        if person && told.any(other) {
            return None;
        }
        let words = tree.core(i);
        let said = super::article_off(tree.said(words.clone())).to_owned();
        let body = whose.known.is_some() && whose.kind != ClaimantKind::Anonymous;
        Some(Who {
            name: whose.name,
            surface: said,
            known: whose.known.filter(|_| body),
            side: Some(side),
            kind: whose.kind,
            spokesperson: SPOKES.contains(&tree.lemma(i)),
            range: tree.range(words),
            rule: rules::ACTOR_ANTECEDENT,
            implied: true,
        })
    }

    /// The words between the article and the office, where an office stands alone: no name, no owner, nothing after it that says of what.
    fn bare_office(&self, i: usize) -> Option<Vec<usize>> {
        let tree = self.tree;
        if !matches!(tree.tag(i), Tag::Nn | Tag::Nnp)
            || tree.dep(i) == Dep::Compound
            || !is_office(tree.lemma(i))
        {
            return None;
        }
        let core = tree.core(i);
        let mut words = core.clone();
        let first = words.next().filter(|&w| w < i && matches!(tree.low(w), "the" | "this" | "that"))?;
        let alone = tree.dep(first) == Dep::Det
            && words.clone().all(|w| {
                w == i || self.spot(w).is_none() && !matches!(tree.tag(w), Tag::PrpPoss | Tag::Pos | Tag::Cd)
            })
            && core.end == i + 1
            && tree.kids_by(i, &[Dep::Appos, Dep::Conj]).next().is_none()
            && tree.object_of(i, &["of", "for", "from", "in", "at"]).is_none()
            && tree
                .words
                .get(i + 1)
                .is_none_or(|next| next.sentence != tree.words[i].sentence || !next.tag.is_proper());
        alone.then(|| words.filter(|&w| w < i && tree.low(w) != "same").collect())
    }
}

/// An office, a rank, or a body that has offices.
fn is_office(lemma: &str) -> bool {
    crate::speech::is_holder(lemma)
        || lexicon::is(lemma, Class::OFFICIAL)
            && !lexicon::is(lemma, Class::FORCE)
            && !matches!(
                lemma,
                "government"
                    | "army"
                    | "military"
                    | "side"
                    | "statement"
                    | "staff"
                    | "hospital"
                    | "service"
                    | "regime"
                    | "defence"
                    | "defense"
            )
        || matches!(
            lemma,
            "monitor" | "commander" | "brigadier" | "rapporteur" | "pontiff" | "monarch" | "officer"
        )
}

/// Offices that are one in another's words: an officer is called by the rank, a spokesman a spokesperson.
fn same_office(held: &str, called: &str) -> bool {
    let rank = |lemma: &str| {
        matches!(
            lemma,
            "general"
                | "colonel"
                | "major"
                | "captain"
                | "lieutenant"
                | "brigadier"
                | "sergeant"
                | "admiral"
                | "marshal"
                | "maj."
                | "gen."
                | "col."
                | "lt."
                | "capt."
                | "brig."
                | "maj"
                | "gen"
                | "col"
                | "lt"
        )
    };
    held == called
        || SPOKES.contains(&held) && SPOKES.contains(&called)
        || called == "officer" && rank(held)
        || matches!(
            (held, called),
            ("gen." | "gen", "general") | ("col." | "col", "colonel") | ("maj." | "maj", "major")
        )
        || matches!(
            (held, called),
            ("premier", "minister") | ("ambassador" | "envoy" | "representative", "diplomat")
        )
        || matches!(
            (held, called),
            ("chair" | "chairperson" | "chairwoman", "chairman") | ("chairman" | "chairwoman", "chair")
        )
}

/// "Who speaks for the ministry", "who leads the mission": an office in a clause.
fn speaks_for_whom(tree: &Tree<'_>, verb: usize) -> bool {
    !offices_of(tree.lemma(verb)).is_empty()
        && tree.kid(verb, &[Dep::Nsubj]).is_some_and(|who| tree.low(who) == "who")
}

/// What somebody is called who does so.
fn offices_of(lemma: &str) -> &'static [&'static str] {
    match lemma {
        "speak" => SPOKES,
        "lead" | "head" | "run" => &["head", "chief", "leader", "director"],
        "chair" => &["chairman", "chair", "chairperson", "chairwoman", "head"],
        "command" => &["commander", "officer"],
        "mediate" => &["mediator"],
        "negotiate" => &["negotiator"],
        "monitor" => &["monitor"],
        "govern" => &["governor"],
        "represent" => &["representative"],
        _ => &[],
    }
}
