//! Where the parser errs on this prose again and again, put right in the open.
//!
//! Each slip has a name, an example and one reason to be sure; trees are mended before anything is read from them.

use super::Tree;
use crate::lexicon::{self, Class};
use truce_language::{Dep, Tag};

/// Verbs whose passive keeps an object: "boys given rifles".
const GIVING: &[&str] = &[
    "give", "grant", "deny", "send", "offer", "hand", "show", "tell", "pay", "teach", "ask", "name", "call",
    "elect", "refuse",
];
/// Verbs that no passive is made of: their past behind a noun is the sentence's verb.
const INTRANSITIVE: &[&str] = &[
    "infiltrate",
    "advance",
    "retreat",
    "intrude",
    "erupt",
    "explode",
    "crash",
    "clash",
    "withdraw",
    "depart",
    "arrive",
    "vanish",
    // Going.
    "stray",
    "linger",
    "swoop",
    "dive",
    "plunge",
    "hover",
    "circle",
    "loiter",
    "roam",
    "prowl",
    "wander",
    "drift",
    "creep",
    "sneak",
    "crawl",
    "march",
    "parade",
    "stroll",
    "pour",
    "stream",
    "surge",
    "swarm",
    "roll",
    "trundle",
    "rumble",
    "wade",
    "rush",
    "race",
    "charge",
    "sail",
    "venture",
    "trespass",
    "encroach",
    "converge",
    "gather",
    "camp",
    "flee",
    "return",
    "emerge",
    "appear",
    "disappear",
    "fall",
    "come",
    "go",
    "land",
    // Hitting.
    "plough",
    "plow",
    "slam",
    "slice",
    "rip",
    "tear",
    "smash",
    "rain",
    "detonate",
    "collapse",
    "thud",
    // Sounding.
    "buzz",
    "roar",
    "scream",
    "thunder",
    "streak",
    "zoom",
    "whizz",
    "whistle",
    "crackle",
    "rattle",
    "boom",
    "echo",
    "ring",
    "reverberate",
    "resound",
    // Going on.
    "flare",
    "rage",
    "persist",
    "subside",
    "remain",
    "stay",
    "occur",
    "happen",
    "die",
];
/// What craft and soldiers are seen to do, where the bare verb is also a noun.
const BARE_ACTS: &[&str] = &[
    "pass", "release", "drop", "fire", "circle", "hover", "shoot", "cross", "approach", "strike", "attack",
    "hit", "burst", "land", "open", "launch", "return", "turn", "fly", "throw", "crash", "bomb", "shell",
    "dive",
];
/// Gerunds that name acts.
const ACT_GERUNDS: &[&str] =
    &["shelling", "bombing", "shooting", "firing", "killing", "looting", "sniping", "strafing", "mining"];

