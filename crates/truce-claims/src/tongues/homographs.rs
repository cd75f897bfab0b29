//! Words that are written as another word is: a noun that looks like a verb, a preposition that does, a place named for an act.

use super::lexicon::{Means, Pattern};
use super::tokens::{Kind, Token};
use super::{Form, Lead, Tongue};

/// Arabic words whose first letter is their own and no "and".
#[rustfmt::skip]
pub(super) const OWN_WAW: &[&str] = &[
    "and", "وقت", "وسط", "واحد", "واحده", "وجود", "وضع", "وفق", "وفقا", "وطن", "وطني", "وحيد", "واسع", "واسعه", "واضح", "واضحه", "وثيقه",
    "وعد", "وقف", "وقود", "وراء", "ورشه", "وقوع", "وصول", "وساطه", "وسيط", "وسطاء", "وفد", "ولايه", "واقع", "واقعه", "وادي", "وزن",
    "وثائق", "وحشي", "وطاه",
];

/// French words that a noun follows, and no verb.
#[rustfmt::skip]
const NOUN_FOLLOWS: &[&str] = &[
    "un", "une", "la", "le", "l'", "l’", "cette", "ce", "cet", "sa", "son", "ses", "leur", "notre", "de", "d'", "d’", "du", "des", "par", "en", "sans", "aucun",
    "aucune", "chaque", "toute", "nouvelle", "première", "dernière", "deuxième", "sous", "à", "au", "aux", "pour", "ces", "nos",
];

/// French words that a participle behind them makes a noun of.
#[rustfmt::skip]
const DETERMINERS: &[&str] = &[
    "le", "la", "les", "un", "une", "ce", "cette", "ces", "sa", "son", "ses", "leur", "leurs", "du", "des", "au", "aux", "de", "sans", "en", "nos", "notre", "deux",
    "trois", "quatre", "cinq", "six", "dix", "plusieurs", "quelques", "aucun", "aucune", "chaque", "tous",
];

