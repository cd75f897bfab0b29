//! Where an act is said to have happened: place phrases that hang on it, as written, and what the gazetteer makes of them.

use crate::PlaceRef;
use crate::actors::Cast;
use crate::lexicon::{self, Class};
use crate::rules;
use crate::tree::Tree;
use crate::verbs::Found;
use std::ops::Range;
use truce_language::{Dep, EntityLabel, Tag};
use truce_places::{Context, CountryCode, Gazetteer};
use truce_terms::{Agreement, ZoneId};
use truce_vocabulary::{ClaimantKind, Field, RuleId};

/// A place phrase: its words, and the name in it.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    words: Range<usize>,
    name: Range<usize>,
    rule: RuleId,
}

/// The place phrases of an act, in the order of the text.
pub(crate) fn phrases(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found) -> Vec<Phrase> {
    let mut roots = vec![found.at];
    roots.extend(found.verb);
    roots.extend(found.patient.into_iter().flat_map(|patient| tree.conjuncts(patient)));
    roots.extend(found.also.iter().copied());
    roots.extend(found.doer.filter(|&doer| doer != found.at));
    // "In the south shells fell and a house was hit": what opens a sentence holds for the clauses joined to it.
    if let Some(verb) = found.verb
        && tree.dep(verb) == Dep::Conj
    {
        roots.push(tree.words[verb].head);
    }
    let mut phrases: Vec<Phrase> = Vec::new();
    let doer_root = found.doer;
    for root in roots {
        let joined = Some(root) != found.verb
            && found.verb.is_some_and(|verb| tree.dep(verb) == Dep::Conj && tree.words[verb].head == root);
        collect(tree, cast, root, 0, &mut phrases, &|prep: usize| {
            let low = tree.low(prep);
            let craft = found.rule == rules::ACT_OVERFLIGHT;
            let subject_origin = doer_root == Some(root) && !craft && !matches!(low, "in" | "at" | "near");
            !(subject_origin
                || (joined && prep > root)
                || matches!(low, "from" | "by")
                    && !matches!(tree.lemma(root), "report")
                    && !is_distance(tree, prep))
        });
    }
    // "shelled Khiam", "patrolled the border area", "left the whole of the territory": the object is the place.
    let objects = found.patient.into_iter().chain(found.also.iter().copied());
    let verb_object = found.verb.and_then(|verb| tree.kid(verb, &[Dep::Dobj]));
    for object in objects.chain(verb_object) {
        let is_object = matches!(tree.dep(object), Dep::Dobj | Dep::Nsubjpass | Dep::Conj)
            || Some(object) == found.patient;
        if is_object
            && !tree.is_verb(object)
            && object != found.at
            && is_place(tree, cast, object)
            && !holds_people(tree, object)
            && found.act.group() != truce_vocabulary::ActGroup::Mat
        {
            for place in tree.conjuncts(object) {
                add(tree, place, rules::PLACE_OBJECT, &mut phrases);
            }
        }
    }
    // "the town of X, where troops demolished houses"
    if let Some(verb) = found.verb
        && tree.dep(verb) == Dep::Relcl
        && tree.kids(verb).iter().any(|&kid| tree.low(kid) == "where")
    {
        add(tree, tree.words[verb].head, rules::PLACE_PREPOSITION, &mut phrases);
    }
    let there = found
        .verb
        .into_iter()
        .chain([found.at])
        .flat_map(|root| tree.kids(root).to_vec())
        .find(|&kid| matches!(tree.low(kid), "there" | "nearby") && tree.dep(kid) == Dep::Advmod);
    if let Some(there) = there.filter(|_| phrases.is_empty()) {
        phrases.push(Phrase {
            words: there..there + 1,
            name: there..there + 1,
            rule: rules::PLACE_PREPOSITION,
        });
    }
    phrases.retain(|phrase| !names_nobody_place(tree, cast, phrase));
    if phrases.is_empty() {
        in_clause(tree, cast, found, &mut phrases);
        phrases.retain(|phrase| !names_nobody_place(tree, cast, phrase));
    }
    for phrase in &mut phrases {
        if let Some(named) = antecedent(tree, cast, phrase) {
            *phrase = named;
        }
    }
    // "a village near Poipet": where a name is said, a general word beside it adds nothing.
    let named = |phrase: &Phrase| {
        let related = phrase.words != phrase.name;
        related || phrase.words.clone().any(|w| tree.tag(w).is_proper() || tree.words[w].entity.is_some())
    };
    if phrases.iter().any(named) {
        phrases.retain(named);
    }
    // "there", "the place", "a site", and nothing before that says which: no place is named.
    phrases.retain(|phrase| {
        let head = phrase.words.end.saturating_sub(1);
        let bare = phrase.words.len() <= 2
            && phrase.words.clone().all(|w| !tree.tag(w).is_proper() && tree.words[w].entity.is_none());
        !(bare
            && matches!(
                tree.lemma(head),
                "there"
                    | "nearby"
                    | "place"
                    | "site"
                    | "spot"
                    | "scene"
                    | "location"
                    | "area"
                    | "territory"
                    | "position"
                    | "post"
            ))
    });
    phrases.sort_by_key(|phrase| phrase.words.start);
    phrases.dedup_by_key(|phrase| phrase.words.start);
    phrases
}

