//! Weapons and victims: what kinds a clause names, and the code they give. Weapon first, then victim.

use crate::lexicon::{self, Class};
use crate::tree::Tree;
use truce_language::Dep;
use truce_vocabulary::Act;

/// The kinds of weapon and carrier named with a verb: its doer, object, "with …", "using …".
pub(crate) fn means(tree: &Tree<'_>, v: usize, doer: Option<usize>, object: Option<usize>) -> Class {
    let mut classes = Class::default();
    let mut add = |noun: usize| {
        for part in tree.conjuncts(noun) {
            classes = classes.or(weapon_of(tree, part));
        }
    };
    if let Some(doer) = doer {
        add(doer);
    }
    if let Some(object) = object
        && lexicon::is(
            tree.lemma(object),
            Class::MUNITION
                .or(Class::ARMS)
                .or(Class::DRONE)
                .or(Class::SMALL)
                .or(Class::GUN)
                .or(Class::FLARE)
                .or(Class::ROCKET),
        )
    {
        add(object);
    }
    for (_, noun) in tree.objects_of(v, &["with", "by", "using", "via", "from"]) {
        add(noun);
    }
    // "struck the depot, by first accounts with rockets": the phrase may hang lower down.
    for with in tree.under(v).filter(|&w| tree.low(w) == "with" && tree.dep(w) == Dep::Prep) {
        tree.kids_by(with, &[Dep::Pobj])
            .filter(|&noun| lexicon::is(tree.lemma(noun), Class::MUNITION))
            .for_each(&mut add);
    }
    for using in tree.kids_by(v, &[Dep::Advcl, Dep::Acl, Dep::Prep]) {
        if matches!(tree.lemma(using), "use" | "using") {
            tree.kids_by(using, &[Dep::Dobj, Dep::Pobj]).for_each(&mut add);
        }
    }
    classes
}

/// The kinds of weapon a noun and the words before it name.
pub(crate) fn weapon_of(tree: &Tree<'_>, noun: usize) -> Class {
    let weapons = Class::AIRCRAFT
        .or(Class::DRONE)
        .or(Class::GUN)
        .or(Class::ROCKET)
        .or(Class::SMALL)
        .or(Class::MINE)
        .or(Class::FLARE)
        .or(Class::VESSEL);
    let mut classes = Class::default();
    let core = tree.core(noun);
    for word in core.clone() {
        let class = match tree.low(word) {
            "stun" | "warning" | "flash" | "smoke" | "illumination" | "illuminating" | "tear" | "signal" => {
                Class::FLARE
            }
            "small" if (word + 1..(word + 3).min(core.end)).any(|next| tree.low(next).starts_with("arm")) => {
                Class::SMALL
            }
            // A country's guns are its artillery.
            "guns" if !core.clone().any(|w| matches!(tree.low(w), "machine" | "machine-guns" | "hand")) => {
                Class::GUN
            }
            "booby" => Class::MINE,
            // Bombs that fall from the sky are no mines.
            "bomb" | "bombs"
                if core.clone().any(|w| {
                    matches!(
                        tree.low(w),
                        "glide"
                            | "aerial"
                            | "cluster"
                            | "barrel"
                            | "guided"
                            | "gravity"
                            | "bunker-buster"
                            | "air-dropped"
                    )
                }) =>
            {
                Class::AIRCRAFT
            }
            // "An aircraft circled before bombs exploded": what is heard under an aircraft fell from it.
            "bombs" if aircraft_beside(tree, word) => Class::AIRCRAFT,
            "sound" if word + 1 < core.end && matches!(tree.lemma(word + 1), "bomb" | "grenade") => {
                Class::FLARE
            }
            "small-arms" | "machine" | "sniper" | "rifle" | "automatic" => Class::SMALL,
            "propelled" | "rocket-propelled" => Class::SMALL,
            // Air defence is no air attack.
            "air" | "aerial"
                if matches!(
                    tree.lemma(noun),
                    "strike"
                        | "raid"
                        | "attack"
                        | "bombardment"
                        | "assault"
                        | "force"
                        | "power"
                        | "bombing"
                        | "campaign"
                ) =>
            {
                Class::AIRCRAFT
            }
            "rocket" if core.clone().any(|w| tree.low(w) == "propelled") => Class::default(),
            "launcher" | "launchers" if word > 0 && tree.low(word - 1).starts_with("grenade") => Class::SMALL,
            "heavy" | "light" | "arms" | "weapons" => Class::default(),
            _ => lexicon::of(tree.lemma(word)),
        };
        classes = classes.or(Class(class.0 & weapons.0));
    }
    // A launcher that is hit is a target; "arms" and "side" name no weapon.
    if matches!(tree.lemma(noun), "launcher" | "arm" | "operator" | "position" | "site" | "depot")
        && !classes.meets(Class::SMALL)
    {
        classes = Class(classes.0 & Class::DRONE.0);
    }
    classes
}

