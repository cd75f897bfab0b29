//! Packs `data/gazetteer.bin` from the source tables named in `data/README.md`:
//! `cargo run --release -p truce-places --example compact -- ../shared/data data`.
//!
//! The first folder holds `gazetteer/` and `geo/`, the second our own tables and takes the result.
#![expect(clippy::print_stdout, reason = "a tool on the command line")]

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    path::Path,
};
use truce_places::{
    Bounds, Coord, CountryCode, Language, MultiPolygon, PlaceId, PlaceKind, PlaceRow, PlaceSource, Polygon,
    distance_m, normalise, pack, romanisation_key,
};

type Failure = Box<dyn Error>;
type Rows = BTreeMap<PlaceId, PlaceRow>;

fn main() -> Result<(), Failure> {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let [shared, data] = folders.as_slice() else {
        return Err("name two folders: the source tables, and our data".into());
    };
    let (gazetteer, geo, data) =
        (Path::new(shared).join("gazetteer"), Path::new(shared).join("geo"), Path::new(data));

    let mut rows = Rows::new();
    let provinces = countries_and_provinces(&mut rows, data)?;
    let mut areas = Vec::new();
    for country in ["LB", "IL", "SY", "PS"] {
        areas.extend(admin_areas(&mut rows, &geo, country)?);
    }
    geonames(&mut rows, &gazetteer.join("LB.tsv"), &provinces, Detail::Everything)?;
    merge_lebanese_districts(&mut rows, &areas);
    for country in ["IL", "SY", "PS"] {
        geonames(&mut rows, &gazetteer.join(format!("{country}.tsv")), &provinces, Detail::Everything)?;
    }
    geonames(&mut rows, &gazetteer.join("conflict_countries_cities500.tsv"), &provinces, Detail::Spellings)?;
    geonames(&mut rows, &gazetteer.join("world_cities15000.tsv"), &provinces, Detail::Names)?;
    for country in ["LB", "IL", "SY", "PS"] {
        labelled_names(&mut rows, &gazetteer.join(format!("{country}_names_by_lang.tsv")))?;
    }
    let (matched, added) = alert_localities(&mut rows, &gazetteer.join("oref_alert_localities.tsv"))?;
    let doubles = drop_doubles(&mut rows) + drop_respelt_doubles(&mut rows);
    orientation(&mut rows);
    parents(&mut rows, &areas);
    aliases(&mut rows, &data.join("aliases.tsv"))?;

    let mut by_kind: BTreeMap<&str, usize> = BTreeMap::new();
    rows.values().for_each(|row| *by_kind.entry(row.kind.code()).or_default() += 1);
    let (places, names) =
        (rows.len(), rows.values().map(|row| 1 + row.names.len() + row.alternates.len()).sum::<usize>());
    let bytes = pack(rows.into_values().collect())?;
    fs::write(data.join("gazetteer.bin"), &bytes)?;
    println!("{places} places, {names} names, {} bytes", bytes.len());
    println!("alert localities: {matched} matched, {added} added; {doubles} second entries merged");
    println!("{by_kind:?}");
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn columns(line: &str) -> Vec<&str> {
    line.split('\t').collect()
}

fn row(id: PlaceId, name: &str, kind: PlaceKind, lon: f64, lat: f64) -> PlaceRow {
    PlaceRow {
        id,
        name: name.to_owned(),
        names: Vec::new(),
        alternates: Vec::new(),
        kind,
        country: None,
        lon,
        lat,
        population: 0,
        parent: None,
        bounds: None,
        keyed: true,
        renown: 0,
    }
}

/// Countries and the provinces of all countries but those whose provinces come with outlines.
fn countries_and_provinces(
    rows: &mut Rows,
    data: &Path,
) -> Result<BTreeMap<(String, String), PlaceId>, Failure> {
    let mut ids = BTreeMap::new();
    for line in read(&data.join("sources/countries.tsv"))?.lines().skip(1) {
        let f = columns(line);
        let id = PlaceId::geonames(f[0].parse()?);
        let mut country = row(id, f[2], PlaceKind::Country, 0.0, 0.0);
        country.country = Some(f[1].parse()?);
        country.population = f[6].parse()?;
        for (language, name) in Language::ALL.into_iter().zip(&f[2..6]) {
            if !name.is_empty() {
                country.names.push((language, (*name).to_owned()));
            }
        }
        country.alternates = f[7].split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        ids.insert((f[1].to_owned(), String::new()), id);
        rows.insert(id, country);
    }
    let table = read(&data.join("sources/admin1.tsv"))?;
    let mut lines: Vec<Vec<&str>> = table.lines().skip(1).map(columns).collect();
    // Of two codes with one name, an old and a new one, the larger stands.
    lines.sort_by_key(|f| std::cmp::Reverse(f[6].parse::<u64>().unwrap_or(0)));
    let mut seen = BTreeSet::new();
    for f in lines {
        if ["LB", "IL", "SY", "PS"].contains(&f[1]) || !seen.insert((f[1].to_owned(), f[3].to_owned())) {
            continue;
        }
        let id = PlaceId { source: PlaceSource::Truce, number: f[0].parse()? };
        let mut province = row(id, f[3], PlaceKind::Admin1, f[5].parse()?, f[4].parse()?);
        province.country = Some(f[1].parse()?);
        province.parent = ids.get(&(f[1].to_owned(), String::new())).copied();
        // "Changwat Ubon Ratchathani" is written without its noun.
        let nouns = ["Changwat ", "Misto ", "Provincia de ", "Departamento de "];
        province
            .alternates
            .extend(nouns.iter().filter_map(|noun| f[3].strip_prefix(noun)).map(str::to_owned));
        ids.insert((f[1].to_owned(), f[2].to_owned()), id);
        rows.insert(id, province);
    }
    Ok(ids)
}

/// An outline of a province or district.
struct Area {
    id: PlaceId,
    kind: PlaceKind,
    geometry: MultiPolygon,
}

fn admin_areas(rows: &mut Rows, geo: &Path, country: &str) -> Result<Vec<Area>, Failure> {
    let path = geo.join(format!("adm_{}.geojson", country.to_lowercase()));
    let document: serde_json::Value = serde_json::from_str(&read(&path)?)?;
    let mut areas = Vec::new();
    let mut numbers = BTreeMap::new();
    let mut home = None;
    for feature in document["features"].as_array().ok_or("no features")? {
        let properties = &feature["properties"];
        let text = |name: &str| properties[name].as_str().filter(|text| !text.is_empty() && *text != "None");
        let number = |name: &str| properties[name].as_u64().filter(|number| *number != 0);
        let (wof, level) = (number("wof_id").ok_or("no wof_id")?, properties["level"].as_u64());
        let id = number("geonames_id")
            .filter(|_| level != Some(2))
            .map_or(PlaceId { source: PlaceSource::WhosOnFirst, number: wof }, PlaceId::geonames);
        numbers.insert(wof, id);
        let kind = match level {
            Some(0) => PlaceKind::Country,
            Some(1) => PlaceKind::Admin1,
            _ => PlaceKind::Admin2,
        };
        let geometry = geometry(&feature["geometry"])?;
        let bounds = geometry.bounds().ok_or("an empty outline")?;
        let middle = |low: f64, high: f64| f64::midpoint(low, high);
        let (lon, lat) = (middle(bounds.west, bounds.east), middle(bounds.south, bounds.north));
        let entry = rows.entry(id).or_insert_with(|| row(id, text("name").unwrap_or(""), kind, lon, lat));
        (entry.lon, entry.lat, entry.bounds) = (lon, lat, Some(bounds));
        entry.country = Some(country.parse()?);
        entry.alternates.extend(text("name").map(str::to_owned));
        // "Homs (Hims)": both are names.
        if let Some((first, second)) = text("name").and_then(|name| name.split_once(" (")) {
            entry.alternates.extend([first.to_owned(), second.trim_end_matches(')').to_owned()]);
        }
        for (language, property) in
            Language::ALL.into_iter().zip(["name_en", "name_ar", "name_he", "name_fr"])
        {
            if let Some(name) = text(property)
                && !entry.names.iter().any(|(of, _)| *of == language)
            {
                entry.names.push((language, name.chars().filter(|sign| !is_direction(*sign)).collect()));
            }
        }
        if kind == PlaceKind::Country {
            home = Some(id);
        } else {
            let region = number("region_wof_id").filter(|region| *region != wof);
            let parent = region.and_then(|region| numbers.get(&region).copied());
            entry.parent = parent.or(home);
            areas.push(Area { id, kind, geometry });
        }
    }
    Ok(areas)
}

fn is_direction(sign: char) -> bool {
    matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
}

fn geometry(value: &serde_json::Value) -> Result<MultiPolygon, Failure> {
    let ring = |value: &serde_json::Value| serde_json::from_value::<Vec<Coord>>(value.clone());
    let polygon = |value: &serde_json::Value| -> Result<Polygon, Failure> {
        let rings = value.as_array().ok_or("no rings")?;
        let mut rings = rings.iter().map(ring).collect::<Result<Vec<_>, _>>()?;
        Ok(Polygon { outer: rings.remove(0), holes: rings })
    };
    let coordinates = &value["coordinates"];
    match value["type"].as_str() {
        Some("Polygon") => Ok(MultiPolygon(vec![polygon(coordinates)?])),
        _ => {
            let polygons = coordinates.as_array().ok_or("no polygons")?;
            Ok(MultiPolygon(polygons.iter().map(polygon).collect::<Result<_, _>>()?))
        }
    }
}

/// How much of a table to keep.
#[derive(Clone, Copy, PartialEq)]
enum Detail {
    /// Alternate names and keys, and kinds other than settlements.
    Everything,
    /// Alternate names and keys.
    Spellings,
    /// The name as written.
    Names,
}

/// A GeoNames table of nineteen columns.
fn geonames(
    rows: &mut Rows,
    path: &Path,
    provinces: &BTreeMap<(String, String), PlaceId>,
    detail: Detail,
) -> Result<(), Failure> {
    for line in read(path)?.lines() {
        let f = columns(line);
        let population: u32 = f[14].parse().unwrap_or(0);
        let Some(kind) = kind(f[6], f[7], f[1], population) else { continue };
        let id: PlaceId = match f[0].strip_prefix("wof:") {
            Some(number) => PlaceId { source: PlaceSource::WhosOnFirst, number: number.parse()? },
            None => PlaceId::geonames(f[0].parse()?),
        };
        let is_new = !rows.contains_key(&id);
        let entry = rows.entry(id).or_insert_with(|| row(id, f[1], kind, 0.0, 0.0));
        if is_new {
            (entry.lon, entry.lat) = (f[5].parse()?, f[4].parse()?);
            entry.country = f[8].parse().ok();
            entry.parent = provinces
                .get(&(f[8].to_owned(), f[10].to_owned()))
                .or_else(|| provinces.get(&(f[8].to_owned(), String::new())))
                .copied();
            let minor = matches!(kind, PlaceKind::Locality | PlaceKind::Valley | PlaceKind::Mountain);
            entry.keyed = detail != Detail::Names && !minor;
        } else {
            entry.alternates.push(f[1].to_owned());
        }
        // The larger count is the newer one, or the only one.
        entry.population = entry.population.max(population);
        if entry.kind == PlaceKind::Village && kind == PlaceKind::City {
            entry.kind = kind;
        }
        entry.alternates.push(f[2].to_owned());
        let ways = f[3].split(',').filter(|name| !name.is_empty()).count();
        entry.renown = entry.renown.max(u8::try_from(ways).unwrap_or(u8::MAX));
        if detail != Detail::Names {
            entry.alternates.extend(f[3].split(',').filter(|name| is_useful(name)).map(str::to_owned));
        }
    }
    Ok(())
}

/// Whether an alternate name is one that texts use: no postal code, no letter-by-letter transliteration, no other script.
fn is_useful(name: &str) -> bool {
    let Some(first) = name.chars().next() else { return false };
    let code = name.len() <= 4 && name.chars().all(|letter| letter.is_ascii_uppercase());
    let mechanical = first.is_ascii_lowercase() && !name.contains('-');
    let script = name.chars().all(|letter| {
        !letter.is_alphabetic()
            || matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | 'Ѐ'..='ӿ' | '\u{590}'..='\u{6ff}')
            || matches!(letter, 'ʻ' | 'ʼ' | 'ʾ' | 'ʿ')
    });
    name.len() <= 80 && !code && !mechanical && script
}