/// Prepositions that put whatever they hang on somewhere; "from" and "to" give a way, "against" a target.
const STANDS: &[&str] = &[
    "in",
    "at",
    "near",
    "over",
    "across",
    "around",
    "along",
    "inside",
    "throughout",
    "outside",
    "beyond",
    "above",
    "off",
    "within",
    "beside",
    "between",
    "alongside",
    "toward",
    "towards",
    "into",
    "on",
];

/// Places anywhere in the act's own clause: "approached the patrol near X", "hit launchers and depots throughout Y". Clauses inside
/// it have places of their own, and what a speaker said somewhere did not happen there.
fn in_clause(tree: &Tree<'_>, cast: &Cast<'_>, found: &Found, phrases: &mut Vec<Phrase>) {
    let speaks = |word: usize| lexicon::speech_of(tree.lemma(word)).is_some();
    let above = tree
        .ancestors(found.at)
        .take_while(|&word| found.verb.is_none() && !speaks(word))
        .find(|&word| tree.is_verb(word));
    let mut open: Vec<usize> =
        [found.verb, above, Some(found.at)].into_iter().flatten().filter(|&word| !speaks(word)).collect();
    let mut seen = std::collections::BTreeSet::new();
    while let Some(word) = open.pop() {
        if !seen.insert(word) {
            continue;
        }
        for &kid in tree.kids(word) {
            let clause =
                matches!(tree.dep(kid), Dep::Ccomp | Dep::Relcl | Dep::Advcl | Dep::Parataxis | Dep::Csubj)
                    || (tree.is_verb(kid) && matches!(tree.dep(kid), Dep::Conj | Dep::Acl | Dep::Xcomp));
            if clause {
                continue;
            }
            if tree.dep(kid) == Dep::Prep
                && STANDS.contains(&tree.low(kid))
                && !between_sides(tree, cast, kid)
            {
                for object in tree.kids_by(kid, &[Dep::Pobj]).flat_map(|object| tree.conjuncts(object)) {
                    if is_place(tree, cast, object) || compass_of(tree, object) {
                        add(tree, object, rules::PLACE_CLAUSE, phrases);
                    }
                }
            }
            open.push(kid);
        }
    }
}

/// "fighting between Hezbollah and Israel": between people, not between places.
fn between_sides(tree: &Tree<'_>, cast: &Cast<'_>, preposition: usize) -> bool {
    let mut joined = tree.kids_by(preposition, &[Dep::Pobj]).flat_map(|one| tree.conjuncts(one));
    tree.low(preposition) == "between"
        && joined.any(|one| cast.at(one, None).iter().any(|who| who.known.is_some()))
}

/// "not far from X", "2 km from X": how far, not whence.
fn is_distance(tree: &Tree<'_>, preposition: usize) -> bool {
    let measures = |kid: &usize| {
        matches!(tree.low(*kid), "far" | "away")
            || matches!(
                tree.lemma(*kid),
                "km" | "kilometre" | "kilometer" | "metre" | "meter" | "mile" | "yard"
            )
    };
    tree.low(preposition) == "from" && tree.kids(preposition).iter().any(measures)
}

/// "the east of the country".
fn compass_of(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::COMPASS.contains(&tree.low(noun)) && tree.object_of(noun, &["of"]).is_some()
}

