//! A claim made ready for comparison: what it may be compared on, worked out once.

use crate::{convert::Naming, incident::Account};
use std::collections::BTreeSet;
use truce_claims::Claim;
use truce_places::{Context, CountryCode, Gazetteer, Place};
use truce_vocabulary::{Act, ActGroup, Evidence, ReportId, UncertainPoint};

/// A circle wider than this, in metres, is an area: it says where to look, not where it was.
pub(crate) const POINT_RADIUS_M: f64 = 15_000.0;

/// Acts that reports mix up or name at different fineness; only claims of one family are ever compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Family {
    /// Strikes, fire, and attacks named by their victims.
    Kinetic,
    /// Flights.
    Overflight,
    /// Any other act: its own group.
    Group(ActGroup),
}

impl Family {
    pub(crate) fn of(act: Act) -> Family {
        use Act::*;
        match act {
            AirOverflightManned | AirOverflightDrone => Family::Overflight,
            AirStrike | AirStrikeManned | AirStrikeDrone | CivAttack | ProtMonitorAttack
            | ProtMedicalMedia | HumInfrastructure => Family::Kinetic,
            FireExercise => Family::Group(ActGroup::Fire),
            act if act.group() == ActGroup::Fire => Family::Kinetic,
            act => Family::Group(act.group()),
        }
    }
}

/// A claim and what it is compared on.
pub(crate) struct Mention {
    pub(crate) account: Account,
    pub(crate) family: Family,
    /// Outermost actors, by id or by name.
    pub(crate) actors: BTreeSet<String>,
    pub(crate) targets: BTreeSet<String>,
    /// Those of the targets that are somebody known: "operatives" and "Hezbollah" may be the same people.
    pub(crate) known_targets: BTreeSet<String>,
    /// The parties the actors stand for; an actor that stands for none, itself.
    pub(crate) sides: BTreeSet<String>,
    /// Points with a radius below [`POINT_RADIUS_M`].
    pub(crate) points: Vec<UncertainPoint>,
    /// Areas: gazetteer ids, zones, or words no table knows.
    pub(crate) areas: BTreeSet<String>,
    pub(crate) countries: BTreeSet<CountryCode>,
    /// The words of the quote, folded, for sameness of wording.
    pub(crate) wording: String,
    /// Weapons the words name, for acts whose code does not.
    pub(crate) means: BTreeSet<&'static str>,
    /// "The strikes", "its fire": the words point back to something said before.
    pub(crate) points_back: bool,
    /// Day of publication, for undated sentences that two reports share.
    pub(crate) published: Option<jiff::civil::Date>,
}

impl Mention {
    pub(crate) fn new(
        account: Account,
        claim: &Claim,
        text: &str,
        published: Option<jiff::civil::Date>,
        naming: &Naming<'_>,
    ) -> Self {
        // "Hit targets across Lebanon" names a place twice, and nobody it was done to.
        let surfaces: Vec<String> =
            account.places.iter().map(|place| format!(" {} ", fold(&place.surface))).collect();
        let a_place =
            |name: &str| surfaces.iter().any(|surface| surface.contains(&format!(" {} ", fold(name))));
        let names = |who: &[crate::Who]| -> BTreeSet<String> {
            who.iter()
                .map(|who| match &who.actor {
                    Some(actor) => naming.root(actor).0,
                    None => who.name.to_lowercase(),
                })
                .collect()
        };
        // "Fired at Mount Dov": what it was done to is a place, and tells where.
        let ground: Vec<Option<Place>> =
            account.targets.iter().map(|who| place_named(who, naming.countries())).collect();
        let targets: Vec<crate::Who> = (account.targets.iter().zip(&ground))
            .filter(|(who, place)| place.is_none() && !a_place(&who.name))
            .map(|(who, _no_place)| who.clone())
            .collect();
        let aimed_at = || ground.iter().flatten();
        let points: Vec<UncertainPoint> = (account.places.iter().filter_map(|place| place.point))
            .chain(aimed_at().filter_map(|place| place.location().point()))
            .filter(|point| point.radius_m <= POINT_RADIUS_M)
            .collect();
        let areas = (account.places.iter())
            .filter(|place| place.point.is_none_or(|point| point.radius_m > POINT_RADIUS_M))
            .filter_map(|place| match (&place.place, &place.zone) {
                // "southern Lebanon" is not "Lebanon", although the gazetteer finds Lebanon in both.
                (Some(id), _) => Some(format!("{id}:{}", side_words(&place.surface))),
                (None, Some(zone)) => Some(format!("zone:{zone}")),
                (None, None) => is_named(&place.surface).then(|| format!("words:{}", fold(&place.surface))),
            })
            .chain(
                aimed_at()
                    .filter(|place| place.location().point().is_none())
                    .map(|place| format!("{}:", place.id())),
            )
            .collect();
        Mention {
            family: Family::of(account.act),
            actors: names(&account.actors),
            known_targets: names(
                &targets.iter().filter(|who| who.actor.is_some()).cloned().collect::<Vec<_>>(),
            ),
            sides: (account.actors.iter())
                .map(|who| match &who.party {
                    Some(party) => party.0.clone(),
                    None => who.name.to_lowercase(),
                })
                .collect(),
            targets: names(&targets),
            points,
            areas,
            countries: account.places.iter().filter_map(|place| place.country).collect(),
            means: means(&account.quote),
            wording: fold(&account.quote),
            points_back: points_back(claim, text),
            published,
            account,
        }
    }

