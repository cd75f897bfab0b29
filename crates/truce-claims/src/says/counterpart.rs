//! Of whom or to whom something is said where the verb has no addressee: whose claim is denied, whose terms are turned down, with whom it is agreed.

use super::FrameReader;
use crate::actors::Who;
use crate::tree::Tree;
use truce_language::Dep;
use truce_vocabulary::Act;

impl FrameReader<'_> {
    /// The people on the other end of a saying, by the words that hang on it: "rejected accusations by the ministry", "denied the army's account",
    /// "agreed with the rebels on a halt".
    pub(super) fn counterpart(&self, act: Act) -> Vec<Who> {
        let tree = self.tree;
        let v = self.frame.at;
        let prepositions: &[&str] = match act {
            Act::SayReject | Act::SayDeny | Act::SayAdmit => &["by", "from", "of", "against"],
            Act::SayAgree => &["with", "by", "from"],
            Act::SayThreaten | Act::SayWarn | Act::SayDemand | Act::SayOrder => {
                &["to", "against", "on", "upon", "at", "from", "with"]
            }
            Act::SayAccuse => &["by", "of", "against", "at", "from"],
            _ => return Vec::new(),
        };
        let object = tree.kid(v, &[Dep::Dobj]).or_else(|| tree.object_of(v, &["to", "over", "about", "on"]));
        let speaker = self.frame.speaker.first();
        let mut words: Vec<usize> = prepositions_under(tree, v, prepositions).collect();
        for noun in object.into_iter().flat_map(|object| tree.conjuncts(object)) {
            words.extend(prepositions_under(tree, noun, prepositions));
            // "an appeal lodged by the party"
            for clause in tree.kids_by(noun, &[Dep::Acl]) {
                words.extend(tree.kids_by(clause, &[Dep::Agent]).filter_map(|by| tree.kid(by, &[Dep::Pobj])));
            }
        }
        let others = |people: Vec<Who>| -> Vec<Who> {
            people
                .into_iter()
                .filter(|who| {
                    self.cast.top(who).is_some()
                        && !self.is_own(std::slice::from_ref(who))
                        && !self.cast.is_monitor(who)
                })
                .collect()
        };
        let named = words.into_iter().filter(|&w| w > v).map(|w| others(self.cast.all(w, speaker)));
        let owned = object.into_iter().map(|object| others(self.cast.owners(object, speaker)));
        named.chain(owned).find(|people| !people.is_empty()).unwrap_or_default()
    }
}

fn prepositions_under<'t>(
    tree: &'t Tree<'_>,
    head: usize,
    among: &'t [&str],
) -> impl Iterator<Item = usize> + 't {
    tree.kids_by(head, &[Dep::Prep, Dep::Agent])
        .filter(move |&prep| among.contains(&tree.low(prep)))
        .filter_map(|prep| tree.kid(prep, &[Dep::Pobj]))
}
