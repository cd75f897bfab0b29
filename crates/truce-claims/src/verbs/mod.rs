//! Acts told by verbs: fire, strike, fly, enter, stay, build, demolish, close, withdraw, release ...
//!
//! The verb gives the family, the weapon refines it, then the victim: weapon first, victim second, except that attacks on monitors, medics
//! and media keep their own codes. The same table reads every side.

mod access;
mod aim;
mod duties;
mod fire;
mod gate;
mod ground;
mod homes;
mod homeward;
mod spoken;
mod table;
mod truces;
mod weapons;

use crate::lexicon::{self, Class};
use crate::rules;
use crate::syntax;
use crate::tree::Tree;
use truce_language::{Dep, Tag};
use truce_vocabulary::{Act, RuleId};

/// An act found in the text, its parts as words.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The trigger.
    pub(crate) at: usize,
    /// The act.
    pub(crate) act: Act,
    /// Word that names the doer.
    pub(crate) doer: Option<usize>,
    /// Word that names what it was done to.
    pub(crate) patient: Option<usize>,
    /// The clause's verb, for negation, tense and time.
    pub(crate) verb: Option<usize>,
    /// Words that must lie in the quote besides these.
    pub(crate) also: Vec<usize>,
    /// How it was read.
    pub(crate) rule: RuleId,
}

pub(crate) use access::cannot;
pub(crate) use duties::is_combat;
pub(crate) use fire::heavy;
pub(crate) use gate::allows;

use aim::aimed;
use homeward::{homeward, way_back};
use spoken::{counted_force, counted_munition, spoken_of};
pub(crate) use table::{base_of, is_known, things as things_of};
use truces::keeping;
pub(crate) use truces::{fights_stop, in_force, truce_word};
use weapons::means;
pub(crate) use weapons::{act_by, refine, victim_of, weapon_of};

/// A verb with its parts, as the tables see it.
#[derive(Clone, Copy)]
pub(crate) struct Clause<'t> {
    tree: &'t Tree<'t>,
    v: usize,
    lemma: &'t str,
    /// "down" in "shoot down".
    particle: &'t str,
    doer: Option<usize>,
    object: Option<usize>,
    /// What it is aimed at.
    target: Option<usize>,
    /// Kinds of weapon named with it.
    weapon: Class,
}

impl<'t> Clause<'t> {
    fn new(tree: &'t Tree<'t>, v: usize) -> Self {
        let doer = syntax::doer(tree, v)
            .filter(|&doer| !(tree.is_passive(v) && beside(tree, doer)))
            .map(|doer| counted_munition(tree, doer).or_else(|| counted_force(tree, doer)).unwrap_or(doer));
        let object = syntax::object(tree, v).map(|object| spoken_of(tree, object).unwrap_or(object));
        // "let five through": the parser makes a clause of it.
        let object = object.or_else(|| {
            let through = tree.kid(v, &[Dep::Ccomp]).filter(|&kid| {
                matches!(tree.lemma(v), "let" | "allow" | "wave" | "permit")
                    && (matches!(tree.low(kid), "through" | "in" | "out")
                        || matches!(tree.lemma(kid), "enter" | "pass" | "cross" | "dock" | "land" | "reach"))
            })?;
            tree.kid(through, &[Dep::Nsubj])
        });
        let particle = tree.kid(v, &[Dep::Prt]).map_or("", |kid| tree.low(kid));
        // "has choked off the river", "took out a pickup": the parser takes the particle for a preposition.
        let phrasal = || {
            let next = tree.kid(v, &[Dep::Prep]).filter(|&kid| {
                kid == v + 1
                    && matches!(tree.low(kid), "off" | "up" | "down" | "out")
                    && PHRASAL.contains(&tree.lemma(v))
            })?;
            tree.kid(next, &[Dep::Pobj])
        };
        let object = object.or_else(|| if tree.is_passive(v) { None } else { phrasal() });
        let (target, weapon) = (aimed(tree, v), means(tree, v, doer, object));
        Clause { tree, v, lemma: tree.lemma(v), particle, doer, object, target, weapon }
    }

    fn is(&self, word: Option<usize>, class: Class) -> bool {
        word.is_some_and(|word| lexicon::is(self.tree.lemma(word), class))
    }

    fn object_is(&self, class: Class) -> bool {
        self.is(self.object, class)
    }

    fn found(&self, act: Act, doer: Option<usize>, patient: Option<usize>, rule: RuleId) -> Option<Found> {
        Some(Found { at: self.v, act, doer, patient, verb: Some(self.v), also: Vec::new(), rule })
    }

