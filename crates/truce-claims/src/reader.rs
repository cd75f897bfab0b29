//! The reader: a report's text to its claims, step by step.
//!
//! Regions, words and trees, who is named, who says what, acts, sayings; then one claim for each act, actor and place. It never fails: what
//! it does not read it says as a doubt. It is cheap to build and may be shared between threads;
//! all it keeps between reports is words it has seen, which makes it faster and changes no reading.

mod denied;
mod times;

use crate::actors::{Cast, Who};
use crate::confidence;
use crate::events::{self, Event};
use crate::factuality::{self, Mood};
use crate::justify;
use crate::places;
use crate::pool::Pool;
use crate::roster::Roster;
use crate::rules;
use crate::says::{self, Saying};
use crate::scene;
use crate::speech::Speeches;
use crate::time::{self, Anchors, TimeExpression};
use crate::tongues::{self, Tongue};
use crate::tree::Tree;
use crate::triage::{Skipped, Triage};
use crate::world::ActorBook;
use crate::{
    ActorRef, Claim, Claimant, Count, Heard, Reading, Region, RegionKind, casualties_in, count_before,
    regions,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use truce_places::CountryCode;
use truce_terms::{ActorId, Agreement};
use truce_vocabulary::{
    Act, ActGroup, ClaimantKind, Evidence, Field, Locator, Message, Modality, RuleId, TextRange,
};

/// At most so many bytes of a report are read; a book is no report.
const BYTES_MAX: usize = 400_000;

/// A report to read.
#[derive(Clone, Copy, Debug)]
pub struct ReportText<'a> {
    /// Its text.
    pub text: &'a str,
    /// When it was published, if known.
    pub published: Option<Date>,
    /// The outlet, if known.
    pub outlet: Option<&'a str>,
    /// Its language as a BCP 47 code, if known.
    pub language: Option<&'a str>,
}

/// Reads reports into claims.
///
/// ```
/// use truce_claims::{Reader, ReportText};
/// let text = "Two drones flew over the capital.\n\nThe army said its soldiers fired no shots on Monday.";
/// let reading = Reader::new(None).read(&ReportText { text, published: None, outlet: None, language: None });
/// assert!(reading.claims.iter().all(|claim| claim.quote.of(text).is_some()));
/// ```
#[derive(Clone, Debug)]
pub struct Reader {
    agreement: Option<Agreement>,
    book: ActorBook,
    countries: Vec<CountryCode>,
    parsers: Pool,
}

impl Reader {
    /// Version of the rules and of the parser's weights; part of every `run` entry. A test asks for a new one when readings change.
    pub const VERSION: &str = "english-rules 0.8 on en_core_web_sm 3.8.0";

    /// A reader that knows the world table and, if given, the agreement's actors, offices and zones.
    pub fn new(agreement: Option<&Agreement>) -> Self {
        let countries = agreement
            .map(|agreement| agreement.countries.iter().filter_map(|code| code.parse().ok()).collect())
            .unwrap_or_default();
        Reader {
            agreement: agreement.cloned(),
            book: ActorBook::new(agreement),
            countries,
            parsers: Pool::default(),
        }
    }

    /// This reader with another book of who is who.
    #[cfg(test)]
    pub(crate) fn knowing(self, book: ActorBook) -> Self {
        Reader { book, ..self }
    }

    /// Who is who to it.
    #[cfg(test)]
    pub(crate) fn book(&self) -> &ActorBook {
        &self.book
    }

    /// Reads a report. Never fails; what was not read is a doubt.
    pub fn read(&self, report: &ReportText<'_>) -> Reading {
        self.read_where(report, &|_| true)
    }

