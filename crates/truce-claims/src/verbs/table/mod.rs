//! Verbs whose act hangs on what they are done to: a table of verb, particle, doer, thing and act.
//!
//! "Burn" alone is no act: soldiers who burn huts demolish, soldiers who burn rubbish do not. Each row says which kinds of doer and of thing
//! the verb needs. The rows hold for every side; the first row that fits gives the act.

mod arms;
mod duty_rows;
mod folk;
mod harm;
mod moves;
mod needs;
mod rows;
mod shapes;
mod supply;
mod works;

use super::{Clause, Found, is_force, is_placelike, refine};
use crate::lexicon::{self, Class, Words};
use crate::rules;
use duty_rows::DUTY_ROWS;
pub(super) use folk::{folk, person, relief, tended};
pub(super) use needs::somebody;
use needs::{Thing, done_by, done_to, stands_with};
use rows::{ROWS, Row};
pub(crate) use shapes::things;
use std::sync::OnceLock;
use truce_language::Dep;
use truce_vocabulary::{Act, ActGroup};

/// The act of the first row that the clause fits.
pub(super) fn read(c: &Clause<'_>) -> Option<Found> {
    let row = of_verb(c.lemma).find(|row| fits(c, row))?;
    let (mut doer, mut patient) = (c.doer, c.object);
    if matches!(row.act, Act::ComplyWithdraw | Act::ComplyDeploy | Act::GroundIncursion) {
        patient = None;
    }
    // "The shells came down in a field": those that were told of before.
    let again = c.doer.is_some_and(|d| {
        c.tree
            .kids(d)
            .iter()
            .any(|&kid| matches!(c.tree.low(kid), "the" | "these" | "those" | "both" | "all"))
    });
    if again && row.rule == rules::ACT_MUNITION && row.act == Act::FireUnspecified {
        return None;
    }
    // A team camps in the hills, workers dig for a pipe: those words name soldiers only where others do.
    let plain_people = c.doer.is_some_and(|d| {
        matches!(c.tree.lemma(d), "team" | "group" | "member" | "engineer" | "guard")
            || lexicon::is(c.tree.lemma(d), Class::CIVILIAN) && !lexicon::is(c.tree.lemma(d), Class::FORCE)
    });
    // "Thai engineers" are soldiers.
    let named = c.doer.is_some_and(|d| {
        c.tree.core(d).any(|w| {
            w != d
                && (c.tree.tag(w).is_proper()
                    || c.tree.words[w].entity == Some(truce_language::EntityLabel::Norp))
        })
    });
    let plain_people = plain_people && !named;
    if plain_people && (c.lemma == "camp" || row.act == Act::MatFacility) {
        return None;
    }
    // "Moved towards a deal" goes nowhere.
    if row.act == Act::PostureReinforcement
        && let Some(whither) = c.tree.object_of(c.v, &["towards", "toward", "for"])
        && !is_placelike(c.tree, whither)
        && !is_force(c.tree, whither)
    {
        return None;
    }
    // The sign of jamming says nothing of who jams; nor does who watches a truce keep it.
    if row.act == Act::InfoCyberJamming && c.lemma == "lose" {
        jams(c).then_some(())?;
        doer = None;
        patient = None;
    }
    if row.act == Act::ComplyCeasefire {
        doer = None;
    }
    // Who intercepts did not fire; the fire is whose the munition was.
    if c.lemma == "intercept" && row.rule == rules::ACT_MUNITION {
        doer = c.object;
        patient = None;
    }
    if matches!(row.act, Act::AirOverflightDrone | Act::FireUnspecified)
        && doer.is_some_and(|d| c.tree.dep(d) == Dep::Relcl)
    {
        doer = None;
    }
    if matches!(row.act, Act::PostureWeaponInZone | Act::PostureArmedPresence | Act::PostureReinforcement)
        && (doer.is_none() || matches!(row.thing, Thing::OnTheMove))
    {
        doer = c.object;
    }
    // "The town fell into rebel hands": whose hands they are took it.
    if row.act == Act::GroundTerritoryGain && matches!(c.lemma, "fall" | "pass" | "come" | "change") {
        (doer, patient) = (c.tree.object_of(c.v, &["into", "under", "to"]), c.doer);
    }
    // "The bridge is in rebel hands", "the town is under army control"; a city under control is nobody's.
    if row.act == Act::GroundTerritoryGain && c.lemma == "be" {
        let hands = c.tree.object_of(c.v, &["in", "under"])?;
        c.tree.kid(hands, &[Dep::Amod, Dep::Poss, Dep::Compound])?;
        (doer, patient) = (Some(hands), c.doer);
    }
    // "Soldiers are quartered in a school": they stay there.
    if row.act == Act::GroundOccupation && doer.is_none() && c.object_is(Class::FORCE) {
        (doer, patient) = (c.object, None);
    }
    let mut act = row.act;
    if matches!(act, Act::FireUnspecified | Act::FireSmallArms) {
        patient = patient.filter(|&o| !lexicon::is(c.tree.lemma(o), Class::MUNITION)).or(c.target);
        act = refine(act, c.by_weapon(c.weapon), c.victim(patient));
    }
    // A road cut before a patrol of those who watch is a way barred to them.
    let watched = || {
        let sentence = c.tree.sentences[c.tree.words[c.v].sentence].clone();
        sentence.clone().any(|w| lexicon::is(c.tree.lemma(w), Class::MONITOR))
    };
    if act == Act::GroundOccupation
        && matches!(c.lemma, "block" | "bar" | "close" | "cut" | "shut")
        && watched()
    {
        act = Act::ProtObstructAccess;
    }
    (doer, patient) = people_of_duty(c, act, doer, patient);
    let mut found = c.found(act, doer, patient, row.rule)?;
    found.also.extend(c.object);
    // "did not let the lorries in": the negation is the act, and nothing is denied.
    let refused = || {
        let above = c.tree.words[c.v].head;
        c.tree.dep(c.v) == Dep::Xcomp
            && matches!(c.tree.lemma(above), "refuse" | "decline")
            && c.tree.kid(above, &[Dep::Neg]).is_none()
    };
    if act == Act::ComplyAid
        && matches!(c.lemma, "let" | "allow" | "permit" | "admit")
        && (c.tree.kid(c.v, &[Dep::Neg]).is_some() || refused())
    {
        found.act = Act::HumAidBlock;
        found.verb = None;
    }
    Some(found)
}

