//! Confidence: how often claims that were read in this way turned out as people had marked them.
//!
//! Points for each sign of how a claim was read are added up and turned into hundredths by a table; both are whole numbers. The points are fitted on the
//! marked development texts by `cargo run -p truce-eval --example fit_confidence`, which prints them. A sign is a rule, or that something is implied,
//! missing or doubtful: who acts, speaks or suffers is none, nor is what was done or how many words it takes to name somebody.

use crate::Claim;
use truce_vocabulary::Message;

/// How a field was read: the field, and the rule that read it or that it is missing.
pub type Sign = (&'static str, &'static str);

/// Below this a person should look at the claim before anything rests on it.
pub const NEEDS_A_LOOK: u8 = 30;

/// The doubt that says so.
const LOOK: &str = "claim-needs-a-look";

/// What every claim starts from, in hundredths of log-odds.
const START: i32 = -58;

/// Points of each sign, in hundredths of log-odds; signs that are not listed give none.
#[rustfmt::skip]
const POINTS: &[(&str, &str, i32)] = &[
    ("act", "act.access", 30), // 9 of 13
    ("act", "act.cause", 7), // 10 of 18
    ("act", "act.civil", -4), // 9 of 20
    ("act", "act.comply", -40), // 20 of 48
    ("act", "act.ground", -17), // 12 of 28
    ("act", "act.munition", 5), // 17 of 28
    ("act", "act.noun", -10), // 39 of 74
    ("act", "act.overflight", -13), // 8 of 17
    ("act", "act.posture", -30), // 1 of 9
    ("act", "act.shoot", -3), // 29 of 56
    ("act", "act.strike", 6), // 19 of 34
    ("act", "act.truce", -38), // 13 of 32
    ("act", "say.content", -11), // 27 of 44
    ("act", "say.quoted", -27), // 1 of 8
    ("act", "say.verb", 92), // 78 of 90
    ("act", "talk", 7), // 8 of 12
    ("actor", "actor.agent", 5), // 5 of 9
    ("actor", "actor.modifier", 36), // 45 of 66
    ("actor", "actor.subject", 44), // 57 of 77
    ("actor", "claimant.verb", 0), // 66 of 90
    ("actor", "implied", -25), // 107 of 205
    ("actor", "none", -73), // 34 of 106
    ("actors", "several", -28), // 26 of 53
    ("doubt", "another", -32), // 11 of 34
    ("modality", "modality.demanded", -19), // 2 of 9
    ("modality", "modality.denied", -1), // 12 of 25
    ("modality", "modality.due", 20), // 14 of 23
    ("modality", "modality.hearsay", 3), // 11 of 24
    ("modality", "modality.other-side", 14), // 63 of 108
    ("modality", "modality.plain", 13), // 216 of 364
    ("place", "none", 9), // 216 of 358
    ("place", "place.antecedent", -1), // 5 of 10
    ("place", "place.carried", -28), // 8 of 27
    ("place", "place.clause", -7), // 6 of 15
    ("place", "place.object", 6), // 14 of 29
    ("place", "place.preposition", 22), // 70 of 121
    ("speaker", "claimant.according", -10), // 6 of 12
    ("speaker", "claimant.verb", -9), // 121 of 222
    ("speaker", "claimant.voice", -13), // 18 of 46
    ("speaker", "outlet", 2), // 169 of 274
    ("speakers", "several", -17), // 2 of 10
    ("target", "none", 28), // 189 of 320
    ("target", "target.object", 17), // 126 of 226
    ("time", "none", 1), // 151 of 255
    ("time", "time.carried", -12), // 49 of 105
    ("time", "time.clause", 32), // 99 of 160
    ("time", "time.sentence", -21), // 20 of 40
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
