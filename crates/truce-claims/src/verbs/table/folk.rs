//! Who goes home, what aid is, who can be let go, what is left: the people and loads that duties are about.

use super::needs::has;
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs::{Clause, is_placelike};
use truce_language::{Dep, EntityLabel, Tag};

/// People who may go home.
pub(in crate::verbs) fn folk(tree: &Tree<'_>, noun: usize) -> bool {
    let people = |w: usize| {
        lexicon::is(tree.lemma(w), Class::CIVILIAN) && !crate::verbs::gate::armed(tree, w)
            || matches!(
                tree.lemma(w),
                "idp" | "returnee" | "displaced" | "homeowner" | "townspeople" | "islander"
            )
    };
    let counts = matches!(
        tree.lemma(noun),
        "many"
            | "most"
            | "some"
            | "thousand"
            | "hundred"
            | "dozen"
            | "ten"
            | "tens"
            | "those"
            | "third"
            | "half"
            | "cent"
            | "%"
            | "percent"
            | "first"
            | "few"
            | "majority"
            | "number"
            | "wave"
            | "group"
            | "crowd"
            | "stream"
            | "tide"
            | "tens-of-thousands"
            | "more"
    ) || tree.tag(noun) == Tag::Cd;
    let rides = matches!(
        tree.lemma(noun),
        "car" | "bus" | "convoy" | "minibus" | "van" | "motorcade" | "column" | "truck" | "pickup"
    );
    let of_people = || tree.under(noun).any(people);
    tree.conjuncts(noun).iter().any(|&one| people(one))
        // "Palestinians went home"; "the Israelis" may be an army.
        || tree.tag(noun) == Tag::Nnps
            && tree.words[noun].entity == Some(EntityLabel::Norp)
            && tree.kid(noun, &[Dep::Det]).is_none()
        || (counts || rides) && (of_people() || before(tree, noun).any(people))
}

/// The words of the sentence up to a word, and of the one before it.
pub(super) fn before(tree: &Tree<'_>, word: usize) -> std::ops::Range<usize> {
    let here = tree.words[word].sentence;
    tree.sentences[here.saturating_sub(1)].start..word
}

/// Aid, or a lorry, a ship, a convoy that carries it.
pub(in crate::verbs) fn relief(tree: &Tree<'_>, noun: usize) -> bool {
    const GIVERS: &str = "aid relief humanitarian un wfp unrwa unhcr unicef ocha icrc cross crescent msf food flour wheat fuel medicine medical \
                          blanket tent sorghum grain rice oxygen vaccine supply formula shelter roofing ration";
    // What stands before, and the rest of the sentence.
    let near = before(tree, noun).start..tree.sentences[tree.words[noun].sentence].end;
    let own = |w: usize| has(GIVERS, tree.lemma(w));
    let foreign = tree.core(noun).any(|w| {
        matches!(
            tree.low(w),
            "military"
                | "financial"
                | "economic"
                | "arms"
                | "weapons"
                | "ammunition"
                | "defence"
                | "defense"
                | "legal"
                | "state"
                | "foreign"
                | "oil"
                | "budget"
        )
    });
    let goods = matches!(
        tree.lemma(noun),
        "aid"
            | "relief"
            | "flour"
            | "food"
            | "medicine"
            | "fuel"
            | "tent"
            | "blanket"
            | "shelter"
            | "ration"
            | "supply"
            | "assistance"
            | "foodstuff"
            | "vaccine"
            | "parcel"
            | "incubator"
            | "generator"
    );
    let carrier = matches!(
        tree.lemma(noun),
        "truck"
            | "lorry"
            | "tanker"
            | "convoy"
            | "barge"
            | "ship"
            | "vessel"
            | "shipment"
            | "trailer"
            | "truckload"
            | "lorryload"
            | "planeload"
            | "shipload"
            | "boatload"
            | "planeful"
            | "consignment"
            | "delivery"
            | "pallet"
            | "cargo"
            | "load"
            | "boat"
            | "ton"
            | "tonne"
            | "litre"
            | "mission"
            | "truckful"
    );
    let weapons = tree.under(noun).any(|w| lexicon::is(tree.lemma(w), Class::ARMS));
    !foreign
        && !weapons
        && (goods
            && (tree.lemma(noun) != "supply"
                || !tree.core(noun).any(|w| matches!(tree.low(w), "power" | "water" | "gas")))
            || carrier
                && (tree.under(noun).any(own)
                    || (before(tree, noun).any(own)
                        || near.clone().any(|w| {
                            matches!(tree.lemma(w), "crossing" | "aid" | "humanitarian" | "relief")
                        }))))
}