    pub(crate) fn report(&self) -> ReportId {
        self.account.at.report
    }
}

/// Lower-case words with single blanks between, nothing else.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

/// The place that a name stands for, where it is no actor's and the gazetteer knows it by a clear margin.
fn place_named(who: &crate::Who, countries: &[CountryCode]) -> Option<Place> {
    let name = Some(who.name.as_str())
        .filter(|name| who.actor.is_none() && !name.contains(':') && is_named(name))?;
    let found = Gazetteer::bundled().resolve(name, &Context::of(countries));
    found.known().map(|candidate| candidate.place)
}

/// Whether words that no table knows are a name: "Upper Nowhere", "Nowhere district", not "an Israeli position".
fn is_named(surface: &str) -> bool {
    const KINDS: &[&str] = &[
        "area",
        "airport",
        "border",
        "camp",
        "city",
        "crossing",
        "district",
        "governorate",
        "hills",
        "island",
        "junction",
        "mountains",
        "province",
        "region",
        "river",
        "road",
        "sector",
        "strip",
        "town",
        "valley",
        "village",
    ];
    let words: Vec<&str> = surface.split_whitespace().collect();
    let capital = |word: &str| {
        word.chars().next().is_some_and(|letter| !letter.is_lowercase() && letter.is_alphabetic())
    };
    // Scripts without capitals give no hint: what stands there counts as a name.
    let kinds = words.iter().rev().take_while(|word| KINDS.contains(&fold(word).as_str())).count();
    words.len().checked_sub(kinds + 1).is_some_and(|last| capital(words[last]))
}

/// Weapons that words name, each by one name.
fn means(words: &str) -> BTreeSet<&'static str> {
    const MEANS: &[(&str, &[&str])] = &[
        ("aircraft", &["warplane", "warplanes", "jet", "jets", "aircraft", "bomber", "bombers"]),
        ("artillery", &["artillery", "howitzer", "howitzers"]),
        ("drone", &["drone", "drones", "uav", "uavs", "quadcopter", "quadcopters"]),
        ("grenade", &["grenade", "grenades"]),
        ("gun", &["sniper", "snipers", "rifle", "rifles", "gun", "guns", "gunfire"]),
        ("helicopter", &["helicopter", "helicopters"]),
        ("mine", &["mine", "mines", "ied", "ieds"]),
        ("missile", &["missile", "missiles"]),
        ("mortar", &["mortar", "mortars"]),
        ("rocket", &["rocket", "rockets"]),
        ("tank", &["tank", "tanks"]),
    ];
    let folded = fold(words);
    let named = |forms: &[&str]| folded.split(' ').any(|word| forms.contains(&word));
    MEANS.iter().filter(|(_name, forms)| named(forms)).map(|(name, _forms)| *name).collect()
}

/// The words of a place name that pick a side of it, so that areas compare by what they cover.
fn side_words(surface: &str) -> String {
    const SIDES: &[&str] = &[
        "north",
        "northern",
        "south",
        "southern",
        "east",
        "eastern",
        "west",
        "western",
        "central",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "border",
    ];
    let folded = fold(surface);
    let sides: Vec<&str> = folded
        .split(' ')
        .filter(|word| SIDES.contains(word))
        .map(|word| word.strip_suffix("ern").unwrap_or(word))
        .collect();
    sides.join(" ")
}

/// Whether a definite or possessive word stands shortly before the words that name the act.
fn points_back(claim: &Claim, text: &str) -> bool {
    const DETERMINERS: &[&str] =
        &["the", "this", "that", "these", "those", "its", "their", "his", "her", "both"];
    const WORDS_BETWEEN_MAX: usize = 2;
    // "The ceasefire" is a name, whichever of its days is meant.
    if claim.act.value == Act::ComplyCeasefire || claim.act.evidence == Evidence::Implied {
        return false;
    }
    claim.act.evidence.ranges().any(|range| {
        let starts_so = |part: &str| {
            part.split_whitespace().next().is_some_and(|word| DETERMINERS.contains(&fold(word).as_str()))
        };
        let sentence = text.get(claim.quote.start.min(range.start)..range.start).unwrap_or_default();
        let before = sentence.rsplit(['.', ',', ';', ':', '\n']).next().unwrap_or_default();
        let near = before.split_whitespace().rev().take(WORDS_BETWEEN_MAX + 1);
        range.of(text).is_some_and(starts_so)
            || near.map(fold).any(|word| DETERMINERS.contains(&word.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_compare_by_what_they_cover() {
        assert_eq!(side_words("the southern Lebanon"), "south");
        assert_eq!(side_words("south Lebanon"), "south");
        assert_eq!(side_words("across Lebanon"), "");
    }

    #[test]
    fn a_name_is_told_from_a_description() {
        for (surface, expected) in [
            ("Upper Nowhere", true),
            ("the Nowhere district", true),
            ("قرب الناقورة", true),
            ("an Israeli military position", false),
            ("their villages", false),
            ("the same area", false),
            ("", false),
        ] {
            assert_eq!(is_named(surface), expected, "{surface}");
        }
    }

    #[test]
    fn folding_keeps_words_of_any_script_and_nothing_else() {
        assert_eq!(fold("Sa’ar — said:  “No!”"), "sa ar said no");
        assert_eq!(fold("قصف، جنوب لبنان."), "قصف جنوب لبنان");
    }
}
