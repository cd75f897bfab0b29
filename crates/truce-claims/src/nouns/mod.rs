//! Acts told by nouns: "the shelling of the village", "an Israeli strike", "the return of drones over Beirut", "violations by the army".
//!
//! A noun tells an act only where somebody is said to have done it, or where it is said to have happened; a mere mention ("the attack
//! helicopter", "talks about withdrawal") tells none.

mod duties;
mod governed;
mod munitions;
mod named;
mod raids;

use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs::{self, Found};
use crate::{rules, syntax};
pub(crate) use duties::standing;
use governed::{
    HAPPEN, LIGHT, acl_agent, blamed_on, governor, involved, occasion, on_the_part, own_actor, reported,
    said_of, suffered, top_conjunct, undergone, with_clause,
};
use munitions::{CAUSE, carriers, harm_above, munition, seen_too};
use named::{breach_of_truce, is_agreement, is_event, plain};
pub(crate) use raids::says_aim;
use truce_language::{Dep, Tag};
use truce_vocabulary::Act;

/// The act that noun `n` tells, if it tells one.
pub(crate) fn read(tree: &Tree<'_>, n: usize) -> Option<Found> {
    if !tree.tag(n).is_noun() || matches!(tree.dep(n), Dep::Compound | Dep::Npadvmod) {
        // "gunfire" and the like keep their tag; gerunds read as nouns are checked by the verbs.
        if !(tree.tag(n) == Tag::Vbg && matches!(tree.dep(n), Dep::Pobj | Dep::Dobj | Dep::Nsubj))
            || tree.kid(n, &[Dep::Dobj]).is_some()
        {
            return None;
        }
    }
    if let Some(found) = munition(tree, n) {
        return Some(found);
    }
    if let Some(found) = carriers(tree, n).or_else(|| seen_too(tree, n)) {
        return Some(found);
    }
    if let Some(duty) = duties::read(tree, n) {
        return duty;
    }
    if let Some(found) = verbs::in_force(tree, n) {
        return Some(found);
    }
    let mut act = plain(tree, n)?;
    // "signed in the presence of the president", "blown up in its presence": who looks on.
    let witness = act == Act::PostureArmedPresence
        && tree.dep(n) == Dep::Pobj
        && tree.low(tree.words[n].head) == "in"
        && tree.kid(n, &[Dep::Amod]).is_none();
    if witness || forbidden(tree, n) {
        return None;
    }
    let head = tree.words[n].head;
    let governor = governor(tree, n);
    let light = governor.filter(|&v| {
        LIGHT.contains(&tree.lemma(v)) && syntax::object(tree, v) == Some(top_conjunct(tree, n))
    });
    // "resorted to unprovoked firing"
    let resorted = tree.words[head].head;
    let resorts = tree.dep(n) == Dep::Pobj && tree.low(head) == "to" && tree.lemma(resorted) == "resort";
    let light = light.or(Some(resorted).filter(|_| resorts));
    let caused = governor.filter(|&v| {
        (CAUSE.contains(&tree.lemma(v)) || munitions::takes_lives(tree, v))
            && syntax::subject(tree, v) == Some(top_conjunct(tree, n))
            && !tree.is_passive(v)
    });
    let caused = caused.or_else(|| munitions::relative_cause(tree, n));
    let happened = governor.filter(|&v| {
        // "Attacks on peacekeepers are war crimes" tells of none; "the attack followed" tells of one told before.
        let judged = tree.lemma(v) == "be"
            && tree.kid(n, &[Dep::Det]).is_none()
            && tree.kid(v, &[Dep::Expl]).is_none()
            && (tree.kid(v, &[Dep::Attr, Dep::Acomp]).is_some_and(|kid| kid > v && tree.tag(n) == Tag::Nns)
                // "Kidnapping would be the first item": a matter.
                || tree.kids(n).is_empty());
        let known = tree
            .kid(n, &[Dep::Det])
            .is_some_and(|det| matches!(tree.low(det), "the" | "this" | "that" | "these" | "those"))
            && matches!(tree.lemma(v), "come" | "follow" | "take")
            && !tree.is_passive(v);
        !judged
            && !known
            && HAPPEN.contains(&tree.lemma(v))
            && (syntax::subject(tree, v) == Some(top_conjunct(tree, n))
                || syntax::object(tree, v) == Some(top_conjunct(tree, n)))
    });
    // "violations of the truce by the army": the parser hangs the doer on the truce.
    let by = tree
        .object_of(n, &["by"])
        .or_else(|| tree.object_of(tree.object_of(n, &["of", "on", "at", "against"])?, &["by"]))
        .or_else(|| acl_agent(tree, n))
        .or_else(|| by_of_object(tree, n))
        .or_else(|| on_the_part(tree, n))
        .or_else(|| counted_by(tree, n))
        .or_else(|| blamed_on(tree, n));
    let from = tree.object_of(n, &["from"]).or_else(|| from_behind(tree, n)).filter(|&from| {
        !lexicon::is(tree.lemma(from), Class::PLACE)
            || lexicon::is(tree.lemma(from), Class::SIDES)
            // "fire from the Israeli post"
            || matches!(tree.lemma(from), "post" | "position" | "outpost" | "base" | "camp" | "tower" | "checkpoint")
                && tree.core(from).any(|w| tree.words[w].entity == Some(truce_language::EntityLabel::Norp))
    });
    // "strikes by armed drones" names no doer; whose the list is says it.
    let by_craft = by.is_some_and(|by| {
        lexicon::is(tree.lemma(by), Class::DRONE.or(Class::AIRCRAFT).or(Class::MUNITION))
            && tree.core(by).all(|w| {
                !tree.tag(w).is_proper()
                    && tree.words[w].entity != Some(truce_language::EntityLabel::Norp)
                    && tree.dep(w) != Dep::Poss
            })
    });
    let by = if by_craft { umbrella(tree, n).or(by) } else { by };
    let by = by.or_else(|| umbrella(tree, n)).or_else(|| first_of_list(tree, n));
    let own = own_actor(tree, n);
    let of = tree.object_of(n, &["of"]);
    let ofdoer = of.filter(|&of| !is_event(tree, of)).filter(|_| {
        matches!(
            act,
            Act::PostureArmedPresence
                | Act::PostureReinforcement
                | Act::GroundIncursion
                | Act::AirOverflightManned
        )
    });
    // "came under fire from the hill", "took fire from a post": who undergoes it stands before, who does it after.
    let under = undergone(tree, n);
    let from = from.or_else(|| {
        let (v, _) = under?;
        tree.object_of(n, &["from"])
            .or_else(|| tree.object_of(v, &["from", "by"]))
            .or_else(|| tree.object_of(tree.words[n].head, &["from", "by"]))
    });
    // "Soldiers came under fire": whoever comes under it does not do it.
    let lightdoer = light
        .filter(|_| under.is_none() && suffered(tree, n).is_none())
        .and_then(|v| syntax::doer(tree, v))
        .or_else(|| involved(tree, n));
    // "subjected the posts to mortar fire": who stands as subject fires.
    let subjecting = suffered(tree, n).filter(|&(v, _)| {
        matches!(tree.lemma(v), "subject" | "put" | "bring" | "keep" | "take") && !tree.is_passive(v)
    });
    let lightdoer = lightdoer.or_else(|| subjecting.and_then(|(v, _)| syntax::doer(tree, v)));
    let came_in_for = under.is_some() && !matches!(tree.low(head), "under");
    let occasion = occasion(tree, n);
    let doer = lightdoer
        .or(by)
        .or(own)
        .or(ofdoer)
        .or(from)
        .or_else(|| occasion.and_then(|v| syntax::doer(tree, v)).filter(|&doer| !is_event(tree, doer)));
    let aimed = raids::aimed(tree, n);
    let mut patient = tree
        .object_of(n, &["on", "against", "at", "toward", "towards"])
        .filter(|&at| {
            !matches!(tree.lemma(at), "part" | "hand") && by != Some(at) && !verbs::is_time(tree, at)
        })
        .or_else(|| of.filter(|_| ofdoer.is_none() && !is_agreement(tree, of)))
        .or_else(|| aimed.and_then(|v| tree.kid(v, &[Dep::Dobj])));
    // "killed five people in a strike on a car": whom it killed, before what it hit.
    if let Some(v) = occasion.filter(|_| doer.is_some()) {
        patient = syntax::object(tree, v).or(patient);
    }
    if let Some(v) = caused
        && !matches!(tree.lemma(v), "break" | "violate" | "breach")
    {
        patient = munitions::harmed_by(tree, v).or(patient);
    }
    if let Some((_, victim)) = under {
        patient = victim.or(patient);
    }
    // "a soldier was wounded in a separate attack": the harm tells whom the attack was on.
    let harmed = harm_above(tree, n);
    if let Some(v) = harmed.filter(|_| act != Act::FireClash) {
        let lost = tree.lemma(v) == "lose";
        let whom = || if lost { syntax::subject(tree, v) } else { syntax::object(tree, v) };
        patient = patient.or_else(whom);
    }
    // "came under fire", "was subjected to shelling": whoever stands before it suffers it.
    let under = suffered(tree, n);
    if let Some((_, sufferer)) = under {
        patient = patient.or(sufferer);
    }
    // "began shelling, with further violations elsewhere": the clause's doer goes on.
    let with = with_clause(tree, n);
    let doer = doer.or_else(|| with.and_then(|v| syntax::doer(tree, v)));
    // Weapon before the noun ("mortar fire", "drone attack") or beside it ("an attack by 19 drones").
    let mut weapon = verbs::weapon_of(tree, n);
    for carrier in
        [tree.object_of(n, &["by"]), by, lightdoer, tree.object_of(n, &["with"])].into_iter().flatten()
    {
        weapon = Class(weapon.0 | verbs::weapon_of(tree, carrier).0);
    }
    if named::of_weapon(tree.lemma(n))
        && let Some(of) = of
    {
        weapon = weapon.or(verbs::weapon_of(tree, of));
    }
    if act == Act::GroundRaid && weapon.meets(Class::AIRCRAFT.or(Class::DRONE)) {
        act = Act::AirStrike;
    }
    if act == Act::CivDetention {
        patient = patient.or_else(|| in_hands(tree, n));
    }
    if act == Act::GroundRaid && raids::flown(tree, n, caused, &[doer, lightdoer, by]) {
        act = Act::AirStrike;
    }
    let attack =
        matches!(act, Act::AirStrike | Act::FireUnspecified | Act::FireSmallArms | Act::FireShelling);
    if attack {
        let victim = patient.map_or(Class::default(), |patient| verbs::victim_of(tree, patient));
        let by_weapon = verbs::act_by(weapon, tree, tree.core(n));
        act = verbs::refine(act, by_weapon, victim);
    }
    let breach = act == Act::ViolationUnspecified;
    if breach && !breach_of_truce(tree, n) {
        return None;
    }
    let clash_pair = matches!(act, Act::FireClash).then(|| tree.object_of(n, &["between"])).flatten();
    let placed = tree.objects_of(n, &["in", "at", "near", "over", "along", "across", "on"]).next().is_some();
    let indefinite = tree.kid(n, &[Dep::Det]).is_none_or(|det| {
        matches!(tree.low(det), "a" | "an" | "another" | "several" | "some" | "no" | "any" | "further")
    });
    let told = doer.is_some()
        || matches!(tree.lemma(n), "custody" | "captivity" | "hand" | "jail" | "prison")
        || harmed.is_some()
        || occasion.is_some()
        || deadly(tree, n)
        || under.is_some()
        || came_in_for
        || counted(tree, n, act)
        || said_of(tree, n)
        || clash_pair.is_some()
        || light.is_some()
        || caused.is_some()
        || happened.is_some()
        || (indefinite && placed && !breach)
        || matches!(act, Act::HumAidBlock | Act::CivDetention | Act::CivSgbv if placed || patient.is_some())
        || patient.is_some()
            && matches!(act, Act::CivDemolition | Act::CivLooting | Act::CivAttack | Act::HumInfrastructure)
            && done_to(tree, n)
        || (reported(tree, n) && (indefinite || placed))
        || in_toll(tree, n)
        || aimed.is_some()
        || (act == Act::CivAttack && tree.lemma(n) == "incident");
    if !told || doer.is_none() && judged(tree, n) {
        return None;
    }
    // "Houses wrecked by the fighting": tells which houses.
    let by_the_way = harmed.is_some_and(|v| matches!(tree.dep(v), Dep::Acl | Dep::Amod | Dep::Relcl))
        && matches!(tree.lemma(n), "fighting" | "war" | "battle")
        && doer.is_none();
    if by_the_way {
        return None;
    }
    // A hold on ground is an act only of somebody: "the occupation" is a matter.
    if matches!(act, Act::GroundTerritoryGain | Act::GroundOccupation | Act::PostureArmedPresence)
        && doer.is_none()
    {
        return None;
    }
    if act == Act::FireClash && tree.lemma(n) == "war" && caused.is_none() && happened.is_none() {
        return None;
    }
    let mut also = Vec::new();
    also.extend(
        caused
            .or(light)
            .or(happened.filter(|_| doer.is_none() || matches!(tree.dep(n), Dep::Nsubj | Dep::Nsubjpass))),
    );
    // "331 were killed and 945 wounded by fire": both tell what the fire did.
    if let Some(v) = harmed.or(occasion).filter(|&v| tree.dep(v) == Dep::Conj) {
        let first = tree.words[v].head;
        let bare = matches!(tree.lemma(first), "kill" | "wound" | "injure" | "hurt")
            && tree.kid(first, &[Dep::Agent]).is_none();
        also.extend(syntax::object(tree, first).filter(|_| bare));
    }
    // "left two dead"
    also.extend(
        caused
            .filter(|&v| tree.lemma(v) == "leave" || munitions::takes_lives(tree, v))
            .and_then(|v| tree.kid(v, &[Dep::Oprd, Dep::Acomp]).or_else(|| syntax::object(tree, v))),
    );
    let verb = caused.or(light).or(happened).or(under.map(|(v, _)| v)).or(occasion);
    also.extend(under.map(|(v, _)| v));
    also.extend(aimed.and_then(|v| tree.kid(v, &[Dep::Dobj])));
    let rule = if light.is_some() {
        rules::ACT_NOUN_LIGHT
    } else if caused.is_some() {
        rules::ACT_CAUSE
    } else {
        rules::ACT_NOUN
    };
    Some(Found {
        at: n,
        act,
        doer: clash_pair.or(doer),
        patient: patient.filter(|_| clash_pair.is_none()),
        verb,
        also,
        rule,
    })
}

