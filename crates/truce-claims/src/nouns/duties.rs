//! Duties told by nouns: "the pullback of tanks", "the release of twelve prisoners", "the return of the displaced", and whether they were done,
//! put off, planned or asked for.

use super::governed::{acl_agent, governor, on_the_part, own_actor, top_conjunct};
use crate::factuality::Mood;
use crate::lexicon::{self, Class, Words};
use crate::tree::Tree;
use crate::verbs::{self, Found};
use crate::{rules, syntax};
use std::sync::OnceLock;
use truce_language::{Dep, EntityLabel, Tag};
use truce_vocabulary::{Act, RuleId};

/// What the verb or noun above says of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// It began, went on or was done.
    Done,
    /// It was put off, held up, refused.
    PutOff,
    /// It is to come.
    Planned,
    /// Somebody asks for it.
    Asked,
}

/// The words above a duty that say how it stands.
const STANDINGS: &[(Standing, &str)] = &[
    (
        Standing::Done,
        "begin start commence continue resume proceed complete finish conclude carry conduct undertake execute implement launch effect \
         achieve witness occur happen follow take go end progress perform restart oversee supervise verify confirm observe \
         completion beginning resumption progress advance secure win obtain",
    ),
    (
        Standing::PutOff,
        "delay postpone suspend freeze stall block obstruct hinder hamper refuse reject oppose resist halt cancel slip defer impede derail \
         await shelve drag withhold boycott suspension postponement refusal failure hold-up obstruction",
    ),
    (
        Standing::Planned,
        "plan schedule expect prepare foresee envisage stipulate agree promise pledge order approve provide propose arrange negotiate \
         discuss set timetable preparation deadline date phase",
    ),
    (
        Standing::Asked,
        "demand urge seek insist want require request press call ask advocate condition hinge depend plea appeal",
    ),
];

fn standing_of(lemma: &str) -> Option<Standing> {
    static TABLE: OnceLock<Words<Standing>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = Words::default();
        for (standing, list) in STANDINGS {
            for word in list.split_ascii_whitespace() {
                table.entry(word, || *standing);
            }
        }
        table
    });
    table.get(lemma).copied()
}