/// "Le groupe l’accuse", "Tsahal la menace": behind a name or a pronoun the article is an object, and a verb follows.
fn is_object_of(tokens: &[Token<'_>], verb: usize) -> bool {
    let Some(subject) = verb.checked_sub(2).map(|subject| &tokens[subject]) else { return false };
    let object = matches!(tokens[verb - 1].key(), "l'" | "la" | "le");
    object
        && (subject.text.starts_with(char::is_uppercase) && subject.kind == Kind::Word && verb > 2
            || matches!(subject.key(), "il" | "elle" | "ils" | "elles"))
}

/// Whether a word with these particles can be the first word of a pattern.
pub(super) fn may_lead(tongue: Tongue, pattern: &Pattern, lead: Lead) -> bool {
    let verb = pattern.form.is_finite();
    match tongue {
        Tongue::Arabic => {
            let forbidden = Lead::IN.and(Lead::AS).and(Lead::THE);
            !verb || !(lead.has(forbidden) || (lead.has(Lead::TO) && pattern.form != Form::Present))
        }
        Tongue::Hebrew => {
            let preposition = lead.is_preposition();
            !verb || !(preposition || (lead.has(Lead::THE) && pattern.form != Form::Present))
        }
        Tongue::French => true,
    }
}

/// Whether a pattern that fits the letters is not what the word says here.
pub(super) fn misread(tongue: Tongue, pattern: &Pattern, tokens: &[Token<'_>], place: usize) -> bool {
    match tongue {
        Tongue::French => french(pattern, tokens, place),
        Tongue::Arabic => {
            names_a_place(pattern, tokens, place)
                || follows_a_preposition(pattern, tokens, place)
                || pattern.form == Form::Noun
                    && OWN_DUALS
                        .contains(&tokens[place].key().trim_start_matches("و").trim_start_matches("ال"))
                    && matches!(pattern.means, Means::Described(_))
        }
        Tongue::Hebrew => false,
    }
}

fn french(pattern: &Pattern, tokens: &[Token<'_>], place: usize) -> bool {
    let telling = matches!(pattern.means, Means::Act(_) | Means::Speech(_) | Means::Light);
    let before = place.checked_sub(1).map(|before| &tokens[before]);
    let behind = |words: &[&str]| before.is_some_and(|before| words.contains(&before.key()));
    let other = match pattern.form {
        // "Une frappe", "la menace": a noun that looks like a verb.
        Form::Present if behind(NOUN_FOLLOWS) && !is_object_of(tokens, place) => true,
        // "Entre Arméniens et Azerbaïdjanais": the preposition, unless a place follows as it does the verb.
        Form::Present if tokens[place].key() == "entre" => !tokens
            .get(place + 1)
            .is_some_and(|next| matches!(next.key(), "dans" | "en" | "à" | "au" | "aux")),
        // "Un commandant": a noun made of a gerund.
        Form::Gerund if telling => behind(DETERMINERS) && !behind(&["en"]) || behind(&["d'", "l'"]),
        // "La partie", "les détenus", "250 blessés": a participle that stands as a noun.
        Form::Participle if telling => {
            behind(DETERMINERS) || before.is_some_and(|before| before.kind == Kind::Number)
        }
        _ => false,
    };
    other || telling && pattern.turned && turns_on_others(pattern, tokens, place)
}

/// "L’ANL parle de": a verb known only as turned on its own subject ("se parler") that is not turned here.
fn turns_on_others(pattern: &Pattern, tokens: &[Token<'_>], place: usize) -> bool {
    let near = place.saturating_sub(5)..place;
    let own =
        |token: &Token<'_>| matches!(token.key(), "se" | "s'" | "s’" | "me" | "m'" | "nous" | "vous" | "te");
    let verb = pattern.form.is_finite() || matches!(pattern.form, Form::Infinitive | Form::Gerund);
    let auxiliary = |token: &Token<'_>| {
        matches!(token.key(), "a" | "ont" | "avait" | "avaient" | "ayant" | "avoir" | "aurait" | "auraient")
    };
    let active = pattern.form == Form::Participle && tokens[near.clone()].iter().any(auxiliary);
    (verb || active) && !tokens[near].iter().any(own)
}

/// Arabic words that look like the dual of another: aggression is no two enemies.
const OWN_DUALS: &[&str] = &["عدوان"];

/// "ردا على خرق الهدنة": what looks like a verb in the past is its noun behind a preposition.
fn follows_a_preposition(pattern: &Pattern, tokens: &[Token<'_>], place: usize) -> bool {
    #[rustfmt::skip]
    const BEFORE_NOUNS: &[&str] = &[
        "على", "عن", "في", "من", "الى", "منذ", "اثر", "عقب", "جراء", "رغم", "خلال", "اي", "كل", "بسبب", "نتيجه", "حول", "ضد", "دون", "وقف", "عمليه", "عمليات",
        "بعد", "قبل", "اثناء", "لدى", "محاوله", "حمله", "سياسه", "مواصله", "استمرار", "حصيله", "مقابل", "بدون", "عدم", "بعيد", "قبيل", "غداه", "وسط",
    ];
    let before = place.checked_sub(1).map(|before| &tokens[before]);
    let lead = tokens[place].stems.first().is_some_and(|stem| stem.lead.is_none());
    pattern.form == Form::Past
        && lead
        && matches!(
            pattern.means,
            Means::Act(_) | Means::Speech(_) | Means::Light | Means::Killed(_) | Means::Injured(_)
        )
        && before.is_some_and(|before| BEFORE_NOUNS.contains(&before.key()))
}

/// "بلدة معركة": behind a word for a settlement the name of the place, and no act.
fn names_a_place(pattern: &Pattern, tokens: &[Token<'_>], place: usize) -> bool {
    const SETTLEMENTS: &[&str] = &["بلده", "قريه", "مدينه", "بلدتي", "قريتي", "حي", "مخيم", "وادي"];
    const DISTRICTS: &[&str] = &["مديريه", "محافظه", "مدينه", "بلده", "قريه", "جبل", "قضاء"];
    let key = tokens[place].key();
    // "مديرية حرض": not "بلدة استهدفت", which says what was done to it.
    let district = place
        .checked_sub(1)
        .is_some_and(|before| tokens[before].stems.iter().any(|stem| DISTRICTS.contains(&stem.key.as_str())));
    let bare = pattern.form == Form::Past && key.chars().count() == 3 && !key.ends_with('ت') && district;
    let noun = (pattern.form == Form::Noun || bare) && pattern.rest.is_empty();
    let bare_noun = tokens[place].stems.first().is_some_and(|stem| !stem.key.starts_with("ال"));
    let settled = place.checked_sub(1).is_some_and(|before| {
        tokens[before].stems.iter().any(|stem| SETTLEMENTS.contains(&stem.key.as_str()))
    });
    noun && bare_noun && (settled || district) && matches!(pattern.means, Means::Act(_) | Means::Speech(_))
}
