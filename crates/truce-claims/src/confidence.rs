//! Confidence: how often claims that were read in this way turned out as people had marked them.
//!
//! Points for each sign of how a claim was read are added up and turned into hundredths by a table; both are whole numbers. The points are fitted on the
//! marked texts by `cargo run -p truce-eval --example fit_confidence`, which prints them; the start is that of texts that nobody has looked at. A sign is
//! a rule, or that something is implied, missing or doubtful: who acts, speaks or suffers is none, nor is what was done or how many words it takes to name
//! somebody.

use crate::Claim;
use truce_vocabulary::Message;

/// How a field was read: the field, and the rule that read it or that it is missing.
pub type Sign = (&'static str, &'static str);

/// Below this a person should look at the claim before anything rests on it.
pub const NEEDS_A_LOOK: u8 = 30;

/// The doubt that says so.
const LOOK: &str = "claim-needs-a-look";

/// What every claim starts from, in hundredths of log-odds.
const START: i32 = -144;

/// Points of each sign, in hundredths of log-odds; signs that are not listed give none.
#[rustfmt::skip]
const POINTS: &[(&str, &str, i32)] = &[
    ("act", "act.access", 39), // 31 of 48
    ("act", "act.breach", -2), // 21 of 33
    ("act", "act.cause", 18), // 61 of 94
    ("act", "act.civil", -42), // 33 of 67
    ("act", "act.comply", 3), // 153 of 262
    ("act", "act.ground", -30), // 45 of 82
    ("act", "act.harm", -128), // 7 of 33
    ("act", "act.materiel", 6), // 24 of 43
    ("act", "act.munition", 6), // 43 of 78
    ("act", "act.noun", -14), // 117 of 229
    ("act", "act.noun-light", -13), // 20 of 31
    ("act", "act.overflight", 23), // 20 of 32
    ("act", "act.posture", -81), // 16 of 42
    ("act", "act.shoot", 16), // 120 of 185
    ("act", "act.strike", -9), // 78 of 133
    ("act", "act.truce", 12), // 67 of 102
    ("act", "denial.before", -50), // 2 of 11
    ("act", "general", 32), // 8 of 10
    ("act", "say.content", 18), // 73 of 113
    ("act", "say.quoted", -45), // 13 of 28
    ("act", "say.verb", 102), // 346 of 417
    ("act", "talk", -40), // 37 of 65
    ("actor", "actor.agent", 2), // 24 of 43
    ("actor", "actor.described", -56), // 5 of 15
    ("actor", "actor.modifier", 77), // 190 of 271
    ("actor", "actor.subject", 82), // 245 of 349
    ("actor", "claimant.verb", 45), // 304 of 390
    ("actor", "implied", 22), // 468 of 742
    ("actor", "none", -100), // 92 of 310
    ("actors", "several", 31), // 154 of 220
    ("doubt", "another", -30), // 45 of 101
    ("modality", "denial.before", -50), // 2 of 11
    ("modality", "modality.demanded", -83), // 11 of 33
    ("modality", "modality.denied", 67), // 56 of 84
    ("modality", "modality.due", -3), // 47 of 87
    ("modality", "modality.hearsay", 60), // 30 of 55
    ("modality", "modality.other-side", 75), // 282 of 429
    ("modality", "modality.plain", 26), // 905 of 1429
    ("place", "none", 5), // 894 of 1380
    ("place", "place.antecedent", -22), // 18 of 35
    ("place", "place.carried", -13), // 41 of 93
    ("place", "place.clause", 29), // 50 of 79
    ("place", "place.object", -27), // 54 of 109
    ("place", "place.preposition", 28), // 279 of 441
    ("speaker", "claimant.according", -11), // 32 of 57
    ("speaker", "claimant.line", 42), // 11 of 17
    ("speaker", "claimant.verb", 10), // 497 of 875
    ("speaker", "claimant.voice", -15), // 41 of 72
    ("speaker", "outlet", 39), // 754 of 1110
    ("speakers", "several", -150), // 3 of 27
    ("target", "actor.subject", 38), // 11 of 17
    ("target", "none", 30), // 700 of 1130
    ("target", "target.object", 55), // 621 of 977
    ("time", "none", -13), // 643 of 1008
    ("time", "time.carried", -12), // 199 of 356
    ("time", "time.clause", 20), // 405 of 614
    ("time", "time.sentence", 5), // 89 of 159
];