    fn by_weapon(&self, weapon: Class) -> Option<Act> {
        let around =
            self.tree.under(self.v).chain(self.doer.map(|doer| self.tree.core(doer)).into_iter().flatten());
        act_by(weapon, self.tree, around)
    }

    fn victim(&self, patient: Option<usize>) -> Class {
        patient.map_or(Class::default(), |patient| victim_of(self.tree, patient))
    }
}

/// The act that verb `v` tells, if it tells one.
pub(crate) fn read(tree: &Tree<'_>, v: usize) -> Option<Found> {
    let clause = Clause::new(tree, v);
    // "Who had fired was not clear": who did it is asked.
    let asked = |who: usize| {
        let before =
            who.checked_sub(1).filter(|&before| tree.words[before].sentence == tree.words[who].sentence);
        tree.low(who) == "who"
            && tree.tag(who) == Tag::Wp
            && before.is_none_or(|before| !tree.tag(before).is_noun() && !tree.tag(before).is_punct())
    };
    if clause.doer.is_some_and(asked) {
        return None;
    }
    table::read(&clause)
        .or_else(|| fire::firing(&clause))
        .or_else(|| fire::air(&clause))
        .or_else(|| ground::ground(&clause))
        .or_else(|| homes::materiel(&clause))
        .or_else(|| homes::people(&clause))
        .or_else(|| access::access(&clause))
        .or_else(|| duties::duties(&clause))
}

/// Verbs whose particle the parser may take for a preposition.
const PHRASAL: &[&str] = &[
    "choke", "cut", "seal", "block", "shut", "turn", "switch", "knock", "take", "blow", "close", "carry",
    "cart", "round", "lock", "hold", "pick", "tear", "pull", "set", "drag", "haul", "rip", "bring",
];

/// "shot by the roadside", "hit by noon": where or when, not by whom.
fn beside(tree: &Tree<'_>, noun: usize) -> bool {
    let by = tree.words[noun].head;
    tree.dep(noun) == Dep::Pobj
        && tree.low(by) == "by"
        && (is_time(tree, noun)
            || matches!(
                tree.lemma(noun),
                "roadside"
                    | "wayside"
                    | "river"
                    | "riverside"
                    | "sea"
                    | "seaside"
                    | "gate"
                    | "door"
                    | "well"
                    | "fence"
                    | "lake"
            ))
}

pub(crate) fn is_time(tree: &Tree<'_>, noun: usize) -> bool {
    use truce_language::EntityLabel::{Date, Time};
    matches!(tree.words[noun].entity, Some(Date | Time))
        || matches!(tree.lemma(noun), "midnight" | "dawn" | "noon" | "night" | "time" | "point")
}

/// "on X", "on Facebook": where it was said.
fn is_medium(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(
        tree.low(noun),
        "x" | "facebook" | "telegram" | "twitter" | "television" | "radio" | "orders" | "occasions"
    )
}

/// Nouns for a thing that can be burnt, hit or blown up, or nothing: figures of speech are no acts.
fn figurative(tree: &Tree<'_>, object: Option<usize>) -> bool {
    object.is_some_and(|object| {
        lexicon::is(tree.lemma(object), Class::TRUCE)
            || matches!(
                tree.lemma(object),
                "deal"
                    | "balance"
                    | "tone"
                    | "note"
                    | "chord"
                    | "pose"
                    | "blow"
                    | "issue"
                    | "question"
                    | "problem"
                    | "time"
                    | "minister"
                    | "official"
                    | "coach"
                    | "imagination"
                    | "record"
                    | "economy"
                    | "headline"
                    | "warning"
                    | "criticism"
                    | "accusation"
                    | "interest"
                    | "price"
                    | "concern"
                    | "idea"
            )
    })
}

fn breach(tree: &Tree<'_>, v: usize, doer: Option<usize>, object: Option<usize>) -> Option<Found> {
    let object = object?;
    let of = tree.object_of(object, &["of", "on"]);
    let truce = lexicon::is(tree.lemma(object), Class::TRUCE)
        || of.is_some_and(|of| lexicon::is(tree.lemma(of), Class::TRUCE))
        || matches!(
            tree.lemma(object),
            "sovereignty" | "airspace" | "law" | "line" | "commitment" | "obligation"
        );
    // "had not asked for a truce and had not violated it"
    let spoken_of = tree.low(object) == "it" && {
        let sentence = tree.words[v].sentence;
        let first = tree.sentences[sentence.saturating_sub(1)].start;
        (first..object).any(|w| tree.tag(w).is_noun() && truce_word(tree, Some(w)))
    };
    if !(truce || spoken_of) || is_event_noun(tree, doer) {
        return None;
    }
    let sky = doer.filter(|&d| lexicon::is(tree.lemma(d), Class::DRONE.or(Class::AIRCRAFT)));
    let act = sky.map_or(Act::ViolationUnspecified, |carrier| overflight(tree, carrier));
    Some(Found {
        at: v,
        act,
        doer,
        patient: None,
        verb: Some(v),
        also: vec![object],
        rule: rules::ACT_BREACH,
    })
}