/// "put the toll of the strike on the town at four", "the number of dead in the shelling": who counts the dead of it says that it was.
fn in_toll(tree: &Tree<'_>, n: usize) -> bool {
    let prep = tree.words[n].head;
    tree.dep(n) == Dep::Pobj
        && matches!(tree.low(prep), "of" | "from" | "in")
        && matches!(tree.lemma(tree.words[prep].head), "toll" | "dead" | "wounded" | "fatality" | "casualty")
}

/// "Attacks on peacekeepers are a breach of the law": the plural without a doer is judged, and none is told.
fn judged(tree: &Tree<'_>, n: usize) -> bool {
    let v = tree.words[n].head;
    tree.tag(n) == Tag::Nns
        && tree.dep(n) == Dep::Nsubj
        && tree.kids_by(n, &[Dep::Det, Dep::Nummod, Dep::Poss, Dep::Relcl, Dep::Acl]).next().is_none()
        && matches!(tree.tag(v), Tag::Vbp | Tag::Vb)
        && (tree.lemma(v) == "be" && tree.kid(v, &[Dep::Attr, Dep::Acomp]).is_some_and(|kid| kid > v)
            || matches!(tree.lemma(v), "constitute" | "violate" | "breach" | "contravene" | "amount"))
}

/// "counted 19 violations by the army": the parser hangs the doer on the counting.
fn counted_by(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let v = tree.words[n].head;
    let counts = tree.dep(n) == Dep::Dobj
        && matches!(
            tree.lemma(v),
            "count"
                | "record"
                | "document"
                | "log"
                | "report"
                | "register"
                | "note"
                | "list"
                | "tally"
                | "detect"
        )
        && !tree.is_passive(v);
    counts.then(|| tree.object_of(v, &["by"])).flatten().filter(|&by| by > n && verbs::is_force(tree, by))
}