    /// Reads what of a report `triage` lets through, and says how much it did not.
    ///
    /// For archives, most of which is about something else. A text without a passage that can hold a claim costs one pass over its bytes; its
    /// reading has neither claims nor regions.
    pub fn read_triaged(&self, report: &ReportText<'_>, triage: &Triage) -> (Reading, Skipped) {
        let bytes = report.text.len();
        // The signs are English; what is said to be in another language is read.
        let english =
            report.language.is_none_or(|code| code.is_empty() || code.to_lowercase().starts_with("en"));
        if !english {
            return (self.read(report), Skipped { bytes, skipped: 0 });
        }
        let passages = triage.passages(report.text);
        if passages.is_empty() {
            let nothing = ReportText { text: "", ..*report };
            return (self.read(&nothing), Skipped { bytes, skipped: bytes });
        }
        let let_through = |range: TextRange| {
            let after = passages.partition_point(|passage| passage.end <= range.start);
            passages.get(after).is_some_and(|passage| passage.overlaps(range))
        };
        let read: usize = passages.iter().map(|passage| passage.len()).sum();
        (self.read_where(report, &let_through), Skipped { bytes, skipped: bytes - read })
    }

    /// Reads the paragraphs of a report that `wanted` names.
    fn read_where(&self, report: &ReportText<'_>, wanted: &dyn Fn(TextRange) -> bool) -> Reading {
        let text = report.text;
        let regions = regions(text);
        let mut doubts = Vec::new();
        let tongue = report.language.and_then(Tongue::of_code);
        if let Some(language) = report.language
            && !language.is_empty()
            && tongue.is_none()
            && !language.to_lowercase().starts_with("en")
        {
            doubts.push(Message::new("reading-language").with("language", language));
        }
        let (mut paragraphs, unread) = paragraphs(text, &regions);
        paragraphs.retain(|range| wanted(*range));
        let (foreign, paragraphs) = by_language(text, paragraphs, report.language, tongue);
        let languages: BTreeSet<Tongue> = foreign.iter().map(|(tongue, _)| *tongue).collect();
        doubts.extend(languages.iter().filter_map(|tongue| tongues::recall_limit(tongue.code())));
        if unread > 0 {
            doubts.push(Message::new("reading-cut").with("bytes", i64::try_from(unread).unwrap_or(i64::MAX)));
        }
        let parties: Vec<ActorId> = self
            .agreement
            .iter()
            .flat_map(|agreement| agreement.parties.iter().map(|party| party.actor.clone()))
            .collect();
        let listed: BTreeSet<ActorId> = self
            .agreement
            .iter()
            .flat_map(|agreement| agreement.actors.iter().map(|actor| actor.id.clone()))
            .collect();
        let tree = self.parsers.lend(|parser| Tree::new(text, &paragraphs, parser, self.book.veil()));
        if tree.unread > 0 {
            doubts.push(
                Message::new("reading-long-sentences")
                    .with("count", i64::try_from(tree.unread).unwrap_or(i64::MAX)),
            );
        }
        let mut roster = Roster::new(&self.book, &parties, &listed, text, report.outlet);
        roster.owe(self.agreement.iter().flat_map(|agreement| &agreement.obligations));
        let cast = Cast::new(&tree, &roster);
        let speeches = Speeches::new(&tree, &cast);
        let events = events::events(&tree, &cast, &speeches);
        let sides = events::sides(&cast, &events);
        let says = says::sayings(&tree, &cast, &speeches, &events, &sides);
        let zone = self.agreement.as_ref().map_or(TimeZone::UTC, |agreement| agreement.zone.clone());
        let anchors = Anchors {
            published: report.published,
            ceasefire_start: self.agreement.as_ref().map(|agreement| agreement.start),
            zone: &zone,
        };
        let times = time::find(text, &anchors);
        let countries = self.countries(&roster);
        let assembly = Assembly {
            countries,
            zone: zone.clone(),
            times: &times,
            reader: self,
            report,
            tree: &tree,
            cast: &cast,
            speeches: &speeches,
            sides: &sides,
        };
        let mut claims: Vec<Claim> = events.iter().filter_map(|event| assembly.event(event)).collect();
        let denied: Vec<Claim> =
            says.iter().filter_map(|saying| assembly.denied_before(saying, &events)).collect();
        claims.extend(denied);
        claims.extend(says.iter().map(|saying| assembly.saying(saying)));
        let mut claims = one_each(text, claims);
        scene::carry_places(&tree, &mut claims);
        let desk = tongues::Desk {
            text,
            book: &self.book,
            agreement: self.agreement.as_ref(),
            anchors: &anchors,
            countries: &assembly.countries,
            headline: regions
                .iter()
                .find(|region| region.kind == RegionKind::Headline)
                .map(|region| region.range),
        };
        let read = tongues::read(&desk, &foreign);
        if !read.claims.is_empty() {
            claims.extend(read.claims);
            claims = one_each(text, claims);
        }
        claims.iter_mut().for_each(confidence::settle);
        let mut heard = assembly.heard();
        for (actor, range) in read.heard {
            if let Some(side) = heard.iter_mut().find(|side| side.actor == actor) {
                side.words.push(range);
            }
        }
        Reading { regions, claims, heard, doubts }
    }
}