/// What a GeoNames feature is to us; nothing for what reports do not speak of: springs, fields, ruins, roads.
fn kind(class: &str, code: &str, name: &str, population: u32) -> Option<PlaceKind> {
    let camp = ["camp ", "mukhayyam "].iter().any(|noun| name.to_lowercase().starts_with(noun));
    Some(match (class, code) {
        ("P", "PPLX") => PlaceKind::Neighbourhood,
        ("P", "PPLQ" | "PPLH" | "PPLW") => return None,
        ("P", _) if camp => PlaceKind::Camp,
        ("P", "PPLC" | "PPLA" | "PPLA2") => PlaceKind::City,
        ("P", _) if population >= 15_000 => PlaceKind::City,
        ("P", _) => PlaceKind::Village,
        ("A", "PCLI") => PlaceKind::Country,
        ("A", "ADM1") => PlaceKind::Admin1,
        ("A", "ADM2") => PlaceKind::Admin2,
        ("A", "ADMD") => PlaceKind::Neighbourhood,
        ("H", "STM" | "STMX" | "STMM") => PlaceKind::River,
        ("H", "LK" | "LKI" | "RSV") => PlaceKind::Lake,
        ("H", "WAD" | "WADX") | ("T", "VAL" | "GRGE") => PlaceKind::Valley,
        ("T", "MT" | "MTS" | "PK" | "HLL" | "HLLS" | "RDGE" | "PASS" | "TAL") => PlaceKind::Mountain,
        ("T", "ISL" | "PT" | "PROM" | "CAPE") => PlaceKind::Island,
        ("T", "PLN") | ("L", "LCTY" | "AREA" | "RGN") => PlaceKind::Locality,
        ("S", "AIRP") => PlaceKind::Airport,
        ("S", "AIRB" | "AIRF" | "BRKS" | "INSM" | "FT") | ("L", "MILB") => PlaceKind::Military,
        ("S", "CSTM" | "PSTB") => PlaceKind::Crossing,
        ("S", "CMPRF") => PlaceKind::Camp,
        ("S", "DAM" | "CSTL" | "HSP" | "PS") | ("L", "PRT") => PlaceKind::Site,
        _ => return None,
    })
}

