//! What one clause threatens: harm that "will" and "would" announce, on a condition or to whoever comes.

use super::clause::Clause;
use truce_language::Dep;

/// Words of harm that "will" and "would" turn into a threat.
const HARM: &[&str] = &[
    "respond",
    "retaliate",
    "strike",
    "attack",
    "hit",
    "act",
    "answer",
    "punish",
    "avenge",
    "pay",
    "destroy",
    "resume",
    "crush",
    "target",
    "pursue",
    "regret",
];

impl Clause<'_> {
    /// "would respond", "will be met with force", "reserves the right to answer", "patience may run out".
    pub(super) fn threatens(&self, ours: bool, quoted: bool) -> bool {
        let (tree, clause) = (self.tree, self.clause);
        let lemma = tree.lemma(clause);
        let violent = HARM.contains(&lemma)
            || quoted
                && matches!(
                    lemma,
                    "burn" | "fire" | "shoot" | "kill" | "shell" | "bomb" | "fight" | "flatten"
                )
            || matches!(lemma, "hold" | "stand" | "hesitate") && self.negated();
        let theirs = quoted
            && matches!(lemma, "pay" | "regret" | "suffer")
            && self.subject.is_some_and(|subject| matches!(tree.low(subject), "they" | "you" | "he"));
        // "Any new strike would be answered."
        let answered = tree.kid(clause, &[Dep::Auxpass]).is_some()
            && (matches!(
                lemma,
                "answer"
                    | "punish"
                    | "repel"
                    | "crush"
                    | "avenge"
                    | "confront"
                    | "suppress"
                    | "thwart"
                    | "repulse"
                    | "retaliate"
            ) || matches!(lemma, "meet")
                && self.after(&[
                    "force",
                    "fire",
                    "response",
                    "retaliation",
                    "answer",
                    "strength",
                    "resolve",
                    "might",
                    "consequence",
                ]))
            && self.aux(&["will", "would", "shall"]);
        // "any boat within three miles will be sunk": what would be done to whoever comes.
        let universal = self.subject.is_some_and(|subject| {
            matches!(tree.low(subject), "anyone" | "anybody" | "whoever" | "everyone")
                || tree
                    .kids_by(subject, &[Dep::Det])
                    .any(|det| matches!(tree.low(det), "any" | "every" | "each" | "whichever"))
        });
        let struck = universal
            && tree.kid(clause, &[Dep::Auxpass]).is_some()
            && self.aux(&["will", "would", "shall"])
            && matches!(
                lemma,
                "sink"
                    | "shoot"
                    | "fire"
                    | "target"
                    | "hit"
                    | "strike"
                    | "destroy"
                    | "kill"
                    | "treat"
                    | "eliminate"
                    | "bomb"
                    | "shell"
                    | "engage"
                    | "arrest"
                    | "seize"
                    | "burn"
                    | "down"
                    | "stop"
            );
        // "If they do not disarm, we will do it", "would be disarmed if it did not": harm on a condition.
        let conditional = tree.kids_by(clause, &[Dep::Advcl]).any(|condition| {
            tree.kids_by(condition, &[Dep::Mark]).any(|mark| matches!(tree.low(mark), "if" | "unless"))
        });
        let forced = conditional
            && matches!(
                lemma,
                "disarm"
                    | "destroy"
                    | "eliminate"
                    | "hit"
                    | "strike"
                    | "bomb"
                    | "attack"
                    | "kill"
                    | "crush"
                    | "target"
                    | "finish"
                    | "remove"
                    | "dismantle"
                    | "shell"
                    | "seize"
            )
            && (ours || tree.kid(clause, &[Dep::Auxpass]).is_some());
        // "would not allow the group to recover its strength"
        let forbids = ours
            && self.negated()
            && matches!(lemma, "allow" | "let" | "permit")
            && tree.kids_by(clause, &[Dep::Ccomp, Dep::Xcomp]).any(|kid| {
                matches!(
                    tree.lemma(kid),
                    "recover"
                        | "rebuild"
                        | "rearm"
                        | "regroup"
                        | "return"
                        | "restore"
                        | "reestablish"
                        | "re-establish"
                        | "establish"
                        | "entrench"
                        | "regain"
                        | "threaten"
                        | "harm"
                        | "attack"
                )
            });
        // "we will be waiting for them", "our fingers are on the trigger", "all options are on the table".
        let waiting = ours && self.will() && (lemma == "wait" || lemma == "be" && self.after(&["waiting"]));
        let poised = lemma == "be"
            && (matches!(self.subject_lemma(), "finger" | "hand") && self.after(&["trigger"])
                || self.subject_lemma() == "option" && self.after(&["table"]) && !self.negated());
        let unpunished = lemma == "go" && self.will() && self.after(&["unanswered", "unpunished"]);
        let price = self.will() && lemma == "pay" && self.after(&["price"]);
        let defend = lemma == "use"
            && self.after(&["right"])
            && self.after(&["defend", "respond", "defence", "answer"]);
        let reserves = lemma == "reserve" && self.after(&["right"]);
        let patience = self.subject_lemma() == "patience"
            && (matches!(lemma, "run" | "wear" | "thin" | "end")
                || matches!(lemma, "be" | "have") && self.after(&["limit", "unlimited"]));
        self.will() && !self.negated_harm() && (violent && ours || theirs || defend && ours || forced)
            || self.will() && forbids
            || answered
            || struck
            || waiting
            || poised
            || unpunished
            || price && !ours
            || reserves && (ours || quoted)
            || patience
    }

    /// "would not strike": no threat; "would not hesitate", "will not stand by": one.
    fn negated_harm(&self) -> bool {
        self.negated() && !matches!(self.tree.lemma(self.clause), "hold" | "stand" | "hesitate")
    }
}