/// The duty that noun `n` names, by what it is of.
fn duty(tree: &Tree<'_>, n: usize) -> Option<Act> {
    let of = tree.object_of(n, &["of"]).or_else(|| {
        // "the release by one side of two soldiers"
        tree.object_of(n, &["by"]).and_then(|by| tree.object_of(by, &["of"]))
    });
    let things = of.map(|of| verbs::things_of(tree, of)).unwrap_or_default();
    let of_kind = |class: Class| things.iter().any(|&thing| lexicon::is(tree.lemma(thing), class));
    let before = |words: &[&str]| tree.core(n).any(|w| w != n && words.contains(&tree.lemma(w)));
    let of_word = |words: &[&str]| things.iter().any(|&thing| words.contains(&tree.lemma(thing)));
    let dead = || of_word(&["body", "remains", "remain", "corpse", "coffin"]) || before(&["body", "remains"]);
    let captive = || {
        const CAPTIVES: &[&str] = &[
            "prisoner",
            "captive",
            "hostage",
            "detainee",
            "pow",
            "abductee",
            "serviceman",
            "fisherman",
            "soldier",
        ];
        of_word(CAPTIVES)
            || before(&["prisoner", "captive", "hostage", "detainee", "hostages-for-prisoners"])
            || things.iter().any(|&thing| {
                tree.words[thing].entity == Some(EntityLabel::Person) && tree.tag(thing).is_proper()
                    || tree.tag(thing) == Tag::Cd
            })
    };
    let owner = tree.kid(n, &[Dep::Poss]);
    let folk = |w: usize| {
        lexicon::is(tree.lemma(w), Class::CIVILIAN) || matches!(tree.lemma(w), "idp" | "displaced")
    };
    let homecoming = || {
        things.iter().any(|&thing| folk(thing))
            || owner.is_some_and(folk)
            || tree.kids_by(n, &[Dep::Advmod, Dep::Npadvmod]).any(|kid| matches!(tree.low(kid), "home"))
    };
    let forces =
        Class::MONITOR.or(Class::FORCE).or(Class::GUN).or(Class::ROCKET).or(Class::ARMS).or(Class::SIDES);
    let mined =
        || of_kind(Class::MINE) || before(&["mine", "landmine", "ordnance", "uxo", "munition", "minefield"]);
    let works = || {
        of_kind(Class::SITE.or(Class::ARMS).or(Class::GUN).or(Class::ROCKET))
            || of_word(&["roadblock", "barrier", "post"])
    };
    let relief = || {
        (of_kind(Class::AID) || before(&["aid", "relief", "food", "fuel", "humanitarian"]))
            && !things.iter().any(|&thing| lexicon::is(tree.lemma(thing), Class::ARMS))
            && !before(&["military", "arms", "weapon", "financial"])
    };
    let act = match tree.lemma(n) {
        "withdrawal" | "pullout" | "pull-out" | "pullback" | "pull-back" | "disengagement" | "retreat"
        | "drawdown" => {
            let other =
                !things.is_empty() && !of_kind(forces) && !things.iter().any(|&t| tree.tag(t).is_proper());
            if other || before(&["cash", "bank", "deposit"]) {
                return None;
            }
            Act::ComplyWithdraw
        }
        "redeployment" | "departure" | "exit" | "evacuation" | "removal" | "recall"
            if of_kind(Class::FORCE.or(Class::GUN))
                || tree.lemma(n) == "redeployment" && tree.object_of(n, &["from"]).is_some() =>
        {
            Act::ComplyWithdraw
        }
        // "the deadline for their departure"
        "departure" | "exit" | "removal"
            if tree.dep(n) == Dep::Pobj
                && matches!(
                    tree.lemma(tree.words[tree.words[n].head].head),
                    "deadline" | "date" | "timetable" | "schedule" | "demand"
                )
                && owner.is_some_and(|o| {
                    lexicon::is(tree.lemma(o), forces)
                        || matches!(tree.low(o), "their" | "its")
                        || tree.tag(o).is_proper()
                }) =>
        {
            Act::ComplyWithdraw
        }
        "deployment" | "stationing" if things.is_empty() || of_kind(Class::FORCE.or(Class::MONITOR)) => {
            Act::ComplyDeploy
        }
        "arrival" if of_word(&["monitor", "observer", "peacekeeper", "inspector"]) => Act::ComplyDeploy,
        "disarmament" | "disarming" | "dismantling" | "dismantlement" | "decommissioning"
        | "demilitarisation" | "demilitarization" | "demobilisation" | "demobilization" | "disbandment" => {
            Act::ComplyDismantle
        }
        "removal" | "destruction" | "collection" | "demolition" | "surrender"
            if works() && tree.lemma(n) != "demolition" =>
        {
            Act::ComplyDismantle
        }
        "release" | "freeing" | "liberation" if captive() || of_kind(Class::CAPTIVE.or(Class::CIVILIAN)) => {
            Act::ComplyRelease
        }
        // "his release", "the release": of somebody, where nothing else is released.
        "release"
            if things.is_empty() && owner.is_some_and(|o| matches!(tree.low(o), "his" | "her" | "their")) =>
        {
            Act::ComplyRelease
        }
        "swap" | "exchange" if captive() => Act::ComplyRelease,
        "handover" | "hand-over" | "return" | "transfer" | "repatriation" | "delivery" | "recovery"
            if dead() && tree.lemma(n) != "recovery" =>
        {
            Act::ComplyHandover
        }
        "handover" | "hand-over" | "repatriation" | "transfer" | "return"
            if captive() && !of_kind(Class::CIVILIAN) =>
        {
            Act::ComplyRelease
        }
        "handover" | "hand-over" | "surrender" | "transfer"
            if of_kind(Class::ARMS.or(Class::SITE).or(Class::PLACE).or(Class::GUN)) =>
        {
            Act::ComplyHandover
        }
        "return" | "homecoming" | "repatriation" if homecoming() => Act::ComplyReturn,
        "delivery" | "entry" | "passage" | "distribution" | "flow" | "arrival" | "inflow" if relief() => {
            Act::ComplyAid
        }
        "reopening" | "re-opening" | "unblocking"
            if of_kind(Class::PLACE) || of_word(&["crossing", "corridor", "terminal", "gate"]) =>
        {
            Act::ComplyAid
        }
        "demining" | "de-mining" | "minesweeping" => Act::ComplyDemine,
        "clearance" | "clearing" | "removal" | "disposal" | "defusal" if mined() => Act::ComplyDemine,
        "extension" | "renewal" | "prolongation"
            if of.is_some_and(|of| verbs::truce_word(tree, Some(of))) =>
        {
            Act::ComplyCeasefire
        }
        "patrol" | "inspection" if before(&["joint", "mixed"]) => Act::ComplyCoordinate,
        _ => return None,
    };
    Some(act)
}

