//! Facts as stated, held against every provision: in force, covered act, answering actor, place, direction,
//! reservation.
//!
//! Each question has three answers and they are joined by Kleene's logic: a question that is answered "no"
//! decides, whatever is unknown beside it; otherwise one "cannot tell" makes the whole "cannot tell". Who the
//! actor is decides only who answers, never how sure.

use crate::{
    ActorId, Agreement, Answerability, Duty, Facts, Instrument, Opinion, Provision, Relation, Standing,
    Validity, Verdict, Zone, ZoneId,
};
use std::collections::BTreeMap;
use truce_vocabulary::{Act, ActGroup, Interval, Justification, Message, Truth};

/// Every step a trace can hold: its message id and the arguments it carries, for whoever writes catalogues.
pub const TRACE: &[(&str, &[&str])] = &[
    // When.
    ("in-force", &["provision"]),
    ("before-start", &["provision", "from"]),
    ("after-end", &["provision", "until"]),
    ("time-not-said", &["provision"]),
    ("time-straddles", &["provision"]),
    ("waits-for-event", &["provision"]),
    ("later-instrument-reported", &["instrument", "from"]),
    // What.
    ("act-prohibited", &["act", "provision"]),
    ("act-permitted", &["act", "provision"]),
    ("act-text-leaves-room", &["act", "provision"]),
    ("act-may-be-covered", &["act", "provision"]),
    ("act-not-said", &["act"]),
    ("act-not-covered", &["act", "provision"]),
    // Who.
    ("actor-answers-own-act", &["actor", "party"]),
    ("actor-to-be-prevented", &["actor", "party"]),
    ("actor-to-be-ensured", &["actor", "party"]),
    ("actor-best-effort", &["actor", "party"]),
    ("actor-may-be-bound", &["actor", "party"]),
    ("actor-not-bound", &["actor", "party"]),
    ("actor-not-said", &["party"]),
    // Where.
    ("zone-inside", &["zone"]),
    ("zone-outside", &["zone"]),
    ("zone-disputed", &["zone", "disputed"]),
    ("zone-cannot-tell", &["zone"]),
    ("zone-not-in-force", &["zone"]),
    ("zone-may-be-in-force", &["zone"]),
    ("place-not-said", &["zone"]),
    ("zone-excepted", &["zone"]),
    ("zone-may-be-excepted", &["zone"]),
    // At whom.
    ("target-covered", &["target"]),
    ("target-by-place", &["zone"]),
    ("target-other", &["target"]),
    ("target-not-said", &["provision"]),
    // In whose defence.
    ("justification-reserved", &["justification", "article"]),
    ("justification-not-reserved", &["justification"]),
    ("reservation-available", &["justification", "article"]),
];

impl Agreement {
    /// What every provision says about the facts, one opinion for each party it binds, in the order of the
    /// agreement.
    ///
    /// A provision that does not speak of the facts is there too, as `NotCovered`, with the step that says
    /// why.
    pub fn opinions(&self, facts: &Facts) -> Vec<Opinion> {
        let located = self.locate(facts);
        let stated = Stated { facts, located: &located };
        let mut opinions = Vec::new();
        for provision in &self.provisions {
            opinions.extend(provision.duties.iter().map(|duty| self.opinion(provision, duty, &stated)));
        }
        opinions
    }

    /// For every zone with a shape, whether the points lie in it; all points that may be meant must agree.
    /// Asked once for all provisions.
    fn locate(&self, facts: &Facts) -> BTreeMap<String, Truth> {
        let mut located = BTreeMap::new();
        for point in facts.points {
            for (zone, truth) in self.shapes.locate_all(point) {
                let all = located.entry(zone.as_str().to_owned()).or_insert(truth);
                *all = if *all == truth { truth } else { Truth::CannotTell };
            }
        }
        located
    }