/// The signs of a claim.
pub fn signs(claim: &Claim) -> Vec<Sign> {
    let mut signs = vec![("act", claim.act.rule.0), ("modality", claim.modality.rule.0)];
    let implied = claim.doubts.iter().any(|doubt| doubt.id == "claim-actor-implied");
    signs.push(match claim.actors.first() {
        None => ("actor", "none"),
        Some(_) if implied => ("actor", "implied"),
        Some(actor) => ("actor", actor.rule.0),
    });
    if claim.actors.len() > 1 {
        signs.push(("actors", "several"));
    }
    signs.push(("target", claim.targets.first().map_or("none", |target| target.rule.0)));
    signs.push(("place", claim.places.first().map_or("none", |place| place.rule.0)));
    signs.push(("time", claim.time.as_ref().map_or("none", |time| time.rule.0)));
    signs.push(("speaker", claim.claimants.first().map_or("outlet", |link| link.rule.0)));
    if claim.claimants.len() > 1 {
        signs.push(("speakers", "several"));
    }
    if claim.general {
        signs.push(("act", "general"));
    }
    // What is a sign already, and what only follows from the signs.
    let told = ["claim-actor-implied", "claim-actor-unknown", "claim-time-carried", LOOK];
    if claim.doubts.iter().any(|doubt| !told.contains(&doubt.id.as_str())) {
        signs.push(("doubt", "another"));
    }
    signs
}

/// Sets the confidence of a claim that is read to its end, and marks it for a person where that is low.
pub(crate) fn settle(claim: &mut Claim) {
    claim.confidence = percent(points(&signs(claim)));
    if claim.confidence < NEEDS_A_LOOK {
        claim.doubts.push(Message::new(LOOK));
    }
}

fn points(signs: &[Sign]) -> i32 {
    let of = |sign: &Sign| {
        let found = POINTS.iter().find(|(field, how, _)| (*field, *how) == *sign);
        found.map_or(0, |(_, _, points)| *points)
    };
    START + signs.iter().map(of).sum::<i32>()
}

/// Log-odds in hundredths to hundredths. Nothing is certain and nothing impossible.
fn percent(points: i32) -> u8 {
    let steps = STEPS.partition_point(|step| *step <= points);
    u8::try_from(steps + 1).unwrap_or(99)
}

/// Where the hundredth rises from 1 to 2, from 2 to 3, and so on to 99: 100 * ln(p / (1 - p)) at p = .015, .025 ... .985.
#[rustfmt::skip]
const STEPS: [i32; 98] = [
    -418, -366, -332, -306, -284, -267, -251, -238, -225, -214, -204, -195, -186, -177,
    -170, -162, -155, -148, -142, -136, -130, -124, -118, -113, -107, -102, -97, -92,
    -87, -82, -78, -73, -69, -64, -60, -55, -51, -47, -43, -38, -34, -30,
    -26, -22, -18, -14, -10, -6, -2, 2, 6, 10, 14, 18, 22, 26,
    30, 34, 38, 43, 47, 51, 55, 60, 64, 69, 73, 78, 82, 87,
    92, 97, 102, 107, 113, 118, 124, 130, 136, 142, 148, 155, 162, 170,
    177, 186, 195, 204, 214, 225, 238, 251, 267, 284, 306, 332, 366, 418,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_become_hundredths_as_the_logistic_function_has_it() {
        for (points, hundredths) in
            [(0, 50), (85, 70), (139, 80), (-85, 30), (220, 90), (100_000, 99), (-100_000, 1)]
        {
            assert_eq!(percent(points), hundredths, "{points}");
        }
        assert!(STEPS.is_sorted());
        let mirrored: Vec<i32> = STEPS.iter().rev().map(|step| -step).collect();
        assert_eq!(STEPS.to_vec(), mirrored);
    }

    #[test]
    fn points_are_given_to_rules_of_the_book() {
        for (field, how, _) in POINTS.iter().filter(|(_, how, _)| how.contains('.')) {
            assert!(
                crate::RULES.iter().any(|rule| rule.id.0 == *how),
                "{field}: there is no rule {how}; fit anew"
            );
        }
    }

    #[test]
    fn a_sign_has_points_once() {
        for (place, (field, how, _)) in POINTS.iter().enumerate() {
            let again = POINTS[..place].iter().any(|(other, same, _)| (other, same) == (field, how));
            assert!(!again, "{field} {how} stands twice");
        }
    }
}
