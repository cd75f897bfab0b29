//! Verbs of keeping and breaking: breaches, withdrawals, releases, returns, coordination, the truce itself.

use super::{
    Clause, Found, coordinates, homeward, is_civilian, is_destination, is_event_noun, is_force,
    is_military_answer, is_placelike, keeping, moves_back, table,
};
use crate::lexicon::{self, Class};
use crate::rules;
use crate::tree::Tree;
use truce_language::{Dep, Tag};
use truce_vocabulary::Act;

/// Breaches, duties and the truce.
pub(super) fn duties(c: &Clause<'_>) -> Option<Found> {
    keeping(c).or_else(|| duty(c))
}

fn duty(c: &Clause<'_>) -> Option<Found> {
    let Clause { tree, v, doer, object, lemma, particle, weapon, .. } = *c;
    match lemma {
        // --- breaches and keeping ------------------------------------------------------------------------------------------------
        // "is in breach of the agreement"
        "be" | "stand" | "act"
            if tree.object_of(v, &["in"]).is_some_and(|o| {
                matches!(tree.lemma(o), "breach" | "violation" | "contravention" | "defiance")
                    && tree.object_of(o, &["of"]).is_some_and(|of| lexicon::is(tree.lemma(of), Class::TRUCE))
            }) && doer.is_some_and(|d| is_force(tree, d)) =>
        {
            c.found(Act::ViolationUnspecified, doer, None, rules::ACT_BREACH)
        }
        "violate" | "break" | "breach" | "infringe" | "contravene" | "flout" | "transgress" => {
            super::breach(tree, v, doer, object)
        }
        "withdraw" | "retreat" | "evacuate" | "vacate" | "depart" | "disengage" | "exit" => {
            let by = tree.words[v].head;
            let modifies =
                tree.dep(v) == Dep::Pcomp && crate::syntax::retreating(tree, tree.words[by].head).is_some();
            // "security guarantees were withdrawn": only forces and arms leave.
            let word = tree.is_passive(v)
                && object.is_some_and(|o| {
                    tree.tag(o).is_noun()
                        && !is_force(tree, o)
                        && !table::things(tree, o).into_iter().any(|thing| {
                            lexicon::is(
                                tree.lemma(thing),
                                Class::FORCE.or(Class::GUN).or(Class::ROCKET).or(Class::ARMS).or(Class::SITE),
                            ) || tree.tag(thing).is_proper()
                        })
                });
            if modifies
                || word && lemma == "withdraw"
                || c.object_is(Class::CIVILIAN)
                || (lemma == "withdraw" && object.is_some_and(|o| !is_force(tree, o)) && !tree.is_passive(v))
                || (matches!(lemma, "evacuate" | "depart" | "exit")
                    && !doer.is_some_and(|d| is_force(tree, d)))
            {
                return None;
            }
            let mover = if tree.is_passive(v) || lemma == "withdraw" && object.is_some() {
                doer.or(object)
            } else {
                doer
            };
            c.found(Act::ComplyWithdraw, mover, None, rules::ACT_COMPLY)
        }
        "pull"
            if matches!(particle, "out" | "back")
                || tree
                    .kid(v, &[Dep::Prep])
                    .is_some_and(|kid| tree.low(kid) == "out" && doer.is_some_and(|d| is_force(tree, d)))
                || tree.kid(v, &[Dep::Advmod]).is_some_and(|kid| matches!(tree.low(kid), "out" | "back")) =>
        {
            c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
        }
        "leave" | "go"
            if doer.is_some_and(|d| is_force(tree, d) && !given(tree, v, d) && !table::folk(tree, d))
                && !tree.kids_by(v, &[Dep::Oprd, Dep::Ccomp]).any(|_| true)
                && (lemma == "leave"
                    && object.is_none_or(|o| {
                        is_placelike(tree, o)
                            || is_destination(tree, o)
                            || super::is_building(tree, o)
                            || matches!(
                                tree.lemma(o),
                                "soil"
                                    | "ground"
                                    | "port"
                                    | "harbour"
                                    | "harbor"
                                    | "airfield"
                                    | "mill"
                                    | "campus"
                            )
                    })
                    || moves_back(tree, v)) =>
        {
            c.found(Act::ComplyWithdraw, doer, None, rules::ACT_COMPLY)
        }
        "dismantle" | "disarm" | "decommission" | "demilitarise" | "demilitarize" => c.found(
            Act::ComplyDismantle,
            if lemma == "disarm" { doer.or(object) } else { doer },
            object,
            rules::ACT_COMPLY,
        ),
        "destroy" | "remove" | "surrender"
            if c.object_is(Class::ARMS)
                && !is_event_noun(tree, doer)
                && weapon == Class::default()
                && lemma != "destroy" =>
        {
            c.found(Act::ComplyDismantle, doer, object, rules::ACT_COMPLY)
        }
        "hand" | "turn" if tree.is_passive(v) && flown_on(tree, v, object) => {
            c.found(Act::ComplyRelease, doer, object, rules::ACT_COMPLY)
        }
        "hand" | "turn"
            if particle == "over" && handed(tree, v, object).is_some_and(|o| is_given(tree, o)) =>
        {
            let who = handed(tree, v, object);
            let person = who.is_some_and(|who| table::person(tree, who));
            let act = if person { Act::ComplyRelease } else { Act::ComplyHandover };
            c.found(act, doer, who, rules::ACT_COMPLY)
        }
        "release" | "free" | "liberate" if c.object_is(Class::CAPTIVE.or(Class::CIVILIAN)) => {
            c.found(Act::ComplyRelease, doer, object, rules::ACT_COMPLY)
        }
        "return" | "head" | "go" | "come" | "set" | "flock" | "travel" | "reach" | "stream"
            if doer.is_some_and(|d| is_civilian(tree, d)) && homeward(tree, v) =>
        {
            c.found(Act::ComplyReturn, doer, None, rules::ACT_COMPLY)
        }
        // "Residents were not allowed back", "would not let the families return".
        "allow" | "let" | "permit"
            if tree.kid(v, &[Dep::Neg]).is_some()
                && homeward(tree, v)
                && let_go(tree, v, object).is_some_and(|who| table::folk(tree, who)) =>
        {
            let mut kept = c.found(Act::CivDenialReturn, doer, let_go(tree, v, object), rules::ACT_CIVIL)?;
            kept.verb = tree.kid(v, &[Dep::Aux]).filter(|&aux| tree.low(aux) == "will").map(|_| v);
            Some(kept)
        }
        "allow" | "let" | "permit"
            if homeward(tree, v) && let_go(tree, v, object).is_some_and(|who| table::folk(tree, who)) =>
        {
            c.found(Act::ComplyReturn, let_go(tree, v, object), None, rules::ACT_COMPLY)
        }
        "reopen" | "open" if [doer, object].into_iter().flatten().any(|w| is_gate(tree, w, lemma)) => c
            .found(
                Act::ComplyAid,
                doer.filter(|&d| !is_gate(tree, d, lemma)),
                object.or(doer),
                rules::ACT_COMPLY,
            ),
        "be" if doer.is_some_and(|d| is_gate(tree, d, "open"))
            && tree.kids_by(v, &[Dep::Acomp, Dep::Oprd]).any(|kid| tree.low(kid) == "open") =>
        {
            c.found(Act::ComplyAid, None, doer, rules::ACT_COMPLY)
        }
        // "The crossing remains shut": kept so by somebody.
        "be" | "remain" | "stay"
            if doer.is_some_and(|d| is_gate(tree, d, "open"))
                && tree
                    .kids_by(
                        v,
                        &[Dep::Acomp, Dep::Oprd, Dep::Attr, Dep::Xcomp, Dep::Ccomp, Dep::Advcl, Dep::Acl],
                    )
                    .any(|kid| matches!(tree.low(kid), "shut" | "closed" | "sealed" | "blocked")) =>
        {
            c.found(Act::HumAidBlock, None, doer, rules::ACT_ACCESS)
        }
        // "Lorries are stuck at the crossing."
        "be" | "remain" | "sit" | "stand" | "wait" | "queue" | "idle" | "languish" | "rot"
            if doer.is_some_and(|d| table::relief(tree, d))
                && (tree.kids_by(v, &[Dep::Acomp, Dep::Oprd, Dep::Attr, Dep::Advcl]).any(|kid| {
                    matches!(tree.low(kid), "stuck" | "stranded" | "blocked" | "held" | "idle" | "stopped")
                }) || matches!(lemma, "rot" | "languish")
                    || !matches!(lemma, "be" | "remain")
                        && tree
                            .object_of(v, &["at", "outside", "before"])
                            .is_some_and(|at| is_gate(tree, at, "open"))) =>
        {
            c.found(Act::HumAidBlock, None, doer, rules::ACT_ACCESS)
        }
        // "They were gone by January", "have gone from the hills".
        "go" if tree.low(v) == "gone"
            && (tree.kids_by(v, &[Dep::Aux, Dep::Auxpass]).any(|aux| tree.lemma(aux) == "be")
                || tree.object_of(v, &["from"]).is_some_and(|place| is_placelike(tree, place)))
            && doer.or(object).is_some_and(|d| is_force(tree, d)) =>
        {
            c.found(Act::ComplyWithdraw, doer.or(object), None, rules::ACT_COMPLY)
        }
        // "The coast guard took over."
        "take"
            if particle == "over"
                && object.is_none()
                && doer.is_some_and(|d| {
                    lexicon::is(tree.lemma(d), Class::FORCE.or(Class::MONITOR))
                        && tree
                            .kid(v, &[Dep::Prep])
                            .is_none_or(|prep| matches!(tree.low(prep), "from" | "in" | "at" | "on"))
                }) =>
        {
            c.found(Act::ComplyDeploy, doer, None, rules::ACT_COMPLY)
        }
        "demine" => c.found(Act::ComplyDemine, doer, object, rules::ACT_COMPLY),
        "clear" | "defuse" | "remove" if c.object_is(Class::MINE) => {
            c.found(Act::ComplyDemine, doer, object, rules::ACT_COMPLY)
        }
        "coordinate" | "deconflict" | "facilitate" => {
            c.found(Act::ComplyCoordinate, doer, None, rules::ACT_COMPLY)
        }
        "notify" | "inform" | "tell" | "pass" if coordinates(tree, v, doer, object) => c.found(
            Act::ComplyCoordinate,
            if tree.is_passive(v) { None } else { doer },
            if tree.is_passive(v) { object } else { object.filter(|o| is_force(tree, *o)) },
            rules::ACT_COMPLY,
        ),
        // "The soldiers and the rebels met in several clashes": no meeting for talks.
        "meet" | "collide" if tree.object_of(v, &["in"]).is_some_and(|what| is_combat(tree, what)) => {
            c.found(Act::FireClash, doer, tree.object_of(v, &["with"]), rules::ACT_SHOOT)
        }
        "clash" | "fight" | "battle" | "skirmish" => {
            // "fought each other", "have fought one another"
            let mutual = |o: usize| {
                matches!((tree.low(o.saturating_sub(1)), tree.low(o)), ("each", "other") | ("one", "another"))
            };
            if lemma != "clash" && object.is_some_and(|o| !is_force(tree, o) && !mutual(o)) {
                return None;
            }
            let foe = tree.object_of(v, &["with", "against"]).or(object.filter(|&o| !mutual(o)));
            c.found(Act::FireClash, doer, foe.filter(|&foe| !mutual(foe)), rules::ACT_SHOOT)
        }
        "respond" | "retaliate" | "reply" | "answer"
            if doer.is_some_and(|d| is_force(tree, d))
                && !tree.kids_by(v, &[Dep::Ccomp]).any(|_| true)
                && !tree.object_of(v, &["to"]).or(object).is_some_and(|asked| wants_words(tree, asked))
                // "responded with strikes": the noun tells the act; see `nouns`.
                && !tree.objects_of(v, &["with", "by"]).any(|(_, what)| tells_an_act(tree, what))
                // "answered with a statement": words, whatever they blame.
                && !tree.objects_of(v, &["with", "in", "by"]).any(|(_, what)| crate::speech::are_words(tree.lemma(what)))
                && (is_military_answer(tree, v) || lemma == "retaliate" || shoots_back(tree, v, doer)) =>
        {
            c.found(Act::FireUnspecified, doer, object.filter(|_| lemma == "answer"), rules::ACT_SHOOT)
        }
        "take"
            if object.is_some_and(|o| {
                matches!(tree.lemma(o), "measure" | "action" | "countermeasure" | "step")
            }) && (tree.any_under(v, |w| {
                matches!(
                    tree.low(w),
                    "defensive" | "military" | "retaliatory" | "return" | "response" | "against"
                )
            })) =>
        {
            c.found(Act::FireUnspecified, doer, tree.object_of(v, &["against"]), rules::ACT_SHOOT)
        }
        "use" | "apply" if object.is_some_and(|o| matches!(tree.lemma(o), "countermeasure" | "force")) => {
            c.found(Act::FireUnspecified, doer, None, rules::ACT_SHOOT)
        }
        "jam" | "spoof" | "hack" => c.found(Act::InfoCyberJamming, doer, object, rules::ACT_ACCESS),
        _ => None,
    }
}