/// "They want the troops out of the school", "foreign forces out of the valley": those who are to leave, with no verb of leaving.
fn out_of(tree: &Tree<'_>, n: usize) -> Option<Found> {
    let force = lexicon::is(tree.lemma(n), Class::FORCE) && tree.tag(n).is_noun();
    let out =
        force.then(|| tree.words.get(n + 1)).flatten().filter(|next| next.low == "out").map(|_| n + 1)?;
    let place = tree.object_of(out, &["of"]).or_else(|| {
        let of = tree.words.get(out + 1).filter(|next| next.low == "of").map(|_| out + 1)?;
        tree.kid(of, &[Dep::Pobj])
    })?;
    let head = tree.words[n].head;
    let wanted = matches!(tree.lemma(head), "want" | "demand" | "get" | "need" | "say" | "tell" | "see")
        || matches!(tree.lemma(tree.words[head].head), "want" | "demand")
        || tree.dep(n) == Dep::Root;
    (wanted && (verbs::is_placelike(tree, place) || tree.tag(place).is_proper())).then(|| Found {
        at: n,
        act: Act::ComplyWithdraw,
        doer: Some(n),
        patient: None,
        verb: None,
        also: vec![place],
        rule: rules::ACT_COMPLY,
    })
}

/// "Freed three hostages in exchange for 90 prisoners": those given in return are let go too, by the other side.
fn in_return(tree: &Tree<'_>, n: usize) -> Option<Found> {
    let prep = tree.words[n].head;
    let swap = tree.words[prep].head;
    let people = Class::CAPTIVE.or(Class::CIVILIAN);
    let given = lexicon::is(tree.lemma(n), people)
        && tree.dep(n) == Dep::Pobj
        && tree.low(prep) == "for"
        && matches!(tree.lemma(swap), "exchange" | "return" | "swap")
        && tree.dep(swap) == Dep::Pobj
        && tree.low(tree.words[swap].head) == "in";
    let mut above = tree.words[tree.words[swap].head].head;
    if tree.lemma(above) == "go" {
        above = tree.words[above].head;
    }
    let frees = matches!(
        tree.lemma(above),
        "release"
            | "free"
            | "let"
            | "hand"
            | "liberate"
            | "return"
            | "deliver"
            | "turn"
            | "give"
            | "repatriate"
    );
    (given && frees).then(|| Found {
        at: n,
        act: Act::ComplyRelease,
        doer: None,
        patient: Some(n),
        verb: Some(above).filter(|&above| tree.is_verb(above)),
        also: vec![swap],
        rule: rules::ACT_COMPLY,
    })
}

/// The duty that noun `n` tells, if it tells one. The outer `None`: it names no duty at all.
pub(super) fn read(tree: &Tree<'_>, n: usize) -> Option<Option<Found>> {
    if let Some(found) = out_of(tree, n) {
        return Some(Some(found));
    }
    if let Some(found) = in_return(tree, n) {
        return Some(Some(found));
    }
    let act = duty(tree, n)?;
    Some(told(tree, n, act))
}