/// Who does a duty and who undergoes it, where grammar has them the other way round.
fn people_of_duty(
    c: &Clause<'_>,
    act: Act,
    doer: Option<usize>,
    patient: Option<usize>,
) -> (Option<usize>, Option<usize>) {
    // The Red Cross, of whom they are received, had them of those who held them.
    let between = |from: usize| tree_says(c.tree, from, "cross") || tree_says(c.tree, from, "icrc");
    // "received the bodies of 45 people from the army": the parser may hang it on the people.
    let from = || {
        c.tree
            .object_of(c.v, &["from"])
            .or_else(|| c.object.and_then(|object| c.tree.object_of(object, &["from"])))
            .or_else(|| {
                let of = c.object.and_then(|object| c.tree.object_of(object, &["of"]))?;
                c.tree.object_of(of, &["from"])
            })
    };
    let doer = if act.group() == ActGroup::Comply { doer.or_else(|| whose_step(c)) } else { doer };
    match act {
        // "Twelve prisoners walked free": they undergo it.
        Act::ComplyRelease if c.object.is_none() => (None, doer),
        // "The agency received two bodies from the group": who gives does it.
        Act::ComplyRelease | Act::ComplyHandover
            if matches!(c.lemma, "receive" | "collect") && (!c.tree.is_passive(c.v) || from().is_some()) =>
        {
            (from().filter(|&from| !between(from)), patient)
        }
        // "The bodies of 30 people arrived from the other side."
        Act::ComplyHandover if matches!(c.lemma, "arrive" | "come") => (from(), doer),
        // "The captives who are to leave the strip": they undergo it.
        Act::ComplyRelease if matches!(c.lemma, "leave" | "exit") => (None, doer),
        // "The army opened the road": it lets them go.
        Act::ComplyReturn if matches!(c.lemma, "open" | "reopen") => (doer, None),
        // "Buses carried families home": those go home who are carried.
        Act::ComplyReturn if c.object.is_some() => (c.object, None),
        // "Troops are being thinned out": those leave who are taken out.
        Act::ComplyWithdraw | Act::ComplyDeploy => {
            let led = doer.is_some_and(|d| {
                is_force(c.tree, d) && !c.tree.tag(d).is_noun()
                    || lexicon::is(c.tree.lemma(d), Class::FORCE.or(Class::SIDES))
                    || c.tree.tag(d).is_proper()
            });
            (if led { doer } else { c.object.or(doer) }, None)
        }
        Act::ComplyDismantle if doer.is_none() => (c.object.filter(|_| is_disarmed(c)), patient),
        _ => (doer, patient),
    }
}

fn tree_says(tree: &crate::tree::Tree<'_>, noun: usize, word: &str) -> bool {
    tree.core(noun).any(|w| tree.low(w) == word)
}

