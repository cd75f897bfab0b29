//! The table of the world that comes with the program: states, forces, groups, missions and outlets, one entry after another.

use crate::time::words::fold;
use serde::Deserialize;
use std::sync::OnceLock;
use truce_terms::ActorKind;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct World {
    pub(super) given_names: Vec<String>,
    pub(super) force_words: Vec<String>,
    pub(super) office_words: Vec<String>,
    pub(super) states: Vec<WorldState>,
    pub(super) actors: Vec<WorldActor>,
    pub(super) outlets: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorldState {
    pub(super) iso: String,
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) adjectives: Vec<String>,
    #[serde(default)]
    pub(super) metonyms: Vec<String>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WorldActor {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: ActorKind,
    pub(super) part_of: Option<String>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default)]
    pub(super) adjectives: Vec<String>,
}

pub(super) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        toml::from_str(include_str!("../../data/world.toml"))
            .unwrap_or_else(|fault| unreachable!("the bundled world table: {fault}"))
    })
}

/// An entry of the table on its way into a book.
pub(super) struct Listed<'w> {
    pub(super) id: String,
    pub(super) name: &'w str,
    pub(super) kind: ActorKind,
    pub(super) part_of: Option<&'w str>,
    pub(super) country: Option<&'w str>,
    pub(super) aliases: &'w [String],
    pub(super) adjectives: &'w [String],
    pub(super) metonyms: &'w [String],
    pub(super) outlet: bool,
}

pub(super) fn listed(world: &World) -> impl Iterator<Item = Listed<'_>> {
    let states = world.states.iter().map(|state| Listed {
        id: state.id.clone(),
        name: &state.name,
        kind: ActorKind::State,
        part_of: None,
        country: Some(&state.iso),
        aliases: &state.aliases,
        adjectives: &state.adjectives,
        metonyms: &state.metonyms,
        outlet: false,
    });
    let actors = world.actors.iter().map(|actor| Listed {
        id: actor.id.clone(),
        name: &actor.name,
        kind: actor.kind,
        part_of: actor.part_of.as_deref(),
        country: None,
        aliases: &actor.aliases,
        adjectives: &actor.adjectives,
        metonyms: &[],
        outlet: false,
    });
    let outlets = world.outlets.iter().filter_map(|names| {
        let (name, aliases) = names.split_first()?;
        let id = format!("outlet-{}", fold(name).replace(|c: char| !c.is_alphanumeric(), "-"));
        Some(Listed {
            id,
            name,
            kind: ActorKind::Organisation,
            part_of: None,
            country: None,
            aliases,
            adjectives: &[],
            metonyms: &[],
            outlet: true,
        })
    });
    states.chain(actors).chain(outlets)
}