/// "23 violations by the army, including two strikes": what an umbrella's doer did, its parts' doer did.
fn umbrella(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let mut top = n;
    while tree.dep(top) == Dep::Conj
        && tree.tag(tree.words[top].head).is_noun()
        && tree.words[top].head != top
    {
        top = tree.words[top].head;
    }
    let prep = tree.words[top].head;
    if tree.dep(top) != Dep::Pobj || !matches!(tree.low(prep), "including" | "among" | "like" | "with") {
        return None;
    }
    let above = tree.words[prep].head;
    let whole = if tree.is_verb(above) { syntax::object(tree, above)? } else { above };
    let gathers = lexicon::is(tree.lemma(whole), Class::BREACH)
        || is_event(tree, whole)
        || matches!(tree.lemma(whole), "incident" | "operation" | "activity");
    (gathers && whole != n && tree.low(prep) != "with").then(|| tree.object_of(whole, &["by"])).flatten()
}

/// "the shelling of A by the army and the burning of B": a list of acts whose doer stands with the first.
fn first_of_list(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let first = tree.words[n].head;
    let own = own_actor(tree, n).is_some() || tree.object_of(n, &["by", "from"]).is_some();
    (tree.dep(n) == Dep::Conj
        && !own
        && tree.tag(first).is_noun()
        && first != n
        && plain(tree, first).is_some())
    .then(|| tree.object_of(first, &["by"]))
    .flatten()
}

