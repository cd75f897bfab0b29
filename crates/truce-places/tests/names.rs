//! Names as reports write them, in the context of an agreement, to the place that is meant or to doubt.

use truce_places::{Context, CountryCode, Gazetteer, Location, PlaceId, Resolution};

const LEBANON: &[CountryCode] = &[CountryCode::LB, CountryCode::IL];

fn countries(codes: &str) -> Vec<CountryCode> {
    codes.split_whitespace().map(|code| code.parse().expect("two letters")).collect()
}

/// Checks lines of "name -> id"; "?" stands for ambiguous (the first candidates may follow), "-" for unknown.
fn check(codes: &str, table: &str) {
    let countries = countries(codes);
    let context = Context::of(&countries);
    let mut wrong = Vec::new();
    let mut lines = 0;
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, expected) = line.split_once("->").expect("name -> id");
        let (name, expected) = (name.trim(), expected.trim());
        let expected = expected.split('#').next().unwrap_or("").trim();
        lines += 1;
        let found = Gazetteer::bundled().resolve(name, &context);
        let said = match &found {
            Resolution::Known(candidate) => candidate.place.id().to_string(),
            Resolution::Ambiguous(_) => "?".to_owned(),
            Resolution::Unknown => "-".to_owned(),
        };
        if said != expected {
            let shown: Vec<String> = found
                .candidates()
                .iter()
                .take(4)
                .map(|candidate| {
                    let why = &candidate.reasons[0].id;
                    format!("{:?} {} {why}", candidate.place, candidate.score)
                })
                .collect();
            wrong.push(format!("{name}: {said}, expected {expected}\n    {}", shown.join("\n    ")));
        }
    }
    assert!(lines > 0);
    assert!(wrong.is_empty(), "{} of {lines} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn spellings_of_southern_lebanon_are_known() {
    check(
        "LB IL",
        "
        Aita al-Shaab -> geonames:277369
        Ayta ash Shab -> geonames:277369
        Ayta al-Sha'b -> geonames:277369
        Aïta ech Chaab -> geonames:277369
        عيتا الشعب -> geonames:277369
        Khiam -> geonames:279727
        Khiyam -> geonames:279727
        El Khiam -> ? # another village is written exactly so
        al-Khiyam -> geonames:279727
        الخيام -> geonames:279727
        Kfar Kila -> geonames:272849
        Kfarkela -> geonames:272849
        Kafr Kila -> geonames:272849
        Kfar Kela -> geonames:272849
        كفركلا -> geonames:272849
        Bint Jbeil -> geonames:276592
        Bint Jubayl -> geonames:276592
        Bent Jbeil -> geonames:276592
        بنت جبيل -> geonames:276592
        Maroun al-Ras -> geonames:271090
        Maroun el-Ras -> geonames:271090
        مارون الراس -> geonames:271090
        Odaisseh -> geonames:266560
        Adaisseh -> geonames:266560
        Naqoura -> geonames:278832
        الناقورة -> geonames:278832
        Marjayoun -> geonames:271226
        Marjeyoun -> geonames:271226
        مرجعيون -> geonames:271226
        Zaoutar -> ?
        Aitaroun -> geonames:277366
        Kfar Shouba -> geonames:272816
        Kfarchouba -> geonames:272816
        Mays al-Jabal -> geonames:270767
        Meiss el-Jabal -> geonames:270767
        Haris -> geonames:274351
        Tallousa -> geonames:266874
        Marwahin -> geonames:271087
        Yaroun -> geonames:266109
        Chebaa -> geonames:267447
        Houla -> geonames:273872
        Deir Mimas -> geonames:275603
        Tyre -> geonames:267008
        Sour -> geonames:267008
        صور -> geonames:267008
        Sidon -> geonames:268064
        Saida -> geonames:268064
        صيدا -> geonames:268064
        Beirut -> geonames:276781
        بيروت -> geonames:276781
        ביירות -> geonames:276781
        Beyrouth -> geonames:276781
        Nabatieh -> geonames:278913
        النبطية -> geonames:278913
        Baalbek -> geonames:277130
        بعلبك -> geonames:277130
        Hermel -> geonames:279997
        Jezzine -> geonames:273360
        Dahieh -> truce:10
        Dahiyeh -> truce:10
        الضاحية الجنوبية -> truce:10
        Litani -> geonames:272089
        Litani River -> geonames:272089
        the Litani River -> geonames:272089
        نهر الليطاني -> geonames:272089
        Bekaa Valley -> geonames:280281
        the Bekaa -> geonames:280281
        ",
    );
}

#[test]
fn places_in_israel_and_syria_are_known() {
    check(
        "LB IL",
        "
        Metula -> geonames:294247
        Metulla -> geonames:294247
        מטולה -> geonames:294247
        Kiryat Shmona -> geonames:293825
        Qiryat Shemona -> geonames:293825
        קריית שמונה -> geonames:293825
        Haifa -> geonames:294801
        חיפה -> geonames:294801
        Tel Aviv -> geonames:293397
        Nahariya -> geonames:294117
        Safed -> geonames:293100
        ",
    );
    check(
        "SY IL",
        "
        Damascus -> geonames:170654
        دمشق -> geonames:170654
        Aleppo -> geonames:170063
        Quneitra -> geonames:173334
        Majdal Shams -> geonames:167444
        ",
    );
}

#[test]
fn disputed_names_lead_to_one_ground_and_no_country() {
    check(
        "LB IL",
        "
        Shebaa Farms -> truce:4
        Mount Dov -> truce:4
        Har Dov -> truce:4
        הר דב -> truce:4
        مزارع شبعا -> truce:4
        Golan Heights -> truce:3
        the Golan -> truce:3
        الجولان -> truce:3
        ",
    );
    let farms = Gazetteer::bundled().resolve("Har Dov", &Context::of(LEBANON));
    let farms = farms.known().expect("known").place;
    assert_eq!(farms.country(), None);
    assert!(matches!(farms.location(), Location::Area { .. }));
}