/// "Gunmen gave them one hour to leave": people whom the pronoun stands for, and no force.
fn given(tree: &Tree<'_>, v: usize, doer: usize) -> bool {
    let above = tree.words[tree.words[v].head].head;
    let gives = |w: usize| matches!(tree.lemma(w), "give" | "grant" | "allow");
    matches!(tree.low(doer), "them" | "us" | "him" | "her")
        && tag_infinitive(tree, v)
        && (gives(tree.words[v].head) || gives(above))
}

/// "did not respond to a request for comment on the shelling": what is answered there is answered in words.
fn wants_words(tree: &Tree<'_>, asked: usize) -> bool {
    lexicon::is(tree.lemma(asked), Class::WORD)
        || matches!(
            tree.lemma(asked),
            "request"
                | "question"
                | "query"
                | "inquiry"
                | "enquiry"
                | "email"
                | "e-mail"
                | "message"
                | "letter"
                | "call"
                | "phone"
                | "comment"
                | "offer"
                | "proposal"
                | "invitation"
                | "complaint"
                | "appeal"
                | "demand"
                | "plea"
                | "petition"
        )
}

fn tag_infinitive(tree: &Tree<'_>, v: usize) -> bool {
    tree.kids_by(v, &[Dep::Aux]).any(|aux| tree.low(aux) == "to")
}