/// "Ukrainian positions", "five areas", "the National Salvation Front": people and things that are somewhere, not names of places.
fn names_nobody_place(tree: &Tree<'_>, cast: &Cast<'_>, phrase: &Phrase) -> bool {
    let Some(head) = phrase.name.end.checked_sub(1) else { return true };
    let related = phrase.words != phrase.name;
    let body = !related
        && !cast.is_state_name(head)
        && cast.at(head, None).iter().any(|who| who.known.is_some())
        && !matches!(tree.words[head].entity, Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac));
    let things = matches!(tree.tag(head), Tag::Nns)
        && tree.words[head].entity.is_none()
        && !related
        && !phrase
            .words
            .clone()
            .any(|word| lexicon::COMPASS.contains(&tree.low(word)) || tree.low(word).ends_with("ern"))
        && matches!(
            tree.lemma(head),
            "position"
                | "area"
                | "site"
                | "target"
                | "point"
                | "spot"
                | "post"
                | "location"
                | "place"
                | "base"
                | "zone"
        );
    body || things
}

/// Where a visit went.
pub(crate) fn visited(tree: &Tree<'_>, cast: &Cast<'_>, verb: usize) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let went = tree.object_of(verb, &["to", "in", "at"]).or_else(|| tree.kid(verb, &[Dep::Dobj]));
    for place in
        went.into_iter().flat_map(|place| tree.conjuncts(place)).filter(|&place| is_place(tree, cast, place))
    {
        add(tree, place, rules::PLACE_PREPOSITION, &mut phrases);
    }
    phrases
}

/// A house is no place name, a state that is struck is a target.
fn holds_people(tree: &Tree<'_>, noun: usize) -> bool {
    lexicon::is(tree.lemma(noun), Class::HOME)
        && !tree.tag(noun).is_proper()
        && !matches!(tree.lemma(noun), "village" | "town" | "neighbourhood" | "neighborhood")
}

/// "The town" of a paragraph without end is none that was named so many words ago.
const LOOKED_BACK: usize = 500;

/// "the city", "the same spot", "there": the place named last before, in this paragraph or the one before.
fn antecedent(tree: &Tree<'_>, cast: &Cast<'_>, phrase: &Phrase) -> Option<Phrase> {
    let head = phrase.words.end.checked_sub(1)?;
    let bare = phrase.words.clone().all(|w| !tree.tag(w).is_proper() && tree.words[w].entity.is_none());
    let definite = phrase
        .words
        .clone()
        .any(|w| matches!(tree.low(w), "the" | "same" | "there" | "nearby" | "this" | "that"));
    let general = matches!(
        tree.lemma(head),
        "city"
            | "town"
            | "village"
            | "spot"
            | "place"
            | "area"
            | "position"
            | "district"
            | "there"
            | "nearby"
            | "scene"
            | "location"
            | "camp"
            | "post"
    );
    if !bare || !definite || !general {
        return None;
    }
    let first = tree.paragraphs[tree.words[head].paragraph.saturating_sub(1)].start;
    let first = first.max(phrase.words.start.saturating_sub(LOOKED_BACK));
    let local = |w: usize| {
        tree.tag(w).is_proper()
            && tree.dep(w) == Dep::Pobj
            && (lexicon::WHERE.contains(&tree.low(tree.words[w].head))
                || tree.low(tree.words[w].head) == "of")
            && !cast.is_state_name(w)
            && is_place(tree, cast, w)
    };
    let last = (first..phrase.words.start).rev().find(|&w| local(w))?;
    let core = tree.core(last);
    Some(Phrase { words: core.clone(), name: core, rule: rules::PLACE_ANTECEDENT })
}