/// The code that the weapon gives.
pub(crate) fn act_by(means: Class, tree: &Tree<'_>, words: impl IntoIterator<Item = usize>) -> Option<Act> {
    let manned = words
        .into_iter()
        .any(|w| matches!(tree.lemma(w), "jet" | "warplane" | "helicopter" | "bomber" | "gunship" | "plane"));
    let table = [
        (Class::FLARE, Act::FireIllumWarning),
        (Class::DRONE, Act::AirStrikeDrone),
        (Class::ROCKET, Act::FireRocketMissile),
        (Class::SMALL, Act::FireSmallArms),
        (Class::GUN, Act::FireShelling),
        (Class::AIRCRAFT, if manned { Act::AirStrikeManned } else { Act::AirStrike }),
        (Class::MINE, Act::FireIedMine),
    ];
    table.into_iter().find(|(class, _)| means.meets(*class)).map(|(_, act)| act)
}

/// Whether the sentence tells of an aircraft before a word.
fn aircraft_beside(tree: &Tree<'_>, word: usize) -> bool {
    let start = tree.sentences[tree.words[word].sentence].start;
    (start..word).any(|w| lexicon::is(tree.lemma(w), Class::AIRCRAFT))
}

/// What kinds of people or things a victim's phrase names.
pub(crate) fn victim_of(tree: &Tree<'_>, noun: usize) -> Class {
    let core = tree.phrase(noun);
    let mut classes = Class::default();
    for word in core {
        if word <= noun || tree.words[word].head != word {
            let class = lexicon::of(tree.lemma(word));
            let protected = Class::MONITOR.or(Class::MEDIC);
            // "a hospital area", "UN position": the words before count for those who are protected.
            classes = classes.or(if word == noun {
                class
            } else if word < noun {
                Class(class.0 & protected.0)
            } else {
                Class::default()
            });
            if word < noun && matches!(tree.low(word), "un" | "u.n.") {
                classes = classes.or(Class::MONITOR);
            }
            if word < noun
                && matches!(tree.low(word), "energy" | "power" | "gas" | "water" | "electricity" | "oil")
                && class.meets(Class::SERVICE)
            {
                classes = classes.or(Class::SERVICE);
            }
        }
    }
    // "a group of peacekeepers", "one of its patrols", "a fence belonging to the mission's post": what is counted, or whose it is.
    let inner = match tree.lemma(noun) {
        "group" | "number" | "member" | "pair" | "team" | "column" | "convoy" | "one" | "vehicle"
        | "position" | "base" | "house" => tree.object_of(noun, &["of"]),
        _ => None,
    };
    let belonging = tree
        .kids_by(noun, &[Dep::Acl])
        .filter(|&clause| matches!(tree.lemma(clause), "belong" | "carry"))
        .find_map(|clause| tree.object_of(clause, &["to"]).or_else(|| tree.kid(clause, &[Dep::Dobj])));
    for word in [inner, belonging].into_iter().flatten() {
        let class = tree.core(word).fold(Class::default(), |class, w| class.or(lexicon::of(tree.lemma(w))));
        classes = classes.or(Class(class.0 & Class::MONITOR.or(Class::MEDIC).0));
    }
    if matches!(tree.low(noun), "un" | "unifil" | "osce" | "smm") {
        classes = classes.or(Class::MONITOR);
    }
    classes
}

/// An attack's code from its plain code, its weapon and its victim.
pub(crate) fn refine(plain: Act, by_weapon: Option<Act>, victim: Class) -> Act {
    if victim.meets(Class::MONITOR) {
        return Act::ProtMonitorAttack;
    }
    if victim.meets(Class::MEDIC) {
        return Act::ProtMedicalMedia;
    }
    match by_weapon {
        Some(act) => act,
        None if victim.meets(Class::SERVICE) => Act::HumInfrastructure,
        None => plain,
    }
}