fn told(tree: &Tree<'_>, n: usize, act: Act) -> Option<Found> {
    let above = above(tree, n);
    let (verb, standing) = (above.map(|(word, _)| word), above.and_then(|(_, standing)| standing));
    let of = tree.object_of(n, &["of"]);
    // Troops withdraw and militias disarm: what stands after "of" does it. Captives and arms undergo it.
    let mover = of.filter(|&of| {
        matches!(act, Act::ComplyWithdraw | Act::ComplyDeploy | Act::ComplyReturn | Act::ComplyDismantle)
            && (lexicon::is(
                tree.lemma(of),
                Class::FORCE
                    .or(Class::CIVILIAN)
                    .or(Class::SIDES)
                    .or(Class::GUN)
                    .or(Class::ROCKET)
                    .or(Class::ARMS)
                    .or(Class::MONITOR),
            ) || tree.tag(of).is_proper())
    });
    let by = tree
        .object_of(n, &["by"])
        .or_else(|| of.and_then(|of| tree.object_of(of, &["by"])))
        .or_else(|| acl_agent(tree, n))
        .or_else(|| on_the_part(tree, n));
    if act == Act::ComplyDismantle && by.is_some_and(|by| verbs::is_event_noun(tree, Some(by))) {
        return None;
    }
    let between = tree.object_of(n, &["between"]);
    // "completed its pullback", "began the release of": who began it does it.
    let carrier = verb
        .filter(|&v| {
            tree.is_verb(v)
                && matches!(standing, Some(Standing::Done | Standing::PutOff))
                && !watches(tree.lemma(v))
                // "was not carried out by either party": who is named after "by" does it, whatever stands as subject.
                && (tree.kid(v, &[Dep::Agent]).is_some()
                    || syntax::subject(tree, v).is_none_or(|s| s != top_conjunct(tree, n)))
        })
        .and_then(|v| syntax::doer(tree, v).or_else(|| syntax::of_step(tree, v)))
        .filter(|&d| verbs::is_force(tree, d));
    let own = own_actor(tree, n).filter(|_| !captive_owned(tree, n, act));
    let doer = by.or(own).or(between).or(carrier).or(mover);
    let passes = matches!(
        act,
        Act::ComplyReturn | Act::ComplyAid | Act::ComplyRelease | Act::ComplyHandover | Act::ComplyDemine
    );
    let tells = match standing {
        Some(Standing::Done | Standing::PutOff) => doer.is_some() || passes,
        // "The deal provides for the release of 33 hostages": who holds them is to do it.
        Some(Standing::Planned) => {
            doer.is_some()
                || act == Act::ComplyRelease
                    && of.is_some()
                    && above.is_some_and(|(word, _)| {
                        matches!(tree.lemma(word), "provide" | "envisage" | "foresee" | "stipulate")
                    })
        }
        Some(Standing::Asked) => doer.is_some(),
        None => by.is_some() || own.is_some() && verb.is_some() && act != Act::ComplyCoordinate,
    };
    // "is blocking the entry of supplies": the verb tells it.
    let blocked = act == Act::ComplyAid
        && verb.is_some_and(|v| {
            matches!(
                tree.lemma(v),
                "block"
                    | "halt"
                    | "suspend"
                    | "obstruct"
                    | "hinder"
                    | "hamper"
                    | "impede"
                    | "delay"
                    | "refuse"
            ) && tree.is_verb(v)
        });
    if blocked {
        return None;
    }
    // A compound or a heading names a matter: "the withdrawal deadline", "on withdrawal".
    let bare = tree.kids(n).is_empty() || matches!(tree.dep(n), Dep::Compound | Dep::Npadvmod);
    if !tells || bare && standing != Some(Standing::Done) {
        return None;
    }
    let patient = of.filter(|_| mover.is_none());
    let mut also = Vec::new();
    also.extend(verb.filter(|&v| {
        tree.is_verb(v) && matches!(tree.dep(top_conjunct(tree, n)), Dep::Nsubj | Dep::Nsubjpass)
    }));
    // "the deadline for their departure passed"
    let prep = tree.words[top_conjunct(tree, n)].head;
    let term = tree.words[prep].head;
    if tree.dep(top_conjunct(tree, n)) == Dep::Pobj
        && matches!(tree.lemma(term), "deadline" | "date" | "term" | "timetable")
    {
        also.push(term);
        also.extend(verb.filter(|&v| tree.is_verb(v)));
    }
    Some(Found {
        at: n,
        act,
        doer,
        patient,
        verb: verb.filter(|&v| tree.is_verb(v)),
        also,
        rule: rules::ACT_COMPLY,
    })
}

/// "his release": whose it is undergoes it.
fn captive_owned(tree: &Tree<'_>, n: usize, act: Act) -> bool {
    matches!(act, Act::ComplyRelease | Act::ComplyHandover)
        && tree.kid(n, &[Dep::Poss]).is_some_and(|owner| {
            matches!(tree.low(owner), "his" | "her" | "their")
                || lexicon::is(tree.lemma(owner), Class::CAPTIVE.or(Class::CIVILIAN))
                || tree.words[owner].entity == Some(EntityLabel::Person)
        })
}

/// Who oversees or confirms a duty does not do it.
fn watches(lemma: &str) -> bool {
    matches!(
        lemma,
        "witness"
            | "oversee"
            | "supervise"
            | "verify"
            | "confirm"
            | "observe"
            | "facilitate"
            | "await"
            | "follow"
            | "secure"
            | "win"
            | "obtain"
    )
}

