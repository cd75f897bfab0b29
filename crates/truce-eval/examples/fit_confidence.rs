//! Fits the points of confidence on marked texts and prints them as they stand in `truce-claims/src/confidence.rs`.
//!
//! usage: fit_confidence [GOLD TEXTS [ids,with,commas]]... from the root of the project; without arguments the development sets and a held-out half; of
//! several given sets the first counts as looked at. A claim is right where act,
//! actor, claimant and modality are as marked. Logistic regression, drawn towards the mean of all claims; how strongly is chosen by leaving out one
//! document in ten. A sign carried by few claims, or by all, gets no points. Order and arithmetic are fixed: the same texts give the same table.
//!
//! Rules were written with the development sets open, so more is right there than on a text nobody has looked at. Being of such a set is therefore a sign
//! of its own in the fit and left out of what is printed: points compare claims, and the start is that of sets of which only totals are looked at.

#![expect(clippy::print_stdout, reason = "a tool for developers")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use truce_claims::{Reader, ReportText, Sign, confidence_signs};
use truce_eval::{GoldDocument, Names, Pair, Predicted, match_document};
use truce_terms::Agreement;

#[rustfmt::skip]
const DEVELOPMENT: &[&str] = &[
    "corpus/gold", "corpus/texts", "",
    "corpus/styles/gold", "corpus/styles/texts", "",
    "corpus/blind/gold", "corpus/blind/texts", "b01,b02,b03,b04",
    "corpus/fresh/gold", "corpus/fresh/texts", "",
    "corpus/retold/gold", "corpus/retold/texts", "r01,r02,r03,r04,r05,r06,r07,r08,r09,r10,r11,r12,r13,r14,r15,r16,r17,r18,r19,r20,r21,r22,r23,r24,r25,r26,r27,r28,r29,r31,r33,r35,r37,r39,r41,r43,r45,r47,r49,r51,r53,r55,r57,r59,r61,r63,r65,r67,r69,r71,r73,r75,r77,r79,r81,r83,r85,r87,r89,r91,r93,r95,r97,r99,r101,r103,r105,r107,r109,r111,r113,r115,r117,r119",
];

/// Nobody looks at their texts or marks; this program prints nothing of them but sums.
#[rustfmt::skip]
const HELD_OUT: &[&str] = &[
    "corpus/retold/gold", "corpus/retold/texts", "r30,r32,r34,r36,r38,r40,r42,r44,r46,r48,r50,r52,r54,r56,r58,r60,r62,r64,r66,r68,r70,r72,r74,r76,r78,r80,r82,r84,r86,r88,r90,r92,r94,r96,r98,r100,r102,r104,r106,r108,r110,r112,r114,r116,r118,r120",
];

/// A sign on fewer claims than this says more about those claims than about the sign.
const CARRIED_BY: usize = 8;

/// A claim of a set that rules were written with.
const LOOKED_AT: Sign = ("set", "looked at");

/// How strongly weights may be drawn towards none.
const RIDGES: &[f64] = &[0.5, 1.0, 2.0, 4.0, 8.0, 16.0];

const FOLDS: usize = 10;

struct Case {
    signs: Vec<Sign>,
    document: usize,
    right: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let sets: Vec<&str> = if given.is_empty() {
        [DEVELOPMENT, HELD_OUT].concat()
    } else {
        given.iter().map(String::as_str).collect()
    };
    let looked_at = if given.is_empty() { DEVELOPMENT.len() / 3 } else { 1 };
    let mut cases = Vec::new();
    let mut document = 0;
    for (place, set) in sets.chunks(3).enumerate() {
        let [gold, texts, only @ ..] = set else {
            return Err("usage: fit_confidence [GOLD TEXTS IDS]...".into());
        };
        let before = cases.len();
        read(Path::new(gold), Path::new(texts), only.first().unwrap_or(&""), &mut document, &mut cases)?;
        if place < looked_at && sets.len() > 3 {
            cases[before..].iter_mut().for_each(|case| case.signs.push(LOOKED_AT));
        }
    }
    let right = cases.iter().filter(|case| case.right).count();
    println!(
        "// {} claims in {document} documents, {right} right in act, actor, claimant and modality.",
        cases.len()
    );