/// Lebanese districts come from two tables: the outline of one is given to the entry of the other of the same name.
fn merge_lebanese_districts(rows: &mut Rows, areas: &[Area]) {
    let bare = |name: &str| {
        let nouns = ["Caza de la ", "Caza de ", "Caza du ", "Caza d’", "Mohafazat "];
        let name = nouns.iter().find_map(|noun| name.strip_prefix(noun)).unwrap_or(name);
        name.trim_end_matches(" District").to_owned()
    };
    let lebanese: Vec<PlaceId> =
        areas.iter().map(|area| area.id).filter(|id| rows.contains_key(id)).collect();
    for kind in [PlaceKind::Admin2, PlaceKind::Admin1] {
        let mut keeper: BTreeMap<String, PlaceId> = BTreeMap::new();
        let wanted = |row: &&PlaceRow| row.kind == kind && row.country == Some(CountryCode::LB);
        let mut ids: Vec<PlaceId> = rows.values().filter(wanted).map(|row| row.id).collect();
        // Entries with an outline first: they are kept, and the others merged into them.
        ids.sort_by_key(|id| (!lebanese.contains(id), *id));
        for id in ids {
            let Some(row) = rows.get_mut(&id) else { continue };
            row.alternates.push(bare(&row.name.clone()));
            let key = romanisation_key(&bare(&row.name));
            match keeper.get(&key).copied() {
                Some(kept) => {
                    let Some(gone) = rows.remove(&id) else { continue };
                    if let Some(kept) = rows.get_mut(&kept) {
                        absorb(kept, gone);
                    }
                }
                None => {
                    keeper.insert(key, id);
                }
            }
        }
    }
}