/// Somebody who can be let go.
pub(super) fn freed(tree: &Tree<'_>, thing: usize) -> bool {
    let class = Class::CAPTIVE.or(Class::CIVILIAN).or(Class::FORCE).or(Class::MEDIC).or(Class::MEDIA);
    lexicon::is(tree.lemma(thing), class)
        || tree.words[thing].entity == Some(EntityLabel::Person) && tree.tag(thing).is_proper()
        || tree.tag(thing) == Tag::Cd && tree.object_of(thing, &["of"]).is_none()
        || matches!(
            tree.low(thing),
            "them"
                | "they"
                | "him"
                | "he"
                | "her"
                | "she"
                | "both"
                | "all"
                | "us"
                | "living"
                | "rest"
                | "remaining"
                | "others"
                | "everyone"
                | "everybody"
                | "anyone"
        )
}

/// Somebody who can be taken, held and handed over: people by what they are or by name; neither the dead nor a body of people.
pub(in crate::verbs) fn person(tree: &Tree<'_>, thing: usize) -> bool {
    let class = Class::CAPTIVE.or(Class::CIVILIAN).or(Class::MEDIC).or(Class::MEDIA);
    const OTHERS: &str = "national policeman policewoman police soldier compatriot countryman serviceman official politician mayor councillor \
                          judge lawyer engineer academic rider relative soldier ranger guard trooper conscript reservist footballer";
    let dead = matches!(tree.lemma(thing), "body" | "remains" | "remain" | "corpse" | "coffin");
    let many = matches!(
        tree.lemma(thing),
        "agency"
            | "newspaper"
            | "channel"
            | "television"
            | "tv"
            | "outlet"
            | "media"
            | "broadcaster"
            | "website"
            | "radio"
            | "press"
            | "hospital"
            | "clinic"
            | "ambulance"
            | "infirmary"
            | "daily"
            | "population"
            | "mob"
            | "crowd"
            | "local"
    );
    !dead
        && !many
        && (lexicon::is(tree.lemma(thing), class)
            || tree.tag(thing).is_noun() && !tree.tag(thing).is_proper() && has(OTHERS, tree.lemma(thing))
            || tree.words[thing].entity == Some(EntityLabel::Person) && tree.tag(thing).is_proper())
}

/// "Was taken to hospital", "held responsible": nobody is kept.
pub(in crate::verbs) fn tended(tree: &Tree<'_>, v: usize) -> bool {
    const CARE: &str =
        "hospital clinic facility safety shelter morgue infirmary mortuary airport home surgery ward";
    let object = tree.kid(v, &[Dep::Dobj]);
    let cared = matches!(tree.lemma(v), "take" | "carry" | "bring" | "rush" | "fly")
        && [Some(v), object]
            .into_iter()
            .flatten()
            .any(|w| tree.objects_of(w, &["to", "into"]).any(|(_, whither)| has(CARE, tree.lemma(whither))));
    // "was taken to a village nearby": carried there, where nobody is said to have taken anybody.
    const KEPT: &str = "prison jail barracks barrack base station camp headquarters custody captivity detention tunnel cell compound";
    let moved = tree.is_passive(v)
        && matches!(tree.lemma(v), "take" | "carry" | "bring")
        && tree.kid(v, &[Dep::Agent, Dep::Prt]).is_none()
        && tree.objects_of(v, &["to"]).any(|(_, whither)| !has(KEPT, tree.lemma(whither)));
    let blamed = tree.lemma(v) == "hold"
        && (v..tree.under(v).end).any(|w| matches!(tree.low(w), "responsible" | "accountable" | "liable"));
    cared || blamed || moved
}

/// "out of the town", "away from the line", "off the ridge".
pub(super) fn leaves(c: &Clause<'_>) -> bool {
    let way =
        c.tree.kids(c.v).iter().copied().filter(|&kid| matches!(c.tree.low(kid), "out" | "away" | "off"));
    let place = way.into_iter().find_map(|kid| {
        c.tree
            .object_of(kid, &["of", "from"])
            .or_else(|| c.tree.kid(kid, &[Dep::Pobj]))
            .or_else(|| c.tree.object_of(c.v, &["of", "from"]))
    });
    place.is_some_and(|place| {
        (is_placelike(c.tree, place) || c.tree.tag(place).is_proper())
            && !matches!(
                c.tree.lemma(place),
                "base"
                    | "barracks"
                    | "barrack"
                    | "camp"
                    | "garrison"
                    | "helicopter"
                    | "vehicle"
                    | "car"
                    | "tank"
                    | "forest"
                    | "direction"
                    | "truck"
                    | "house"
                    | "building"
                    | "airport"
                    | "headquarters"
            )
    })
}

/// A patrol or those who watch.
pub(super) fn watches(tree: &Tree<'_>, w: usize) -> bool {
    lexicon::is(tree.lemma(w), Class::MONITOR) || matches!(tree.lemma(w), "patrol" | "unifil" | "un")
}
