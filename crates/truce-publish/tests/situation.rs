//! The situation report as a file: well-formed, self-contained, neutral, and deaf to what hostile text would have it do.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod fixture;

use fixture::{SIDES, Sides, fixture};
use truce_publish::{Material, Options, Standing, Words, situation_report};
use truce_vocabulary::Act;

fn render(material: &Material<'_>) -> String {
    let options = Options { cutoff: Some("2024-12-03T16:00:00Z".parse().unwrap()), ..Options::default() };
    situation_report(material, &options, &Words::english()).unwrap()
}

/// The page as XML: we write HTML that is both.
fn parse(html: &str) -> roxmltree::Document<'_> {
    let (doctype, rest) = html.trim_start().split_once('\n').unwrap();
    assert_eq!(doctype.trim(), "<!DOCTYPE html>");
    roxmltree::Document::parse(rest).unwrap_or_else(|error| {
        let line = rest.lines().nth(error.pos().row as usize - 1).unwrap_or_default();
        panic!("{error}: {}", line.chars().take(300).collect::<String>())
    })
}

fn text_of(node: roxmltree::Node<'_, '_>) -> String {
    node.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect()
}

#[test]
fn the_page_is_well_formed_and_has_its_eleven_sections_in_order() {
    let exercise = fixture(SIDES);
    let html = render(&exercise.material());
    let page = parse(&html);
    let headings: Vec<String> = page
        .descendants()
        .filter(|node| node.has_tag_name("h2"))
        .map(|node| text_of(node).trim().to_owned())
        .collect();
    assert_eq!(
        headings,
        [
            "1 Headline",
            "2 Counts",
            "3 Casualties, as claimed",
            "4 Significant incidents",
            "5 Presence and weapons",
            "6 Monitors’ access",
            "7 Duties due and overdue",
            "8 Civilians, aid and services",
            "9 Political contacts and statements",
            "10 Corrections",
            "11 What we cannot see",
            "Annex",
        ]
    );
    let ids: Vec<&str> = page.descendants().filter_map(|node| node.attribute("id")).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id stands twice");
    for reference in page.descendants().flat_map(|node| {
        let links = node.attribute("href").and_then(|href| href.strip_prefix('#')).into_iter();
        links.chain(node.attribute("aria-labelledby").into_iter().flat_map(str::split_whitespace))
    }) {
        assert!(ids.contains(&reference), "nothing has the id {reference}");
    }
}

#[test]
fn nothing_on_the_page_asks_the_network_or_runs() {
    let exercise = fixture(SIDES);
    let html = render(&exercise.material());
    let page = parse(&html);
    for node in page.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(
            !["script", "img", "iframe", "object", "embed", "link", "base", "form"].contains(&name),
            "{name}"
        );
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on"), "{}", attribute.name());
            assert!(
                !["src", "srcset", "style", "action", "background"].contains(&attribute.name()),
                "{}",
                attribute.name()
            );
            if attribute.value().contains("://") {
                assert_eq!((name, attribute.name()), ("a", "href"), "only a link may hold an address");
            }
        }
        if name == "style" {
            let style = node.text().unwrap();
            assert!(
                !style.contains("@import") && !style.contains("url(") && !style.contains("http"),
                "the style asks for more"
            );
        }
    }
}

#[test]
fn every_page_says_under_what_authority_it_is_printed() {
    let exercise = fixture(SIDES);
    for (standing, said) in [
        (Standing::Unofficial, "Unofficial reading of 3 reports. Not a finding of any monitoring body."),
        (
            Standing::Exercise,
            "Exercise. Reading of 3 exercise reports. Not about real events and not a finding of any monitoring body.",
        ),
        (
            Standing::Live { body: "The Mechanism".to_owned() },
            "The Mechanism. Reading of 3 reports; no finding unless it is marked as one.",
        ),
    ] {
        let html = render(&Material { standing, ..exercise.material() });
        let page = parse(&html);
        let told =
            page.descendants().filter(|node| node.is_element() && text_of(*node).trim() == said).count();
        assert_eq!(told, 2, "at the head and at the foot of the page: {said}");
        // And at the head of each printed sheet, where a style string says it.
        assert!(html.contains(&format!("@top-left{{content:\"{}", &said[..20])), "{said}");
    }
}