fn absorb(kept: &mut PlaceRow, gone: PlaceRow) {
    kept.population = kept.population.max(gone.population);
    kept.bounds = kept.bounds.or(gone.bounds);
    kept.renown = kept.renown.max(gone.renown);
    kept.alternates.push(gone.name);
    kept.alternates.extend(gone.alternates);
    for (language, name) in gone.names {
        match kept.names.iter().any(|(of, _)| *of == language) {
            true => kept.alternates.push(name),
            false => kept.names.push((language, name)),
        }
    }
}

/// Names with language tags. The first in a language and in its script is shown, the others are further names.
fn labelled_names(rows: &mut Rows, path: &Path) -> Result<(), Failure> {
    let pointed =
        |name: &str| name.chars().any(|sign| matches!(sign, '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{652}'));
    let table = read(path)?;
    let mut lines: Vec<Vec<&str>> = table.lines().skip(1).map(columns).collect();
    // Unpointed spellings first: they are what texts use.
    lines.sort_by_key(|f| pointed(f[3]));
    for f in lines {
        let id = match f[0].strip_prefix("wof:") {
            Some(number) => PlaceId { source: PlaceSource::WhosOnFirst, number: number.parse()? },
            None => PlaceId::geonames(f[0].parse()?),
        };
        let Some(row) = rows.get_mut(&id) else { continue };
        let name: String = f[3].chars().filter(|sign| !is_direction(*sign)).collect();
        let in_script = |low: char, high: char| name.chars().any(|letter| (low..=high).contains(&letter));
        let language = match f[2] {
            "eng" if name.is_ascii() => Some(Language::English),
            "fra" => Some(Language::French),
            "ara" if in_script('\u{600}', '\u{6ff}') => Some(Language::Arabic),
            "heb" if in_script('\u{590}', '\u{5ff}') => Some(Language::Hebrew),
            _ => None,
        };
        match language.filter(|language| !row.names.iter().any(|(of, _)| of == language)) {
            Some(language) => row.names.push((language, name)),
            None => row.alternates.push(name),
        }
    }
    Ok(())
}

