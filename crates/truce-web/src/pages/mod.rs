//! One file a page. A page asks the mission, puts the answers into words, and hands them to its template; it decides nothing.

pub(crate) mod agreement;
pub(crate) mod api;
pub(crate) mod codebook;
pub(crate) mod columns;
pub(crate) mod error;
pub(crate) mod incident;
pub(crate) mod incidents;
pub(crate) mod obligations;
pub(crate) mod overview;
pub(crate) mod register;
pub(crate) mod reports;
pub(crate) mod situation;
pub(crate) mod statements;
pub(crate) mod submit;
pub(crate) mod suggested;

use crate::{
    assets,
    language::{Language, Tongue},
    naming::Naming,
    reply::{HTML, Refusal, Reply},
};
use askama::Template;
use std::collections::BTreeMap;
use truce_incidents::Account;
use truce_mission::{Audience, IncidentRow, Mission, MissionKind, ReportRow};
use truce_publish::drawing::State;
use truce_vocabulary::ReportId;

/// What a page is made at: the mission, the words, and what was asked for.
pub(crate) struct Desk<'a> {
    pub(crate) mission: &'a Mission,
    pub(crate) w: &'a Tongue,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) audience: Audience,
}

impl<'a> Desk<'a> {
    pub(crate) fn naming(&self) -> Naming<'a> {
        Naming::new(self.mission, self.w)
    }

    /// Whether this is the publication view: without reports, intake, or what a report was obtained from.
    pub(crate) fn is_public(&self) -> bool {
        self.audience == Audience::Public
    }

    /// The last part of the path.
    pub(crate) fn last(&self) -> &'a str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The values of a short query string with these keys and no others; for pages that are not asked with the one query.
    pub(crate) fn given(&self, keys: &[&str]) -> Result<BTreeMap<String, String>, Refusal> {
        let mut given = BTreeMap::new();
        for part in self.query.split('&').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            if !keys.contains(&key) {
                let accepted = if keys.is_empty() { self.w.t("nobody-asks") } else { keys.join(", ") };
                let found: String = key.chars().take(40).collect();
                return Err(Refusal::Bad(
                    self.w.tn("bad-key", [("key", found.into()), ("accepted", accepted.into())]),
                ));
            }
            given.insert(key.to_owned(), value.to_owned());
        }
        Ok(given)
    }

    /// The page around `body`.
    pub(crate) fn frame(&self, title: String, current: &'static str) -> Frame {
        let (mission, w) = (self.mission, self.w);
        let settings = mission.settings();
        let reports = i64::try_from(mission.reports().len()).unwrap_or(i64::MAX);
        let reports = ("reports", reports.into());
        let (standing_class, standing) = match settings.kind {
            MissionKind::Live => {
                ("live", w.tn("standing-live", [("body", settings.title.as_str().into()), reports]))
            }
            MissionKind::Exercise => ("exercise", w.tn("standing-exercise", [reports])),
            MissionKind::Unofficial => ("unofficial", w.tn("standing-unofficial", [reports])),
        };
        let agreement = mission.agreement().map(|agreement| {
            let day = agreement.start.until(mission.now()).ok().map(|_span| {
                let (first, now) = (w.day_of(agreement.start), w.day_of(mission.now()));
                first.until(now).map_or(0, |span| span.get_days()) + 1
            });
            let title = agreement.told_in(w.language()).title().to_owned();
            match day.filter(|day| *day > 0) {
                Some(day) => {
                    w.tn("frame-agreement-day", [("title", title.into()), ("day", i64::from(day).into())])
                }
                None => title,
            }
        });
        let head = mission.head();
        let public = self.is_public();
        let nav = NAV.iter().filter(|(id, _)| !(public && *id == "reports")).map(|(id, path)| NavItem {
            words: w.t(&format!("nav-{id}")),
            path,
            current: *id == current,
        });
        let here = |language: Language| {
            let lang = format!("lang={}", language.tag());
            let query = if self.query.is_empty() { lang } else { format!("{}&{lang}", self.query) };
            Speech {
                tag: language.tag(),
                direction: language.direction(),
                name: language.own_name(),
                link: format!("{}?{query}", self.path),
                current: language == w.which(),
            }
        };
        Frame {
            languages: Language::ALL.map(here),
            style: assets::url("style.css"),
            script: assets::url("app.js"),
            seal: assets::seal(),
            entries: head.size,
            title,
            public,
            mission: settings.title.clone(),
            standing_class,
            standing,
            agreement,
            zone: w.zone.iana_name().unwrap_or("UTC").to_owned(),
            nav: nav.collect(),
            as_of: w.at(mission.now()),
            register: w.tn(
                "frame-register",
                [
                    ("size", i64::try_from(head.size).unwrap_or(i64::MAX).into()),
                    ("root", head.root.chars().take(16).collect::<String>().into()),
                ],
            ),
        }
    }

    /// A claim with its words, who says so and how, and where they stand.
    pub(crate) fn said(&self, account: &Account) -> Said {
        let naming = self.naming();
        let report = self.mission.report(account.at.report).ok();
        let quote = account.quote.clone();
        Said {
            words: (!quote.is_empty()).then_some(quote),
            language: report.and_then(|report| report.provenance.language.clone()).filter(|tag| is_tag(tag)),
            act: self.w.act(account.act),
            by: naming.chain(account),
            manner: naming.manner(account),
            report: report.map_or_else(String::new, |report| report.number.to_string()),
            link: match self.report_ref(account.at.report).1 {
                // To the very words, where the report is here; to its publisher's page, where it is not.
                path if self.is_public() => path,
                path => format!("{path}#c{}", account.at.claim + 1),
            },
        }
    }

    /// An incident as a line of a list.
    pub(crate) fn brief(&self, row: &IncidentRow) -> Brief {
        let (naming, incident) = (self.naming(), &row.incident);
        let state = State::from(incident.drawn_state());
        let mut says: Vec<String> = Vec::new();
        for claim in &incident.claims {
            let chain = naming.chain(claim);
            if !says.contains(&chain) {
                says.push(chain);
            }
        }
        let more = says.len().saturating_sub(2);
        says.truncate(2);
        if more > 0 {
            says.push(self.w.count("and-more", more));
        }
        Brief {
            number: row.number,
            symbol_html: state.inline(),
            state: self.w.t(&state.word_id()),
            act: self.w.headed(&self.w.act(incident.act)),
            by: naming.names(&incident.actors),
            toward: if incident.targets.is_empty() {
                "\u{2013}".to_owned()
            } else {
                naming.names(&incident.targets)
            },
            place: naming.place(incident),
            // Where no place is said, that there is no zone goes without saying.
            zone: if incident.places.is_empty() { String::new() } else { naming.zones(row) },
            when: naming.when(incident),
            who_says: says.join("; "),
        }
    }

    /// A report as others point to it: its number, and what it is called.
    pub(crate) fn report_name(&self, row: &ReportRow) -> String {
        let provenance = &row.provenance;
        let named = [&provenance.name, &provenance.outlet, &provenance.url].into_iter().flatten().next();
        named.cloned().unwrap_or_else(|| row.id.to_string())
    }

    /// A report's number on these pages, with its address: here, or for the public where it was published, if it was.
    pub(crate) fn report_ref(&self, id: ReportId) -> (String, String) {
        let Ok(row) = self.mission.report(id) else { return ("?".to_owned(), String::new()) };
        let address = match &row.provenance.url {
            _ if !self.is_public() => format!("/reports/{id}"),
            Some(url) if row.is_published() && is_link(url) => url.clone(),
            _ => String::new(),
        };
        (row.number.to_string(), address)
    }
}

