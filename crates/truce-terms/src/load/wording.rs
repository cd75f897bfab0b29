//! `words.TAG.toml`: every name in it must be one of the agreement.

use super::Loader;
use crate::{
    Agreement,
    near::suggest,
    wording::{Named, Wording},
};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

type Table = BTreeMap<Spanned<String>, String>;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct File {
    title: Option<String>,
    summary: Option<String>,
    actor: Table,
    party: Table,
    zone: Table,
    event: Table,
    instrument: Table,
    provision: Table,
    obligation: Table,
    label: Table,
}

/// The language that a file holds words in, if it is such a file.
pub(super) fn language_of(file: &str) -> Option<&str> {
    let tag = file.strip_prefix("words.")?.strip_suffix(".toml")?;
    (!tag.is_empty() && tag.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')).then_some(tag)
}

impl Loader<'_> {
    /// Reads the words of every language, and holds each against what the agreement has.
    pub(super) fn wordings(&mut self, agreement: &mut Agreement) {
        for index in 0..self.files.len() {
            let (name, text) = &self.files[index];
            let Some(tag) = language_of(name).map(str::to_owned) else { continue };
            match toml::from_str::<File>(text) {
                Ok(file) => {
                    let wording = self.wording(index, file, agreement);
                    agreement.wordings.insert(tag, wording);
                }
                Err(error) => {
                    let message = error.message().to_owned();
                    let help = "docs/reference/agreement-format.md lists the tables of a file of words";
                    self.report(index, error.span(), message, help);
                }
            }
        }
    }

    fn wording(&mut self, index: usize, file: File, agreement: &Agreement) -> Wording {
        let mut wording = Wording { title: file.title, summary: file.summary, words: BTreeMap::new() };
        for (kind, word, table) in [
            (Named::Actor, "actor", file.actor),
            (Named::Party, "party", file.party),
            (Named::Zone, "zone", file.zone),
            (Named::Event, "event", file.event),
            (Named::Instrument, "instrument", file.instrument),
            (Named::Provision, "provision", file.provision),
            (Named::Obligation, "obligation", file.obligation),
            (Named::Label, "label", file.label),
        ] {
            let known = known(agreement, kind);
            for (id, words) in table {
                if known.contains(&id.get_ref().as_str()) {
                    wording.words.insert((kind, id.into_inner()), words);
                } else {
                    let message = format!("{word} `{}` is not in the agreement", id.get_ref());
                    let help = suggest(id.get_ref(), known.iter().copied());
                    self.report(index, Some(id.span()), message, help);
                }
            }
        }
        wording
    }
}

fn known(agreement: &Agreement, kind: Named) -> Vec<&str> {
    match kind {
        Named::Actor => agreement.actors.iter().map(|one| one.id.0.as_str()).collect(),
        Named::Party => agreement.parties.iter().map(|one| one.id.0.as_str()).collect(),
        Named::Zone => agreement.zones.iter().map(|one| one.id.0.as_str()).collect(),
        Named::Event => agreement.events.iter().map(|one| one.id.0.as_str()).collect(),
        Named::Instrument => agreement.instruments.iter().map(|one| one.id.0.as_str()).collect(),
        Named::Provision => agreement.provisions.iter().map(|one| one.id.0.as_str()).collect(),
        Named::Obligation => agreement.obligations.iter().map(|one| one.id.0.as_str()).collect(),
        Named::Label => {
            let provisions = agreement.provisions.iter().map(|one| one.label.as_str());
            let obligations = agreement.obligations.iter().map(|one| one.label.as_str());
            let reservations = agreement.instruments.iter().filter_map(|one| one.reserved_by.as_deref());
            provisions.chain(obligations).chain(reservations).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled::FOLDERS;

    /// A folder that comes with the program, without the words it has.
    fn terms() -> Vec<(&'static str, &'static str)> {
        let (_, files) = FOLDERS.iter().find(|(folder, _)| *folder == "minsk").unwrap();
        files.iter().filter(|(name, _)| language_of(name).is_none()).copied().collect()
    }

    fn with(name: &str, words: &str) -> Result<Agreement, crate::AgreementError> {
        let mut files = terms();
        files.push((name, words));
        Agreement::from_folder_files(&files)
    }

    #[test]
    fn an_agreement_is_told_in_its_words_and_in_its_own_where_there_are_none() {
        let plain = Agreement::from_folder_files(&terms()).unwrap();
        let actor = &plain.actors[0];
        let words = format!("title = \"Accords\"\n[actor]\n{} = \"Acteur\"\n", actor.id);
        let agreement = with("words.fr.toml", &words).unwrap();
        let (french, arabic) = (agreement.told_in("fr"), agreement.told_in("ar"));
        assert_eq!((french.title(), french.actor(&actor.id).as_str()), ("Accords", "Acteur"));
        assert_eq!((arabic.title(), arabic.actor(&actor.id)), (plain.title.as_str(), actor.name.clone()));
        assert_ne!(agreement.hash, plain.hash, "a changed folder has another hash");
    }

    #[test]
    fn a_word_for_something_the_agreement_lacks_is_a_fault_with_its_place() {
        let error = with("words.fr.toml", "[zone]\nno-such-zone = \"x\"\n").unwrap_err();
        let said = format!("{:?}", error.faults);
        assert!(said.contains("no-such-zone") && said.contains("words.fr.toml"), "{said}");
        assert!(with("words.fr.toml", "[colour]\n").is_err());
    }
}
