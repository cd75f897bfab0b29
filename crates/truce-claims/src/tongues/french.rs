//! French: elision, and the forms a verb, a noun or an adjective of the lexicon takes.

use super::{Form, Stem};
use unicode_normalization::UnicodeNormalization;

/// Whether a word before an apostrophe is a word of its own ("l’", "qu’"), not the beginning of one ("aujourd’hui").
pub(super) fn elides(word: &str) -> bool {
    let low = word.to_lowercase();
    matches!(
        low.as_str(),
        "l" | "d" | "n" | "s" | "j" | "c" | "m" | "t" | "qu" | "lorsqu" | "puisqu" | "jusqu" | "quoiqu"
    )
}

/// Words a point belongs to.
pub(super) fn abbreviates(word: &str) -> bool {
    let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
    initial
        || matches!(word.to_lowercase().as_str(), "mm" | "dr" | "st" | "gal" | "col" | "art" | "env" | "cf")
}

/// The word in small letters with accents; an accent on the first letter goes, as capitals are often written without.
pub(super) fn key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for c in word.nfc().flat_map(char::to_lowercase) {
        match c {
            '’' | '‘' | 'ʼ' | '`' | '´' | '\'' => key.push('\''),
            'œ' => key.push_str("oe"),
            'æ' => key.push_str("ae"),
            c => key.push(c),
        }
    }
    if key.chars().count() == 1 {
        // A capital without its accent: "A Beyrouth".
        return if word == "A" { "à".to_owned() } else { key };
    }
    let mut letters = key.chars();
    match letters.next() {
        Some('é' | 'è' | 'ê') if key != "où" => format!("e{}", letters.as_str()),
        Some('à' | 'â') => format!("a{}", letters.as_str()),
        Some('î') => format!("i{}", letters.as_str()),
        Some('ô') => format!("o{}", letters.as_str()),
        _ => key,
    }
}

/// What a word is made of: itself; elision has cut it already.
pub(super) fn stems(word: &str) -> Vec<Stem> {
    vec![Stem::whole(key(word))]
}

/// How a verb ends in the infinitive, and its forms: present for "he", present for "they", stem of the imperfect and gerund, stem of the future, participle.
#[rustfmt::skip]
const PARADIGMS: &[(&str, [&str; 5])] = &[
    ("venir", ["vient", "viennent", "ven", "viendr", "venu"]),
    ("tenir", ["tient", "tiennent", "ten", "tiendr", "tenu"]),
    ("prendre", ["prend", "prennent", "pren", "prendr", "pris"]),
    ("mettre", ["met", "mettent", "mett", "mettr", "mis"]),
    ("battre", ["bat", "battent", "batt", "battr", "battu"]),
    ("ouvrir", ["ouvre", "ouvrent", "ouvr", "ouvrir", "ouvert"]),
    ("frir", ["fre", "frent", "fr", "frir", "fert"]),
    ("uire", ["uit", "uisent", "uis", "uir", "uit"]),
    ("faire", ["fait", "font", "fais", "fer", "fait"]),
    ("dire", ["dit", "disent", "dis", "dir", "dit"]),
    ("crire", ["crit", "crivent", "criv", "crir", "crit"]),
    ("suivre", ["suit", "suivent", "suiv", "suivr", "suivi"]),
    ("naître", ["naît", "naissent", "naiss", "naîtr", "nu"]),
    ("cevoir", ["çoit", "çoivent", "cev", "cevr", "çu"]),
    ("voir", ["voit", "voient", "voy", "verr", "vu"]),
    ("partir", ["part", "partent", "part", "partir", "parti"]),
    ("sortir", ["sort", "sortent", "sort", "sortir", "sorti"]),
    ("sentir", ["sent", "sentent", "sent", "sentir", "senti"]),
    ("mentir", ["ment", "mentent", "ment", "mentir", "menti"]),
    ("mourir", ["meurt", "meurent", "mour", "mourr", "mort"]),
    ("courir", ["court", "courent", "cour", "courr", "couru"]),
    ("craindre", ["craint", "craignent", "craign", "craindr", "craint"]),
    ("joindre", ["joint", "joignent", "joign", "joindr", "joint"]),
    ("indre", ["int", "ignent", "ign", "indr", "int"]),
    ("vaincre", ["vainc", "vainquent", "vainqu", "vaincr", "vaincu"]),
    ("nier", ["nie", "nient", "ni", "nier", "nié"]),
    ("yer", ["ie", "ient", "y", "ier", "yé"]),
    ("ger", ["ge", "gent", "ge", "ger", "gé"]),
    ("cer", ["ce", "cent", "ç", "cer", "cé"]),
    ("peler", ["pelle", "pellent", "pel", "peller", "pelé"]),
    ("lever", ["lève", "lèvent", "lev", "lèver", "levé"]),
    ("mener", ["mène", "mènent", "men", "mèner", "mené"]),
    ("céder", ["cède", "cèdent", "céd", "céder", "cédé"]),
    ("libérer", ["libère", "libèrent", "libér", "libérer", "libéré"]),
    ("pérer", ["père", "pèrent", "pér", "pérer", "péré"]),
    ("térer", ["tère", "tèrent", "tér", "térer", "téré"]),
    ("nérer", ["nère", "nèrent", "nér", "nérer", "néré"]),
    ("péter", ["pète", "pètent", "pét", "péter", "pété"]),
    ("légier", ["légie", "légient", "légi", "légier", "légié"]),
    ("léguer", ["lègue", "lèguent", "légu", "léguer", "légué"]),
    ("éder", ["ède", "èdent", "éd", "éder", "édé"]),
    ("léter", ["lète", "lètent", "lét", "léter", "lété"]),
    ("quiéter", ["quiète", "quiètent", "quiét", "quiéter", "quiété"]),
    ("er", ["e", "ent", "", "er", "é"]),
    ("dre", ["d", "dent", "d", "dr", "du"]),
    ("pre", ["pt", "pent", "p", "pr", "pu"]),
    ("ir", ["it", "issent", "iss", "ir", "i"]),
];