/// The Home Front Command's localities: names for those we have, and places for those we have not.
fn alert_localities(rows: &mut Rows, path: &Path) -> Result<(usize, usize), Failure> {
    let mut known: BTreeMap<String, Vec<PlaceId>> = BTreeMap::new();
    let israeli = |row: &&PlaceRow| row.country != Some(CountryCode::LB) && row.kind.is_populated();
    for row in rows.values().filter(israeli) {
        let names = row.names.iter().map(|(_, name)| name).chain(&row.alternates).chain([&row.name]);
        for name in names {
            known.entry(normalise(name)).or_default().push(row.id);
        }
    }
    let (mut matched, mut added) = (0, 0);
    for line in read(path)?.lines().skip(1) {
        let f = columns(line);
        let at = Coord { lon: f[9].parse()?, lat: f[8].parse()? };
        let candidates = [f[1], f[2], f[4]].map(normalise);
        let candidates = candidates.iter().filter_map(|name| known.get(name)).flatten();
        let near = |id: &&PlaceId| rows.get(*id).is_some_and(|row| apart_m(row, at) < 4_000.0);
        let found = candidates.filter(near).min().copied();
        let id = found.unwrap_or(PlaceId { source: PlaceSource::Oref, number: f[0].parse()? });
        if found.is_some() {
            matched += 1;
        } else {
            added += 1;
        }
        let entry = rows.entry(id).or_insert_with(|| row(id, f[2], PlaceKind::Village, at.lon, at.lat));
        if found.is_none() {
            entry.country = Some(CountryCode::IL);
            // A quarter of a town is "Haifa - Bay".
            if f[2].contains(" - ") {
                entry.kind = PlaceKind::Neighbourhood;
            }
        }
        let labels = [(Language::English, f[2]), (Language::Hebrew, f[1]), (Language::Arabic, f[4])];
        for (language, name) in labels.into_iter().filter(|(_, name)| !name.is_empty()) {
            match entry.names.iter().any(|(of, _)| *of == language) {
                true => entry.alternates.push(name.to_owned()),
                false => entry.names.push((language, name.to_owned())),
            }
        }
    }
    Ok((matched, added))
}