#[test]
fn hostile_text_is_shown_as_text() {
    let hostile = [
        "</blockquote></style><script>alert(1)</script>",
        "\" onmouseover=\"alert(1)\" x='",
        "\u{202e}desrever\u{2066} \u{0}\u{7}\u{1b}[31m",
        "<!-- --><![CDATA[ ]]> &amp; &#0;",
        "{{ 7 * 7 }} {% raw %} { $who }",
    ];
    let long = "x".repeat(10_000);
    for text in hostile.iter().copied().chain([long.as_str()]) {
        let mut exercise = fixture(SIDES);
        for incident in &mut exercise.incidents {
            for claim in &mut incident.claims {
                claim.quote = text.to_owned();
                claim.outlet = Some(text.to_owned());
                claim.actors.iter_mut().for_each(|who| who.name = text.to_owned());
            }
            incident
                .actors
                .iter_mut()
                .chain(&mut incident.targets)
                .for_each(|who| who.name = text.to_owned());
            incident.places.iter_mut().for_each(|spot| spot.surface = text.to_owned());
        }
        for provenance in &mut exercise.provenance {
            for field in [
                &mut provenance.name,
                &mut provenance.outlet,
                &mut provenance.author,
                &mut provenance.url,
                &mut provenance.obtained,
                &mut provenance.language,
                &mut provenance.licence,
            ] {
                *field = Some(text.to_owned());
            }
        }
        for heard in &mut exercise.heard {
            heard.name = text.to_owned();
        }
        let html = render(&Material {
            title: text.to_owned(),
            standing: Standing::Live { body: text.to_owned() },
            ..exercise.material()
        });
        let page = parse(&html);
        assert!(!page.descendants().any(|node| node.has_tag_name("script")), "{text}");
        assert!(
            !page
                .descendants()
                .flat_map(|node| node.attributes())
                .any(|attribute| attribute.name().starts_with("on")),
            "{text}"
        );
        assert!(
            !html.contains(['\u{0}', '\u{7}', '\u{1b}', '\u{202e}', '\u{2066}']),
            "a control got through"
        );
        let shown = truce_publish::visible(text);
        assert!(text_of(page.root()).contains(&shown), "not shown as written: {shown}");
    }
}

#[test]
fn exchanging_the_parties_mirrors_the_page_and_changes_nothing_else() {
    let one = fixture(SIDES);
    let other = fixture(Sides { a: SIDES.b, b: SIDES.a });
    let (one, other) = (render(&one.material()), render(&other.material()));
    assert_ne!(one, other);
    let exchanged = one.replace(SIDES.a.0, "\u{1}").replace(SIDES.b.0, SIDES.a.0).replace('\u{1}', SIDES.b.0);
    for (left, right) in exchanged.lines().zip(other.lines()) {
        // The one difference there may be is the room that a name takes in a drawing.
        assert_eq!(left, right);
    }
    assert_eq!(exchanged.lines().count(), other.lines().count());
}

#[test]
fn empty_sections_say_so_in_plain_words() {
    let exercise = fixture(SIDES);
    let empty = Material {
        incidents: vec![],
        statements: &[],
        agreement: None,
        register: None,
        reports: vec![],
        heard: vec![],
        ..exercise.material()
    };
    let html = render(&empty);
    let page = parse(&html);
    let text = text_of(page.root());
    for said in [
        "No incident is claimed for 27 November – 3 December 2024 in no report.",
        "No report claims deaths or injuries",
        "No incident is claimed for this period.",
        "No presence, weapon",
        "No attack on monitors",
        "No duties: no agreement is loaded.",
        "No harm to civilians",
        "No contact, statement",
        "No earlier report of this mission has been corrected.",
        "No agreement is loaded: no parties",
        "No claim was read.",
        "No report was filed.",
        "not made from a register",
        "No map: no incident has a point.",
    ] {
        let plain = text.replace(['\u{2068}', '\u{2069}'], "");
        assert!(plain.contains(said), "missing: {said}");
    }
}

#[test]
fn what_arrived_later_or_was_erased_is_said() {
    let exercise = fixture(SIDES);
    let html = render(&exercise.material());
    let page = parse(&html);
    let text = text_of(page.root());
    for said in [
        "Report [3] is a newer version of report [2]",
        "2 reports arrived and were not read yet",
        "The content of one entry of the register was erased",
    ] {
        assert!(text.contains(said), "missing: {said}");
    }
}

#[test]
fn deaths_are_told_by_who_claims_them_and_never_added() {
    let exercise = fixture(SIDES);
    let html = render(&exercise.material());
    let page = parse(&html);
    let table = page.descendants().find(|node| node.attribute("class") == Some("stack harm")).unwrap();
    let killed: Vec<String> = table
        .descendants()
        .filter(|node| node.attribute("data-label") == Some("Killed"))
        .map(text_of)
        .collect();
    assert_eq!(killed, ["2", "3"]);
    assert!(!text_of(table).contains('5'));
}

#[test]
fn the_word_violation_stands_only_in_quotations() {
    let exercise = fixture(SIDES);
    let html = render(&exercise.material());
    let page = parse(&html);
    for node in page.descendants().filter(roxmltree::Node::is_text) {
        let quoted = node.ancestors().any(|above| {
            above.attribute("class").is_some_and(|class| class.split(' ').any(|class| class == "words"))
        });
        // What a duty is, is said in the words of the agreement's folder.
        let owed = node.ancestors().any(|above| above.attribute("id") == Some("s7"));
        let text = node.text().unwrap_or_default();
        assert!(quoted || owed || !text.to_lowercase().contains("violat"), "{text}");
    }
}

#[test]
fn the_same_material_gives_the_same_bytes() {
    let (one, other) = (fixture(SIDES), fixture(SIDES));
    assert_eq!(render(&one.material()), render(&other.material()));
}

#[test]
fn every_act_has_the_words_of_the_codebook() {
    let words = Words::english();
    for entry in truce_vocabulary::ACTS {
        let act: Act = entry.act;
        assert_eq!(words.act(act), entry.words);
    }
}
