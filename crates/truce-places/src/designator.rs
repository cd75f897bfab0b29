//! The common noun in a place's name that says what it is: "Litani River", "Mount Hermon", "Nabatieh governorate".

use crate::PlaceKind;

/// What the words beside a name say it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Designator {
    Province,
    District,
    Settlement,
    River,
    Valley,
    Lake,
    Mountain,
    Island,
    Airport,
    Military,
    Camp,
    Crossing,
    Country,
    Region,
}

impl Designator {
    /// Whether it rules out every other kind: a "district" is not the town in it, while an "area" may be.
    pub(crate) fn is_strict(self) -> bool {
        !matches!(self, Designator::Settlement | Designator::Region | Designator::Country)
    }

    /// Whether a place of this kind may be called so.
    pub(crate) fn fits(self, kind: PlaceKind) -> bool {
        use PlaceKind as K;
        match self {
            Designator::Province => matches!(kind, K::Admin1 | K::Region),
            Designator::District => matches!(kind, K::Admin2 | K::Admin1 | K::Neighbourhood | K::Region),
            Designator::Settlement => kind.is_populated(),
            Designator::River => matches!(kind, K::River | K::Valley),
            Designator::Valley => matches!(kind, K::Valley | K::River | K::Region),
            Designator::Lake => matches!(kind, K::Lake | K::Region),
            Designator::Mountain => matches!(kind, K::Mountain),
            Designator::Island => matches!(kind, K::Island | K::Region),
            Designator::Airport => matches!(kind, K::Airport | K::Military),
            Designator::Military => matches!(kind, K::Military | K::Airport),
            Designator::Camp => matches!(kind, K::Camp | K::Neighbourhood | K::Village),
            Designator::Crossing => matches!(kind, K::Crossing),
            Designator::Country => matches!(kind, K::Country),
            Designator::Region => matches!(kind, K::Region | K::Admin1 | K::Admin2 | K::Locality),
        }
    }
}

/// Words before or after a name, in folded form. Longer ones come before those they end with.
const WORDS: &[(&str, Designator)] = &[
    ("governorate", Designator::Province),
    ("province", Designator::Province),
    ("oblast", Designator::Province),
    ("muhafazat", Designator::Province),
    ("mohafazat", Designator::Province),
    ("gouvernorat", Designator::Province),
    ("محافظه", Designator::Province),
    ("מחוז", Designator::Province),
    ("district", Designator::District),
    ("subdistrict", Designator::District),
    ("caza", Designator::District),
    ("county", Designator::District),
    ("raion", Designator::District),
    ("قضاء", Designator::District),
    ("נפת", Designator::District),
    ("city", Designator::Settlement),
    ("town", Designator::Settlement),
    ("village", Designator::Settlement),
    ("kibbutz", Designator::Settlement),
    ("moshav", Designator::Settlement),
    ("بلده", Designator::Settlement),
    ("مدينه", Designator::Settlement),
    ("قريه", Designator::Settlement),
    ("העיר", Designator::Settlement),
    ("river", Designator::River),
    ("nahr", Designator::River),
    ("نهر", Designator::River),
    ("נהר", Designator::River),
    ("valley", Designator::Valley),
    ("wadi", Designator::Valley),
    ("وادي", Designator::Valley),
    ("lake", Designator::Lake),
    ("sea", Designator::Lake),
    ("mount", Designator::Mountain),
    ("mountain", Designator::Mountain),
    ("mountains", Designator::Mountain),
    ("hill", Designator::Mountain),
    ("jabal", Designator::Mountain),
    ("jebel", Designator::Mountain),
    ("jabel", Designator::Mountain),
    ("جبل", Designator::Mountain),
    ("הר", Designator::Mountain),
    ("island", Designator::Island),
    ("international airport", Designator::Airport),
    ("airport", Designator::Airport),
    ("مطار", Designator::Airport),
    ("air base", Designator::Military),
    ("airbase", Designator::Military),
    ("refugee camp", Designator::Camp),
    ("camp", Designator::Camp),
    ("مخيم", Designator::Camp),
    ("border crossing", Designator::Crossing),
    ("crossing", Designator::Crossing),
    ("معبر", Designator::Crossing),
    ("republic of", Designator::Country),
    ("state of", Designator::Country),
    ("region", Designator::Region),
    ("area", Designator::Region),
    ("منطقه", Designator::Region),
];

/// Whether a folded word is such a noun.
pub(crate) fn is_noun(folded: &str) -> bool {
    WORDS.iter().any(|(word, _)| *word == folded)
}

/// Takes the common noun off a folded name; nothing if there is none or nothing would be left.
pub(crate) fn designator(folded: &str) -> Option<(&str, Designator)> {
    let folded = folded.strip_prefix("the ").unwrap_or(folded);
    let found = WORDS.iter().find_map(|(word, kind)| {
        let after = folded.strip_suffix(word).and_then(|bare| bare.strip_suffix(' '));
        let before = folded.strip_prefix(word).and_then(|bare| bare.strip_prefix(' '));
        let bare = after.or_else(|| before.map(|bare| bare.strip_prefix("of ").unwrap_or(bare)))?;
        let bare = bare.trim();
        (!bare.is_empty()).then_some((bare, *kind))
    });
    found.map(|(bare, kind)| (bare.strip_prefix("the ").unwrap_or(bare), kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_noun_comes_off_on_either_side() {
        assert_eq!(designator("litani river"), Some(("litani", Designator::River)));
        assert_eq!(designator("the river litani"), Some(("litani", Designator::River)));
        assert_eq!(designator("town of khiam"), Some(("khiam", Designator::Settlement)));
        assert_eq!(designator("beirut international airport"), Some(("beirut", Designator::Airport)));
        assert_eq!(designator("محافظه النبطيه"), Some(("النبطيه", Designator::Province)));
    }

    #[test]
    fn a_noun_alone_is_no_name_without_its_noun() {
        for name in ["river", "the camp", "", "camp ", "campo", "riverside"] {
            assert_eq!(designator(name.trim()), None, "{name}");
        }
    }
}