/// "remain in Israeli custody", "are held in captivity": a state of somebody; "taken into custody" of thieves is none.
fn in_custody(tree: &Tree<'_>, n: usize) -> bool {
    let prep = tree.words[n].head;
    tree.dep(n) == Dep::Pobj
        && tree.low(prep) == "in"
        && matches!(tree.lemma(tree.words[prep].head), "remain" | "be" | "hold" | "keep" | "stay")
        && own_actor(tree, n).is_some()
}

/// "The number of villagers in rebel hands", "eleven citizens in the army's jails": whom somebody holds.
fn in_hands(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let prep = tree.words[n].head;
    let who = prep.checked_sub(1)?;
    let people = Class::CIVILIAN.or(Class::CAPTIVE).or(Class::FIGHTER);
    let held = tree.dep(n) == Dep::Pobj
        && tree.low(prep) == "in"
        && tree.words[who].sentence == tree.words[n].sentence
        && tree.kids_by(n, &[Dep::Amod, Dep::Compound, Dep::Poss, Dep::Nmod]).next().is_some()
        && (lexicon::is(tree.lemma(who), people)
            || tree.words[who].entity == Some(truce_language::EntityLabel::Norp) && tree.tag(who).is_noun()
            || tree.tag(who).is_proper() && tree.low(who).ends_with("ese"));
    (held && own_actor(tree, n).is_some()).then_some(who)
}

