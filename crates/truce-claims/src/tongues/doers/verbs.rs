//! Who does what a verb tells: the subject before or behind it, the antecedent of its relative, or whoever the sentence goes on with.

use super::super::acts::{Doer, Event, Stage};
use super::super::lexicon::{ActEntry, Classes, Cue, Does, How, Means};
use super::super::people::{As, Someone, Under};
use super::super::phrases::is_owned;
use super::super::scan::{Clause, Hit, Opens, Scan};
use super::super::speech::Telling;
use super::super::{Form, Lead, Tongue};
use super::{WEAPON, agrees, implied, we};
use crate::rules;
use truce_vocabulary::ClaimantKind;

impl Stage<'_> {
    pub(in crate::tongues) fn doers_of_verb(
        &self,
        hit: &Hit,
        entry: &ActEntry,
        clause: &Clause,
        passive: bool,
        told: Option<&Event>,
    ) -> Vec<Doer> {
        let scan = self.scan;
        let at = hit.at.start;
        if entry.found {
            return self.owner_of_thing(clause, at, passive);
        }
        let by =
            self.people_in(at..clause.at.end).find(|(_, one)| one.under == Under::By && one.how != As::Owner);
        if let Some((place, _)) = by {
            return self.joined(place, rules::TONGUE_ACTOR_BY);
        }
        let first = scan.tongue.puts_the_verb_first()
            && scan.any_cue(hit.at.end..clause.at.end.min(hit.at.end + 3), &[Cue::We]);
        if (first || scan.any_cue(clause.at.start..at, &[Cue::We]) || we(scan, hit))
            && let Some(doers) = self.told_by(at)
        {
            return implied(doers, rules::TONGUE_ACTOR_SPEAKER);
        }
        // "قوة إسرائيلية حاولت": a verb right behind people not spoken of before says what those did.
        let antecedent = self.people_in(clause.at.start..at).find(|(_, one)| {
            let key = scan.tokens[one.whole.start].key().trim_start_matches('و');
            scan.tongue == Tongue::Arabic
                && one.at.end == at
                && one.whole.start > clause.at.start
                && matches!(one.how, As::Body | As::Described)
                && !matches!(one.under, Under::Nothing | Under::By)
                && !key.starts_with("ال")
                && !key.starts_with("لل")
                && !key.starts_with("بال")
        });
        if let Some((_, one)) = antecedent {
            return vec![self.doer(one, rules::TONGUE_ACTOR_RELATIVE)];
        }
        // "قذائف أطلقتها الجماعة": what the verb takes up stood before, so who acts stands right behind.
        let behind = self
            .people
            .iter()
            .position(|one| one.whole.start == hit.at.end && one.may_act() && scan.takes_up(at) && !passive);
        if let Some(place) = behind {
            return self.joined(place, rules::TONGUE_ACTOR_AFTER_VERB);
        }
        if passive {
            // "Fired from the positions of": who holds them.
            let from = self.people.iter().position(|one| {
                one.at.start >= at
                    && one.at.start < clause.at.end
                    && one.under == Under::From
                    && one.how == As::Body
            });
            let owned = self.people.iter().position(|one| {
                clause.at.contains(&one.at.start)
                    && one.at.start < at
                    && one.how == As::Body
                    && one.head.meets(WEAPON)
            });
            if let Some(place) = from.or(owned) {
                return vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_OF)];
            }
            // "تعرضت البلدة لقصف مدفعي إسرائيلي": whose the fire is that it came under.
            let came = hit.also.filter(|_| scan.tongue == Tongue::Arabic).map(|also| also + 1);
            let adjective = came.and_then(|end| {
                self.people.iter().position(|one| {
                    one.how == As::Act
                        && (end..end + 4).contains(&one.at.start)
                        && !scan.any_cue(end..one.at.start, &[Cue::At, Cue::In, Cue::By])
                })
            });
            if let Some(place) = adjective {
                return self.joined(place, rules::TONGUE_ACTOR_ADJECTIVE);
            }
            // "أصيب جندي بقنبلة ألقتها مسيرة": who threw what hurt them.
            let carrier = (hit.at.end..clause.at.end).find_map(|end| self.carrier(end));
            return carrier.map(|place| self.joined(place, rules::TONGUE_ACTOR_RELATIVE)).unwrap_or_default();
        }
        let fits = |one: &Someone| !entry.thing || one.how == As::Body && one.head.meets(WEAPON);
        let able = |one: &&Someone| one.may_act() && fits(one) && one.kind != ClaimantKind::Media;
        let before = self
            .people_in(clause.at.start..at)
            .rfind(|(_, one)| one.at.end <= at && able(one))
            .map(|(place, _)| place);
        let after = self
            .people_in(hit.at.end..clause.at.end.min(hit.at.end + 7) + 8)
            .find(|(_, one)| {
                one.whole.start >= hit.at.end
                    && one.whole.start < clause.at.end.min(hit.at.end + 7)
                    && able(one)
                    && !scan.is_object(one.whole.start)
                    && agrees(scan, hit, one.whole.start)
            })
            .filter(|(_, one)| !(hit.at.end..one.whole.start).any(|token| scan.is_verb(token)))
            .map(|(place, _)| place);
        // "Dit que le groupe tente de se réarmer": the subject of the clause told, not whoever tells.
        let nearest =
            self.tellings.iter().filter(|telling| telling.covers(at)).min_by_key(|telling| telling.reach(at));
        let tells = nearest.is_some_and(|telling| {
            matches!(telling.does, Does::Say | Does::Observe | Does::Assess | Does::Justify)
        });
        let own = (clause.opens == Opens::That || tells)
            && before.is_some_and(|place| {
                let subject = self.people[place].at.start;
                self.tellings.iter().all(|telling| telling.covers(subject) == telling.covers(at))
            });
        let relative = clause.opens == Opens::Who && scan.tongue == Tongue::French;
        if !own
            && !relative
            && (matches!(hit.form, Form::Infinitive | Form::Gerund) || has_done(scan, hit))
            && let Some(doers) = self.by_telling(at, false)
        {
            return doers;
        }
        // "Ont vu des véhicules traverser": what stands between a seeing and an infinitive does it.
        let seen = hit.form == Form::Infinitive
            && scan.tongue == Tongue::French
            && scan.hits_in(clause.at.start..at).iter().any(|other| {
                scan.speech_of(other).is_some_and(|entry| entry.does() == Does::Observe)
                    && before.is_some_and(|place| self.people[place].at.end <= other.at.start)
            });
        let before = before.filter(|_| !seen).map(|place| self.first_joined(place, clause.at.start));
        let found = match scan.tongue {
            Tongue::French => before,
            Tongue::Arabic => match (before, after) {
                (Some(before), Some(after)) => {
                    // Verb first, unless what stands before opens the clause as its topic.
                    let topic = self.people[before].whole.start <= clause.at.start + 3
                        && self.people[after].whole.start > hit.at.end;
                    let opens = self.people[before].whole.start <= clause.at.start + 2;
                    Some(if topic || opens { before } else { after })
                }
                (before, after) => before.or(after),
            },
            Tongue::Hebrew => before.or(after),
        };
        if let Some(place) = found {
            let rule = if Some(place) == before {
                rules::TONGUE_ACTOR_BEFORE_VERB
            } else {
                rules::TONGUE_ACTOR_AFTER_VERB
            };
            return self.joined(place, rule);
        }
        if entry.thing {
            return Vec::new();
        }
        let both = self.both(clause, at);
        if !both.is_empty() {
            return both;
        }
        // "على الحزب أن ينسحب", "دعا الحزب إلى أن ينسحب": whoever stands before "that" is to do it.
        if scan.tongue == Tongue::Arabic && clause.opens == Opens::That {
            let due = self.people.iter().position(|one| {
                one.at.end <= clause.at.start
                    && one.at.end + 1 >= clause.at.start
                    && matches!(one.under, Under::At | Under::To | Under::From)
                    && one.actor.is_some()
            });
            if let Some(place) = due {
                return self.joined(place, rules::TONGUE_ACTOR_DUTY);
            }
        }
        if let Some(cut_off) = scan.interrupted(at) {
            let subject = self
                .people
                .iter()
                .position(|one| cut_off.contains(&one.at.start) && able(&one) && one.actor.is_some());
            if let Some(place) = subject {
                return self.joined(place, rules::TONGUE_ACTOR_INSERTION);
            }
        }
        // "Ses soldats", "قواته": of whoever acted before; "des éléments": nobody more than the words say.
        let bare = self.bare_subject(hit, entry, clause);
        let owned = bare.is_some_and(|noun| is_owned(scan, noun));
        let goes_on = scan.tongue == Tongue::Hebrew
            || scan.tongue == Tongue::Arabic
                && told.is_some_and(|told| {
                    scan.sentence_of(at).contains(&told.at.start) && !told.actors.is_empty()
                });
        if let Some(doer) =
            bare.filter(|_| !goes_on && !owned).and_then(|noun| self.described_subject(noun, at, clause))
        {
            return vec![doer];
        }
        // "זיהו מחבלים שחצו": in Hebrew one letter is "that" and "who"; right behind people it is "who".
        let beside = self.people.iter().rfind(|one| {
            scan.tongue == Tongue::Hebrew
                && clause.opens == Opens::That
                && one.at.end == clause.at.start
                && one.how != As::Act
                && scan.at(clause.at.start).iter().any(|hit| hit.lead.has(Lead::THAT))
        });
        if let Some(one) = beside.filter(|one| !scan.is_speaker(self.tellings, one)) {
            return vec![self.doer(one, rules::TONGUE_ACTOR_RELATIVE)];
        }
        if clause.opens == Opens::Who
            || (clause.opens == Opens::That && self.telling_opened_at(clause.at.start).is_none())
        {
            let antecedent = self.people.iter().rfind(|one| {
                one.at.end <= clause.at.start + 1 && one.at.end + 6 > clause.at.start && one.how != As::Act
            });
            // "Deux « terroristes » qui …": people by a noun that stands nearer than any name.
            let kinds = Classes::Force.or(Classes::Civilian).or(Classes::Captive);
            let noun = scan.hits_in(clause.at.start.saturating_sub(4)..clause.at.start).iter().rfind(|hit| {
                matches!(hit.means, Means::Class(class) if class.meets(kinds))
                    && hit.at.end + 2 >= clause.at.start
            });
            let nearer = noun.filter(|noun| antecedent.is_none_or(|one| one.at.end <= noun.at.start));
            if let Some(noun) = nearer {
                let range = scan.range(noun.at.clone());
                return vec![Doer {
                    name: range.of(scan.text).unwrap_or_default().to_owned(),
                    actor: None,
                    kind: ClaimantKind::Organisation,
                    range,
                    rule: rules::TONGUE_ACTOR_RELATIVE,
                }];
            }
            if let Some(one) = antecedent {
                return vec![self.doer(one, rules::TONGUE_ACTOR_RELATIVE)];
            }
        }
        if let Some(doers) = self.by_telling_opened(clause, at) {
            return doers;
        }
        let sentence = scan.sentence_of(at);
        if let Some(told) =
            told.filter(|told| sentence.contains(&told.at.start) && !told.actors.is_empty() && !told.passive)
        {
            let alike =
                self.tellings.iter().all(|telling| telling.covers(told.at.start) == telling.covers(at));
            if alike {
                return implied(told.actors.clone(), rules::TONGUE_ACTOR_BEFORE);
            }
        }
        if let Some(doers) = self.subject_of_clause(clause, at) {
            return implied(doers, rules::TONGUE_ACTOR_BEFORE);
        }
        let told_of =
            self.tellings.iter().any(|telling| telling.covers(at) && telling.rule != rules::CLAIMANT_VOICE);
        if let Some(doers) =
            self.told_by(at).filter(|_| told_of && entry.how() != How::Harm && clause.opens != Opens::Start)
        {
            return implied(doers, rules::TONGUE_ACTOR_SPEAKER);
        }
        // A sentence that names nobody goes on with whoever acted in the one before.
        let pronoun = scan.any_cue(clause.at.start..at, &[Cue::Pronoun]);
        let null = scan.tongue != Tongue::French && clause.opens != Opens::Mark && !harmed_form(hit, entry);
        if !(pronoun || owned || null) {
            return Vec::new();
        }
        if let Some(told) =
            told.filter(|told| !told.passive && !told.actors.is_empty() && told.at.end + 60 > at)
        {
            return implied(told.actors.clone(), rules::TONGUE_ACTOR_BEFORE);
        }
        // Else with whoever the sentence before was about.
        let before = self.people.iter().rfind(|one| {
            one.may_act() && one.actor.is_some() && one.at.end <= sentence.start && one.at.end + 40 > at
        });
        before
            .map(|one| implied(vec![self.doer(one, rules::TONGUE_ACTOR_BEFORE)], rules::TONGUE_ACTOR_BEFORE))
            .unwrap_or_default()
    }

    /// Whose the thing is that was found or shot down.
    pub(super) fn owner_of_thing(&self, clause: &Clause, at: usize, passive: bool) -> Vec<Doer> {
        let things = WEAPON.or(Classes::Site).or(Classes::Arms);
        let owner = self.people.iter().position(|one| {
            let noun = self.scan.classes(one.whole.start).or(one.head);
            clause.at.contains(&one.at.start)
                && (passive || one.at.start > at)
                && matches!(one.how, As::Body | As::Owner)
                && noun.meets(things)
                && one.under != Under::By
        });
        owner.map(|place| vec![self.doer(&self.people[place], rules::TONGUE_ACTOR_OF)]).unwrap_or_default()
    }
}