/// Whether a text may stand in a `lang` attribute.
pub(crate) fn is_tag(tag: &str) -> bool {
    !tag.is_empty() && tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Whether an address may be a link: an ordinary web address whose host is what it looks like, so without letters that resemble others
/// and without a name before an `@`.
pub(crate) fn is_link(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte));
    let odd = |letter: char| letter.is_whitespace() || letter.is_control();
    plain && !host.is_empty() && url.len() <= 2_000 && !url.chars().any(odd)
}

/// The pages in their order, by id and path.
const NAV: &[(&str, &str)] = &[
    ("overview", "/"),
    ("incidents", "/incidents"),
    ("statements", "/statements"),
    ("obligations", "/obligations"),
    ("agreement", "/agreement"),
    ("reports", "/reports"),
    ("situation", "/report"),
    ("register", "/register"),
    ("help", "/help"),
];

/// What stands around every page.
pub(crate) struct Frame {
    pub(crate) style: &'static str,
    pub(crate) script: &'static str,
    pub(crate) seal: &'static str,
    /// Entries of the register when the page was made.
    pub(crate) entries: u64,
    pub(crate) title: String,
    /// This is the publication view.
    pub(crate) public: bool,
    pub(crate) mission: String,
    pub(crate) standing_class: &'static str,
    pub(crate) standing: String,
    pub(crate) agreement: Option<String>,
    pub(crate) zone: String,
    pub(crate) nav: Vec<NavItem>,
    pub(crate) languages: [Speech; Language::ALL.len()],
    pub(crate) as_of: String,
    pub(crate) register: String,
}

pub(crate) struct NavItem {
    pub(crate) words: String,
    pub(crate) path: &'static str,
    pub(crate) current: bool,
}

/// The same page in a language.
pub(crate) struct Speech {
    pub(crate) tag: &'static str,
    pub(crate) direction: &'static str,
    pub(crate) name: &'static str,
    pub(crate) link: String,
    pub(crate) current: bool,
}

/// Words of an agreement with the language they are in.
pub(crate) struct Spoken {
    pub(crate) words: String,
    pub(crate) lang: &'static str,
}

impl Spoken {
    /// Words as [`truce_terms::Told`] gives them: terms are written in English, and shown so where nobody translated them.
    pub(crate) fn told(w: &Tongue, (words, translated): (impl Into<String>, bool)) -> Self {
        let lang = if translated { w.which() } else { Language::English };
        Spoken { words: words.into(), lang: lang.tag() }
    }
}

/// A name with its value.
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) value: String,
}

impl Fact {
    pub(crate) fn new(name: String, value: impl Into<String>) -> Self {
        Fact { name, value: value.into() }
    }
}

/// A claim as it is quoted.
pub(crate) struct Said {
    pub(crate) words: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) act: String,
    pub(crate) by: String,
    pub(crate) manner: Vec<String>,
    pub(crate) report: String,
    pub(crate) link: String,
}

/// An incident in a line.
pub(crate) struct Brief {
    pub(crate) number: u32,
    pub(crate) symbol_html: String,
    pub(crate) state: String,
    pub(crate) act: String,
    pub(crate) by: String,
    pub(crate) toward: String,
    pub(crate) place: String,
    pub(crate) zone: String,
    pub(crate) when: String,
    pub(crate) who_says: String,
}

/// A link with its words.
pub(crate) struct Link {
    pub(crate) words: String,
    pub(crate) path: String,
}

/// The page of a template.
pub(crate) fn html(template: &impl Template) -> Result<Reply, Refusal> {
    Ok(Reply::new(HTML, template.render()?))
}