/// Overflight by drone or by aircraft.
pub(crate) fn overflight(tree: &Tree<'_>, carrier: usize) -> Act {
    let drone = tree.core(carrier).any(|w| lexicon::is(tree.lemma(w), Class::DRONE));
    if drone { Act::AirOverflightDrone } else { Act::AirOverflightManned }
}

/// Whether a noun can be an army, an armed group or a part of one, or a name that may stand for one.
pub(crate) fn is_force(tree: &Tree<'_>, noun: usize) -> bool {
    let lemma = tree.lemma(noun);
    tree.conjuncts(noun).iter().any(|&part| {
        lexicon::is(tree.lemma(part), Class::FORCE.or(Class::MONITOR).or(Class::SIDES).or(Class::VESSEL))
            || tree.tag(part).is_proper()
            || matches!(tree.tag(part), Tag::Prp)
            || gate::armed(tree, part)
    }) || matches!(lemma, "country" | "both" | "bulldozer" | "tank" | "personnel" | "marine")
        || lemma_is_defence(tree, noun)
}

/// "Air defence downed four": the defence is the force that shoots.
fn lemma_is_defence(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(tree.lemma(noun), "defence" | "defense" | "defences" | "defenses")
        && tree
            .core(noun)
            .any(|w| matches!(tree.lemma(w), "air" | "missile" | "drone" | "aerial" | "anti-aircraft"))
}

fn can_hold(tree: &Tree<'_>, noun: usize) -> bool {
    is_force(tree, noun) && !lexicon::is(tree.lemma(noun), Class::TRUCE)
}

/// Whether a noun names a place: a place word, a name that is no person, a compass word.
pub(crate) fn is_placelike(tree: &Tree<'_>, noun: usize) -> bool {
    use truce_language::EntityLabel::{Fac, Gpe, Loc};
    lexicon::is(tree.lemma(noun), Class::PLACE)
        || lexicon::COMPASS.contains(&tree.low(noun))
        || matches!(tree.words[noun].entity, Some(Gpe | Loc | Fac))
        || tree.object_of(noun, &["of"]).is_some_and(|of| {
            matches!(tree.words[of].entity, Some(Gpe | Loc | Fac))
                || lexicon::is(tree.lemma(of), Class::PLACE)
        })
}

/// A capitalised name that forces may enter or leave, where the parser takes it for a person or a body: troops enter places.
fn is_destination(tree: &Tree<'_>, noun: usize) -> bool {
    tree.tag(noun) == Tag::Nnp && tree.words[noun].entity != Some(truce_language::EntityLabel::Norp)
}

/// Whether a noun names a building or works that a force may hold and leave.
fn is_building(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::is(tree.lemma(noun), Class::HOME.or(Class::SITE))
        || matches!(tree.lemma(noun), "hospital" | "clinic" | "barracks" | "university" | "station" | "hotel")
}

fn is_meeting(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(tree.lemma(noun), "meeting" | "talk" | "ceremony" | "position" if tree.lemma(noun) != "position")
        || tree.lemma(noun) == "direction"
        || tree.lemma(noun) == "place"
}

/// "move north", "go back", "move beyond the river": leaving.
fn moves_back(tree: &Tree<'_>, v: usize) -> bool {
    // "moved in behind them", "moved beyond the line": forward.
    let inward =
        tree.kids(v).iter().any(|&kid| tree.low(kid) == "in" && tree.kid(kid, &[Dep::Pobj]).is_none())
            || tree.object_of(v, &["beyond", "past", "over"]).is_some_and(|o| {
                matches!(tree.lemma(o), "line" | "border" | "frontier" | "fence" | "boundary")
            });
    // "went back to the dialogue"
    let talks = tree.object_of(v, &["to"]).or_else(|| {
        let back = tree.kids(v).iter().find(|&&kid| tree.low(kid) == "back")?;
        tree.object_of(*back, &["to"])
    });
    let talks = talks.is_some_and(|o| {
        matches!(
            tree.lemma(o),
            "dialogue" | "dialog" | "talk" | "negotiation" | "table" | "peace" | "work" | "war"
        )
    });
    !(inward || talks)
        && tree.kids(v).iter().any(|&kid| {
            matches!(
                tree.low(kid),
                "back"
                    | "north"
                    | "south"
                    | "east"
                    | "west"
                    | "northward"
                    | "southward"
                    | "northwards"
                    | "away"
                    | "out"
                    | "behind"
                    | "beyond"
            )
        })
}