/// "Díaz was handed over and flown to the capital": a name that is flown on is somebody's.
fn flown_on(tree: &Tree<'_>, v: usize, object: Option<usize>) -> bool {
    let next = tree.kids_by(v, &[Dep::Conj]).any(|on| {
        tree.tag(on) == Tag::Vbn
            && matches!(tree.lemma(on), "fly" | "drive" | "bring" | "examine" | "reunite" | "escort" | "take")
    });
    let person = tree.kids_by(v, &[Dep::Prep, Dep::Dative]).any(|to| tree.low(to) == "to")
        || tree.kid(v, &[Dep::Prt]).is_some();
    next && person && object.is_some_and(|o| tree.tag(o) == Tag::Nnp && tree.words[o].entity.is_none())
}

/// What is handed over, also where the parser hangs it on "over".
fn handed(tree: &Tree<'_>, v: usize, object: Option<usize>) -> Option<usize> {
    object.or_else(|| tree.kid(tree.kid(v, &[Dep::Prt])?, &[Dep::Pobj]))
}

/// Who is let go somewhere: the object, or the subject of the clause the parser makes of it.
fn let_go(tree: &Tree<'_>, v: usize, object: Option<usize>) -> Option<usize> {
    object.or_else(|| tree.kid(tree.kid(v, &[Dep::Ccomp, Dep::Xcomp])?, &[Dep::Nsubj]))
}