impl Reader {
    /// The countries place names are looked for in first: the agreement's, else those whose people and forces the report names.
    fn countries(&self, roster: &Roster) -> Vec<CountryCode> {
        if !self.countries.is_empty() {
            return self.countries.clone();
        }
        let mut seen = BTreeSet::new();
        let mut countries: Vec<CountryCode> = Vec::new();
        for mention in roster.mentions() {
            let known = roster.known(mention.actor);
            if seen.insert(mention.actor)
                && let Some(code) = self.book.country_of(&known.id).and_then(|code| code.parse().ok())
                && !countries.contains(&code)
            {
                countries.push(code);
            }
        }
        countries
    }
}

/// The paragraphs read without a parser, each with its language, and the rest. A language that is given holds for all.
fn by_language(
    text: &str,
    paragraphs: Vec<TextRange>,
    given: Option<&str>,
    tongue: Option<Tongue>,
) -> (Vec<(Tongue, TextRange)>, Vec<TextRange>) {
    let of = |range: &TextRange| match given.filter(|given| !given.is_empty()) {
        Some(_) => tongue,
        None => range.of(text).and_then(tongues::of_paragraph),
    };
    let mut foreign = Vec::new();
    let mut rest = Vec::new();
    for range in paragraphs {
        match of(&range) {
            Some(tongue) => foreign.push((tongue, range)),
            None => rest.push(range),
        }
    }
    (foreign, rest)
}

/// The paragraphs to read, and how many bytes are left out by the limit.
fn paragraphs(text: &str, regions: &[Region]) -> (Vec<TextRange>, usize) {
    let mut found = Vec::new();
    let (mut bytes, mut unread) = (0, 0);
    for region in regions {
        if !matches!(region.kind, RegionKind::Body | RegionKind::Standfirst) {
            continue;
        }
        let Some(block) = region.range.of(text) else { continue };
        let mut start = region.range.start;
        for line in block.split_inclusive('\n') {
            let trimmed = line.trim();
            let lead = crate::leads::words_at(trimmed);
            let from = start + line.find(trimmed).unwrap_or(0) + lead;
            let trimmed = &trimmed[lead..];
            if !trimmed.is_empty() {
                if bytes + trimmed.len() > BYTES_MAX {
                    unread += trimmed.len();
                } else {
                    bytes += trimmed.len();
                    found.push(TextRange::new(from, from + trimmed.len()));
                }
            }
            start += line.len();
        }
    }
    (found, unread)
}

struct Assembly<'r> {
    reader: &'r Reader,
    report: &'r ReportText<'r>,
    tree: &'r Tree<'r>,
    cast: &'r Cast<'r>,
    speeches: &'r Speeches,
    sides: &'r BTreeSet<usize>,
    times: &'r [TimeExpression],
    countries: Vec<CountryCode>,
    zone: TimeZone,
}