    fn opinion(&self, provision: &Provision, duty: &Duty, stated: &Stated) -> Opinion {
        let facts = stated.facts;
        let instrument = self.instrument(&provision.instrument);
        let mut trace = Vec::new();
        let kind = act_kind(provision, facts.act, &mut trace);
        let in_force = self.in_force(provision, instrument, facts.when, &mut trace);
        let actor = self.answers(duty, facts, &mut trace);
        let place = self.within(&provision.zones, stated, &mut trace)
            & self.outside(&provision.except, stated, &mut trace);
        let directed = self.directed(provision, duty, stated, &mut trace);
        let applies = in_force & actor & place & directed;

        let verdict = match (kind, applies) {
            (Kind::None, _) | (_, Truth::No) => Verdict::NotCovered,
            (Kind::Unclear | Kind::MayBeCovered, _) | (_, Truth::CannotTell) => Verdict::CannotTell,
            (Kind::Permitted, Truth::Yes) => Verdict::Permitted,
            (Kind::Prohibited, Truth::Yes) => Verdict::Prohibited,
        };
        let verdict = match verdict {
            Verdict::Prohibited => reserve(provision, instrument, facts.justifications, &mut trace),
            other => other,
        };
        if verdict != Verdict::NotCovered {
            self.note_later_instruments(provision, facts.when, &mut trace);
        }
        let party = Some((duty.party.clone(), duty.answerability));
        Opinion { provision: provision.id.clone(), party, verdict, trace }
    }

    fn in_force(
        &self,
        provision: &Provision,
        instrument: Option<&Instrument>,
        when: Option<Interval>,
        trace: &mut Vec<Message>,
    ) -> Truth {
        let outer = instrument.map_or(Validity::default(), |instrument| instrument.validity);
        let validity = provision.validity.within(outer);
        let said = |id: &str| Message::new(id).with("provision", provision.label.as_str());
        let truth = match when {
            None if validity == Validity::default() => Truth::Yes,
            None => Truth::CannotTell,
            Some(when) => validity.covers(&when),
        };
        let starts_after =
            matches!((validity.from, when.and_then(|when| when.end)), (Some(from), Some(end)) if end <= from);
        trace.push(match (truth, when) {
            (Truth::Yes, _) => said("in-force"),
            (Truth::CannotTell, _) if validity.pending => said("waits-for-event"),
            (Truth::CannotTell, None) => said("time-not-said"),
            (Truth::CannotTell, Some(_)) => said("time-straddles"),
            (Truth::No, _) if starts_after => said("before-start").with("from", instant(validity.from)),
            (Truth::No, _) => said("after-end").with("until", instant(validity.until)),
        });
        truth
    }

    /// Whether somebody said to have acted is somebody the party answers for here.
    fn answers(&self, duty: &Duty, facts: &Facts, trace: &mut Vec<Message>) -> Truth {
        let party = self.party(&duty.party).map_or(duty.party.0.as_str(), |party| party.name.as_str());
        let step = |id: &str| Message::new(id).with("party", party);
        if facts.actors.is_empty() {
            trace.push(step("actor-not-said"));
            return Truth::CannotTell;
        }
        let mut answer = Truth::No;
        for actor in facts.actors {
            let bound = self.among(actor, &duty.actors);
            let id = match (bound, duty.answerability) {
                (Truth::Yes, Answerability::OwnAct) => "actor-answers-own-act",
                (Truth::Yes, Answerability::MustPrevent) => "actor-to-be-prevented",
                (Truth::Yes, Answerability::MustEnsure) => "actor-to-be-ensured",
                (Truth::Yes, Answerability::BestEffort) => "actor-best-effort",
                (Truth::CannotTell, _) => "actor-may-be-bound",
                (Truth::No, _) => "actor-not-bound",
            };
            trace.push(step(id).with("actor", self.display_name(actor)));
            answer = answer | bound;
        }
        answer
    }

