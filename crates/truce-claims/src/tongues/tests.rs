//! Sentences in each language and what is read from them; and that nothing written makes the reading fail.

use crate::{Claim, Reader, Reading, ReportText};
use jiff::civil::date;
use truce_terms::Agreement;

fn read(agreement: &str, language: Option<&str>, body: &str) -> (String, Reading) {
    let agreement = Agreement::bundled(agreement).unwrap();
    let text = format!("…\n\n{body}");
    let report = ReportText { text: &text, published: Some(date(2025, 2, 11)), outlet: None, language };
    let reading = Reader::new(Some(&agreement)).read(&report);
    (text, reading)
}

/// "act; actors; claimant; modality" of a claim.
fn line(claim: &Claim) -> String {
    let actors: Vec<&str> = claim.actors.iter().map(|actor| actor.value.name.as_str()).collect();
    let claimant = claim.claimants.first().map_or("narrator", |claimant| claimant.value.who.name.as_str());
    format!("{}; {}; {}; {}", claim.act.value.code(), actors.join(" + "), claimant, claim.modality.value)
}

/// Every line wanted is among the claims of the sentence.
fn check(language: &str, cases: &[(&str, &[&str])]) {
    for (body, wanted) in cases {
        let (_, reading) = read("lebanon-2024", Some(language), body);
        let lines: Vec<String> = reading.claims.iter().map(line).collect();
        for line in *wanted {
            assert!(lines.iter().any(|found| found == line), "{body}\nwanted {line}\nfound {lines:#?}");
        }
        assert!(wanted.len() <= lines.len() && lines.len() <= wanted.len() + 1, "{body}\nfound {lines:#?}");
    }
}

#[test]
fn french_is_read() {
    check(
        "fr",
        &[
            ("Le Hezbollah rejette ces allégations.", &["say.deny; Hezbollah; narrator; asserted"]),
            (
                "Le Hezbollah, de son côté, a bombardé le village de Khiam.",
                &["fire.shelling; Hezbollah; narrator; asserted"],
            ),
            (
                "Israël, accusé par le Hezbollah d'avoir violé la trêve, n'a pas réagi.",
                &[
                    "say.accuse; Hezbollah; narrator; asserted",
                    "violation.unspecified; Israel; Hezbollah; alleged",
                ],
            ),
            (
                "L’armée libanaise a découvert une cache d’armes du Hezbollah à Yohmor.",
                &["mat.cache; Hezbollah; narrator; asserted"],
            ),
            (
                "Israël a retiré ses troupes de Khiam, mais ses soldats occupent cinq collines.",
                &[
                    "comply.withdraw; Israel; narrator; asserted",
                    "ground.occupation; Israel; narrator; asserted",
                ],
            ),
            (
                "L’armée israélienne a bombardé lundi le village de Khiam.",
                &["fire.shelling; IDF; narrator; asserted"],
            ),
            (
                "Un drone israélien a survolé Beyrouth mardi.",
                &["air.overflight_drone; IDF; narrator; asserted"],
            ),
            (
                "Des roquettes ont été tirées par le Hezbollah vers Metula, selon l’armée israélienne.",
                &["fire.rocket_missile; Hezbollah; IDF; alleged"],
            ),
            (
                "Le Hezbollah a nié avoir tiré des roquettes.",
                &[
                    "say.deny; Hezbollah; narrator; asserted",
                    "fire.rocket_missile; Hezbollah; Hezbollah; denied",
                ],
            ),
            (
                "Le ministère libanais de la Santé a annoncé que deux personnes avaient été tuées dans une frappe israélienne.",
                &["air.strike; Israel; Lebanese Health Ministry; alleged"],
            ),
            ("L’armée israélienne aurait bombardé Khiam.", &["fire.shelling; IDF; narrator; alleged"]),
            (
                "Aucune violation du cessez-le-feu n’a été constatée.",
                &["violation.unspecified; ; narrator; denied"],
            ),
            (
                "Les troupes israéliennes doivent se retirer du Liban-Sud.",
                &["comply.withdraw; Israel; narrator; planned"],
            ),
            (
                "« Israël a violé l’accord à cent reprises », a déclaré le Hezbollah.",
                &["violation.unspecified; Israel; Hezbollah; alleged"],
            ),
        ],
    );
}