/// Whether a noun names an act, so that the verb tells only what the act did.
pub(crate) fn is_event_noun(tree: &Tree<'_>, noun: Option<usize>) -> bool {
    noun.is_some_and(|noun| {
        let counted = tree.tag(noun) == Tag::Cd
            && tree.object_of(noun, &["of"]).is_some_and(|of| of != noun && is_event_noun(tree, Some(of)));
        let exchange = tree.lemma(noun) == "exchange"
            && tree
                .object_of(noun, &["of"])
                .is_some_and(|of| matches!(tree.lemma(of), "fire" | "gunfire" | "shot"));
        counted
            || exchange
            || tree.low(noun) == "fighting"
            || matches!(
                tree.lemma(noun),
                "strike"
                    | "airstrike"
                    | "raid"
                    | "attack"
                    | "shelling"
                    | "bombardment"
                    | "fire"
                    | "gunfire"
                    | "shooting"
                    | "explosion"
                    | "blast"
                    | "bombing"
                    | "barrage"
                    | "ambush"
                    | "assault"
                    | "clash"
                    | "fighting"
                    | "bomb"
                    | "shell"
                    | "rocket"
                    | "missile"
                    | "round"
                    | "projectile"
                    | "grenade"
                    | "mortar"
                    | "shot"
                    | "bullet"
                    | "mine"
                    | "salvo"
                    | "volley"
                    | "firing"
                    | "air-strike"
                    | "shrapnel"
                    | "device"
                    | "incursion"
                    | "offensive"
                    | "hit"
            )
    })
}

/// "The checkpoint of the Front", "a roadblock manned by troops": whose the barrier is at which somebody was stopped.
pub(crate) fn barrier_holder(tree: &Tree<'_>, v: usize) -> Option<usize> {
    let barrier = tree.objects_of(v, &["at", "by", "from"]).map(|(_, noun)| noun).find(|&noun| {
        matches!(tree.lemma(noun), "checkpoint" | "checkpost" | "roadblock" | "barrier" | "post" | "crossing")
    })?;
    tree.kids_by(barrier, &[Dep::Acl])
        .find_map(|clause| tree.object_of(clause, &["by"]))
        .or_else(|| tree.object_of(barrier, &["of"]))
        .or(Some(barrier))
}

/// Who fired a munition: "fired by X", "from Y", or the words before it.
pub(crate) fn origin_of(tree: &Tree<'_>, munition: usize) -> (Option<usize>, Option<usize>) {
    let clause = tree.kids_by(munition, &[Dep::Acl, Dep::Relcl]).find(|&kid| {
        matches!(
            tree.lemma(kid),
            "fire"
                | "drop"
                | "launch"
                | "throw"
                | "release"
                | "shoot"
                | "send"
                | "use"
                | "carry"
                | "fly"
                | "lay"
                | "plant"
                | "leave"
        )
    });
    // "hit by a grenade dropped from a drone": the participle may hang on the verb, but it stands behind its noun.
    let own = clause;
    let clause = own.or_else(|| {
        let next = munition + 1;
        let participle = next < tree.len()
            && matches!(tree.tag(next), Tag::Vbn | Tag::Vbd)
            && matches!(tree.lemma(next), "fire" | "drop" | "launch" | "throw" | "release" | "lob");
        participle.then_some(next)
    });
    let agent = |clause: usize| tree.object_of(clause, &["by"]);
    let by = own
        .and_then(|clause| syntax::doer(tree, clause))
        .or_else(|| clause.and_then(agent))
        .filter(|&by| by != munition);
    // "A shell, reportedly fired from a post, landed": the parser takes it for the subject of the firing.
    let fired = Some(tree.words[munition].head).filter(|&verb| {
        matches!(tree.dep(munition), Dep::Nsubj | Dep::Nsubjpass)
            && matches!(
                tree.lemma(verb),
                "fire" | "drop" | "launch" | "throw" | "shoot" | "send" | "fly" | "lob"
            )
    });
    let from = clause
        .or(fired)
        .and_then(|clause| tree.object_of(clause, &["from"]))
        .or_else(|| tree.object_of(munition, &["from"]));
    // "from a position of the group": the position's holder fired.
    let from = from.map(|from| {
        let held = matches!(tree.lemma(from), "position" | "post" | "base" | "outpost");
        tree.object_of(from, &["of"]).filter(|&of| held && !is_placelike(tree, of)).unwrap_or(from)
    });
    (by, from)
}