/// The forms of a verb given by its infinitive.
pub(super) fn verb(infinitive: &str) -> Vec<(String, Form)> {
    let mut forms = vec![(key(infinitive), Form::Infinitive)];
    let Some((ending, [he, they, stem, future, participle])) =
        PARADIGMS.iter().find(|(ending, _)| infinitive.ends_with(ending))
    else {
        return forms;
    };
    // "Rejettera" and "achèvera" do not keep the stem of the infinitive, "pénétrera" does.
    for (open, future) in opened(infinitive) {
        forms.extend(["e", "ent"].map(|tail| (key(&format!("{open}{tail}")), Form::Present)));
        if future {
            forms.extend(["era", "eront"].map(|tail| (key(&format!("{open}{tail}")), Form::Future)));
            forms.extend(["erait", "eraient"].map(|tail| (key(&format!("{open}{tail}")), Form::Conditional)));
        }
    }
    let root = &infinitive[..infinitive.len() - ending.len()];
    let mut push = |tail: &str, form: Form| forms.push((key(&format!("{root}{tail}")), form));
    push(he, Form::Present);
    push(they, Form::Present);
    for tail in ["ait", "aient"] {
        push(&format!("{stem}{tail}"), Form::Past);
    }
    // "nous", and stems in -ger and -cer soften before "o" only.
    push(&format!("{stem}ons"), Form::Present);
    push(&format!("{stem}ant"), Form::Gerund);
    for tail in ["a", "ont", "ons"] {
        push(&format!("{future}{tail}"), Form::Future);
    }
    for tail in ["ait", "aient"] {
        push(&format!("{future}{tail}"), Form::Conditional);
    }
    if infinitive.ends_with("er") {
        push(&format!("{stem}a"), Form::Past);
        let plain = &participle[..participle.len() - "é".len()];
        push(&format!("{plain}èrent"), Form::Past);
    } else if participle.ends_with(['i', 'u']) {
        push(&format!("{participle}rent"), Form::Past);
        push(&format!("{participle}t"), Form::Past);
    }
    for tail in ["", "e", "s", "es"] {
        let masculine = participle.ends_with('s') && tail == "s";
        if !masculine {
            push(&format!("{participle}{tail}"), Form::Participle);
        }
    }
    forms
}