impl Scan<'_> {
    /// Whether somebody speaks in one of the tellings.
    pub(super) fn is_speaker(&self, tellings: &[Telling], one: &Someone) -> bool {
        let range = self.range(one.whole.clone());
        tellings.iter().flat_map(|telling| &telling.speaker).any(|speaker| speaker.range.overlaps(range))
    }

    /// Whether an Arabic verb takes up what stands before it: "شنتها", "نفذته".
    pub(in crate::tongues) fn takes_up(&self, verb: usize) -> bool {
        let key = self.tokens[verb].key();
        self.tongue == Tongue::Arabic && (key.ends_with("ته") || key.ends_with("ها"))
    }

    /// Whether the word before marks what follows as an object.
    fn is_object(&self, token: usize) -> bool {
        self.tongue == Tongue::Hebrew && token > 0 && self.tokens[token - 1].key() == "את"
    }
}

/// "Avoir tiré", "être entré": an infinitive of what is past.
fn has_done(scan: &Scan<'_>, hit: &Hit) -> bool {
    let near = hit.at.start.saturating_sub(3)..hit.at.start;
    let auxiliary = |token: usize| matches!(scan.tokens[token].key(), "avoir" | "être" | "etre");
    scan.tongue == Tongue::French && hit.form == Form::Participle && near.into_iter().any(auxiliary)
}

fn harmed_form(hit: &Hit, entry: &ActEntry) -> bool {
    entry.passive || entry.thing || hit.form == Form::Infinitive
}