fn apart_m(row: &PlaceRow, at: Coord) -> f64 {
    distance_m(Coord { lon: row.lon, lat: row.lat }, at)
}

/// Merges entries of one settlement under two numbers: same kind, a name in common, within 2 km. Two sources may count a
/// village at a border to two countries; the entry of the first, GeoNames before others, stays.
fn drop_doubles(rows: &mut Rows) -> usize {
    let mut by_name: BTreeMap<(String, PlaceKind), Vec<PlaceId>> = BTreeMap::new();
    for row in rows.values().filter(|row| row.kind.is_populated()) {
        let labels = row.names.iter().map(|(_, name)| name).chain([&row.name]);
        for name in labels.map(|name| normalise(name)).collect::<BTreeSet<String>>() {
            let kind = if row.kind == PlaceKind::City { PlaceKind::Village } else { row.kind };
            by_name.entry((name, kind)).or_default().push(row.id);
        }
    }
    let mut merged = 0;
    for ids in by_name.into_values() {
        for (number, kept) in ids.iter().enumerate() {
            for gone in &ids[number + 1..] {
                let Some(other) = rows.get(gone) else { continue };
                let at = Coord { lon: other.lon, lat: other.lat };
                let close = kept != gone && rows.get(kept).is_some_and(|row| apart_m(row, at) < 2_000.0);
                if close && let Some(gone) = rows.remove(gone) {
                    if let Some(kept) = rows.get_mut(kept) {
                        if gone.kind == PlaceKind::City {
                            kept.kind = PlaceKind::City;
                        }
                        absorb(kept, gone);
                    }
                    merged += 1;
                }
            }
        }
    }
    merged
}

/// Merges settlements of Who's On First that GeoNames has too under another spelling, within 2.5 km.
fn drop_respelt_doubles(rows: &mut Rows) -> usize {
    let keys = |row: &PlaceRow| -> BTreeSet<String> {
        let names = row.names.iter().map(|(_, name)| name).chain([&row.name]);
        names.map(|name| romanisation_key(name)).filter(|key| key.len() >= 3).collect()
    };
    let mut by_key: BTreeMap<String, Vec<PlaceId>> = BTreeMap::new();
    let numbered = |row: &&PlaceRow| row.id.source == PlaceSource::GeoNames && row.kind.is_populated();
    for row in rows.values().filter(numbered) {
        keys(row).into_iter().for_each(|key| by_key.entry(key).or_default().push(row.id));
    }
    let other = |row: &&PlaceRow| row.id.source == PlaceSource::WhosOnFirst && row.kind.is_populated();
    let others: Vec<PlaceId> = rows.values().filter(other).map(|row| row.id).collect();
    let mut merged = 0;
    for id in others {
        let Some(row) = rows.get(&id) else { continue };
        let at = Coord { lon: row.lon, lat: row.lat };
        let keys = keys(row);
        let same = keys.iter().filter_map(|key| by_key.get(key)).flatten().copied();
        let same: Vec<PlaceId> =
            same.filter(|id| rows.get(id).is_some_and(|row| apart_m(row, at) < 2_500.0)).collect();
        if let [kept, ..] = same.as_slice()
            && let Some(gone) = rows.remove(&id)
            && let Some(kept) = rows.get_mut(kept)
        {
            absorb(kept, gone);
            merged += 1;
        }
    }
    merged
}