/// "The treaty forbids attacks on dams", "a ban on strikes": what a rule is about is not said to be done.
fn forbidden(tree: &Tree<'_>, n: usize) -> bool {
    let top = top_conjunct(tree, n);
    let head = tree.words[top].head;
    let rule = |w: usize| {
        matches!(
            tree.lemma(w),
            "forbid"
                | "prohibit"
                | "outlaw"
                | "ban"
                | "bar"
                | "exclude"
                | "criminalise"
                | "criminalize"
                | "cover"
                | "permit"
        )
    };
    match tree.dep(top) {
        Dep::Dobj | Dep::Nsubjpass => tree.is_verb(head) && rule(head),
        Dep::Pobj => {
            let above = tree.words[head].head;
            tree.low(head) == "on"
                && tree.tag(above).is_noun()
                && matches!(
                    tree.lemma(above),
                    "ban" | "prohibition" | "moratorium" | "embargo" | "restriction" | "limit"
                )
        }
        _ => false,
    }
}

/// "after the burning of two mills", "for the looting of a shop": told as a thing that was done and not as one that is talked of.
fn done_to(tree: &Tree<'_>, n: usize) -> bool {
    let head = tree.words[n].head;
    let definite = tree.kid(n, &[Dep::Det]).is_some_and(|det| tree.low(det) == "the");
    definite
        && match tree.dep(n) {
            Dep::Pobj => {
                matches!(tree.low(head), "after" | "following" | "since" | "by" | "with" | "before" | "over")
            }
            Dep::Nsubj | Dep::Nsubjpass => tree.is_verb(head) || tree.lemma(head) == "be",
            _ => false,
        }
}