    /// Whether an actor is one of these or a part of one; cannot tell where one of these is a part of it.
    fn among(&self, actor: &ActorId, these: &[ActorId]) -> Truth {
        if these.iter().any(|whole| self.is_part_of(actor, whole)) {
            Truth::Yes
        } else if these.iter().any(|part| self.is_part_of(part, actor)) {
            Truth::CannotTell
        } else {
            Truth::No
        }
    }

    /// Whether the act happened within any of the zones; everywhere is within none.
    fn within(&self, zones: &[ZoneId], stated: &Stated, trace: &mut Vec<Message>) -> Truth {
        if zones.is_empty() {
            return Truth::Yes;
        }
        let mut steps = Vec::new();
        let mut answer = Truth::No;
        for zone in zones.iter().filter_map(|id| self.zone_named(id)) {
            let (truth, step) = self.in_zone(zone, stated);
            answer = answer | truth;
            if truth.is_yes() {
                steps = vec![step];
                break;
            }
            steps.push(step);
        }
        trace.extend(steps);
        answer
    }

    /// Whether the act happened outside all of the zones that are excepted.
    fn outside(&self, zones: &[ZoneId], stated: &Stated, trace: &mut Vec<Message>) -> Truth {
        let mut answer = Truth::Yes;
        for zone in zones.iter().filter_map(|id| self.zone_named(id)) {
            let inside = self.in_zone(zone, stated).0;
            if !inside.is_no() {
                let id = if inside.is_yes() { "zone-excepted" } else { "zone-may-be-excepted" };
                trace.push(Message::new(id).with("zone", zone.name.as_str()));
            }
            answer = answer & !inside;
        }
        answer
    }

    /// Whether the facts lie in a zone, by points, by the words' own zones, by countries; the first of these
    /// that decides.
    fn in_zone(&self, zone: &Zone, stated: &Stated) -> (Truth, Message) {
        let facts = stated.facts;
        let step = |id: &str| Message::new(id).with("zone", zone.name.as_str());
        let in_force = match facts.when {
            _ if zone.validity == Validity::default() => Truth::Yes,
            Some(when) => zone.validity.covers(&when),
            None => Truth::CannotTell,
        };
        if in_force.is_no() {
            return (Truth::No, step("zone-not-in-force"));
        }
        for id in &zone.open {
            let Some(disputed) = self.zone_named(id) else { continue };
            // Near a disputed area is near enough, unless the place named surely lies in a country that the
            // zone is the whole of: whose ground the area is is not for us to say.
            let near = match stated.by_points(disputed) {
                Truth::Yes => true,
                Truth::CannotTell => !facts.points.is_empty() && !by_countries(zone, facts).is_yes(),
                Truth::No => false,
            };
            if near || self.by_names(disputed, facts).is_yes() {
                return (Truth::CannotTell, step("zone-disputed").with("disputed", disputed.name.as_str()));
            }
        }
        let answers = [stated.by_points(zone), self.by_names(zone, facts), by_countries(zone, facts)];
        let decided = answers.into_iter().find(|answer| *answer != Truth::CannotTell);
        let nothing_said = facts.points.is_empty() && facts.zones.is_empty() && facts.countries.is_empty();
        match decided {
            Some(Truth::Yes) if in_force.is_yes() => (Truth::Yes, step("zone-inside")),
            Some(Truth::Yes) => (Truth::CannotTell, step("zone-may-be-in-force")),
            Some(_) => (Truth::No, step("zone-outside")),
            None if nothing_said => (Truth::CannotTell, step("place-not-said")),
            None => (Truth::CannotTell, step("zone-cannot-tell")),
        }
    }

    fn by_names(&self, zone: &Zone, facts: &Facts) -> Truth {
        let named = facts.zones.iter().filter_map(|id| self.zone_named(id));
        let mut answers = named.map(|named| {
            if self.zone_inside(&named.id, &zone.id) {
                Truth::Yes
            } else if apart(&named.countries, &zone.countries) {
                Truth::No
            } else {
                Truth::CannotTell
            }
        });
        let first = answers.next().unwrap_or(Truth::CannotTell);
        if answers.all(|answer| answer == first) { first } else { Truth::CannotTell }
    }