fn collect(
    tree: &Tree<'_>,
    cast: &Cast<'_>,
    root: usize,
    depth: usize,
    phrases: &mut Vec<Phrase>,
    wanted: &dyn Fn(usize) -> bool,
) {
    if depth > 3 {
        return;
    }
    for &kid in tree.kids(root) {
        let compass = lexicon::COMPASS.contains(&tree.low(kid))
            && matches!(tree.dep(kid), Dep::Advmod | Dep::Npadvmod | Dep::Dobj);
        if compass && tree.object_of(kid, &["of"]).is_some() {
            add_compass(tree, kid, phrases);
            continue;
        }
        if matches!(tree.dep(kid), Dep::Advmod | Dep::Amod | Dep::Acomp)
            && matches!(tree.low(kid), "close" | "far" | "next" | "near" | "away" | "outside" | "adjacent")
        {
            // "not far from X": the way word belongs to the distance.
            collect(tree, cast, kid, depth + 1, phrases, &|prep| tree.low(prep) != "by");
            continue;
        }
        let preposition = matches!(tree.dep(kid), Dep::Prep | Dep::Agent)
            && (lexicon::WHERE.contains(&tree.low(kid)) || (tree.low(kid) == "of" && depth > 0));
        // "on the eve of the talks in Geneva": where the talks are, not the act.
        let when = tree.object_of(root, &[tree.low(kid)]).is_some_and(|time| {
            matches!(
                tree.lemma(time),
                "eve" | "day" | "week" | "hour" | "morning" | "night" | "time" | "anniversary"
            )
        }) && tree
            .kid(kid, &[Dep::Pobj])
            .is_some_and(|time| tree.object_of(time, &["of", "before", "after"]).is_some());
        if !preposition || when || !wanted(kid) || between_sides(tree, cast, kid) {
            continue;
        }
        for object in tree.kids_by(kid, &[Dep::Pobj]) {
            for place in tree.conjuncts(object) {
                if is_place(tree, cast, place) || compass_of(tree, place) {
                    add(tree, place, rules::PLACE_PREPOSITION, phrases);
                    // "on Lenin Street in Olenivka", "a checkpoint near Kozlivka": the street says little without its town.
                    let street =
                        matches!(tree.lemma(place), "street" | "avenue" | "square" | "road" | "quarter");
                    if street || !tree.core(place).any(|w| tree.tag(w).is_proper()) {
                        collect(tree, cast, place, depth + 1, phrases, wanted);
                    }
                } else if lexicon::is(
                    tree.lemma(place),
                    Class::FORCE
                        .or(Class::MONITOR)
                        .or(Class::CIVILIAN)
                        .or(Class::HOME)
                        .or(Class::SITE)
                        .or(Class::PLACE),
                ) || matches!(
                    tree.lemma(place),
                    "heart" | "course" | "direction" | "metre" | "sector" | "part"
                ) {
                    collect(tree, cast, place, depth + 1, phrases, wanted);
                }
            }
        }
        // "in the area, near the road": prepositions may hang on one another.
        collect(tree, cast, kid, depth + 1, phrases, wanted);
    }
}

/// Whether a noun names a place, or is a place word with a name or an adjective of place beside it.
fn is_place(tree: &Tree<'_>, cast: &Cast<'_>, noun: usize) -> bool {
    let name = crate::actors::article_off(tree.said(whole_name(tree, tree.core(noun))));
    // A name the gazetteer knows is a place, whatever kind of name the parser takes it for.
    let listed = tree.tag(noun).is_proper()
        && cast.at(noun, None).iter().all(|who| who.known.is_none() && who.side.is_none())
        && Gazetteer::bundled().resolve(name, &Context::default()).known().is_some();
    if listed {
        return true;
    }
    // "toward Har Dov": what the parser takes for a person, after a word that only places follow, and no person the report knows.
    if tree.words[noun].entity == Some(EntityLabel::Person)
        && tree.dep(noun) == Dep::Pobj
        && matches!(
            tree.low(tree.words[noun].head),
            "toward" | "towards" | "near" | "in" | "over" | "at" | "around" | "outside" | "inside" | "across"
        )
        && cast.at(noun, None).iter().all(|who| who.known.is_none() && who.side.is_none())
        && (Gazetteer::bundled().resolve(name, &Context::default()).known().is_some() || at_works(tree, noun))
    {
        return true;
    }
    if matches!(
        tree.words[noun].entity,
        Some(
            EntityLabel::Date
                | EntityLabel::Time
                | EntityLabel::Cardinal
                | EntityLabel::Person
                | EntityLabel::Law
        )
    ) && !cast.is_state_name(noun)
    {
        return false;
    }
    if matches!(tree.words[noun].entity, Some(EntityLabel::Gpe | EntityLabel::Loc | EntityLabel::Fac))
        || cast.is_state_name(noun)
    {
        return true;
    }
    let place_word = lexicon::is(tree.lemma(noun), Class::PLACE)
        && !matches!(tree.lemma(noun), "house" | "home" | "direction" | "vicinity" | "side");
    if place_word {
        return true;
    }
    // "near Poipet": a capitalised name after a word of place, if it is nobody's the report knows and no body's name.
    let people = cast.at(noun, None);
    let unknown = people
        .iter()
        .all(|who| who.known.is_none() && who.side.is_none() && who.kind == ClaimantKind::Organisation);
    let acronym = tree.said(noun..noun + 1).chars().all(|letter| !letter.is_lowercase());
    let people_name = matches!(tree.words[noun].entity, Some(EntityLabel::Norp));
    tree.tag(noun) == Tag::Nnp
        && tree.dep(noun) != Dep::Dobj
        && !people_name
        && unknown
        && !acronym
        && !crate::actors::is_body_word(tree.low(noun))
}

