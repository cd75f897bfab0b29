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
const START: i32 = -85;

/// Points of each sign, in hundredths of log-odds; signs that are not listed give none.
#[rustfmt::skip]
const POINTS: &[(&str, &str, i32)] = &[
    ("act", "act.access", 40), // 21 of 29
    ("act", "act.breach", 3), // 7 of 10
    ("act", "act.cause", -11), // 22 of 44
    ("act", "act.civil", -14), // 17 of 37
    ("act", "act.comply", -17), // 76 of 143
    ("act", "act.ground", -13), // 23 of 45
    ("act", "act.harm", -29), // 4 of 15
    ("act", "act.materiel", 12), // 11 of 17
    ("act", "act.munition", 20), // 29 of 47
    ("act", "act.noun", 9), // 62 of 111
    ("act", "act.noun-light", -2), // 8 of 12
    ("act", "act.overflight", 3), // 14 of 26
    ("act", "act.posture", -34), // 8 of 22
    ("act", "act.shoot", 25), // 61 of 95
    ("act", "act.strike", -8), // 34 of 62
    ("act", "act.truce", -20), // 24 of 51
    ("act", "say.content", 16), // 48 of 75
    ("act", "say.quoted", -15), // 6 of 13
    ("act", "say.verb", 68), // 160 of 207
    ("act", "talk", -28), // 13 of 27
    ("actor", "actor.agent", 24), // 15 of 21
    ("actor", "actor.described", -40), // 2 of 11
    ("actor", "actor.modifier", 29), // 85 of 131
    ("actor", "actor.subject", 69), // 125 of 170
    ("actor", "claimant.verb", 8), // 152 of 217
    ("actor", "implied", -6), // 212 of 376
    ("actor", "none", -74), // 56 of 162
    ("actors", "several", -8), // 51 of 92
    ("doubt", "another", -15), // 30 of 62
    ("modality", "modality.demanded", -22), // 7 of 17
    ("modality", "modality.denied", 11), // 25 of 42
    ("modality", "modality.due", -5), // 24 of 45
    ("modality", "modality.hearsay", 34), // 21 of 31
    ("modality", "modality.other-side", 49), // 132 of 204
    ("modality", "modality.plain", -2), // 442 of 746
    ("place", "none", 17), // 438 of 703
    ("place", "place.antecedent", 4), // 10 of 18
    ("place", "place.carried", -13), // 23 of 50
    ("place", "place.clause", -5), // 19 of 38
    ("place", "place.object", -21), // 26 of 57
    ("place", "place.preposition", 18), // 137 of 233
    ("speaker", "claimant.according", 12), // 15 of 23
    ("speaker", "claimant.line", 0), // 11 of 19
    ("speaker", "claimant.verb", -20), // 230 of 432
    ("speaker", "claimant.voice", -18), // 34 of 66
    ("speaker", "outlet", 31), // 363 of 558
    ("speakers", "several", -50), // 2 of 17
    ("target", "actor.subject", -5), // 7 of 14
    ("target", "none", 28), // 357 of 593
    ("target", "target.object", 33), // 286 of 479
    ("time", "none", -9), // 302 of 495
    ("time", "time.carried", -2), // 108 of 196
    ("time", "time.clause", 11), // 198 of 332
    ("time", "time.sentence", 0), // 45 of 76
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