    /// Whether the act was directed at whom the provision protects: by its target, or by where it took
    /// effect.
    fn directed(
        &self,
        provision: &Provision,
        duty: &Duty,
        stated: &Stated,
        trace: &mut Vec<Message>,
    ) -> Truth {
        if provision.against.is_empty() && provision.landing.is_empty() {
            return Truth::Yes;
        }
        // In a clash nobody is the target: each is the other's.
        let opponents =
            |actor: &&ActorId| stated.facts.act == Act::FireClash && self.among(actor, &duty.actors).is_no();
        let opponents = stated.facts.actors.iter().filter(opponents);
        let targets: Vec<&ActorId> = stated.facts.targets.iter().chain(opponents).collect();
        let mut by_target = if targets.is_empty() { Truth::CannotTell } else { Truth::No };
        for target in &targets {
            let protected = self.among(target, &provision.against);
            if !protected.is_yes() {
                trace.push(Message::new("target-other").with("target", self.display_name(target)));
            }
            by_target = by_target | protected;
        }
        if by_target.is_yes() {
            trace.retain(|step| step.id != "target-other");
            let protected = targets.iter().find(|target| self.among(target, &provision.against).is_yes());
            let name = protected.map_or("", |target| self.display_name(target));
            trace.push(Message::new("target-covered").with("target", name));
            return Truth::Yes;
        }
        let mut by_place = Truth::No;
        for zone in provision.landing.iter().filter_map(|id| self.zone_named(id)) {
            let inside = self.in_zone(zone, stated).0;
            if inside.is_yes() {
                trace.push(Message::new("target-by-place").with("zone", zone.name.as_str()));
            }
            by_place = by_place | inside;
        }
        let answer = by_target | by_place;
        if answer == Truth::CannotTell {
            trace.push(Message::new("target-not-said").with("provision", provision.label.as_str()));
        }
        answer
    }

    /// A reader of a late verdict must know that something newer, unseen here, is said to apply.
    fn note_later_instruments(
        &self,
        provision: &Provision,
        when: Option<Interval>,
        trace: &mut Vec<Message>,
    ) {
        let Some(end) = when.map(|when| when.end) else { return };
        let newer = |later: &&Instrument| {
            let annex = later.follows.iter().all(|link| link.relation == Relation::Annexed);
            later.standing == Standing::Reported && !annex
        };
        for later in self.instruments.iter().filter(newer) {
            let follows = self.follows(&later.id, &provision.instrument);
            if let (true, Some(from)) = (follows, later.validity.from)
                && end.is_none_or(|end| end > from)
            {
                let step = Message::new("later-instrument-reported").with("instrument", later.title.as_str());
                trace.push(step.with("from", from.to_string()));
            }
        }
    }
}

/// The facts, and where their points lie.
struct Stated<'a> {
    facts: &'a Facts<'a>,
    located: &'a BTreeMap<String, Truth>,
}

impl Stated<'_> {
    fn by_points(&self, zone: &Zone) -> Truth {
        self.located.get(&zone.id.0).copied().unwrap_or(Truth::CannotTell)
    }
}

/// How a provision speaks of an act.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    None,
    Prohibited,
    Permitted,
    /// The text leaves room.
    Unclear,
    /// The act is said too broadly to tell.
    MayBeCovered,
}