fn add(tree: &Tree<'_>, place: usize, rule: RuleId, phrases: &mut Vec<Phrase>) {
    if lexicon::COMPASS.contains(&tree.low(place)) && tree.object_of(place, &["of"]).is_some() {
        add_compass(tree, place, phrases);
        return;
    }
    // "the southern village of Haris": the name says it.
    if let Some(of) = tree.object_of(place, &["of"])
        && (tree.tag(of).is_proper() || lexicon::is(tree.lemma(of), Class::PLACE))
        && lexicon::is(tree.lemma(place), Class::PLACE.or(Class::HOME))
    {
        let named = matches!(
            tree.lemma(place),
            "village"
                | "town"
                | "city"
                | "district"
                | "province"
                | "region"
                | "camp"
                | "suburb"
                | "island"
                | "port"
        );
        let words = if named && tree.tag(of).is_proper() {
            tree.core(of)
        } else {
            tree.core(place).start..tree.core(of).end
        };
        phrases.push(Phrase { words, name: tree.core(of), rule });
        // "the villages of Yater and Haris"
        for other in tree.conjuncts(of).into_iter().skip(1).filter(|&other| tree.tag(other).is_proper()) {
            let words = whole_name(tree, tree.core(other));
            phrases.push(Phrase { words: words.clone(), name: words, rule });
        }
        return;
    }
    // "the road between Blida and Mays", "the road linking Mays with Blida": between which, where the road has no name.
    let ends = road_ends(tree, place);
    if !ends.is_empty() && !tree.core(place).any(|w| tree.tag(w).is_proper()) {
        for end in ends {
            let words = whole_name(tree, tree.core(end));
            phrases.push(Phrase { words: words.clone(), name: words, rule });
        }
        return;
    }
    if tree.tag(place).is_punct() {
        return;
    }
    let core = whole_name(tree, tree.core(place));
    if !phrases.iter().any(|phrase| phrase.words.start <= core.start && core.end <= phrase.words.end) {
        phrases.push(Phrase { words: core.clone(), name: core, rule });
    }
}

/// "their position at Nerkin Hand": works that an army has stand at places.
fn at_works(tree: &Tree<'_>, noun: usize) -> bool {
    let preposition = tree.words[noun].head;
    matches!(
        tree.lemma(tree.words[preposition].head),
        "position" | "post" | "outpost" | "base" | "checkpoint" | "camp" | "crossing" | "bridge" | "barracks"
    )
}

/// The named places that a road or a stretch of ground lies between.
fn road_ends(tree: &Tree<'_>, place: usize) -> Vec<usize> {
    let way = matches!(
        tree.lemma(place),
        "road"
            | "highway"
            | "route"
            | "track"
            | "street"
            | "railway"
            | "line"
            | "bridge"
            | "area"
            | "stretch"
            | "border"
            | "valley"
            | "pass"
    );
    if !way {
        return Vec::new();
    }
    let between = tree.object_of(place, &["between"]);
    let links = tree
        .kids_by(place, &[Dep::Acl, Dep::Relcl])
        .find(|&v| matches!(tree.lemma(v), "link" | "connect" | "join" | "lead" | "run") && v > place);
    let linked = links.into_iter().flat_map(|v| {
        let first = tree.kid(v, &[Dep::Dobj]).or_else(|| tree.object_of(v, &["from", "between"]));
        first.into_iter().chain(tree.object_of(v, &["to", "with", "and"]))
    });
    let named = between.into_iter().chain(linked).flat_map(|end| tree.conjuncts(end));
    named.filter(|&end| tree.tag(end).is_proper()).collect()
}

