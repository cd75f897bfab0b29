//! What these pages say of claims and incidents beyond the names that `truce-publish` tells.

use crate::language::Tongue;
use truce_incidents::Account;
use truce_mission::{IncidentRow, Mission};
use truce_terms::ZoneId;
use truce_vocabulary::Truth;

/// What tells names: the mission's agreement, and the words.
#[derive(Clone, Copy)]
pub(crate) struct Naming<'a> {
    pub(crate) w: &'a Tongue,
    names: truce_publish::Naming<'a>,
}

impl<'a> std::ops::Deref for Naming<'a> {
    type Target = truce_publish::Naming<'a>;
    fn deref(&self) -> &truce_publish::Naming<'a> {
        &self.names
    }
}

impl<'a> Naming<'a> {
    pub(crate) fn new(mission: &'a Mission, w: &'a Tongue) -> Self {
        Naming { w, names: truce_publish::Naming::new(mission.agreement().map(AsRef::as_ref), w) }
    }

    /// How a claim is put: modality, generality, numbers, harm, reasons.
    pub(crate) fn manner(&self, account: &Account) -> Vec<String> {
        let mut manner = vec![self.w.modality(account.modality)];
        if account.general {
            manner.push(self.w.t("manner-general"));
        }
        if account.called_breach {
            manner.push(self.w.t("manner-called-breach"));
        }
        if let Some((unit, figure)) = &account.count {
            let count = self.figure(*figure);
            manner.push(self.w.tn("manner-count", [("count", count.into()), ("unit", unit.as_str().into())]));
        }
        for (id, figure) in [("manner-killed", account.killed), ("manner-injured", account.injured)] {
            manner.extend(figure.map(|figure| self.w.tn(id, [("count", self.figure(figure).into())])));
        }
        for reason in &account.justifications {
            manner.push(self.w.tn("manner-reason", [("reason", self.w.justification(*reason).into())]));
        }
        manner
    }

    /// The zones an incident lies in, and those of which that cannot be told; whole countries only where there is no finer one.
    pub(crate) fn zones(&self, row: &IncidentRow) -> String {
        let Some(agreement) = self.agreement() else { return self.w.t("counted-no-agreement") };
        // Of a zone without a shape nothing can be told from a point, anywhere: that is the agreement's gap, not this incident's.
        let counts = |id: &ZoneId, answer: Truth, of_whole: bool| {
            let zone = agreement.zone_named(id);
            zone.is_some_and(|zone| zone.whole == of_whole && (zone.drawn || answer == Truth::Yes))
        };
        let pick = |answer: Truth, of_whole: bool| -> Vec<String> {
            let zones =
                row.zones.iter().filter(|(zone, truth)| *truth == answer && counts(zone, answer, of_whole));
            zones.map(|(zone, _)| self.zone(zone)).collect()
        };
        let (inside, unsure) = (pick(Truth::Yes, false), pick(Truth::CannotTell, false));
        let mut parts = if inside.is_empty() { pick(Truth::Yes, true) } else { inside };
        if !unsure.is_empty() {
            parts.push(self.w.tn("counted-cannot-tell", [("zones", self.w.list(&unsure).into())]));
        }
        match (parts.is_empty(), row.zones.is_empty()) {
            (false, _) => parts.join(" · "),
            (true, true) if row.incident.places.is_empty() => self.w.t("counted-no-place"),
            (true, true) => self.w.t("counted-no-point"),
            (true, false) => self.w.t("counted-outside-all"),
        }
    }
}