impl Assembly<'_> {
    fn event(&self, event: &Event) -> Option<Claim> {
        let (mut modality, mut modality_rule) =
            events::modality(self.cast, self.speeches, event, self.sides)?;
        if modality == Modality::Asserted && self.outsider_charges(event) {
            (modality, modality_rule) = (Modality::Alleged, rules::MODALITY_OTHER);
        }
        let found = &event.found;
        let trigger = self.tree.words[found.at].range;
        // Nobody fires at itself: a pronoun that came out so was read wrongly, and nobody is a better answer.
        let own = |target: &&Who| {
            let top = self.cast.top(target);
            events::is_hostile(found.act)
                && top.is_some()
                && event.actors.iter().any(|who| self.cast.top(who) == top)
        };
        let targets: Vec<Who> = event.targets.iter().filter(|target| !own(target)).cloned().collect();
        let mut claim = self.claim(
            found.act,
            trigger,
            found.rule,
            event.quote.clone(),
            &event.actors,
            &targets,
            &event.chain,
        );
        if targets.len() < event.targets.len() {
            claim.doubts.push(Message::new("claim-target-unclear"));
        }
        claim.modality = Field::said(
            modality,
            found.verb.map_or(trigger, |verb| self.tree.words[verb].range),
            modality_rule,
        );
        let countries = &self.countries;
        claim.places = places::phrases(self.tree, self.cast, found)
            .iter()
            .map(|phrase| places::field(self.tree, phrase, self.reader.agreement.as_ref(), countries))
            .collect();
        claim.general = modality == Modality::Denied && justify::is_general(self.tree, found);
        claim.characterisation = justify::characterisation(self.tree, found, &event.quote);
        claim.justifications = justify::justifications(self.tree, found);
        claim.time = self.time(event);
        if claim.time.is_none()
            && matches!(modality, Modality::Asserted | Modality::Alleged | Modality::Denied)
            && events::is_hostile(found.act)
        {
            claim.time = self.carried_time(claim.quote);
            if claim.time.is_some() {
                claim.doubts.push(Message::new("claim-time-carried"));
            }
        }
        self.numbers(&mut claim, event);
        Some(claim)
    }

    /// Witnesses, media, somebody in office, whose side the report does not say, on a hostile act of one side: one person's word.
    fn outsider_charges(&self, event: &Event) -> bool {
        let unplaced = event.chain.first().map(|&frame| &self.speeches.frames[frame]).is_some_and(|frame| {
            let passed_on = frame.rule == rules::CLAIMANT_PASSED_ON;
            let settles = matches!(self.tree.lemma(frame.at), "confirm" | "verify" | "establish");
            !settles
                && !frame.speaker.is_empty()
                && frame.speaker.iter().all(|who| {
                    self.cast.top(who).is_none()
                        && !who.spokesperson
                        && (passed_on
                            || matches!(
                                who.kind,
                                ClaimantKind::Person | ClaimantKind::Office | ClaimantKind::Media
                            )
                            || !names_itself(&who.surface))
                })
        });
        // A fight of two sides is no charge against either.
        let sides: BTreeSet<usize> = event.actors.iter().filter_map(|who| self.cast.top(who)).collect();
        unplaced && events::is_hostile(event.found.act) && sides.len() == 1
    }

    fn saying(&self, saying: &Saying) -> Claim {
        let trigger = self.tree.words[saying.at].range;
        // What somebody says of its own saying is the outlet's to tell: "she remains committed, she said".
        let same = |frame: &&usize| {
            let speaker = &self.speeches.frames[**frame].speaker;
            speaker.iter().any(|who| {
                saying.actors.iter().any(|actor| {
                    actor.name == who.name
                        || (self.cast.top(actor).is_some() && self.cast.top(actor) == self.cast.top(who))
                })
            })
        };
        // A statement tells of sayings as an outlet does: the body that put it out stands where the outlet stands.
        let voice = self.speeches.voice;
        // An order is an act: who says "I have told the troops to answer" tells it.
        let told = |frame: &&usize| saying.act == Act::SayOrder || !same(frame);
        let chain: Vec<usize> =
            saying.chain.iter().filter(|frame| told(frame) && voice != Some(**frame)).copied().collect();
        let mut claim = self.claim(
            saying.act,
            trigger,
            saying.rule,
            saying.quote.clone(),
            &saying.actors,
            &saying.targets,
            &chain,
        );
        claim.time = self.time_of_verb(saying.at, claim.quote);
        if saying.act.group() == ActGroup::Talk && claim.modality.value == Modality::Asserted {
            let (mood, rule) = factuality::mood(self.tree, saying.at, Some(saying.at));
            let set = says::is_set(self.tree, saying.at);
            if mood == Mood::Due || set {
                let rule = if set { rules::MODALITY_DUE } else { rule };
                claim.modality = Field::said(Modality::Planned, trigger, rule);
            }
        }
        if saying.act == Act::TalkVisit {
            let countries = &self.countries;
            let went = places::visited(self.tree, self.cast, saying.at);
            claim.places = went
                .iter()
                .map(|phrase| places::field(self.tree, phrase, self.reader.agreement.as_ref(), countries))
                .collect();
        }
        claim
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of a claim")]
    fn claim(
        &self,
        act: Act,
        trigger: TextRange,
        rule: RuleId,
        quote: std::ops::Range<usize>,
        actors: &[Who],
        targets: &[Who],
        chain: &[usize],
    ) -> Claim {
        let mut doubts = Vec::new();
        if actors.is_empty() {
            doubts.push(Message::new("claim-actor-unknown"));
        }
        let implied = actors.iter().any(|who| who.implied);
        if implied {
            doubts.push(Message::new("claim-actor-implied"));
        }
        let claimants = self.claimants(chain);
        let mut claim = Claim {
            quote: self.tree.range(quote.clone()),
            act: Field::said(act, trigger, rule),
            actors: actors.iter().map(|who| self.actor(who)).collect(),
            targets: targets.iter().map(|who| self.actor(who)).collect(),
            places: Vec::new(),
            time: None,
            claimants,
            modality: Field::said(Modality::Asserted, trigger, rules::MODALITY_PLAIN),
            general: false,
            count: None,
            casualties: None,
            characterisation: None,
            justifications: Vec::new(),
            confidence: 0,
            doubts,
        };
        if let Some(frame) = chain.first().map(|&frame| &self.speeches.frames[frame])
            && act.group() == ActGroup::Say
            && frame
                .speaker
                .first()
                .is_some_and(|who| who.kind == ClaimantKind::Anonymous && who.side.is_none())
        {
            claim.modality = Field::said(Modality::Alleged, trigger, rules::MODALITY_HEARSAY);
        }
        claim
    }

    /// Who says so, nearest to the fact first. The outlet itself is not listed.
    fn claimants(&self, chain: &[usize]) -> Vec<Field<Claimant>> {
        let mut claimants: Vec<Field<Claimant>> = Vec::new();
        // Who stands in the chain already, by the actor where one is known: nobody is told to tell oneself.
        let mut heard: BTreeSet<String> = BTreeSet::new();
        let told = |frame: &&usize| !(self.speeches.outlet && self.speeches.voice == Some(**frame));
        for &frame in chain.iter().filter(told) {
            let frame = &self.speeches.frames[frame];
            let named: Vec<String> = frame.speaker.iter().map(|who| who.name.to_lowercase()).collect();
            if !named.is_empty() && named.iter().all(|name| heard.contains(name)) {
                continue;
            }
            heard.extend(named);
            if let Some(who) = frame.speaker.first() {
                let mut actor = self.actor_ref(who);
                actor.name.clone_from(&who.surface);
                if frame.speaker.len() > 1 {
                    actor.name = frame
                        .speaker
                        .iter()
                        .map(|who| who.surface.as_str())
                        .collect::<Vec<_>>()
                        .join(" and ");
                }
                let known = claimants.iter().any(|link| link.value.who.name == actor.name);
                if !known {
                    claimants.push(Field {
                        value: Claimant { who: actor, kind: who.kind },
                        evidence: evidence(who),
                        rule: frame.rule,
                    });
                }
            }
        }
        claimants
    }

    fn actor_ref(&self, who: &Who) -> ActorRef {
        let id = |actor: usize| self.cast.book.known(actor).id.clone();
        ActorRef { name: who.name.clone(), actor: who.known.map(id), speaks_for: who.side.map(id) }
    }

    fn actor(&self, who: &Who) -> Field<ActorRef> {
        Field { value: self.actor_ref(who), evidence: evidence(who), rule: who.rule }
    }

    fn numbers(&self, claim: &mut Claim, event: &Event) {
        let text = self.report.text;
        let found = &event.found;
        let counted = [
            Some(found.at),
            found.also.first().copied(),
            found.doer.filter(|_| found.rule == rules::ACT_MUNITION),
        ]
        .into_iter()
        .flatten()
        .find(|&w| self.tree.tag(w).is_noun());
        if let Some(noun) = counted
            && let Some((figure, range)) = count_before(text, self.tree.words[noun].range)
        {
            claim.count = Some(Field::said(
                Count { unit: self.tree.low(noun).to_owned(), figure },
                range,
                rules::COUNT_CLAUSE,
            ));
        }
        if matches!(
            found.act.group(),
            ActGroup::Air
                | ActGroup::Fire
                | ActGroup::Civ
                | ActGroup::Prot
                | ActGroup::Hum
                | ActGroup::Ground
        ) {
            let sentence = self.tree.range(self.tree.sentences[self.tree.words[found.at].sentence].clone());
            let nearest = [claim.quote, sentence].into_iter().find_map(|range| casualties_in(text, range));
            if let Some((harm, ranges)) = nearest {
                let evidence = Evidence::Said(ranges.into_iter().map(Locator::Text).collect());
                claim.casualties = Some(Field { value: harm, evidence, rule: rules::CASUALTIES_CLAUSE });
            }
        }
    }

    /// Which sides were heard: every party of the agreement, then every other actor it lists on a side.
    fn heard(&self) -> Vec<Heard> {
        let Some(agreement) = &self.reader.agreement else { return Vec::new() };
        let mut order: Vec<ActorId> = agreement.parties.iter().map(|party| party.actor.clone()).collect();
        // The agreement says whom to ask about beside its parties; where it does not, everybody it puts on a side.
        let says = agreement.actors.iter().any(|actor| actor.heard);
        for actor in &agreement.actors {
            let asked = if says { actor.heard } else { actor.side.is_some() && actor.part_of.is_none() };
            if asked && !order.contains(&actor.id) {
                order.push(actor.id.clone());
            }
        }
        order
            .into_iter()
            .map(|id| {
                let mut words: Vec<TextRange> = Vec::new();
                for frame in &self.speeches.frames {
                    let speaks = frame.speaker.iter().any(|who| {
                        let named = [who.known, who.side].into_iter().flatten();
                        named
                            .into_iter()
                            .any(|actor| self.cast.book.known(self.cast.book.top(actor)).id == id)
                    });
                    if speaks {
                        let content =
                            frame.content.iter().map(|&root| self.tree.range(self.tree.under(root)));
                        words.extend(
                            content.reduce(TextRange::join).or(Some(self.tree.words[frame.at].range)),
                        );
                    }
                }
                words.sort();
                words.dedup();
                let name = self.reader.book.name_of(&id).unwrap_or(&id.0).to_owned();
                Heard { actor: id, name, words }
            })
            .collect()
    }
}