/// "Aita al-Shaab": a hyphenated name whole, however the parser cuts it.
fn whole_name(tree: &Tree<'_>, mut words: Range<usize>) -> Range<usize> {
    let glued = |w: usize| {
        w > 0
            && w < tree.len()
            && tree.words[w - 1].range.end == tree.words[w].range.start
            && (tree.low(w) == "-" || tree.low(w - 1) == "-")
    };
    let article = |w: usize| {
        tree.words
            .get(w)
            .is_some_and(|word| matches!(word.low.as_str(), "al" | "el" | "ash" | "as" | "ad" | "ar" | "an"))
    };
    if article(words.end) && glued(words.end + 1) {
        words.end += 1;
    }
    while glued(words.end) {
        words.end += 1;
    }
    while words.start > 0 && glued(words.start) {
        words.start -= 1;
    }
    // "Aita al" before the hyphen: a name's first part stands before its article.
    while words.start > 0 && article(words.start) && tree.tag(words.start - 1).is_proper() {
        words.start -= 1;
    }
    words
}

/// "south of the Litani River", "3 km southeast of the village of Marwahin".
fn add_compass(tree: &Tree<'_>, compass: usize, phrases: &mut Vec<Phrase>) {
    let Some(of) = tree.object_of(compass, &["of"]) else { return };
    let inner = tree.object_of(of, &["of"]).unwrap_or(of);
    let from = tree
        .kids_by(compass, &[Dep::Npadvmod])
        .map(|kid| tree.under(kid).start)
        .min()
        .unwrap_or(compass)
        .min(tree.core(compass).start);
    phrases.push(Phrase {
        words: from..tree.core(inner).end,
        name: tree.core(inner),
        rule: rules::PLACE_PREPOSITION,
    });
}

/// Resolves a place phrase.
pub(crate) fn field(
    tree: &Tree<'_>,
    phrase: &Phrase,
    agreement: Option<&Agreement>,
    countries: &[CountryCode],
) -> Field<PlaceRef> {
    let surface = tree.said(phrase.words.clone());
    let place = placed(surface, tree.said(phrase.name.clone()), agreement, countries);
    Field::said(place, tree.range(phrase.words.clone()), phrase.rule)
}

/// The place that `surface` says, of which `name` is the part that names one.
pub(crate) fn placed(
    surface: &str,
    name: &str,
    agreement: Option<&Agreement>,
    countries: &[CountryCode],
) -> PlaceRef {
    let resolution = Gazetteer::bundled().resolve(name_of(name), &Context::of(countries));
    let zone = agreement.and_then(|agreement| zone_of(agreement, surface));
    // A relation ("south of", "near") moves the point; only the bare name stands where the gazetteer says.
    let point = resolution.point().filter(|_| {
        surface == name || lexicon::COMPASS.iter().all(|word| !surface.to_lowercase().contains(word))
    });
    PlaceRef { surface: surface.to_owned(), resolution, point, zone }
}

/// The name without article, class word and compass adjective: "the Litani River" stays whole, "the village" goes.
fn name_of(words: &str) -> &str {
    let words = crate::actors::article_off(words);
    [" district", " area", " province", " region", " sector", " sectors", " village"]
        .iter()
        .find_map(|tail| words.strip_suffix(tail))
        .unwrap_or(words)
}

/// The zone of the agreement whose name or alias the words hold.
fn zone_of(agreement: &Agreement, surface: &str) -> Option<ZoneId> {
    let low = surface.to_lowercase();
    let bare = crate::actors::article_off(&low).to_owned();
    let names = |zone: &truce_terms::Zone| -> bool {
        std::iter::once(&zone.name).chain(&zone.aliases).any(|name| {
            let name = name.to_lowercase();
            let name = crate::actors::article_off(&name);
            bare == name || (name.contains(' ') && (bare.starts_with(name) || low.contains(name)))
        })
    };
    agreement.zones.iter().find(|zone| names(zone)).map(|zone| zone.id.clone())
}
