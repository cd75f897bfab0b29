//! The view's incidents as columns: what a query narrows and counts by, loaded once and shared by every mission that looks at one view.
//!
//! An incident is a few dozen bytes here, whatever its claims hold; what a page shows of it stays in the view until it is shown. Lists
//! that many incidents have in common (names, zones, sides) are kept once, so that a condition on them is tried once for each list.

use crate::{
    error::MissionError,
    rows::{Audience, HeardRow},
    view::{View, audience_code, day_of},
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use truce_incidents::{Attribution, Incident, IncidentKind, Occurrence};
use truce_terms::{ActorId, PartyId, ZoneId};
use truce_vocabulary::{Act, Message, Modality, Truth, UncertainPoint};

/// In the place of a day: this incident is not dated to one.
pub(crate) const NO_DAY: u32 = u32::MAX;

/// Lists that incidents have in common, by what they are lists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListOf {
    Act,
    Acts,
    Words,
    Sides,
    Zones,
    Places,
    Modalities,
    /// Not among the lists of an incident in the columns: its row names them.
    Assessments,
}

impl ListOf {
    pub(crate) const ALL: [ListOf; 8] = [
        ListOf::Act,
        ListOf::Acts,
        ListOf::Words,
        ListOf::Sides,
        ListOf::Zones,
        ListOf::Places,
        ListOf::Modalities,
        ListOf::Assessments,
    ];
}

/// Who is said to have acted and to whom it was done, each as actor and as party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sides {
    pub(crate) from: Vec<(Option<ActorId>, Option<PartyId>)>,
    pub(crate) to: Vec<(Option<ActorId>, Option<PartyId>)>,
}

impl Sides {
    pub(crate) fn of(incident: &Incident) -> Sides {
        let pairs = |all: &[truce_incidents::Who]| {
            let mut pairs: Vec<_> = all
                .iter()
                .map(|who| (who.actor.clone(), who.party.clone()))
                .filter(|(actor, party)| actor.is_some() || party.is_some())
                .collect();
            pairs.sort();
            pairs.dedup();
            pairs
        };
        Sides { from: pairs(&incident.actors), to: pairs(&incident.targets) }
    }

    /// The parties of one side, each once.
    pub(crate) fn parties(side: &[(Option<ActorId>, Option<PartyId>)]) -> Vec<PartyId> {
        let mut parties: Vec<PartyId> = side.iter().filter_map(|(_actor, party)| party.clone()).collect();
        parties.sort();
        parties.dedup();
        parties
    }

    /// Whether a side has this party, or this actor: "hezbollah" is no party of every agreement whose other side it fights for.
    pub(crate) fn has(side: &[(Option<ActorId>, Option<PartyId>)], name: &PartyId) -> bool {
        side.iter().any(|(actor, party)| {
            party.as_ref() == Some(name) || actor.as_ref().is_some_and(|actor| actor.0 == name.0)
        })
    }

    /// Every pair of a party said to have acted and a party it was done to; one with gaps where a side is not said.
    pub(crate) fn directions(&self) -> Vec<(Option<PartyId>, Option<PartyId>)> {
        fn named(parties: Vec<PartyId>) -> Vec<Option<PartyId>> {
            if parties.is_empty() { vec![None] } else { parties.into_iter().map(Some).collect() }
        }
        let (from, to) = (named(Self::parties(&self.from)), named(Self::parties(&self.to)));
        from.iter().flat_map(|from| to.iter().map(|to| (from.clone(), to.clone()))).collect()
    }
}

/// The incidents that an audience will see, newest first, undated last; those of a day by number.
#[derive(Default)]
pub(crate) struct Columns {
    pub(crate) number: Vec<u32>,
    pub(crate) sort_day: Vec<i64>,
    pub(crate) act: Vec<Act>,
    pub(crate) kind: Vec<IncidentKind>,
    pub(crate) occurrence: Vec<Occurrence>,
    pub(crate) attribution: Vec<Attribution>,
    pub(crate) days: Vec<(Option<Date>, Option<Date>)>,
    /// The day in `single_days` of an incident that is dated to one.
    pub(crate) day: Vec<u32>,
    pub(crate) point: Vec<Option<UncertainPoint>>,
    pub(crate) visible_from: Vec<i64>,
    /// For each incident its lists, in the order of [`ListOf`].
    pub(crate) lists: Vec<[u32; 7]>,
    /// Days to which some incident is dated, in order.
    pub(crate) single_days: Vec<Date>,
    /// Where the incident of a number stands, by number.
    places: Vec<u32>,
    pub(crate) acts: Vec<Vec<Act>>,
    pub(crate) words: Vec<Vec<String>>,
    pub(crate) sides: Vec<Sides>,
    pub(crate) zones: Vec<Vec<(ZoneId, Truth)>>,
    pub(crate) place_names: Vec<Vec<String>>,
    pub(crate) modalities: Vec<Vec<Modality>>,
}

impl Columns {
    pub(crate) fn len(&self) -> usize {
        self.number.len()
    }

    /// The list of an incident.
    pub(crate) fn list(&self, row: usize, of: ListOf) -> usize {
        self.lists[row][of as usize] as usize
    }

    /// The row of a number.
    pub(crate) fn row(&self, number: i64) -> Option<usize> {
        let row = *self.places.get(usize::try_from(number).ok()?)?;
        (row != u32::MAX).then_some(row as usize)
    }