/// The word above a duty, and what it says of it.
fn above(tree: &Tree<'_>, n: usize) -> Option<(usize, Option<Standing>)> {
    let top = top_conjunct(tree, n);
    if let Some(v) = governor(tree, n) {
        if tree.lemma(v) == "be" {
            return Some((v, be_standing(tree, v)));
        }
        // "put off the handover", "called off the swap".
        let off = tree.kids_by(v, &[Dep::Prt, Dep::Advmod]).any(|kid| matches!(tree.low(kid), "off"))
            && matches!(tree.lemma(v), "put" | "call");
        let up = tree.lemma(v) == "hold" && tree.kid(v, &[Dep::Prt]).is_some_and(|kid| tree.low(kid) == "up");
        let standing = if off || up { Some(Standing::PutOff) } else { standing_of(tree.lemma(v)) };
        return Some((v, standing));
    }
    let prep = tree.words[top].head;
    if tree.dep(top) != Dep::Pobj {
        return None;
    }
    let head = tree.words[prep].head;
    if head == prep {
        return None;
    }
    if tree.is_verb(head) {
        let on = matches!(tree.low(prep), "with" | "for" | "on" | "to" | "in");
        return Some((head, standing_of(tree.lemma(head)).filter(|_| on)));
    }
    // "delays in the handover", "a deadline for the withdrawal", "the start of the pullback".
    let noun =
        matches!(tree.low(prep), "of" | "for" | "in" | "to").then(|| standing_of(tree.lemma(head))).flatten();
    let above = governor(tree, head);
    // "the first phase of the withdrawal has been completed": what is said of the phase.
    if matches!(tree.lemma(head), "phase" | "stage" | "part" | "step")
        && let Some(verb) = above
        && let Some(told) = standing_of(tree.lemma(verb))
    {
        return Some((verb, Some(told)));
    }
    noun.map(|standing| (above.unwrap_or(head), Some(standing)))
}

/// "is under way", "is complete", "is due", "was delayed".
fn be_standing(tree: &Tree<'_>, v: usize) -> Option<Standing> {
    // "is to be completed by May"
    if tree.kid(v, &[Dep::Xcomp]).is_some_and(|to| standing_of(tree.lemma(to)) == Some(Standing::Done)) {
        return Some(Standing::Planned);
    }
    tree.kids_by(v, &[Dep::Acomp, Dep::Advmod, Dep::Attr, Dep::Prep]).find_map(|kid| match tree.low(kid) {
        "due" | "scheduled" | "expected" | "planned" | "imminent" | "near" => Some(Standing::Planned),
        "complete" | "completed" | "over" | "underway" | "ongoing" | "finished" | "done" | "under" => {
            Some(Standing::Done)
        }
        "overdue" | "late" | "behind" | "incomplete" | "conditional" => Some(Standing::PutOff),
        _ => None,
    })
}

/// How a duty stands where a word above it says so: put off, planned, asked for; or its deadline has passed.
pub(crate) fn standing(tree: &Tree<'_>, at: usize) -> Option<(Mood, RuleId)> {
    // A force that is to be out of a place: wished, not told.
    if lexicon::is(tree.lemma(at), Class::FORCE) && tree.tag(at).is_noun() {
        return Some((Mood::Demanded, rules::MODALITY_DEMANDED));
    }
    if overdue(tree, at) {
        return Some((Mood::Denied, rules::MODALITY_DENIED));
    }
    if !tree.tag(at).is_noun() {
        return None;
    }
    let (word, standing) = above(tree, at)?;
    if tree.is_verb(word) && crate::factuality::is_negated(tree, word) {
        return None;
    }
    match standing? {
        Standing::Done => None,
        Standing::PutOff => Some((Mood::Denied, rules::MODALITY_DENIED)),
        Standing::Planned => Some((Mood::Due, rules::MODALITY_DUE)),
        Standing::Asked => Some((Mood::Demanded, rules::MODALITY_DEMANDED)),
    }
}

/// "The deadline for the pullout passed", "missed the date for withdrawing".
fn overdue(tree: &Tree<'_>, at: usize) -> bool {
    let missed = tree.ancestors(at).take(4).any(|above| {
        matches!(tree.lemma(above), "miss" | "overrun")
            && tree
                .kid(above, &[Dep::Dobj])
                .is_some_and(|what| matches!(tree.lemma(what), "deadline" | "date"))
    });
    missed
        || tree.ancestors(at).take(4).any(|above| {
            let verb = tree.words[above].head;
            matches!(tree.lemma(above), "deadline" | "date" | "term" | "target" | "time-limit" | "timetable")
                && match tree.dep(above) {
                    Dep::Nsubj | Dep::Nsubjpass => {
                        matches!(
                            tree.lemma(verb),
                            "pass" | "expire" | "slip" | "lapse" | "go" | "miss" | "elapse"
                        ) && !tree
                            .kids_by(verb, &[Dep::Aux])
                            .any(|aux| matches!(tree.low(aux), "will" | "would" | "to"))
                    }
                    Dep::Dobj => matches!(tree.lemma(verb), "miss" | "overrun" | "overstep" | "ignore"),
                    _ => false,
                }
        })
}
