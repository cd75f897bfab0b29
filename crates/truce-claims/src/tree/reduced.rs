//! Participles between commas: "The truce, agreed in Doha last week, is fragile" has one main verb, and it is the second.

use super::Tree;
use truce_language::{Dep, Tag};

impl Tree<'_> {
    /// Where the parser takes the participle for the main verb and joins the main verb to it without a word for "and", puts both right.
    pub(super) fn reduced(&mut self, participle: usize) {
        let Some((subject, main)) = self.between_commas(participle) else { return };
        let place = self.place(participle);
        let opens = self.edges[main].0;
        let (own, moved): (Vec<usize>, Vec<usize>) = self.kids[participle]
            .iter()
            .copied()
            .filter(|&kid| kid != main && kid != subject)
            .partition(|&kid| kid > participle && kid < opens);
        // The main verb takes the participle's place and its subject.
        for &kid in moved.iter().chain([&subject]) {
            self.words[kid].head = main;
        }
        self.kids[main].extend(moved);
        self.kids[main].push(subject);
        self.kids[main].sort_unstable();
        let passive = self.kids[main].iter().any(|&kid| self.words[kid].dep == Dep::Auxpass);
        self.words[subject].dep = if passive { Dep::Nsubjpass } else { Dep::Nsubj };
        self.put(main, participle, place);
        // The participle says which one the subject is.
        let end = own.iter().map(|&kid| self.edges[kid].1).fold(participle, usize::max);
        self.kids[participle] = own;
        self.edges[participle] = (participle, end);
        let word = &mut self.words[participle];
        (word.head, word.dep, word.tag) = (subject, Dep::Acl, Tag::Vbn);
        self.kids[subject].push(participle);
        self.kids[subject].sort_unstable();
        self.edges[subject].1 = self.edges[subject].1.max(end);
    }

    /// The subject before "…, agreed last week, is …" and the main verb after it.
    fn between_commas(&self, participle: usize) -> Option<(usize, usize)> {
        let word = &self.words[participle];
        let comma = |w: Option<usize>| w.is_some_and(|w| self.words[w].low == ",");
        if word.tag != Tag::Vbd || !comma(participle.checked_sub(1)) {
            return None;
        }
        let kids = &self.kids[participle];
        let dep = |kid: usize| self.words[kid].dep;
        let mut subjects = kids.iter().copied().filter(|&kid| dep(kid) == Dep::Nsubj);
        let (subject, None) = (subjects.next()?, subjects.next()) else { return None };
        let main = kids.iter().copied().find(|&kid| kid > participle && dep(kid) == Dep::Conj)?;
        let finite = matches!(self.words[main].tag, Tag::Vbd | Tag::Vbz | Tag::Vbp)
            || self.kids[main].iter().any(|&kid| kid < main && matches!(dep(kid), Dep::Aux | Dep::Auxpass));
        let joined = kids.iter().any(|&kid| kid < main && dep(kid) == Dep::Cc);
        let own_subject = self.kids[main].iter().any(|&kid| {
            kid < main && matches!(dep(kid), Dep::Nsubj | Dep::Nsubjpass | Dep::Mark | Dep::Expl | Dep::Cc)
        });
        let fits = subject < participle
            && participle - self.edges[subject].1.min(participle) <= 2
            && comma(self.edges[main].0.checked_sub(1))
            && finite
            && !joined
            && !own_subject
            && !kids.iter().any(|&kid| matches!(dep(kid), Dep::Dobj | Dep::Ccomp | Dep::Aux | Dep::Auxpass));
        fits.then_some((subject, main))
    }
}