/// A crossing, a corridor; a road or a port only where it is opened again.
fn is_gate(tree: &Tree<'_>, noun: usize, verb: &str) -> bool {
    matches!(tree.lemma(noun), "crossing" | "corridor" | "terminal" | "gate")
        || tree.core(noun).any(|w| matches!(tree.lemma(w), "crossing" | "corridor"))
        // A road is opened again by a force, or for aid.
        || verb == "reopen"
            && matches!(tree.lemma(noun), "road" | "border" | "port" | "airport" | "route" | "highway" | "bridge")
            && tree.sentences[tree.words[noun].sentence].clone().any(|w| {
                w != noun && lexicon::is(tree.lemma(w), Class::AID.or(Class::TRUCE).or(Class::FORCE).or(Class::SIDES))
                    || tree.tag(w).is_proper() && w < noun
            })
}

/// What one side can hand the other: people, the dead, arms, posts and ground; neither a report nor the chair.
fn is_given(tree: &Tree<'_>, object: usize) -> bool {
    let kinds = Class::CAPTIVE
        .or(Class::CIVILIAN)
        .or(Class::ARMS)
        .or(Class::GUN)
        .or(Class::SITE)
        .or(Class::PLACE)
        .or(Class::MINE)
        .or(Class::GOODS)
        .or(Class::FORCE);
    table::things(tree, object).into_iter().any(|thing| {
        lexicon::is(tree.lemma(thing), kinds)
            || tree.tag(thing) == Tag::Cd
            || matches!(tree.tag(thing), Tag::Prp)
            || tree.words[thing].entity.is_some_and(|entity| {
                use truce_language::EntityLabel::{Fac, Gpe, Loc, Person};
                matches!(entity, Fac | Gpe | Loc | Person)
            })
            || matches!(
                tree.lemma(thing),
                "remain"
                    | "coffin"
                    | "corpse"
                    | "list"
                    | "map"
                    | "chart"
                    | "suspect"
                    | "control"
                    | "security"
                    | "responsibility"
                    | "administration"
            )
    })
}