fn act_kind(provision: &Provision, act: Act, trace: &mut Vec<Message>) -> Kind {
    let step = |id: &str| Message::new(id).with("act", act.code());
    let here = |id: &str| step(id).with("provision", provision.label.as_str());
    if act == Act::ViolationUnspecified && !provision.prohibits.is_empty() {
        trace.push(step("act-not-said"));
        return Kind::MayBeCovered;
    }
    let speech = matches!(act.group(), ActGroup::Say | ActGroup::Talk);
    let listed = |acts: &[Act]| if speech { Truth::No } else { covered(acts, act) };
    let (prohibited, permitted, unclear) =
        (listed(&provision.prohibits), listed(&provision.permits), listed(&provision.unclear));
    let (kind, id) = if prohibited.is_yes() {
        (Kind::Prohibited, "act-prohibited")
    } else if permitted.is_yes() {
        (Kind::Permitted, "act-permitted")
    } else if unclear.is_yes() {
        (Kind::Unclear, "act-text-leaves-room")
    } else if !(prohibited | permitted | unclear).is_no() {
        (Kind::MayBeCovered, "act-may-be-covered")
    } else {
        (Kind::None, "act-not-covered")
    };
    trace.push(here(id));
    kind
}

/// The particular acts that a general code stands for where the report does not say which.
fn kinds_of(act: Act) -> &'static [Act] {
    match act {
        Act::AirStrike => &[Act::AirStrikeManned, Act::AirStrikeDrone],
        Act::FireUnspecified => &[Act::FireRocketMissile, Act::FireShelling, Act::FireSmallArms],
        _ => &[],
    }
}

/// Whether a list of acts covers an act: a general code covers its kinds, and all its kinds together cover
/// it.
fn covered(listed: &[Act], act: Act) -> Truth {
    let general = |of: Act| listed.iter().any(|listed| kinds_of(*listed).contains(&of));
    if listed.contains(&act) || general(act) {
        return Truth::Yes;
    }
    let kinds = kinds_of(act);
    match kinds.iter().filter(|kind| listed.contains(kind)).count() {
        0 => Truth::No,
        some if some == kinds.len() => Truth::Yes,
        _ => Truth::CannotTell,
    }
}

fn by_countries(zone: &Zone, facts: &Facts) -> Truth {
    if zone.countries.is_empty() || facts.countries.is_empty() {
        return Truth::CannotTell;
    }
    if apart(&zone.countries, facts.countries) {
        Truth::No
    } else if zone.whole && facts.countries.iter().all(|country| zone.countries.contains(country)) {
        Truth::Yes
    } else {
        Truth::CannotTell
    }
}

/// Whether two lists, both said, share no country.
fn apart(a: &[truce_places::CountryCode], b: &[truce_places::CountryCode]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|country| b.contains(country))
}

/// The verdict on a prohibited act: it depends, if a reserved justification is claimed.
fn reserve(
    provision: &Provision,
    instrument: Option<&Instrument>,
    claimed: &[Justification],
    trace: &mut Vec<Message>,
) -> Verdict {
    let shared = instrument.map_or(&[][..], |instrument| &instrument.reserves);
    let article = instrument.and_then(|instrument| instrument.reserved_by.as_deref());
    let mut depends = false;
    for justification in claimed {
        let own = provision.reserves.contains(justification);
        let reserved = own || shared.contains(justification);
        let id = if reserved { "justification-reserved" } else { "justification-not-reserved" };
        let mut step = Message::new(id).with("justification", justification.code());
        if reserved {
            step = step
                .with("article", if own { provision.label.as_str() } else { article.unwrap_or_default() });
        }
        trace.push(step);
        depends |= reserved;
    }
    if depends {
        return Verdict::DependsOnJustification;
    }
    for (justifications, article) in
        [(&provision.reserves[..], Some(provision.label.as_str())), (shared, article)]
    {
        for justification in justifications {
            let step = Message::new("reservation-available").with("justification", justification.code());
            trace.push(step.with("article", article.unwrap_or_default()));
        }
    }
    Verdict::Prohibited
}

fn instant(at: Option<jiff::Timestamp>) -> String {
    at.map_or_else(String::new, |at| at.to_string())
}