impl Tree<'_> {
    /// Mends the trees of the words from `first` on.
    pub(super) fn mend(&mut self, first: usize) {
        for i in first..self.words.len() {
            self.correct(i);
            self.reduced(i);
            self.act_noun(i);
            self.raise(i);
            self.warning_shots(i);
            self.set_ablaze(i);
            self.doing_besides(i);
            self.told_next(i);
            self.accused_of_besides(i);
            self.showing_besides(i);
            self.subject_of_next(i);
            self.attribution(i);
            self.seen_doing(i);
            self.before_speaker(i);
        }
    }

    /// What a word hangs on, how, and from where to where it reaches.
    pub(super) fn place(&self, word: usize) -> (usize, Dep, (usize, usize)) {
        (self.words[word].head, self.words[word].dep, self.edges[word])
    }

    /// Puts `word` where `old` hung.
    pub(super) fn put(&mut self, word: usize, old: usize, (over, dep, whole): (usize, Dep, (usize, usize))) {
        self.edges[word] = whole;
        self.words[word].dep = dep;
        if over == old {
            self.words[word].head = word;
        } else {
            self.words[word].head = over;
            self.kids[over].iter_mut().filter(|kid| **kid == old).for_each(|kid| *kid = word);
        }
    }

    /// Hangs `word` on `to`, which stands under the same verb.
    pub(super) fn rehang(&mut self, word: usize, to: usize) {
        let from = self.words[word].head;
        self.kids[from].retain(|&kid| kid != word);
        self.kids[to].push(word);
        self.kids[to].sort_unstable();
        self.words[word].head = to;
        let (left, right) = self.edges[word];
        self.edges[to] = (self.edges[to].0.min(left), self.edges[to].1.max(right));
    }

    /// "Two were killed, in a strike on a car, the army said": what stands between the words and who says them belongs to the words.
    fn before_speaker(&mut self, said: usize) {
        let Some(words) = self.kids[said]
            .iter()
            .copied()
            .find(|&kid| kid < said && self.words[kid].dep == Dep::Ccomp && self.words[kid].tag.is_verb())
        else {
            return;
        };
        let speaker = self.kids[said]
            .iter()
            .copied()
            .find(|&kid| matches!(self.words[kid].dep, Dep::Nsubj | Dep::Nsubjpass) && kid > words);
        let Some(speaker) = speaker else { return };
        let between: Vec<usize> = self.kids[said]
            .iter()
            .copied()
            .filter(|&kid| {
                kid > self.edges[words].1
                    && self.edges[kid].1 < self.edges[speaker].0
                    && matches!(self.words[kid].dep, Dep::Prep | Dep::Npadvmod | Dep::Advmod | Dep::Agent)
            })
            .collect();
        for kid in between {
            self.rehang(kid, words);
        }
    }

    /// "Firing warning shots": shots that warn, and nobody who warns.
    fn warning_shots(&mut self, i: usize) {
        let Some(&kid) = self.kids[i].iter().find(|&&kid| kid > i) else { return };
        let shots = self.words[kid].dep == Dep::Dobj
            && matches!(self.words[kid].lemma.as_str(), "shot" | "fire" | "burst");
        let under = self.words[i].head;
        if self.words[i].low != "warning"
            || kid != i + 1
            || !shots
            || under == i
            || !self.words[under].tag.is_verb()
        {
            return;
        }
        let rest: Vec<usize> = self.kids[i].iter().copied().filter(|&other| other != kid).collect();
        self.rehang(kid, under);
        self.rehang(i, kid);
        for other in rest {
            self.rehang(other, under);
        }
        self.edges[i] = (i, i);
        (self.words[i].dep, self.words[i].tag) = (Dep::Compound, Tag::Nn);
        self.words[i].lemma = "warning".to_owned();
    }

    /// "Saw a drone pass overhead", "watched a tank fire": the parser takes what was seen and what it did for one noun.
    fn seen_doing(&mut self, i: usize) {
        let verb = self.words[i].head;
        let Some(craft) = i.checked_sub(1).filter(|&craft| {
            self.words[craft].dep == Dep::Compound
                && self.words[craft].head == i
                && self.words[craft].tag == Tag::Nn
        }) else {
            return;
        };
        let mover = Class::DRONE.or(Class::AIRCRAFT).or(Class::VESSEL).or(Class::FORCE).or(Class::GUN);
        let seen = self.words[i].dep == Dep::Dobj
            && self.words[i].tag == Tag::Nn
            && BARE_ACTS.contains(&self.words[i].low.as_str())
            && matches!(
                self.words[verb].lemma.as_str(),
                "see" | "watch" | "hear" | "observe" | "notice" | "witness" | "spot"
            )
            && lexicon::is(&self.words[craft].lemma, mover);
        if !seen {
            return;
        }
        let (before, mut after): (Vec<usize>, Vec<usize>) =
            self.kids[i].iter().copied().filter(|&kid| kid != craft).partition(|&kid| kid < craft);
        for &kid in &before {
            self.words[kid].head = craft;
        }
        self.edges[craft].0 =
            before.iter().map(|&kid| self.edges[kid].0).fold(self.edges[craft].0, usize::min);
        let own = std::mem::take(&mut self.kids[craft]);
        self.kids[craft] = before.into_iter().chain(own).collect();
        self.kids[craft].sort_unstable();
        after.push(craft);
        after.sort_unstable();
        self.kids[i] = after;
        (self.words[craft].dep, self.words[craft].head) = (Dep::Nsubj, i);
        (self.words[i].dep, self.words[i].tag) = (Dep::Ccomp, Tag::Vb);
        self.words[i].lemma = self.words[i].low.clone();
        // "… and drop a grenade": the craft does that too.
        let joined: Vec<usize> = self.kids[verb]
            .iter()
            .copied()
            .filter(|&kid| kid > i && self.words[kid].dep == Dep::Conj && self.words[kid].tag == Tag::Vb)
            .collect();
        for kid in joined {
            self.rehang(kid, i);
        }
    }

    /// "Set a refinery ablaze in a drone attack": in what it was set ablaze is of the setting.
    fn set_ablaze(&mut self, i: usize) {
        if !matches!(self.words[i].low.as_str(), "ablaze" | "alight") || self.words[i].tag.is_verb() {
            return;
        }
        let noun = self.words[i].head;
        let verb = if self.words[noun].tag.is_verb() { noun } else { self.words[noun].head };
        if !self.words[verb].tag.is_verb() || verb == i {
            return;
        }
        let kids: Vec<usize> =
            self.kids[i].iter().copied().filter(|&kid| self.words[kid].dep == Dep::Prep).collect();
        for kid in kids {
            self.rehang(kid, verb);
        }
    }

    /// "Thai shells killed five villagers": a past tense with an object that the parser hangs as a participle on a noun without a verb of its own
    /// is the sentence's verb, and the noun its subject.
    fn raise(&mut self, verb: usize) {
        let near = self.words[verb].head;
        // "Fragments of a shell sliced through the tent": the whole phrase is the subject.
        let prep = self.words[near].head;
        let of = self.words[near].dep == Dep::Pobj && self.words[prep].low == "of" && prep < near;
        let noun = if of { self.words[prep].head } else { near };
        let has = |dep: Dep| self.kids[verb].iter().any(|&kid| self.words[kid].dep == dep);
        let bare_past =
            matches!(self.words[verb].tag, Tag::Vbd | Tag::Vbn) && !has(Dep::Aux) && !has(Dep::Agent);
        let finite = self.words[verb].dep == Dep::Acl
            && verb > near
            && near >= noun
            && (self.words[verb].tag == Tag::Vbd && has(Dep::Dobj)
                || bare_past && INTRANSITIVE.contains(&self.words[verb].lemma.as_str())
                || bare_past && has(Dep::Dobj) && !GIVING.contains(&self.words[verb].lemma.as_str()));
        let bare = self.words[noun].dep == Dep::Root
            && self.words[noun].tag.is_noun()
            && self.kids[noun].iter().all(|&kid| {
                kid == verb
                    || !self.words[kid].tag.is_verb()
                    || matches!(self.words[kid].dep, Dep::Amod | Dep::Relcl | Dep::Compound)
            });
        if !finite || !bare {
            return;
        }
        let whole = self.edges[noun];
        if of {
            // What hangs on the inner noun behind the verb goes to the verb as well.
            let (kept, moved): (Vec<usize>, Vec<usize>) =
                self.kids[near].iter().copied().filter(|&kid| kid != verb).partition(|&kid| kid < verb);
            let end = kept.iter().map(|&kid| self.edges[kid].1).fold(near, usize::max);
            self.kids[near] = kept;
            (self.edges[near].1, self.edges[prep].1) = (end, end);
            for &kid in &moved {
                self.words[kid].head = verb;
            }
            self.kids[verb].extend(moved);
        }
        let (before, after): (Vec<usize>, Vec<usize>) =
            self.kids[noun].iter().copied().filter(|&kid| kid != verb).partition(|&kid| kid < verb);
        for &kid in &after {
            self.words[kid].head = verb;
        }
        self.edges[noun] = (whole.0, before.iter().map(|&kid| self.edges[kid].1).fold(noun, usize::max));
        self.edges[verb] = whole;
        self.kids[noun] = before;
        self.kids[verb].push(noun);
        self.kids[verb].extend(after);
        self.kids[verb].sort_unstable();
        (self.words[noun].head, self.words[noun].dep) = (verb, Dep::Nsubj);
        (self.words[verb].head, self.words[verb].dep) = (verb, Dep::Root);
    }

    /// "Thai shelling killed two", "killed in Thai shelling": a gerund with an adjective before it is a noun.
    fn act_noun(&mut self, i: usize) {
        if !ACT_GERUNDS.contains(&self.words[i].low.as_str()) || i == 0 {
            return;
        }
        let argument =
            |dep: Dep| matches!(dep, Dep::Nsubj | Dep::Nsubjpass | Dep::Pobj | Dep::Dobj | Dep::Conj);
        let described = self.kids[i]
            .iter()
            .any(|&kid| kid + 1 == i && matches!(self.words[kid].dep, Dep::Amod | Dep::Compound | Dep::Nmod));
        if self.words[i].tag == Tag::Vbg && described && argument(self.words[i].dep) {
            self.words[i].tag = Tag::Nn;
            self.words[i].lemma = self.words[i].low.clone();
        }
        // The parser hangs the adjective on the preposition and leaves the noun outside.
        let (before, preposition) = (i - 1, self.words[i - 1].head);
        let outside = self.words[before].dep == Dep::Pobj
            && (self.words[before].tag.is_proper() || self.words[before].tag == Tag::Jj)
            && preposition + 1 == before
            && self.words[i].dep == Dep::Advcl
            && self.words[i].head != preposition
            && self.edges[before] == (before, before);
        if !outside {
            return;
        }
        let head = self.words[i].head;
        self.kids[head].retain(|&kid| kid != i);
        self.kids[preposition].retain(|&kid| kid != before);
        self.kids[preposition].push(i);
        self.kids[i].insert(0, before);
        (self.words[i].head, self.words[i].dep, self.words[i].tag) = (preposition, Dep::Pobj, Tag::Nn);
        (self.words[before].head, self.words[before].dep) = (i, Dep::Amod);
        self.edges[i].0 = self.edges[i].0.min(before);
        self.edges[preposition].1 = self.edges[preposition].1.max(self.edges[i].1);
    }

    /// Puts right what the tagger takes for something else in this prose: "overflown" for an adjective, "shot dead" for a noun.
    fn correct(&mut self, i: usize) {
        let dead = self.words.get(i + 1).is_some_and(|next| next.low == "dead");
        let word = &mut self.words[i];
        let verb = match word.low.as_str() {
            "overflown" | "overflew" if !word.tag.is_verb() => Some(("overfly", Tag::Vbn)),
            "shot" if dead && !word.tag.is_verb() => Some(("shoot", Tag::Vbn)),
            "downed" if word.tag == Tag::Jj && word.dep != Dep::Amod => Some(("down", Tag::Vbd)),
            _ => None,
        };
        let Some((lemma, tag)) = verb else { return };
        word.tag = tag;
        word.lemma = lemma.to_owned();
        if word.low == "shot" && word.dep == Dep::Root {
            let subject = self.kids[i].iter().copied().find(|&kid| self.words[kid].dep == Dep::Nsubj);
            let auxiliary =
                self.kids[i].iter().any(|&kid| matches!(self.words[kid].dep, Dep::Aux | Dep::Auxpass));
            if let Some(subject) = subject.filter(|_| !auxiliary) {
                self.words[subject].dep = Dep::Nsubjpass;
            }
        }
        if dead && self.words[i].dep == Dep::Nsubj && self.words[i].head == i + 1 {
            self.shot_dead(i);
        }
    }

    /// "A gunman shot dead a driver": the parser takes "gunman shot" for a noun and "dead" for what is said of it.
    fn shot_dead(&mut self, shot: usize) {
        let dead = shot + 1;
        let Some(shooter) =
            self.kids[shot].iter().copied().rfind(|&kid| self.words[kid].dep == Dep::Compound)
        else {
            return;
        };
        let (head, dep) = (self.words[dead].head, self.words[dead].dep);
        (self.words[shot].head, self.words[shot].dep) = (if head == dead { shot } else { head }, dep);
        (self.words[dead].head, self.words[dead].dep) = (shot, Dep::Oprd);
        if head != dead {
            self.kids[head].iter_mut().filter(|kid| **kid == dead).for_each(|kid| *kid = shot);
        }
        let whole = self.edges[dead];
        let before = std::mem::take(&mut self.kids[shot]);
        let after: Vec<usize> =
            std::mem::take(&mut self.kids[dead]).into_iter().filter(|&kid| kid != shot).collect();
        for &kid in before.iter().filter(|&&kid| kid != shooter) {
            self.words[kid].head = shooter;
            self.kids[shooter].push(kid);
        }
        self.kids[shooter].sort_unstable();
        (self.words[shooter].head, self.words[shooter].dep) = (shot, Dep::Nsubj);
        self.edges[shooter] = (self.edges[shot].0, shooter);
        for &kid in &after {
            self.words[kid].head = shot;
        }
        self.kids[shot] = [shooter, dead].into_iter().chain(after).collect();
        self.kids[shot].sort_unstable();
        self.edges[dead] = (dead, dead);
        self.edges[shot] = (whole.0.min(self.edges[shooter].0), whole.1);
    }
}
