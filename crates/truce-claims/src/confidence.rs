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
const START: i32 = -75;

/// Points of each sign, in hundredths of log-odds; signs that are not listed give none.
#[rustfmt::skip]
const POINTS: &[(&str, &str, i32)] = &[
    ("act", "act.access", 47), // 27 of 40
    ("act", "act.breach", -3), // 11 of 15
    ("act", "act.cause", 3), // 46 of 69
    ("act", "act.civil", -47), // 25 of 54
    ("act", "act.comply", 13), // 127 of 201
    ("act", "act.ground", -33), // 33 of 58
    ("act", "act.harm", -91), // 5 of 19
    ("act", "act.materiel", 12), // 20 of 32
    ("act", "act.munition", 20), // 38 of 61
    ("act", "act.noun", -19), // 84 of 148
    ("act", "act.noun-light", -42), // 12 of 20
    ("act", "act.overflight", 12), // 17 of 28
    ("act", "act.posture", -85), // 12 of 31
    ("act", "act.shoot", 44), // 94 of 130
    ("act", "act.strike", 12), // 59 of 89
    ("act", "act.truce", 21), // 44 of 58
    ("act", "denial.before", -64), // 1 of 10
    ("act", "say.content", 14), // 64 of 91
    ("act", "say.quoted", -31), // 12 of 21
    ("act", "say.verb", 93), // 263 of 311
    ("act", "talk", -53), // 24 of 41
    ("actor", "actor.agent", 42), // 17 of 24
    ("actor", "actor.described", -105), // 2 of 11
    ("actor", "actor.modifier", 59), // 139 of 194
    ("actor", "actor.subject", 70), // 185 of 251
    ("actor", "claimant.verb", 34), // 247 of 309
    ("actor", "implied", 18), // 351 of 526
    ("actor", "none", -90), // 79 of 210
    ("actors", "several", 48), // 99 of 124
    ("doubt", "another", -59), // 35 of 80
    ("modality", "denial.before", -64), // 1 of 10
    ("modality", "modality.demanded", -69), // 10 of 25
    ("modality", "modality.denied", 28), // 45 of 71
    ("modality", "modality.due", -2), // 39 of 65
    ("modality", "modality.hearsay", 73), // 24 of 37
    ("modality", "modality.other-side", 78), // 217 of 308
    ("modality", "modality.plain", 20), // 687 of 1012
    ("place", "none", -1), // 682 of 980
    ("place", "place.antecedent", 8), // 15 of 24
    ("place", "place.carried", 0), // 33 of 74
    ("place", "place.clause", 9), // 39 of 60
    ("place", "place.object", -46), // 37 of 76
    ("place", "place.preposition", 29), // 220 of 321
    ("speaker", "claimant.according", -21), // 22 of 37
    ("speaker", "claimant.line", 4), // 11 of 19
    ("speaker", "claimant.verb", 5), // 387 of 631
    ("speaker", "claimant.voice", -31), // 39 of 72
    ("speaker", "outlet", 37), // 566 of 774
    ("speakers", "several", -155), // 3 of 25
    ("target", "actor.subject", 33), // 10 of 14
    ("target", "none", 30), // 535 of 783
    ("target", "target.object", 29), // 478 of 730
    ("time", "none", -5), // 482 of 697
    ("time", "time.carried", -6), // 162 of 270
    ("time", "time.clause", 17), // 314 of 454
    ("time", "time.sentence", -6), // 68 of 114
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