/// A munition that is the object, also through "of": "let go of a stun grenade".
fn object_or_of(tree: &Tree<'_>, v: usize, class: Class) -> Option<usize> {
    tree.kid(v, &[Dep::Dobj]).filter(|&o| lexicon::is(tree.lemma(o), class)).or_else(|| {
        let go = tree.kid(v, &[Dep::Ccomp, Dep::Xcomp])?;
        tree.object_of(go, &["of"]).filter(|&o| lexicon::is(tree.lemma(o), class))
    })
}

/// "one of its drones".
fn object_of_one(tree: &Tree<'_>, v: usize, class: Class) -> bool {
    tree.kid(v, &[Dep::Dobj])
        .and_then(|one| tree.object_of(one, &["of"]))
        .is_some_and(|of| lexicon::is(tree.lemma(of), class))
}

fn is_civilian(tree: &Tree<'_>, noun: usize) -> bool {
    tree.conjuncts(noun).iter().any(|&part| {
        lexicon::is(tree.lemma(part), Class::CIVILIAN) && !gate::armed(tree, part)
            || matches!(tree.lemma(part), "convoy" | "hundred" | "thousand")
                && tree.any_under(part, |w| w != part && lexicon::is(tree.lemma(w), Class::CIVILIAN))
    })
}

fn denies_return(tree: &Tree<'_>, v: usize, object: Option<usize>) -> bool {
    let people = object.or_else(|| syntax::addressee(tree, v)).is_some_and(|o| is_civilian(tree, o));
    // "told to stay out of the village", "warned to keep away"
    let away = |w: usize| {
        matches!(tree.lemma(w), "stay" | "keep")
            && tree.any_under(w, |k| matches!(tree.low(k), "out" | "away" | "clear"))
    };
    let back = tree.any_under(v, |w| {
        w > v
            && (matches!(tree.lemma(w), "return" | "returning")
                || (tree.lemma(w) == "come" && tree.any_under(w, |k| tree.low(k) == "back"))
                || (tree.lemma(w) == "go"
                    && tree.any_under(w, |k| matches!(tree.low(k), "home" | "back" | "homes")))
                || (tree.lemma(w) == "approach")
                || (matches!(tree.lemma(w), "come" | "go" | "get" | "move" | "venture")
                    && tree.any_under(w, |k| matches!(tree.low(k), "near" | "close" | "nearer" | "closer")))
                || away(w))
    });
    let negative = matches!(
        tree.lemma(v),
        "prevent" | "bar" | "forbid" | "prohibit" | "ban" | "stop" | "block" | "deny"
    ) || tree
        .any_under(v, |w| w > v && (matches!(tree.low(w), "not" | "against" | "never") || away(w)));
    people && back && negative
}

fn coordinates(tree: &Tree<'_>, v: usize, doer: Option<usize>, object: Option<usize>) -> bool {
    let told = if tree.is_passive(v) { object } else { object.or(syntax::addressee(tree, v)) };
    let military = told.is_some_and(|t| {
        is_force(tree, t) && lexicon::is(tree.lemma(t), Class::FORCE.or(Class::MONITOR).or(Class::SIDES))
    });
    let matter = tree.objects_of(v, &["of", "about", "to"]).next().is_some()
        || told.is_some_and(|told| tree.object_of(told, &["of", "about"]).is_some());
    let advance = tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "beforehand" | "advance"));
    let clause = tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]).is_some();
    let details = tree.lemma(v) == "pass"
        && object.is_some_and(|o| {
            matches!(tree.lemma(o), "detail" | "information" | "report" | "evidence" | "coordinate")
        });
    details || (military && (matter || advance) && !clause && doer != told && tree.lemma(v) != "pass")
}

fn is_military_answer(tree: &Tree<'_>, v: usize) -> bool {
    tree.any_under(v, |w| {
        w > v
            && (matches!(
                tree.lemma(w),
                "attack"
                    | "fire"
                    | "force"
                    | "shelling"
                    | "self-defence"
                    | "self-defense"
                    | "self"
                    | "provocation"
                    | "strike"
                    | "defensive"
                    | "violation"
                    | "require"
                    | "measure"
                    | "manner"
                    | "proportion"
            ) || matches!(
                tree.low(w),
                "proportionately" | "forcefully" | "decisively" | "accordingly" | "firmly"
            ))
    })
}
