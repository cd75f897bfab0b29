//! Raids, from the air or on foot, and strikes "targeting" something.

use super::governed::governor;
use super::named;
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use crate::verbs;
use truce_language::{Dep, Tag};

/// Whether raid `n` was flown. Reports of an air war say "raid" for an air raid; men on foot raid as well.
///
/// `caused` is the verb that the raid is subject of, `doers` are the words for who did it.
pub(super) fn flown(tree: &Tree<'_>, n: usize, caused: Option<usize>, doers: &[Option<usize>]) -> bool {
    let on_foot = |w: usize| {
        tree.core(w).any(|w| {
            lexicon::is(tree.lemma(w), Class::FIGHTER)
                || matches!(
                    tree.lemma(w),
                    "soldier"
                        | "troop"
                        | "police"
                        | "policeman"
                        | "rebel"
                        | "commando"
                        | "infantry"
                        | "patrol"
                        | "settler"
                        | "agent"
                        | "officer"
                        | "unit"
                )
        })
    };
    let mut walkers = doers.iter().flatten().copied().chain([n]);
    if walkers.any(on_foot) {
        return false;
    }
    let place = tree
        .object_of(n, &["on", "against"])
        .or_else(|| tree.object_of(governor(tree, n)?, &["on", "against"]))
        .or_else(|| aimed(tree, n).and_then(|v| tree.kid(v, &[Dep::Dobj])));
    caused.is_some_and(|v| strikes(tree, n, v))
        || place.is_some_and(|place| open_target(tree, place))
        || told_of_flight(tree, n)
            && !place.is_some_and(|place| lexicon::is(tree.lemma(place), Class::HOME.or(Class::SITE)))
}

/// "raids targeting the heights", "a strike hitting a car": what the act was aimed at hangs on it by a participle.
pub(super) fn aimed(tree: &Tree<'_>, n: usize) -> Option<usize> {
    tree.kids_by(n, &[Dep::Acl]).find(|&v| {
        v > n
            && tree.tag(v) == Tag::Vbg
            && matches!(tree.lemma(v), "target" | "hit" | "strike" | "pound" | "destroy")
            && tree.kid(v, &[Dep::Dobj]).is_some()
    })
}

/// Whether participle `v` only says what a strike or raid was aimed at.
pub(crate) fn says_aim(tree: &Tree<'_>, v: usize) -> bool {
    let n = tree.words[v].head;
    tree.dep(v) == Dep::Acl && named::plain(tree, n).is_some() && aimed(tree, n) == Some(v)
}

/// What is hit from the air and not searched: a vehicle on the road, a hill, the edge of a town.
fn open_target(tree: &Tree<'_>, place: usize) -> bool {
    matches!(
        tree.lemma(place),
        "car"
            | "vehicle"
            | "truck"
            | "motorcycle"
            | "motorbike"
            | "pickup"
            | "van"
            | "bulldozer"
            | "excavator"
            | "bridge"
            | "outskirts"
            | "outskirt"
            | "height"
            | "hill"
            | "valley"
            | "mountain"
            | "ridge"
            | "forest"
            | "runway"
            | "airport"
            | "launcher"
            | "launchpad"
    )
}

/// Whether what raids did by verb `v` is done from the air: men on foot come into a town, they do not hit it.
fn strikes(tree: &Tree<'_>, n: usize, v: usize) -> bool {
    matches!(
        tree.lemma(v),
        "hit" | "strike" | "target" | "destroy" | "damage" | "pound" | "level" | "flatten"
    ) || tree.object_of(n, &["on"]).is_some_and(|on| {
        tree.tag(n) == Tag::Nns
            || verbs::is_placelike(tree, on) && !matches!(tree.lemma(on), "camp" | "prison" | "compound")
    })
}

/// Whether the report has told of aircraft or strikes from the air, up to the sentence of `n`.
fn told_of_flight(tree: &Tree<'_>, n: usize) -> bool {
    tree.aloft.is_some_and(|first| first < tree.sentences[tree.words[n].sentence].end)
}