    fn load(view: &View, audience: Audience) -> Result<Columns, MissionError> {
        let mut columns = Columns::default();
        let leading: Vec<Act> = lists(view, ListOf::Act)?;
        columns.acts = lists(view, ListOf::Acts)?;
        columns.words = lists(view, ListOf::Words)?;
        columns.sides = lists(view, ListOf::Sides)?;
        columns.zones = lists(view, ListOf::Zones)?;
        columns.place_names = lists(view, ListOf::Places)?;
        columns.modalities = lists(view, ListOf::Modalities)?;
        let lengths = [
            leading.len(),
            columns.acts.len(),
            columns.words.len(),
            columns.sides.len(),
            columns.zones.len(),
            columns.place_names.len(),
            columns.modalities.len(),
        ];
        let error = view.error("loading");
        let mut statement = view
            .connection()
            .prepare(
                "SELECT number, sort_day, kind, occurrence, attribution, from_day, to_day, lon, lat, radius, visible_from,
                    act, acts, words, sides, zones, places, modalities
                 FROM incident WHERE audience = ?1 ORDER BY sort_day DESC, number",
            )
            .map_err(&error)?;
        let mut rows = statement.query([audience_code(audience)]).map_err(&error)?;
        let mut single = Vec::new();
        while let Some(row) = rows.next().map_err(&error)? {
            let mut read = || -> rusqlite::Result<()> {
                columns.number.push(row.get(0)?);
                columns.sort_day.push(row.get(1)?);
                columns.kind.push(*nth(row, 2, &IncidentKind::ALL)?);
                columns.occurrence.push(*nth(row, 3, &Occurrence::ALL)?);
                columns.attribution.push(*nth(row, 4, &Attribution::ALL)?);
                let (from, to): (Option<i64>, Option<i64>) = (row.get(5)?, row.get(6)?);
                columns.days.push((from.and_then(day_of), to.and_then(day_of)));
                single.push(from.filter(|_day| from == to));
                let point = (row.get(7)?, row.get(8)?, row.get(9)?);
                columns.point.push(match point {
                    (Some(lon), Some(lat), Some(radius_m)) => Some(UncertainPoint { lon, lat, radius_m }),
                    _ => None,
                });
                columns.visible_from.push(row.get(10)?);
                let mut own = [0; 7];
                for (place, (list, length)) in own.iter_mut().zip(lengths).enumerate() {
                    *list = row.get(11 + place)?;
                    if *list as usize >= length {
                        return Err(rusqlite::Error::IntegralValueOutOfRange(11 + place, i64::from(*list)));
                    }
                }
                columns.act.push(leading[own[0] as usize]);
                columns.lists.push(own);
                Ok(())
            };
            read().map_err(&error)?;
        }
        let mut days: Vec<i64> = single.iter().flatten().copied().collect();
        days.sort_unstable();
        days.dedup();
        let place = |day: i64| days.binary_search(&day).ok().and_then(|place| u32::try_from(place).ok());
        columns.day = single.iter().map(|day| day.and_then(place).unwrap_or(NO_DAY)).collect();
        columns.single_days = days.iter().map(|day| day_of(*day).unwrap_or(Date::MIN)).collect();
        let most = columns.number.iter().max().map_or(0, |most| *most as usize + 1);
        columns.places = vec![u32::MAX; most];
        for (row, number) in (0u32..).zip(&columns.number) {
            columns.places[*number as usize] = row;
        }
        Ok(columns)
    }
}

/// One of the values that a column of codes stands for.
fn nth<'a, T>(row: &rusqlite::Row<'_>, column: usize, values: &'a [T]) -> rusqlite::Result<&'a T> {
    let code: i64 = row.get(column)?;
    let value = usize::try_from(code).ok().and_then(|code| values.get(code));
    value.ok_or(rusqlite::Error::IntegralValueOutOfRange(column, code))
}

/// Every list of a sort, in the order of its ids; ids count from 0 without gaps.
fn lists<T: DeserializeOwned>(view: &View, of: ListOf) -> Result<Vec<T>, MissionError> {
    let all = view.strings("SELECT json FROM list WHERE sort = ?1 ORDER BY id", [of as i64])?;
    all.iter().map(|json| serde_json::from_str(json).map_err(view.row_error())).collect()
}

/// What the reports of a view add up to; worked out when it is written.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Totals {
    pub(crate) claims: u64,
    pub(crate) heard: Vec<HeardRow>,
    /// Doubts, each once with how many times it is there, the most frequent first.
    pub(crate) doubt_kinds: Vec<(Message, u64)>,
}

/// What was loaded of one state of a view. Missions that look at the same state share it.
pub(crate) struct Loaded {
    /// What the view was made from and what came out of it: the same only for the same content.
    pub(crate) key: String,
    columns: [Mutex<Option<Arc<Columns>>>; 2],
    totals: OnceLock<Arc<Totals>>,
}

impl Loaded {
    pub(crate) fn new(key: String) -> Self {
        Loaded { key, columns: Default::default(), totals: OnceLock::new() }
    }

    /// The columns of an audience; whoever asks first loads them, others wait for that.
    pub(crate) fn columns(&self, view: &View, audience: Audience) -> Result<Arc<Columns>, MissionError> {
        let place = &self.columns[audience as usize];
        let mut columns = place.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(columns) = &*columns {
            return Ok(Arc::clone(columns));
        }
        let loaded = Arc::new(Columns::load(view, audience)?);
        *columns = Some(Arc::clone(&loaded));
        Ok(loaded)
    }

    /// The sums over reports, worked out once.
    pub(crate) fn totals(
        &self,
        make: impl FnOnce() -> Result<Totals, MissionError>,
    ) -> Result<Arc<Totals>, MissionError> {
        if let Some(totals) = self.totals.get() {
            return Ok(Arc::clone(totals));
        }
        let made = Arc::new(make()?);
        Ok(Arc::clone(self.totals.get_or_init(|| made)))
    }
}