/// "The militia was disbanded": nobody else is named, and it is the militia's duty.
fn is_disarmed(c: &Clause<'_>) -> bool {
    matches!(c.lemma, "disband" | "demobilise" | "demobilize" | "disarm")
}

/// A signal is lost to jamming where the sentence says so.
fn jams(c: &Clause<'_>) -> bool {
    let sentence = c.tree.sentences[c.tree.words[c.v].sentence].clone();
    sentence
        .clone()
        .any(|w| matches!(c.tree.lemma(w), "jam" | "jamming" | "interference" | "spoof" | "spoofing"))
}

/// Whether rows name this verb.
pub(crate) fn is_known(lemma: &str) -> bool {
    by_verb().get(lemma).is_some()
}

/// The verb of the rows that is spelt so where it is regular.
pub(crate) fn base_of(form: &str) -> Option<&'static str> {
    static FORMS: OnceLock<Words<&'static str>> = OnceLock::new();
    let verbs = || tables().flat_map(|row| row.verbs.split_ascii_whitespace());
    FORMS.get_or_init(|| lexicon::regular_forms(verbs())).get(form).copied()
}

/// All rows, the most particular first.
fn tables() -> impl Iterator<Item = &'static Row> {
    [moves::SEA, ROWS, DUTY_ROWS, arms::ARMS, moves::MOVES, works::WORKS, harm::HARM, supply::SUPPLY]
        .into_iter()
        .flatten()
}

fn by_verb() -> &'static Words<Vec<&'static Row>> {
    static BY_VERB: OnceLock<Words<Vec<&'static Row>>> = OnceLock::new();
    BY_VERB.get_or_init(|| {
        let mut rows: Words<Vec<&'static Row>> = Words::default();
        for row in tables() {
            row.verbs.split_ascii_whitespace().for_each(|verb| rows.entry(verb, Vec::new).push(row));
        }
        rows
    })
}

/// The rows that name a verb, in their order.
fn of_verb(lemma: &str) -> impl Iterator<Item = &'static Row> + use<> {
    by_verb().get(lemma).into_iter().flatten().copied()
}

/// "steps to thin out the troops": an infinitive for which nobody stands.
fn to_do(c: &Clause<'_>) -> bool {
    matches!(c.tree.dep(c.v), Dep::Acl | Dep::Relcl)
        && c.tree.kids_by(c.v, &[Dep::Aux]).any(|aux| c.tree.low(aux) == "to")
}

/// Whose step, plan or deadline an infinitive tells of: "agreed on steps to leave", "missed a deadline to leave".
fn whose_step(c: &Clause<'_>) -> Option<usize> {
    crate::syntax::of_step(c.tree, c.v)
}

/// "moved into the town as the soldiers pulled out": an advance in whose clause others leave.
pub(super) fn relieves(tree: &crate::tree::Tree<'_>, v: usize) -> bool {
    matches!(tree.lemma(v), "move" | "enter" | "advance" | "go" | "come" | "send" | "dispatch")
        && tree.kids_by(v, &[Dep::Advcl]).any(|kid| {
            matches!(tree.lemma(kid), "withdraw" | "pull" | "leave" | "vacate" | "depart" | "retreat")
                && tree.kid(kid, &[Dep::Nsubj]).is_some()
        })
}