/// "Zaoutar ech Charqiye" and "Zaoutar el Gharbiye" are both called Zaoutar: the name without east, west, upper or lower is
/// a further name of each.
fn orientation(rows: &mut Rows) {
    const WORDS: &[&str] = &[
        "charqiye",
        "charqi",
        "sharqiyah",
        "sharqiye",
        "sharqi",
        "gharbiye",
        "gharbi",
        "gharbiyah",
        "faouqa",
        "fawqa",
        "fauqa",
        "tahta",
        "fouqa",
        "foqa",
        "الشرقيه",
        "الشرقي",
        "الغربيه",
        "الغربي",
        "الفوقا",
        "الفوقي",
        "التحتا",
        "التحتي",
    ];
    for row in rows.values_mut().filter(|row| row.keyed && row.kind.is_populated()) {
        let names = row.names.iter().map(|(_, name)| name).chain([&row.name]).map(|name| normalise(name));
        let bare: BTreeSet<String> = names
            .filter_map(|name| {
                let (bare, last) = name.rsplit_once(' ')?;
                let articles = [" ech", " el", " et", " ash", " al", " at"];
                let bare = articles.iter().find_map(|article| bare.strip_suffix(article)).unwrap_or(bare);
                (WORDS.contains(&last) && bare.chars().count() >= 3).then(|| bare.to_owned())
            })
            .collect();
        row.alternates.extend(bare);
    }
}

/// Gives places inside the outlines the smallest area that holds them.
fn parents(rows: &mut Rows, areas: &[Area]) {
    let boxed: Vec<(&Area, Bounds)> =
        areas.iter().filter_map(|area| Some((area, area.geometry.bounds()?))).collect();
    let districts: Vec<PlaceId> =
        areas.iter().filter(|area| area.kind == PlaceKind::Admin2).map(|area| area.id).collect();
    for row in rows.values_mut() {
        let levant = matches!(row.country.as_ref().map(CountryCode::as_str), Some("LB" | "IL" | "SY" | "PS"));
        if !levant
            || matches!(row.kind, PlaceKind::Country | PlaceKind::Admin1)
            || districts.contains(&row.id)
        {
            continue;
        }
        let at = Coord { lon: row.lon, lat: row.lat };
        let holding = |kind: PlaceKind| {
            let mut of_kind = boxed.iter().filter(move |(area, _)| area.kind == kind);
            of_kind.find(|(area, bounds)| bounds.contains(at.lon, at.lat) && area.geometry.contains(at))
        };
        let area = holding(PlaceKind::Admin2).filter(|_| row.kind != PlaceKind::Admin2);
        if let Some((area, _)) = area.or_else(|| holding(PlaceKind::Admin1)) {
            row.parent = Some(area.id);
        }
    }
}

/// Our own table: further names, labels, and areas that no other source numbers.
fn aliases(rows: &mut Rows, path: &Path) -> Result<(), Failure> {
    for line in read(path)?.lines().filter(|line| !line.starts_with('#')).skip(1) {
        let f = columns(line);
        let id: PlaceId = f[0].parse()?;
        let bounds = match f[3..7].iter().map(|edge| edge.parse::<f64>()).collect::<Result<Vec<f64>, _>>() {
            Ok(edges) => Some(Bounds { west: edges[0], south: edges[1], east: edges[2], north: edges[3] }),
            Err(_) if f[3].is_empty() => None,
            Err(error) => return Err(format!("{}: {line}: {error}", path.display()).into()),
        };
        let kind = PlaceKind::ALL.iter().copied().find(|kind| kind.code() == f[1]);
        if let (Some(kind), Some(bounds), PlaceSource::Truce) = (kind, bounds, id.source) {
            let (lon, lat) =
                (f64::midpoint(bounds.west, bounds.east), f64::midpoint(bounds.south, bounds.north));
            rows.insert(id, row(id, f[8], kind, lon, lat));
        }
        let row = rows.get_mut(&id).ok_or_else(|| format!("{}: {id} is no place we have", path.display()))?;
        row.kind = kind.unwrap_or(row.kind);
        row.bounds = bounds.or(row.bounds);
        if !f[2].is_empty() {
            row.country = f[2].parse().ok();
        }
        row.keyed = true;
        // What we take the trouble to name is what reports speak of.
        row.renown = row.renown.max(200);
        match Language::ALL.into_iter().find(|language| language.code() == f[7]) {
            // Ours is shown: the first name a table gives is often a rare spelling.
            Some(language) => {
                let replaced = row.names.iter().position(|(of, _)| *of == language);
                if let Some(place) = replaced {
                    row.alternates.push(row.names.remove(place).1);
                }
                row.names.push((language, f[8].to_owned()));
            }
            None => row.alternates.push(f[8].to_owned()),
        }
    }
    Ok(())
}