/// "They opened fire and our soldiers responded": soldiers who answer fire that was just told of, and nothing else, fire.
fn shoots_back(tree: &Tree<'_>, v: usize, doer: Option<usize>) -> bool {
    let soldiers =
        doer.is_some_and(|doer| matches!(tree.lemma(doer), "soldier" | "troop" | "force" | "gunner"));
    let bare = tree.kids(v).iter().all(|&kid| match tree.dep(kid) {
        Dep::Neg | Dep::Dobj | Dep::Xcomp | Dep::Ccomp => false,
        // "…, to which the troops responded"
        Dep::Prep if tree.low(kid) == "to" => {
            tree.kid(kid, &[Dep::Pobj]).is_some_and(|what| tree.low(what) == "which")
        }
        Dep::Prep => !matches!(tree.low(kid), "by" | "with"),
        _ => true,
    });
    let from = tree.sentences[tree.words[v].sentence.saturating_sub(1)].start;
    let fired_at = (from..v).any(|w| {
        tree.words[w].paragraph == tree.words[v].paragraph
            && (matches!(tree.lemma(w), "fire" | "shoot" | "shell" | "bombard")
                || tree.tag(w).is_noun() && super::is_event_noun(tree, Some(w)))
    });
    soldiers && bare && fired_at
}

/// "with strikes", "with two waves of strikes", but not "with fire", which says no more than the answer.
fn tells_an_act(tree: &Tree<'_>, what: usize) -> bool {
    let strike = |noun: usize| {
        super::is_event_noun(tree, Some(noun)) && !matches!(tree.lemma(noun), "fire" | "gunfire")
    };
    strike(what) || tree.object_of(what, &["of"]).is_some_and(strike)
}

/// A clash, a battle.
pub(crate) fn is_combat(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.lemma(noun),
        "clash" | "battle" | "combat" | "skirmish" | "firefight" | "gunfight" | "shootout"
    )
}