fn fits(c: &Clause<'_>, row: &Row) -> bool {
    // "Take up positions", "take over a post" are deployments.
    let over = c.lemma == "take"
        && c.tree.words.get(c.v + 1).is_some_and(|next| matches!(next.low.as_str(), "over" | "up"));
    let takes_ground = row.act == Act::GroundTerritoryGain && (over || !c.particle.is_empty());
    // Those who watch a truce threaten nobody with their posts; a convoy of aid is no reinforcement; a search for mines no raid.
    let watch = c.is(c.doer, Class::MONITOR)
        && matches!(
            row.act,
            Act::MatFacility | Act::GroundOccupation | Act::PostureArmedPresence | Act::PostureReinforcement
        );
    let aid = row.act == Act::PostureReinforcement && c.doer.is_some_and(|d| relief(c.tree, d));
    let mines = matches!(row.act, Act::GroundRaid | Act::FireSmallArms)
        && c.tree.object_of(c.v, &["for"]).is_some_and(|what| lexicon::is(c.tree.lemma(what), Class::MINE));
    // Who moves in as the others leave takes their place.
    let relieves =
        matches!(row.act, Act::GroundIncursion | Act::PostureReinforcement) && relieves(c.tree, c.v);
    // "sent home the soldiers it had held": captives are let go, not withdrawn.
    let captive = row.act == Act::ComplyWithdraw
        && c.object.is_some_and(|o| {
            c.tree.kids_by(o, &[Dep::Relcl, Dep::Amod, Dep::Acl]).any(|kid| {
                matches!(
                    c.tree.lemma(kid),
                    "hold" | "detain" | "capture" | "captured" | "detained" | "imprison" | "captive"
                )
            })
        });
    // What has not been given up is still held.
    let kept = row.act == Act::ComplyHandover
        && matches!(c.lemma, "give" | "relinquish" | "surrender" | "cede")
        && c.tree.kid(c.v, &[Dep::Neg]).is_some()
        && c.object_is(Class::PLACE.or(Class::SITE));
    // "the fire directed at a post, held by the contingent": fire is held by who does not shoot, in no passive.
    let not_held = row.act == Act::ComplyCeasefire && c.lemma == "hold" && c.tree.is_passive(c.v);
    let tended = matches!(row.act, Act::CivDetention | Act::ComplyHandover)
        && (tended(c.tree, c.v)
            // "11 bodies were brought in": to a hospital, by whoever found them.
            || row.act == Act::ComplyHandover && c.lemma == "bring" && stands_with(c, "in"));
    // "sending extra troops and tanks": soldiers are no load of arms.
    let men = row.act == Act::MatRearmament
        && matches!(c.lemma, "send" | "bring" | "pour" | "fly" | "ferry" | "airlift" | "ship")
        && c.object.is_some_and(|o| {
            matches!(
                c.tree.lemma(o),
                "troop" | "soldier" | "fighter" | "battalion" | "brigade" | "force" | "unit"
            )
        });
    // "crossed back over the border": homeward.
    let back = row.act == Act::GroundIncursion
        && c.lemma == "cross"
        && c.tree.kids(c.v).iter().any(|&kid| c.tree.low(kid) == "back");
    // "moved tanks into the zone": the tanks are told of.
    let moved = row.act == Act::GroundIncursion
        && matches!(c.lemma, "move" | "bring" | "push")
        && c.object_is(Class::GUN.or(Class::ROCKET).or(Class::ARMS));
    // "a road along which aid enters": tells which road.
    let which_way = row.act == Act::ComplyAid
        && c.tree.dep(c.v) == Dep::Relcl
        && c.tree.any_under(c.v, |w| {
            c.tree.low(w) == "where" || c.tree.low(w) == "which" && c.tree.dep(w) == Dep::Pobj
        });
    // "halved the aid allowed into the strip": tells which aid.
    let which_aid = row.act == Act::ComplyAid
        && c.tree.dep(c.v) == Dep::Acl
        && c.tree.is_passive(c.v)
        && c.tree.kid(c.v, &[Dep::Agent]).is_none()
        && matches!(c.tree.dep(c.tree.words[c.v].head), Dep::Dobj | Dep::Pobj);
    // Peacekeepers who clear their way, and "let the families return": the letting is told.
    let own_way = row.act == Act::ComplyDismantle && c.is(c.doer, Class::MONITOR);
    let above = c.tree.words[c.v].head;
    let let_home = row.act == Act::ComplyReturn
        && c.tree.dep(c.v) != Dep::Conj
        && above != c.v
        && matches!(
            c.tree.lemma(if c.tree.dep(c.v) == Dep::Pcomp { c.tree.words[above].head } else { above }),
            "let"
                | "allow"
                | "permit"
                | "prevent"
                | "bar"
                | "stop"
                | "ban"
                | "keep"
                | "forbid"
                | "prohibit"
                | "warn"
        );
    // "wrecked in the war"
    let long_ago = row.act == Act::CivDemolition
        && c.tree.is_passive(c.v)
        && c.tree
            .objects_of(c.v, &["in", "by", "during"])
            .any(|(_, noun)| super::homes::long_fight(c.tree, noun));
    // "attacked with gunboats carrying machine guns": what a craft is armed with is no load of arms.
    let armed_with = row.act == Act::MatRearmament
        && c.lemma == "carry"
        && c.tree.dep(c.v) == Dep::Acl
        && c.tree.dep(above) == Dep::Pobj
        && c.object_is(Class::GUN.or(Class::ROCKET).or(Class::SMALL));
    !(takes_ground
        || armed_with
        || long_ago
        || which_aid
        || watch
        || aid
        || mines
        || relieves
        || kept
        || own_way
        || let_home
        || captive
        || not_held
        || tended
        || moved
        || men
        || back
        || which_way)
        && (row.with.is_empty() || stands_with(c, row.with))
        && (done_by(c, row.doer) || row.act.group() == ActGroup::Comply && c.doer.is_none() && to_do(c))
        && done_to(c, row.thing)
}