#[test]
fn arabic_is_read() {
    check(
        "ar",
        &[
            ("سقطت قذيفة أطلقها حزب الله على المطلة.", &["fire.shelling; Hezbollah; narrator; asserted"]),
            (
                "قصفت المدفعية الإسرائيلية بلدة الخيام صباح الاثنين.",
                &["fire.shelling; Israel; narrator; asserted"],
            ),
            (
                "شن الطيران الحربي الإسرائيلي غارة على أطراف بلدة ياطر.",
                &["air.strike_manned; IDF; narrator; asserted"],
            ),
            ("وحلقت مسيّرة إسرائيلية فوق بيروت.", &["air.overflight_drone; IDF; narrator; asserted"]),
            (
                "نفى حزب الله أن يكون قد أطلق صواريخ.",
                &[
                    "say.deny; Hezbollah; narrator; asserted",
                    "fire.rocket_missile; Hezbollah; Hezbollah; denied",
                ],
            ),
            (
                "قال الجيش الإسرائيلي إن حزب الله أطلق صاروخين باتجاه المطلة.",
                &["fire.rocket_missile; Hezbollah; IDF; alleged"],
            ),
            ("لم يطلق الجيش اللبناني النار.", &["fire.unspecified; LAF; narrator; denied"]),
            (
                "دعت اليونيفيل إسرائيل إلى الانسحاب من بلدة الخيام.",
                &["say.demand; UNIFIL; narrator; asserted", "comply.withdraw; Israel; UNIFIL; demanded"],
            ),
            (
                "نفت وزارة الدفاع السورية قصف بلدة الخيام.",
                &[
                    "say.deny; Syria; narrator; asserted",
                    "fire.shelling; Syria; Syrian Defence Ministry; denied",
                ],
            ),
            ("يجب على حزب الله أن ينسحب من بلدة الخيام.", &["comply.withdraw; Hezbollah; narrator; planned"]),
            ("لن يسلم حزب الله سلاحه.", &["comply.dismantle; Hezbollah; narrator; denied"]),
            ("سينسحب الجيش الإسرائيلي من البلدة.", &["comply.withdraw; IDF; narrator; planned"]),
            (
                "اتهم حزب الله إسرائيل بخرق الاتفاق.",
                &[
                    "say.accuse; Hezbollah; narrator; asserted",
                    "violation.unspecified; Israel; Hezbollah; alleged",
                ],
            ),
        ],
    );
}

#[test]
fn an_arabic_relative_says_who_fired_what_it_takes_up() {
    check(
        "ar",
        &[
            (
                "استشهد مواطن في غارة نفذتها مسيّرة إسرائيلية على سيارة في بلدة عيترون.",
                &["air.strike_drone; IDF; narrator; asserted"],
            ),
            (
                "أدت الغارة التي شنتها طائرة إسرائيلية على البيسارية إلى مقتل شخصين.",
                &["air.strike_manned; Israel; narrator; asserted"],
            ),
            (
                "أصيب جندي من اليونيفيل جراء قنبلة ألقتها مسيرة إسرائيلية قرب كفركلا.",
                &["air.strike_drone; IDF; narrator; asserted"],
            ),
            (
                "أصيب ثلاثة مدنيين بقذائف أطلقتها قوات حزب الله على المطلة.",
                &["fire.shelling; Hezbollah; narrator; asserted"],
            ),
        ],
    );
}

#[test]
fn an_arabic_passive_says_by_whose_fire() {
    check(
        "ar",
        &[
            ("تعرضت أطراف بلدة شبعا لقصف مدفعي إسرائيلي.", &["fire.shelling; Israel; narrator; asserted"]),
            ("تعرضت بلدة ياطر لغارة إسرائيلية.", &["air.strike; Israel; narrator; asserted"]),
            ("استشهد شاب برصاص الجيش الإسرائيلي قرب بلدة حولا.", &["fire.small_arms; IDF; narrator; asserted"]),
            ("فتحت القوات الإسرائيلية الطريق.", &["comply.coordinate; IDF; narrator; asserted"]),
            (
                "رحبت فرنسا بانسحاب القوات الإسرائيلية من الناقورة.",
                &["say.assess; France; narrator; asserted", "comply.withdraw; IDF; narrator; asserted"],
            ),
        ],
    );
}

#[test]
fn hebrew_is_read() {
    check(
        "he",
        &[
            ("צה\"ל הפציץ אתמול את הכפר ח'יאם.", &["air.strike; IDF; narrator; asserted"]),
            ("רחפן ישראלי חג מעל ביירות.", &["air.overflight_drone; Israel; narrator; asserted"]),
            (
                "חיזבאללה שיגר שתי רקטות לעבר מטולה, מסר צה\"ל.",
                &["fire.rocket_missile; Hezbollah; IDF; alleged"],
            ),
            ("צבא לבנון לא ירה.", &["fire.unspecified; LAF; narrator; denied"]),
            ("צה\"ל ייסוג מהכפר מחר.", &["comply.withdraw; IDF; narrator; planned"]),
            (
                "חיזבאללה האשים את ישראל בהפרת ההסכם.",
                &[
                    "say.accuse; Hezbollah; narrator; asserted",
                    "violation.unspecified; Israel; Hezbollah; alleged",
                ],
            ),
        ],
    );
}