/// The stems of a verb in -er before a silent "e", and whether the future has them too: "rejett-", "pénètr-", "achèv-".
fn opened(infinitive: &str) -> Vec<(String, bool)> {
    let Some(stem) = infinitive.strip_suffix("er") else { return Vec::new() };
    let vowel = |letter: char| "aeéèiouyâêîôû".contains(letter);
    let Some((at, last)) = stem.char_indices().rfind(|(_, letter)| vowel(*letter)) else { return Vec::new() };
    let tail = &stem[at + last.len_utf8()..];
    let letters = tail.chars().count();
    let grave = format!("{}è{tail}", &stem[..at]);
    match (last, letters) {
        ('é', 1 | 2) => vec![(grave, false)],
        ('e', 1) if matches!(tail, "t" | "l") => vec![(grave, true), (format!("{stem}{tail}"), true)],
        ('e', 1) => vec![(grave, true)],
        _ => Vec::new(),
    }
}

/// The forms of a noun: singular and plural.
pub(super) fn noun(entry: &str) -> Vec<String> {
    let base = key(entry);
    if base.contains(' ') || base.ends_with(['s', 'x', 'z']) {
        return vec![base];
    }
    let plural = match () {
        () if base.ends_with("eau") || base.ends_with("eu") => format!("{base}x"),
        () if base.ends_with("al") => format!("{}ux", &base[..base.len() - 1]),
        () => format!("{base}s"),
    };
    vec![base, plural]
}

/// The forms of an adjective of a people: libanais, israélien, syrien, chypriote.
pub(super) fn adjective(entry: &str) -> Vec<String> {
    let base = key(entry);
    let feminine = match () {
        () if base.ends_with("ien") || base.ends_with("éen") => format!("{base}ne"),
        () if base.ends_with('e') => base.clone(),
        () if base.ends_with("ec") => format!("{base}que"),
        () if base.ends_with("rc") => format!("{}que", &base[..base.len() - 1]),
        () => format!("{base}e"),
    };
    let plural = |word: &str| if word.ends_with('s') { word.to_owned() } else { format!("{word}s") };
    let mut forms = vec![plural(&base), plural(&feminine), base, feminine];
    forms.sort();
    forms.dedup();
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_agree_and_say_their_time() {
        for (entry, form, is) in [
            ("bombarder", "bombardé", Form::Participle),
            ("bombarder", "bombardées", Form::Participle),
            ("bombarder", "bombarde", Form::Present),
            ("bombarder", "bombardaient", Form::Past),
            ("bombarder", "bombardera", Form::Future),
            ("bombarder", "bombarderait", Form::Conditional),
            ("envahir", "envahissent", Form::Present),
            ("détruire", "détruites", Form::Participle),
            ("ouvrir", "ouvert", Form::Participle),
            ("lancer", "lançait", Form::Past),
            ("rejeter", "rejette", Form::Present),
            ("pénétrer", "pénètrent", Form::Present),
            ("démanteler", "démantèle", Form::Present),
            ("achever", "achèvera", Form::Future),
            ("reconnaître", "reconnu", Form::Participle),
            ("maintenir", "maintient", Form::Present),
            ("démentir", "dément", Form::Present),
        ] {
            let found = verb(entry).into_iter().find(|(found, _)| *found == key(form));
            assert_eq!(found.map(|(_, form)| form), Some(is), "{form}");
        }
    }

    #[test]
    fn capitals_and_ligatures_are_written_in_several_ways() {
        assert_eq!(key("État"), key("Etat"));
        assert_eq!(key("A"), "à");
        assert_eq!(key("cœur"), "coeur");
        assert_ne!(key("tire"), key("tiré"));
    }

    #[test]
    fn adjectives_agree() {
        assert!(adjective("libanais").contains(&"libanaises".to_owned()));
        assert!(adjective("israélien").contains(&"israéliennes".to_owned()));
        assert!(adjective("turc").contains(&"turque".to_owned()));
    }
}
