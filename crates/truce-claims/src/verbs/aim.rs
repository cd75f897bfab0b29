//! What a verb aims at: "at the post", "close to the patrol", "20 metres from them".

use super::{is_medium, is_time};
use crate::lexicon::{self, Class};
use crate::tree::Tree;
use truce_language::Dep;

/// Whether the words after a verb aim at something: "at the post", "toward the village".
pub(super) fn aimed(tree: &Tree<'_>, v: usize) -> Option<usize> {
    const AT: &[&str] = &[
        "at",
        "on",
        "upon",
        "toward",
        "towards",
        "against",
        "into",
        "near",
        "over",
        "around",
        "beside",
        "alongside",
        "inside",
    ];
    let direct = tree.objects_of(v, AT).map(|(_, noun)| noun).find(|&noun| {
        let part = tree.lemma(noun) == "part" && tree.object_of(noun, &["of"]).is_some();
        // "At 9.30pm soldiers fired": the hour before it.
        let hour = noun < v && tree.low(noun).starts_with(|c: char| c.is_ascii_digit());
        !is_time(tree, noun) && !hour && !is_medium(tree, noun) && !part
    });
    // "dropped two grenades close to the patrol near the village": those it fell beside before where that was.
    let beside = beside_whom(tree, v);
    let people = Class::MONITOR.or(Class::MEDIC).or(Class::MEDIA).or(Class::FIGHTER).or(Class::CIVILIAN);
    let place = direct.is_some_and(|at| !tree.core(at).any(|w| lexicon::is(tree.lemma(w), people)));
    if place && beside.is_some_and(|by| tree.phrase(by).any(|w| lexicon::is(tree.lemma(w), people))) {
        return beside;
    }
    direct.or(beside)
}

/// "close to", "in the direction of", "within 20 metres of", "20 metres from"; the parser may hang them on the object.
fn beside_whom(tree: &Tree<'_>, v: usize) -> Option<usize> {
    far_from(tree, v).or_else(|| {
        let object = tree.kid(v, &[Dep::Dobj]);
        let around = [Some(v), object]
            .into_iter()
            .flatten()
            .flat_map(|root| tree.kids_by(root, &[Dep::Prep, Dep::Advmod, Dep::Amod]));
        around.into_iter().find_map(|kid| {
            if matches!(tree.low(kid), "close" | "next" | "near" | "at" | "toward" | "towards") {
                return tree
                    .object_of(kid, &["to"])
                    .or_else(|| tree.kid(kid, &[Dep::Pobj]))
                    .filter(|&noun| !is_time(tree, noun));
            }
            let noun = tree.kid(kid, &[Dep::Pobj])?;
            let measure = matches!(
                tree.lemma(noun),
                "direction" | "metre" | "meter" | "vicinity" | "front" | "edge" | "yard" | "kilometre"
            );
            measure.then(|| tree.object_of(noun, &["of"])).flatten()
        })
    })
}

/// "20 metres from the patrol": a measured way off is near enough to be meant.
fn far_from(tree: &Tree<'_>, v: usize) -> Option<usize> {
    let metre = |w: usize| {
        matches!(tree.lemma(w), "metre" | "meter" | "yard" | "kilometre" | "kilometer" | "m" | "foot")
    };
    let measured = tree.kids_by(v, &[Dep::Npadvmod]).any(metre);
    measured.then(|| tree.object_of(v, &["from"])).flatten()
}