    let signs = carried(&cases);
    let mut best = (f64::INFINITY, RIDGES[0]);
    for ridge in RIDGES {
        let (loss, error, brier) = left_out(&cases, &signs, *ridge);
        println!(
            "// ridge {ridge}: loss {loss:.4}, calibration error {error:.3}, Brier {brier:.4}, on documents left out"
        );
        if loss < best.0 {
            best = (loss, *ridge);
        }
    }
    let all: Vec<&Case> = cases.iter().collect();
    let weights = fit(&all, &signs, best.1);
    // Nought has no sign in the table.
    let points = |weight: f64| (100.0 * weight).round() + 0.0;
    println!("// ridge {}\nconst START: i32 = {};", best.1, points(weights[0]));
    println!("const POINTS: &[(&str, &str, i32)] = &[");
    for (place, (field, how)) in signs.iter().enumerate().filter(|(_, sign)| **sign != LOOKED_AT) {
        let carried = cases.iter().filter(|case| case.signs.contains(&(*field, *how)));
        let (n, good) = carried.fold((0, 0), |(n, good), case| (n + 1, good + usize::from(case.right)));
        println!("    (\"{field}\", \"{how}\", {}), // {good} of {n}", points(weights[place + 1]));
    }
    println!("];");
    Ok(())
}

fn read(
    gold: &Path,
    texts: &Path,
    only: &str,
    document: &mut usize,
    cases: &mut Vec<Case>,
) -> Result<(), Box<dyn Error>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(gold)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(id) = name.strip_suffix(".json") else { continue };
        if !only.is_empty() && !only.split(',').any(|one| one == id) {
            continue;
        }
        let gold = GoldDocument::parse(name, &fs::read_to_string(&path)?)?;
        let text = fs::read_to_string(texts.join(format!("{id}.txt")))?;
        let agreement = Agreement::bundled(&gold.ceasefire);
        let zone = agreement.as_ref().map_or(jiff::tz::TimeZone::UTC, |agreement| agreement.zone.clone());
        let report = ReportText {
            text: &text,
            published: gold.published,
            outlet: Some(gold.outlet.as_str()),
            language: Some(gold.language.as_str()),
        };
        let claims = Reader::new(agreement.as_ref()).read(&report).claims;
        let predicted: Vec<Predicted> =
            claims.iter().map(|claim| Predicted::from_claim(&text, claim, &zone)).collect();
        // Names as the tables have them: that 'Houthis' and 'Ansar Allah' are one is no matter of how surely a text was read.
        let matched = match_document(&gold, &text, &predicted, &Names::listed(agreement.as_ref()));
        for (place, claim) in claims.iter().enumerate() {
            if matched.peripheral.iter().any(|pair| pair.predicted == place) {
                continue;
            }
            let right = matched.of_predicted(place).is_some_and(Pair::full);
            cases.push(Case { signs: confidence_signs(claim), document: *document, right });
        }
        *document += 1;
    }
    Ok(())
}

/// Signs that enough claims carry and enough do not, in alphabetical order.
fn carried(cases: &[Case]) -> Vec<Sign> {
    let mut times: BTreeMap<Sign, usize> = BTreeMap::new();
    for sign in cases.iter().flat_map(|case| &case.signs) {
        *times.entry(*sign).or_default() += 1;
    }
    let enough = |n: usize| n >= CARRIED_BY && n + CARRIED_BY <= cases.len();
    times.into_iter().filter(|(_, n)| enough(*n)).map(|(sign, _)| sign).collect()
}