#[test]
fn a_day_is_the_same_day_in_every_language() {
    for (language, body) in [
        ("fr", "L’armée israélienne a bombardé Khiam lundi soir."),
        ("ar", "قصف الجيش الإسرائيلي بلدة الخيام مساء الاثنين."),
        ("he", "צה\"ל הפציץ את ח'יאם ביום שני בערב."),
        ("fr", "L’armée israélienne a bombardé Khiam le 10 février 2025."),
        ("ar", "قصف الجيش الإسرائيلي الخيام في 10 شباط 2025."),
        ("he", "צה\"ל הפציץ את ח'יאם ב-10 בפברואר 2025."),
        ("ar", "قصف الجيش الإسرائيلي الخيام أمس."),
    ] {
        let (_, reading) = read("lebanon-2024", Some(language), body);
        let agreement = Agreement::bundled("lebanon-2024").unwrap();
        let time = reading.claims[0].time.as_ref().and_then(|time| time.value.interval);
        let day = time.map(|interval| interval.local_days(&agreement.zone).0);
        assert_eq!(day, Some(Some(date(2025, 2, 10))), "{body}: {time:?}");
    }
}

#[test]
fn paragraphs_are_read_in_their_own_language_where_none_is_given() {
    let body = "The Israeli army shelled Khiam on Monday.\n\nL’armée israélienne a bombardé Khiam, selon les habitants de la ville.\n\nقصف الجيش الإسرائيلي بلدة الخيام.";
    let (_, reading) = read("lebanon-2024", None, body);
    let shelled = reading.claims.iter().filter(|claim| claim.act.value.code() == "fire.shelling").count();
    assert_eq!(shelled, 3, "{:#?}", reading.claims.iter().map(line).collect::<Vec<_>>());
    let (_, reading) = read("lebanon-2024", Some("es"), "El ejército atacó la aldea.");
    assert!(reading.doubts.iter().any(|doubt| doubt.id == "reading-language"));
    let (_, reading) = read("lebanon-2024", Some("he"), "צה\"ל הפציץ את ח'יאם.");
    assert!(reading.doubts.is_empty());
}

/// A seeded generator: the same texts on every machine.
struct Seed(u64);

impl Seed {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below
    }
}

#[test]
fn any_text_is_read_and_every_quote_stands_in_it() {
    const PIECES: &[&str] = &[
        "قصف",
        "الجيش",
        "وللجيش",
        "إسرائيل",
        "«",
        "»",
        "\"",
        "צה\"ל",
        "תקף",
        "ושב",
        "״",
        "l’",
        "armée",
        "a",
        "tiré",
        "que",
        ",",
        "،",
        ".",
        ":",
        "(",
        "-",
        "\u{202e}",
        "\u{200f}",
        "\u{64f}",
        "\u{5b0}",
        "e\u{301}",
        "12:30",
        "٣٤",
        "👩‍👩‍👧",
        "\n",
        "\n\n",
        " ",
        " ",
        "selon",
        "بحسب",
        "לפי",
        "قال",
        "أن",
        "a déclaré",
        "אמר",
        "כי",
        "x",
        "\u{0}",
    ];
    let agreement = Agreement::bundled("lebanon-2024").unwrap();
    let reader = Reader::new(Some(&agreement));
    let mut seed = Seed(7);
    for round in 0..200 {
        let text: String = (0..seed.next(120))
            .map(|_| PIECES[seed.next(PIECES.len())].to_owned() + ["", " "][seed.next(2)])
            .collect();
        let language = [None, Some("ar"), Some("he"), Some("fr")][round % 4];
        let report = ReportText { text: &text, published: Some(date(2025, 2, 11)), outlet: None, language };
        for claim in reader.read(&report).claims {
            assert!(claim.quote.of(&text).is_some_and(|quote| !quote.is_empty()), "{text:?}");
            for range in claim
                .places
                .iter()
                .flat_map(|place| place.evidence.ranges())
                .chain(claim.act.evidence.ranges())
            {
                assert!(range.of(&text).is_some(), "{text:?}");
            }
        }
    }
}
