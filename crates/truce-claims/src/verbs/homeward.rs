//! Ways home: who goes back to where they live, and who only goes about the day.

use super::is_placelike;
use crate::tree::Tree;
use truce_language::Dep;

/// "home", "back to the village", "to their farms"; who returns to work or to school goes on with the day.
pub(super) fn homeward(tree: &Tree<'_>, v: usize) -> bool {
    let dwelling = |w: usize| {
        matches!(
            tree.lemma(w),
            "village"
                | "town"
                | "house"
                | "farm"
                | "neighbourhood"
                | "neighborhood"
                | "homeland"
                | "hamlet"
                | "district"
                | "community"
                | "land"
                | "area"
                | "region"
                | "suburb"
                | "quarter"
                | "island"
                | "kibbutz"
                | "north"
                | "south"
        )
    };
    let to = || {
        tree.any_under(v, |w| {
            w > v
                && (matches!(tree.low(w), "home" | "homes" | "homeward")
                    || tree.lemma(w) == "return" && tree.is_verb(w)
                    || tree.low(w) == "back" && tree.words[w].head != w
                    || dwelling(w)
                        && (tree.dep(w) == Dep::Pobj
                            || tree.dep(w) == Dep::Dobj
                                && matches!(tree.lemma(tree.words[w].head), "enter" | "reach" | "visit"))
                    || tree.lemma(v) == "try" && tree.lemma(w) == "village")
        })
    };
    // "walked home from school": the day's round.
    let daily = tree.object_of(v, &["from"]).is_some_and(|from| {
        matches!(
            tree.lemma(from),
            "school"
                | "work"
                | "office"
                | "match"
                | "party"
                | "church"
                | "holiday"
                | "game"
                | "tour"
                | "trip"
        )
    });
    if daily {
        return false;
    }
    if tree.lemma(v) != "return" {
        return to();
    }
    let whither = tree.object_of(v, &["to", "into"]);
    whither.is_none_or(|place| {
        is_placelike(tree, place)
            || tree.tag(place).is_proper()
            || dwelling(place)
            || matches!(
                tree.lemma(place),
                "home" | "field" | "orchard" | "property" | "where" | "residence" | "rubble" | "ruin"
            )
    })
}

/// "Tens of thousands moved north": homeward where the sentence speaks of a way opened, a truce or a return; others flee.
pub(super) fn way_back(tree: &Tree<'_>, v: usize) -> bool {
    let compass = tree.kids(v).iter().any(|&kid| {
        kid > v
            && matches!(
                tree.low(kid),
                "north" | "south" | "east" | "west" | "northward" | "southward" | "northwards" | "southwards"
            )
    });
    let here = tree.sentences[tree.words[v].sentence].clone();
    let opened = |w: usize| {
        matches!(
            tree.lemma(w),
            "return" | "open" | "reopen" | "let" | "allow" | "truce" | "ceasefire" | "homecoming" | "home"
        )
    };
    let driven = |w: usize| {
        matches!(tree.lemma(w), "flee" | "order" | "force" | "evacuate" | "escape" | "displacement")
    };
    compass && here.clone().any(opened) && !here.clone().any(driven)
}
