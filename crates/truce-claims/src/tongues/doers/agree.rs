//! What the form of a verb says of its subject: the first person, and the gender of whoever acts.

use super::super::scan::{Hit, Scan};
use super::super::{Form, Lead, Tongue};

/// "Nous avons tiré", "ירינו", "ننفي": the first person of a verb.
pub(in crate::tongues) fn we(scan: &Scan<'_>, hit: &Hit) -> bool {
    let key = scan.tokens[hit.at.start].key();
    match scan.tongue {
        Tongue::Hebrew => {
            matches!(hit.form, Form::Past) && key.ends_with("נו")
                || hit.form == Form::Future && key.trim_start_matches('ו').starts_with('נ')
        }
        Tongue::Arabic => {
            let bare = if hit.lead.has(Lead::AND) { key.chars().skip(1).collect() } else { key.to_owned() };
            match hit.form {
                Form::Present => bare.starts_with('ن'),
                Form::Future => bare.starts_with("سن"),
                Form::Past => bare.ends_with("نا"),
                _ => false,
            }
        }
        Tongue::French => hit.form.is_finite() && key.ends_with("ons"),
    }
}

/// Whether somebody may be the subject of an Arabic verb before it, by gender: "تدعو حزب الله" calls on the group.
pub(in crate::tongues) fn agrees(scan: &Scan<'_>, hit: &Hit, subject: usize) -> bool {
    /// Words for men and bodies that take a verb in the masculine.
    const MASCULINE: &[&str] = &[
        "حزب",
        "جيش",
        "وزير",
        "رئيس",
        "متحدث",
        "ناطق",
        "مسؤول",
        "مصدر",
        "مجلس",
        "مكتب",
        "مبعوث",
        "سفير",
        "لبنان",
        "نائب",
        "قائد",
        "ضابط",
        "مرصد",
        "دفاع",
        "اتحاد",
        "بيان",
        "امين",
        "سودان",
        "عراق",
        "يمن",
        "عدو",
        "احتلال",
        "طيران",
        "محافظ",
    ];
    if scan.tongue != Tongue::Arabic {
        return true;
    }
    let key = scan.tokens[hit.at.start].key();
    let bare = if hit.lead.has(Lead::AND) { key.chars().skip(1).collect() } else { key.to_owned() };
    let feminine = match hit.form {
        Form::Present => bare.starts_with('ت'),
        Form::Future => bare.starts_with("ست"),
        Form::Past => bare.ends_with('ت'),
        _ => return true,
    };
    let masculine = scan.tokens[subject].stems.iter().any(|stem| {
        MASCULINE.contains(&stem.key.replace('ؤ', "و").as_str()) || MASCULINE.contains(&stem.key.as_str())
    });
    !(feminine && masculine)
}