/// "including 12 explosions", "among them one explosion": a number of bangs is a record of them.
fn counted(tree: &Tree<'_>, n: usize, act: Act) -> bool {
    matches!(act, Act::FireUnspecified | Act::FireSmallArms)
        && matches!(tree.lemma(n), "explosion" | "blast" | "burst" | "shot" | "detonation")
        && (tree.kid(n, &[Dep::Nummod]).is_some() || tree.tag(n) == Tag::Nns)
        && (tree.dep(n) == Dep::Pobj && matches!(tree.low(tree.words[n].head), "including" | "among" | "of")
            || matches!(tree.dep(n), Dep::Appos | Dep::Conj))
}

/// "A night of bombing in which 104 people died": what is told of it says that it was.
fn deadly(tree: &Tree<'_>, n: usize) -> bool {
    let clauses = |noun: usize| tree.kids_by(noun, &[Dep::Relcl]).collect::<Vec<usize>>();
    let top = top_conjunct(tree, n);
    clauses(n).into_iter().chain(clauses(top)).any(|clause| {
        matches!(tree.lemma(clause), "die" | "kill" | "wound" | "injure" | "hurt" | "destroy" | "damage")
            && tree.any_under(clause, |w| matches!(tree.low(w), "which" | "where" | "that"))
    })
}

/// "denounced a breach of the truce by the army": the parser hangs the doer on a verb that is active and has another.
fn by_of_object(tree: &Tree<'_>, n: usize) -> Option<usize> {
    use truce_language::EntityLabel::{Date, Time};
    let v = tree.words[n].head;
    let active = tree.dep(n) == Dep::Dobj && tree.is_verb(v) && !tree.is_passive(v);
    let by = tree.object_of(v, &["by"]).filter(|&by| active && by > n)?;
    let somebody = tree.tag(by).is_proper() && !matches!(tree.words[by].entity, Some(Date | Time))
        || lexicon::is(tree.lemma(by), Class::FORCE.or(Class::SIDES))
        || crate::actors::loaded::is_loaded(tree.lemma(by));
    somebody.then_some(by)
}

/// "fire “from soldiers of the army” hit two": what stands right behind it, where a quotation mark cuts it off.
fn from_behind(tree: &Tree<'_>, n: usize) -> Option<usize> {
    let end = tree.sentences[tree.words[n].sentence].end;
    let from = (n + 1..end).find(|&w| !tree.tag(w).is_punct())?;
    let cut = from == n + 2 && matches!(tree.low(n + 1), "\"" | "“");
    tree.kid(from, &[Dep::Pobj]).filter(|_| cut && tree.low(from) == "from")
}