/// Places of the weights a case turns on; the first is every case's.
fn turned_on(case: &Case, signs: &[Sign]) -> Vec<usize> {
    let known = case.signs.iter().filter_map(|sign| signs.binary_search(sign).ok());
    std::iter::once(0).chain(known.map(|place| place + 1)).collect()
}

fn chance(weights: &[f64], on: &[usize]) -> f64 {
    let sum: f64 = on.iter().map(|place| weights[*place]).sum();
    1.0 / (1.0 + libm::exp(-sum))
}

/// Newton's method on the penalised log-likelihood; the first weight is free.
fn fit(cases: &[&Case], signs: &[Sign], ridge: f64) -> Vec<f64> {
    let size = signs.len() + 1;
    let on: Vec<Vec<usize>> = cases.iter().map(|case| turned_on(case, signs)).collect();
    let mut weights = vec![0.0; size];
    for _ in 0..40 {
        let mut slope = vec![0.0; size];
        let mut bend = vec![vec![0.0; size]; size];
        for (case, on) in cases.iter().zip(&on) {
            let p = chance(&weights, on);
            let off = if case.right { 1.0 } else { 0.0 } - p;
            for &i in on {
                slope[i] += off;
                for &j in on {
                    bend[i][j] += p * (1.0 - p);
                }
            }
        }
        for place in 0..size {
            // The start and the set are nothing to be drawn anywhere.
            let free = place == 0 || signs[place - 1] == LOOKED_AT;
            let ridge = if free { 1e-9 } else { ridge };
            slope[place] -= ridge * weights[place];
            bend[place][place] += ridge;
        }
        let step = solve(bend, slope);
        weights.iter_mut().zip(&step).for_each(|(weight, step)| *weight += step);
        if step.iter().all(|step| step.abs() < 1e-10) {
            break;
        }
    }
    weights
}

/// Gaussian elimination with the largest pivot.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for column in 0..size {
        let pivot =
            (column..size).max_by(|a, b| matrix[*a][column].abs().total_cmp(&matrix[*b][column].abs()));
        let pivot = pivot.unwrap_or(column);
        matrix.swap(column, pivot);
        right.swap(column, pivot);
        for row in column + 1..size {
            let factor = matrix[row][column] / matrix[column][column];
            let above = matrix[column].clone();
            matrix[row].iter_mut().zip(&above).skip(column).for_each(|(here, above)| *here -= factor * above);
            right[row] -= factor * right[column];
        }
    }
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|place| matrix[row][place] * right[place]).sum();
        right[row] = (right[row] - known) / matrix[row][row];
    }
    right
}

/// Mean loss, calibration error in bins of ten, and Brier score, each document judged by weights fitted without it.
fn left_out(cases: &[Case], signs: &[Sign], ridge: f64) -> (f64, f64, f64) {
    let mut judged: Vec<(f64, bool)> = Vec::new();
    for fold in 0..FOLDS {
        let (out, kept): (Vec<&Case>, Vec<&Case>) =
            cases.iter().partition(|case| case.document % FOLDS == fold);
        let weights = fit(&kept, signs, ridge);
        judged.extend(out.iter().map(|case| (chance(&weights, &turned_on(case, signs)), case.right)));
    }
    #[expect(clippy::cast_precision_loss, reason = "hundreds of claims")]
    let n = judged.len() as f64;
    let truth = |right: bool| if right { 1.0 } else { 0.0 };
    let loss: f64 = judged.iter().map(|(p, right)| -libm::log(if *right { *p } else { 1.0 - p })).sum();
    let brier: f64 = judged.iter().map(|(p, right)| (p - truth(*right)) * (p - truth(*right))).sum();
    let mut bins = [(0.0, 0.0); 10];
    for (p, right) in &judged {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share times ten")]
        let bin = &mut bins[((p * 10.0) as usize).min(9)];
        bin.0 += p;
        bin.1 += truth(*right);
    }
    let error: f64 = bins.iter().map(|(sum, right)| (sum - right).abs()).sum();
    (loss / n, error / n, brier / n)
}
