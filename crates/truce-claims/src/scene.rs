//! The scene of a paragraph: an act told without a place happened, unless something says otherwise, where the act told just before did.
//!
//! What is carried over is marked as such, with the words it was carried from and a doubt for a person.

use crate::events::is_hostile;
use crate::rules;
use crate::tree::Tree;
use crate::{Claim, PlaceRef};
use truce_places::PlaceKind;
use truce_vocabulary::{Act, Field, Message, Modality};

/// How many sentences back the scene was told at most.
const SENTENCES_MAX: usize = 2;

/// Carries places from act to act within a paragraph. `claims` stand in the order of the text.
pub(crate) fn carry_places(tree: &Tree<'_>, claims: &mut [Claim]) {
    // Where the last act with one certain place stood, and that place.
    let mut scene: Option<(usize, usize, Field<PlaceRef>)> = None;
    for claim in claims.iter_mut().filter(|claim| is_hostile(claim.act.value)) {
        let word = tree.words.partition_point(|word| word.range.end <= claim.quote.start);
        let Some(word) = tree.words.get(word) else { continue };
        let (paragraph, sentence) = (word.paragraph, word.sentence);
        if claim.places.is_empty() {
            let near = scene.as_ref().filter(|(in_paragraph, told, _)| {
                *in_paragraph == paragraph && sentence.saturating_sub(*told) <= SENTENCES_MAX
            });
            if let Some((_, _, place)) = near.filter(|_| happens_on_a_scene(claim)) {
                claim.places.push(Field { rule: rules::PLACE_CARRIED, ..place.clone() });
                claim.doubts.push(Message::new("claim-place-carried"));
            }
            continue;
        }
        scene = match claim.places.as_slice() {
            [only] if is_a_spot(&only.value) && only.rule != rules::PLACE_CARRIED => {
                Some((paragraph, sentence, only.clone()))
            }
            // Several places, or a whole country, are no scene that the next act could stand on.
            _ => None,
        };
    }
}

/// A named place smaller than a country.
fn is_a_spot(place: &PlaceRef) -> bool {
    let named = place.surface.chars().any(char::is_uppercase);
    let country = place.resolution.known().is_some_and(|known| known.place.kind() == PlaceKind::Country);
    place.point.is_some() || (named && !country)
}

/// Acts of a moment, told as happening; a summary, a label or a plan has no scene.
fn happens_on_a_scene(claim: &Claim) -> bool {
    let told = matches!(claim.modality.value, Modality::Asserted | Modality::Alleged | Modality::Denied);
    told && !claim.general
        && claim.act.value != Act::ViolationUnspecified
        && claim.characterisation.as_ref().is_none_or(|said| said.value.frequency.is_none())
}