/// Whether a speaker is called by a name and not by a common noun: "the municipality", "medics at the Nasser hospital" have none.
fn names_itself(surface: &str) -> bool {
    let own =
        surface.split_whitespace().take_while(|word| !matches!(*word, "at" | "in" | "from" | "on" | "who"));
    own.skip_while(|word| matches!(*word, "The" | "A" | "An" | "Two" | "Three" | "Several" | "Some" | "One"))
        .any(|word| word.chars().any(char::is_uppercase))
}

fn evidence(who: &Who) -> Evidence {
    if who.range.is_empty() { Evidence::Implied } else { Evidence::words(who.range) }
}

/// One claim for one act of one actor in one place of the text, in the order of the text.
fn one_each(text: &str, mut claims: Vec<Claim>) -> Vec<Claim> {
    claims.sort_by(|a, b| {
        (a.quote.start, a.quote.end, a.act.value).cmp(&(b.quote.start, b.quote.end, b.act.value))
    });
    let mut seen = BTreeSet::new();
    claims.retain(|claim| seen.insert(claim.key()));
    // A standfirst and a caption say again what the body says: the same words tell the same act once.
    let mut words = BTreeSet::new();
    claims.retain(|claim| {
        let actors: Vec<String> = claim.actors.iter().map(|actor| actor.value.name.clone()).collect();
        let quote = claim.quote.of(text).unwrap_or_default();
        quote.len() < 15 || words.insert((quote, claim.act.value, actors))
    });
    claims
}
