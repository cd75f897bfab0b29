//! Words that point back or ahead: "it", "we", "the army", "the group".
//!
//! They are followed only to somebody the report has named, and every answer is marked implied with the rule that gave it.

use super::{Cast, SPOKES, Who, article_off};
use crate::lexicon::{self, Class};
use crate::roster::How;
use crate::rules;
use truce_language::{Dep, Tag};
use truce_terms::ActorKind;
use truce_vocabulary::{ClaimantKind, RuleId};

pub(super) const LOOK_BACK_SENTENCES: usize = 6;

/// At most so many references are followed, each for the one before; each more costs seven sentences' nouns once more for every noun.
const FOLLOWED_MAX: usize = 2;

impl Cast<'_> {
    pub(super) fn pronoun(&self, i: usize, speaker: Option<&Who>) -> Option<Vec<Who>> {
        let tree = self.tree;
        if !matches!(tree.tag(i), Tag::Prp | Tag::PrpPoss) {
            return None;
        }
        if let Some(met) = self.who_met(i) {
            return Some(met);
        }
        if self.of_a_place(i) {
            return Some(Vec::new());
        }
        let found = match tree.low(i) {
            "i" | "we" | "us" | "our" | "my" | "me" | "ours" | "ourselves" => {
                speaker.map(|who| self.side_of(who, i))
            }
            "he" | "she" | "his" | "her" | "him" | "hers" => self
                .office_speaking(i)
                .or_else(|| self.back(i, |who| who.kind == ClaimantKind::Person))
                .or_else(|| self.holder_before(i)),
            // "its own forces" in a statement are the speaker's.
            "its" | "their"
                if speaker.is_some() && tree.words.get(i + 1).is_some_and(|next| next.low == "own") =>
            {
                speaker.map(|who| self.side_of(who, i))
            }
            "its" | "their" if self.asked_to(i, speaker).is_some() => self.asked_to(i, speaker),
            "it" | "its" | "their" if speaker.is_none() && self.fronted(i).is_some() => self.fronted(i),
            "it" | "its" if self.enemy_before(i, speaker) => self.named_enemy(i, speaker),
            "it" | "its" => self
                .back(i, |who| who.kind != ClaimantKind::Person)
                .or_else(|| speaker.filter(|who| who.kind != ClaimantKind::Person).cloned())
                .or_else(|| self.ahead(i)),
            "they" | "their" | "them" | "themselves" if self.people_before(i).is_some() => {
                self.people_before(i).flatten()
            }
            "they" | "their" | "them" | "themselves" => {
                // "They" in somebody's own words are others than the speaker's "we".
                let own_words = |who: &&Who| who.rule == rules::CLAIMANT_VOICE || self.in_quotation(i);
                let ours = speaker.filter(own_words).and_then(|who| self.top(who));
                self.back(i, |who| {
                    (who.kind != ClaimantKind::Person || who.side.is_some())
                        && (ours.is_none() || self.top(who) != ours)
                        && (ours.is_none_or(|ours| !self.is_conflict(ours))
                            || self.top(who).is_some_and(|top| self.is_conflict(top)))
                })
                .or_else(|| {
                    // A side's own words with nobody named before: the side that it is not.
                    let ours = ours.filter(|&ours| self.is_conflict(ours))?;
                    let other = self.opponent(ours, i)?;
                    self.these(&[other], i, rules::ACTOR_OPPONENT).into_iter().next()
                })
            }
            _ => None,
        };
        Some(
            found
                .map(|who| Who {
                    range: tree.words[i].range,
                    rule: if who.rule == rules::ACTOR_SPEAKER { who.rule } else { rules::ACTOR_ANTECEDENT },
                    implied: true,
                    ..who
                })
                .into_iter()
                .collect(),
        )
    }

    /// Whether word `i` stands between quotation marks.
    pub(super) fn in_quotation(&self, i: usize) -> bool {
        crate::quotes::holding(&self.quotations, self.tree.words[i].range.start).is_some()
    }

    /// The side a speaker means by "we".
    pub(super) fn side_of(&self, speaker: &Who, i: usize) -> Who {
        let range = self.tree.words[i].range;
        match speaker.side {
            Some(side) => {
                let side = self.book.acting(side);
                let name = self.book.known(side).name.clone();
                Who {
                    surface: name.clone(),
                    name,
                    known: Some(side),
                    side: Some(side),
                    kind: speaker.kind,
                    spokesperson: false,
                    range,
                    rule: rules::ACTOR_SPEAKER,
                    implied: true,
                }
            }
            None => Who { range, rule: rules::ACTOR_SPEAKER, implied: true, ..speaker.clone() },
        }
    }

    /// The last somebody before word `i` that fits: subjects first, sentence by sentence, then whoever was named.
    pub(crate) fn back(&self, i: usize, fits: impl Fn(&Who) -> bool) -> Option<Who> {
        self.look_back(i, &fits, true)
    }

    /// The search itself; `deep` lets subjects that are pronouns or "the army" themselves be followed one step further.
    pub(super) fn look_back(&self, i: usize, fits: &dyn Fn(&Who) -> bool, deep: bool) -> Option<Who> {
        // "His" may lead to "the man of their party", "their" to another, and so on; no writer asks that of a reader for long.
        if self.followed.get() >= FOLLOWED_MAX {
            return None;
        }
        self.followed.set(self.followed.get() + 1);
        let found = self.looked_back(i, fits, deep);
        self.followed.set(self.followed.get() - 1);
        found
    }

    fn looked_back(&self, i: usize, fits: &dyn Fn(&Who) -> bool, deep: bool) -> Option<Who> {
        let tree = self.tree;
        let i = self.first_of_run(i);
        // "Two officials in his office": his is nobody of whom it is a part.
        let around: Vec<usize> = tree.ancestors(i).collect();
        let here = tree.words[i].sentence;
        let first = here.saturating_sub(LOOK_BACK_SENTENCES);
        let governor = tree.words[i].head;
        for sentence in (first..=here).rev() {
            let words = tree.sentences[sentence].clone();
            let end = if sentence == here { i } else { words.end };
            let is_subject =
                |w: &usize| matches!(tree.dep(*w), Dep::Nsubj | Dep::Nsubjpass) && !around.contains(w);
            let own_clause =
                |w: &usize| sentence == here && tree.words[*w].head == governor && tree.dep(i) == Dep::Nsubj;
            // In the sentence of the pronoun the nearest subject; in those before it the main one first.
            let mut subjects: Vec<usize> =
                (words.start..end).filter(|w| is_subject(w) && !own_clause(w)).collect();
            if sentence == here {
                subjects.reverse();
            }
            let named = |w: usize| {
                let direct = self.direct(w, None);
                let found = direct.into_iter().find(|who| fits(who));
                found.or_else(|| self.people_in_arms(w, false).filter(|who| fits(who))).or_else(|| {
                    let follow = deep
                        && (sentence < here || w < i)
                        && lexicon::is(tree.lemma(w), Class::FORCE.or(Class::MONITOR).or(Class::SIDES));
                    follow.then(|| self.anaphor(w, None, false)).flatten().filter(|who| fits(who))
                })
            };
            if let Some(found) = subjects.iter().find_map(|&w| named(w)) {
                return Some(found);
            }
            let mut others = (words.start..end).rev().filter(|w| {
                tree.tag(*w).is_noun()
                    && tree.dep(*w) != Dep::Compound
                    && !is_subject(w)
                    && !around.contains(w)
                    && !self.is_place_phrase(*w)
                    && !self.is_told(*w)
            });
            if let Some(found) = others.find_map(|w| self.direct(w, None).into_iter().find(|who| fits(who))) {
                return Some(found);
            }
        }
        None
    }

    /// "told Reuters that its drones …": who is spoken to is not who is spoken of.
    fn is_told(&self, i: usize) -> bool {
        let tree = self.tree;
        matches!(tree.dep(i), Dep::Dobj | Dep::Dative)
            && matches!(tree.lemma(tree.words[i].head), "tell" | "inform" | "brief" | "assure")
    }

    /// "in Lebanon", "from Lebanon": a place, not somebody.
    pub(super) fn is_place_phrase(&self, i: usize) -> bool {
        let tree = self.tree;
        tree.dep(i) == Dep::Pobj
            && self.is_state_name(i)
            && matches!(
                tree.low(tree.words[i].head),
                "in" | "at"
                    | "near"
                    | "over"
                    | "above"
                    | "around"
                    | "outside"
                    | "beyond"
                    | "across"
                    | "from"
                    | "into"
                    | "throughout"
                    | "inside"
                    | "of"
            )
    }

    /// "the army", "the group", "the mission": the last actor of a kind that the noun can mean.
    pub(super) fn anaphor(&self, i: usize, speaker: Option<&Who>, deep: bool) -> Option<Who> {
        let tree = self.tree;
        if let Some(who) = self.of_government(i) {
            return Some(who);
        }
        // "Government drones" are no group's, whoever was named last.
        if tree.core(i).any(|w| w != i && matches!(tree.lemma(w), "government" | "regime" | "federal")) {
            return None;
        }
        if self.rebel(i) {
            return self.described(i);
        }
        let lemma = tree.lemma(i);
        let class = lexicon::of(lemma);
        let of_army = tree.core(i).any(|w| {
            w != i && matches!(tree.low(w), "army" | "military" | "navy" | "naval" | "air-force" | "airforce")
        });
        let kinds: &[ActorKind] = match lemma {
            "army" | "military" | "navy" | "soldier" | "troop" | "airforce" | "reservist" | "gunboat"
            | "warship" => &[ActorKind::Force, ActorKind::State],
            "militia" | "militant" | "fighter" | "guerrilla" | "rebel" | "movement" | "gunman"
            | "faction" | "insurgent" | "terrorist" | "formation" | "militiaman" | "paramilitary"
            | "separatist" | "secessionist" | "jihadist" | "islamist" | "extremist" | "combatant"
            | "insurgency" | "guerilla" | "outfit" | "dissident" => &[ActorKind::ArmedGroup],
            "group" | "organisation" | "organization" => &[ActorKind::ArmedGroup, ActorKind::Organisation],
            // "The party denies it", not "the other party", not "a party to the deal".
            "party" if !matches!(tree.tag(i), Tag::Nns | Tag::Nnps) && tree.core(i).len() == 2 => {
                &[ActorKind::ArmedGroup, ActorKind::Organisation]
            }
            "kingdom" => &[ActorKind::State],
            "coalition" | "alliance" | "mechanism" | "committee" | "commission" => {
                return self.listed_body(i);
            }
            "mission" | "peacekeeper" | "observer" | "monitor" => &[ActorKind::Monitor],
            "force" => &[ActorKind::Monitor, ActorKind::Force, ActorKind::State],
            "country" | "government" | "state" => &[ActorKind::State],
            "spokesperson" | "spokesman" | "spokeswoman" | "official" | "statement" | "ministry"
            | "command" => &[ActorKind::Force, ActorKind::State],
            _ if of_army
                && class.meets(Class::AIRCRAFT.or(Class::VESSEL).or(Class::GUN).or(Class::FORCE)) =>
            {
                &[ActorKind::Force, ActorKind::State]
            }
            _ if class.meets(Class::AIRCRAFT.or(Class::DRONE)) => {
                &[ActorKind::Force, ActorKind::State, ActorKind::ArmedGroup]
            }
            _ => return None,
        };
        // An official nobody ties to a side stays without one.
        let army_word =
            of_army || tree.core(i).any(|w| w != i && matches!(tree.lemma(w), "government" | "air"));
        let government = lemma == "government" && tree.core(i).len() == 2;
        if class.meets(Class::OFFICIAL) && !class.meets(Class::FORCE) && !army_word && !government {
            return None;
        }
        let definite =
            tree.kid(i, &[Dep::Det, Dep::Poss]).is_some_and(|det| {
                matches!(tree.low(det), "the" | "this" | "that" | "both" | "these" | "those")
            }) || matches!(
                tree.low(i),
                "troops"
                    | "soldiers"
                    | "peacekeepers"
                    | "aircraft"
                    | "militants"
                    | "fighters"
                    | "guerrillas"
                    | "army"
            ) || army_word;
        if !definite {
            return None;
        }
        // Soldiers of a state that is no side of it do not come into question.
        let armed = class.meets(Class::FORCE.or(Class::AIRCRAFT).or(Class::VESSEL)) && lemma != "force";
        let side = |actor: usize| !armed || self.book.parties().is_empty() || self.is_conflict(actor);
        let fits = |who: &Who| {
            who.kind != ClaimantKind::Person
                && who
                    .side
                    .or(who.known)
                    .is_some_and(|actor| kinds.contains(&self.book.known(actor).kind) && side(actor))
        };
        // Inside a statement "troops" without a name are the speaker's.
        let spoken = speaker
            .filter(|who| {
                fits(who) || who.side.is_some_and(|side| kinds.contains(&self.book.known(side).kind))
            })
            .filter(|who| {
                who.spokesperson
                    || self.speaks_as_force(who)
                    || matches!(lemma, "army" | "military") && who.kind == ClaimantKind::Person
            })
            .filter(|_| {
                matches!(
                    lemma,
                    "troop"
                        | "soldier"
                        | "aircraft"
                        | "reservist"
                        | "army"
                        | "military"
                        | "airforce"
                        | "fighter"
                        | "force"
                )
            })
            .map(|who| self.side_of(who, i));
        // A ministry that says "soldiers fired" does not say whose; only a force's own spokesman means his own.
        let bare = tree.kid(i, &[Dep::Det, Dep::Poss]).is_none() && !army_word;
        if bare && speaker.is_some() && spoken.is_none() {
            return self.only_party(i, lemma, kinds);
        }
        let found = spoken.or_else(|| self.same_noun(i, &fits)).or_else(|| self.look_back(i, &fits, deep));
        let Some(found) = found else {
            let of_whom = if of_army { "army" } else { lemma };
            return self.only_party(i, of_whom, kinds).or_else(|| self.the_rebels(i));
        };
        // "The group" is called by its name, "the army spokesperson" by the words.
        let plain = matches!(
            lemma,
            "group"
                | "movement"
                | "militia"
                | "faction"
                | "country"
                | "government"
                | "state"
                | "organisation"
                | "organization"
                | "outfit"
                | "party"
                | "kingdom"
        );
        let surface =
            if plain { found.surface.clone() } else { article_off(tree.said(tree.core(i))).to_owned() };
        let kind = if lexicon::is(lemma, Class::SOURCE) && !SPOKES.contains(&lemma) {
            ClaimantKind::Anonymous
        } else {
            found.kind
        };
        let who = Who {
            range: tree.range(tree.core(i)),
            surface,
            kind,
            rule: rules::ACTOR_ANTECEDENT,
            implied: true,
            spokesperson: SPOKES.contains(&lemma),
            ..found
        };
        Some(self.as_soldiers(who, i))
    }

    /// "The coalition", "the mechanism": the one whose name ends so, among those the report names or the agreement lists.
    fn listed_body(&self, i: usize) -> Option<Who> {
        let tree = self.tree;
        tree.kid(i, &[Dep::Det]).filter(|&det| tree.low(det) == "the")?;
        if tree.core(i).len() != 2 {
            return None;
        }
        let body = self.book.called(tree.lemma(i))?;
        let words = tree.core(i);
        let who = self.these(&[body], i, rules::ACTOR_ANTECEDENT).into_iter().next()?;
        Some(Who { range: tree.range(words), ..who })
    }

    /// "The army", "the guerrillas" where only one party of the agreement has an army, or is a group.
    fn only_party(&self, i: usize, lemma: &str, kinds: &[ActorKind]) -> Option<Who> {
        let force = matches!(
            lemma,
            "army"
                | "military"
                | "navy"
                | "soldier"
                | "troop"
                | "airforce"
                | "guerrilla"
                | "rebel"
                | "militant"
                | "militia"
                | "movement"
                | "faction"
                | "formation"
                | "insurgent"
                | "militiaman"
                | "separatist"
                | "guerilla"
                | "government"
                | "gunboat"
                | "warship"
        ) || lemma == "force" && self.tree.core(i).any(|w| w != i && self.tree.low(w) == "air");
        if !force {
            return None;
        }
        let pair = self.parties();
        let parties = match (self.book.parties(), &pair) {
            ([], Some(pair)) => &pair[..],
            (parties, _) => parties,
        };
        let mut fitting =
            parties.iter().copied().filter(|&party| kinds.contains(&self.book.known(party).kind));
        let (only, other) = (fitting.next()?, fitting.next());
        if other.is_some() {
            return None;
        }
        let words = self.tree.core(i);
        let who = self.these(&[only], i, rules::ACTOR_ANTECEDENT).into_iter().next()?;
        let who = Who {
            surface: article_off(self.tree.said(words.clone())).to_owned(),
            range: self.tree.range(words),
            ..who
        };
        Some(self.as_soldiers(who, i))
    }

    /// Whether a speaker is a force, by kind or by the words it is called by.
    pub(crate) fn speaks_as_force(&self, who: &Who) -> bool {
        let force = [who.known, who.side].into_iter().flatten().any(|actor| {
            matches!(
                self.book.known(actor).kind,
                ActorKind::Force | ActorKind::ArmedGroup | ActorKind::Monitor
            )
        });
        let called = who.surface.to_lowercase();
        force
            || [
                "army",
                "military",
                "forces",
                "command",
                "navy",
                "ministry of defence",
                "ministry of defense",
                "defence ministry",
                "defense ministry",
                "general staff",
            ]
            .iter()
            .any(|word| called.contains(word))
    }

    /// "He", "she": the last one person in an office or rank that no name was given for, as subject of its clause.
    fn holder_before(&self, i: usize) -> Option<Who> {
        const SENTENCES: usize = 3;
        let tree = self.tree;
        let here = tree.words[i].sentence;
        for sentence in (here.saturating_sub(SENTENCES)..=here).rev() {
            let words = tree.sentences[sentence].clone();
            let end = if sentence == here { i } else { words.end };
            let holder = (words.start..end).find(|&w| {
                matches!(tree.dep(w), Dep::Nsubj | Dep::Nsubjpass)
                    && matches!(tree.tag(w), Tag::Nn | Tag::Nnp)
                    && tree.words[w].head != tree.words[i].head
                    && !tree.is_under(i, w)
                    && crate::speech::is_holder(tree.lemma(w))
            });
            if let Some(holder) = holder {
                return self
                    .direct(holder, None)
                    .into_iter()
                    .next()
                    .or_else(|| crate::speech::unnamed(tree, holder));
            }
        }
        None
    }

    /// Whether somebody can do an act of arms: a state, a force, an armed group, or people described as fighters; no agency, no town, nobody
    /// of no side.
    pub(crate) fn bears_arms(&self, who: &Who) -> bool {
        match self.top(who) {
            Some(_) if self.is_monitor(who) => true,
            Some(top) => {
                self.book.known(top).kind != ActorKind::Organisation || who.kind == ClaimantKind::Person
            }
            None => {
                who.kind != ClaimantKind::Person
                    && who.surface.split_whitespace().any(|word| {
                        let low = word.to_lowercase();
                        lexicon::is(low.strip_suffix('s').unwrap_or(&low), Class::FORCE)
                    })
            }
        }
    }

    /// The last somebody who can do an act of arms, for a pronoun that cannot mean whoever is nearest.
    pub(crate) fn armed_before(&self, i: usize, speaker: Option<&Who>) -> Vec<Who> {
        let plural = matches!(self.tree.low(i), "they" | "them" | "their" | "it" | "its");
        if !plural {
            return Vec::new();
        }
        let ours = speaker.filter(|_| self.in_quotation(i)).and_then(|who| self.top(who));
        let fits = |who: &Who| {
            self.bears_arms(who)
                && who.kind != ClaimantKind::Person
                && (ours.is_none() || self.top(who) != ours)
                && self.top(who).is_none_or(|top| self.is_conflict(top))
        };
        self.back(i, fits)
            .map(|who| Who {
                range: self.tree.words[i].range,
                rule: rules::ACTOR_ANTECEDENT,
                implied: true,
                ..who
            })
            .into_iter()
            .collect()
    }

    /// "Tanks shelled the street", "they fired at a shepherd", in the words of somebody who saw it: the one force or group named after it in
    /// the same paragraph, or else the only party that has such arms where the parties are of two kinds.
    pub(crate) fn seen_by_witness(&self, doer: usize) -> Vec<Who> {
        let tree = self.tree;
        let machine = lexicon::is(tree.lemma(doer), Class::AIRCRAFT.or(Class::GUN))
            && !lexicon::is(tree.lemma(doer), Class::MUNITION);
        let people = matches!(tree.low(doer), "they")
            || matches!(tree.lemma(doer), "soldier" | "troop" | "army" | "tank");
        if !(machine || people) || !tree.core(doer).all(|w| self.spot(w).is_none()) {
            return Vec::new();
        }
        let paragraph = tree.paragraphs[tree.words[doer].paragraph].clone();
        let mut after: Vec<usize> = self
            .mentions
            .iter()
            .filter(|spot| spot.words.start > doer && spot.words.end <= paragraph.end)
            .filter(|spot| {
                !matches!(spot.mention.how, How::Name | How::Seat | How::People | How::Person(_))
                    || self.book.known(spot.mention.actor).kind != ActorKind::State
            })
            .map(|spot| self.book.top(spot.mention.actor))
            .filter(|&top| self.is_conflict(top))
            .collect();
        after.sort_unstable();
        after.dedup();
        if let [only] = after[..] {
            return self.these(&[only], doer, rules::ACTOR_WITNESSED);
        }
        if !machine {
            return Vec::new();
        }
        let states = self
            .book
            .parties()
            .iter()
            .copied()
            .filter(|&party| self.book.known(party).kind == ActorKind::State);
        let states: Vec<usize> = states.collect();
        match states[..] {
            [only] if self.book.parties().len() > 1 => self.these(&[only], doer, rules::ACTOR_WITNESSED),
            _ => Vec::new(),
        }
    }

    /// "The Israelis have left", "the Russians shelled it": a people named as doer of an act of arms is its state, where that is a side.
    ///
    /// Without the article a people may be anybody of it, but only its army has `heavy` weapons.
    pub(crate) fn people_in_arms(&self, i: usize, heavy: bool) -> Option<Who> {
        let spot = self.spot(i).filter(|spot| spot.mention.how == How::People)?;
        let top = self.book.top(spot.mention.actor);
        let definite = self.tree.kid(i, &[Dep::Det]).is_some_and(|det| self.tree.low(det) == "the");
        let bare = heavy && self.tree.kids(i).is_empty() && self.tree.dep(i) == Dep::Nsubj;
        ((definite || bare) && self.is_conflict(top)).then(|| {
            self.known_who(spot.mention.actor, spot.words.clone(), spot.words.clone(), rules::ACTOR_SUBJECT)
        })
    }

    /// These actors of the book, as word `i` means them.
    pub(crate) fn these(&self, actors: &[usize], i: usize, rule: RuleId) -> Vec<Who> {
        let words = i..i + 1;
        let who = |&actor: &usize| {
            let who = self.known_who(actor, words.clone(), words.clone(), rule);
            Who { surface: who.name.clone(), implied: true, known: Some(actor), ..who }
        };
        actors.iter().map(who).collect()
    }

    /// Whether an armed group that is no state's is named, or listed by the agreement: it is there whether the report names it or not.
    pub(crate) fn names_armed_group(&self) -> bool {
        self.book.lists_armed_group()
    }
}