#[test]
fn a_country_province_or_region_has_no_point() {
    let context = Context::of(LEBANON);
    let names = [
        "Lebanon",
        "لبنان",
        "Israel",
        "ישראל",
        "southern Lebanon",
        "northern Israel",
        "Golan Heights",
        "Blue Line",
        "Nabatieh governorate",
        "Litani River",
        "Syria",
        "France",
        "Ukraine",
        "Gaza",
    ];
    for name in names {
        let found = Gazetteer::bundled().resolve(name, &context);
        let place = found.known().unwrap_or_else(|| panic!("{name}: {found:?}")).place;
        assert!(matches!(place.location(), Location::Area { .. }), "{name}: {place:?}");
        assert_eq!(found.point(), None);
    }
}

#[test]
fn the_context_tells_namesakes_apart() {
    check("LB IL", "Tripoli -> geonames:266826");
    check("LY", "Tripoli -> geonames:2210247");
    check("", "Tripoli -> ?");
    check(
        "UA RU",
        "Luhansk region -> truce:3424\nKherson -> geonames:706448\nDonetsk -> geonames:709717\nPopasna -> geonames:696566",
    );
    check("TH KH", "Surin -> geonames:1606030\nSi Sa Ket -> geonames:1606239");
    check(
        "IN PK",
        "Srinagar -> geonames:1255634\nJammu -> geonames:1269321\nKashmir -> truce:35\nLahore -> geonames:1172451",
    );
    check("AZ AM", "Nagorno-Karabakh -> truce:32\nBaku -> geonames:587084");
    check(
        "SD",
        "Khartoum -> geonames:379252\nDarfur -> truce:33\nEl Fasher -> geonames:379555\nOmdurman -> geonames:365137",
    );
    check(
        "IL PS",
        "Gaza -> geonames:281132\nGaza City -> geonames:281133\nRafah -> geonames:281102\nRafah crossing -> truce:16\nKhan Younis -> geonames:281124",
    );
}

#[test]
fn a_noun_beside_the_name_says_what_is_meant() {
    check("TH KH", "Si Sa Ket province -> truce:3198");
    check(
        "LB IL",
        "Marjayoun district -> wof:1108691437\nNabatieh governorate -> geonames:444191\nKhiam, Lebanon -> geonames:279727",
    );
    // We have the town and not the district: a point for a district would be invented.
    check(
        "IN PK",
        "Baramulla district -> ?\nBaramulla -> geonames:1277085\nHoshiarpur in Punjab -> geonames:1269937",
    );
}

#[test]
fn a_small_town_of_another_country_is_a_guess() {
    check("SS", "Paya -> ?\nParis -> geonames:2988507");
}

#[test]
fn what_is_no_place_is_unknown() {
    check(
        "LB IL",
        "
        ambassador -> -
        Netanyahu -> -
        the ceasefire -> -
        Hezbollah -> -
        xyzzy plugh -> -
        the south -> -
        the east -> -
        ! -> -
        ",
    );
    let empty = Gazetteer::bundled().resolve("", &Context::default());
    assert!(matches!(empty, Resolution::Unknown));
}

#[test]
fn exchanging_the_preferred_countries_changes_nothing() {
    let (one, other) = (countries("LB IL"), countries("IL LB"));
    for name in ["Tyre", "Tripoli", "Khirbe", "Majdal", "Hula", "Metula", "Nabatieh", "Ain", "Rosh HaNikra"] {
        let found = |countries: &[CountryCode]| {
            let found = Gazetteer::bundled().resolve(name, &Context::of(countries));
            found.candidates().iter().map(|found| (found.place.id(), found.score)).collect::<Vec<_>>()
        };
        assert_eq!(found(&one), found(&other), "{name}");
    }
}

#[test]
fn a_settled_neighbour_settles_a_namesake() {
    // Several villages of one name: which is meant follows from what stands beside it.
    let context = Context::of(LEBANON);
    let alone = Gazetteer::bundled().resolve("Bireh", &context);
    let rachaya = [PlaceId::geonames(6_253_857)];
    let beside = Gazetteer::bundled().resolve("Bireh", &Context { near: &rachaya, ..context });
    assert!(matches!(alone, Resolution::Ambiguous(_)), "{alone:?}");
    assert_eq!(beside.known().expect("known beside Rachaya").place.id().to_string(), "geonames:280278");
}

#[test]
fn the_own_name_of_a_lebanese_settlement_leads_to_it_or_to_doubt() {
    let context = Context::of(LEBANON);
    let (mut known, mut doubtful, mut wrong) = (0, 0, Vec::new());
    let here =
        |place: &truce_places::Place| place.country() == Some(CountryCode::LB) && place.kind().is_populated();
    for place in Gazetteer::bundled().places().filter(here) {
        match Gazetteer::bundled().resolve(place.name(), &context) {
            Resolution::Known(found) if found.place == place => known += 1,
            // The entry of the same name that reports mean, by its size or by what is known of it.
            Resolution::Known(found) => wrong.push(format!("{place:?} -> {:?}", found.place)),
            Resolution::Ambiguous(_) => doubtful += 1,
            Resolution::Unknown => wrong.push(format!("{place:?} -> nothing")),
        }
    }
    let all = known + doubtful + wrong.len();
    println!("{known} of {all} known, {doubtful} doubtful, {} elsewhere", wrong.len());
    assert!(known * 100 >= all * 78, "{known} of {all}");
    assert!(wrong.len() * 100 <= all, "{} of {all}:\n{}", wrong.len(), wrong.join("\n"));
}
