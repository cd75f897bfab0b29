//! Who does and who undergoes what a verb says: subjects, objects and agents, also where grammar leaves them out.

use crate::lexicon;
use crate::tree::Tree;
use truce_language::{Dep, Tag};

/// Verbs whose object does what the infinitive after them says.
const OBJECT_CONTROL: &[&str] = &[
    "order",
    "tell",
    "ask",
    "urge",
    "force",
    "allow",
    "instruct",
    "press",
    "pressure",
    "call",
    "require",
    "command",
    "direct",
    "oblige",
    "compel",
    "warn",
    "remind",
    "appeal",
    "request",
    "invite",
    "enable",
    "permit",
    "exhort",
    "implore",
    "demand",
    "want",
    "expect",
    "give",
    "task",
    "authorise",
    "authorize",
    "prompt",
    "accuse",
    "lead",
    "push",
    "beseech",
    "advise",
    "encourage",
];

const STEPS_MAX: usize = 8;

/// The word that stands as subject of verb `v`, found through conjunctions, infinitives, participles and relative clauses.
pub(crate) fn subject(tree: &Tree<'_>, v: usize) -> Option<usize> {
    let mut at = v;
    for _ in 0..STEPS_MAX {
        if let Some(own) = own_subject(tree, at) {
            return Some(antecedent(tree, own, at));
        }
        let head = tree.words[at].head;
        if head == at {
            return None;
        }
        match tree.dep(at) {
            // "gave the army 60 days to leave": the one who is given the days.
            Dep::Advcl
                if tree.tag(at) == Tag::Vb
                    && matches!(tree.lemma(head), "give" | "grant" | "allow" | "leave")
                    && tree.kid(head, &[Dep::Dative]).is_some() =>
            {
                return tree.kid(head, &[Dep::Dative]);
            }
            // "gave Israel 60 days to pull out": the parser may take the one who is given them for the object.
            Dep::Advcl
                if tree.tag(at) == Tag::Vb
                    && matches!(tree.lemma(head), "give" | "grant" | "allow")
                    && tree.kids_by(head, &[Dep::Npadvmod]).any(|time| is_term(tree, time)) =>
            {
                return tree.kid(head, &[Dep::Dobj]);
            }
            // "called on the group to free them": the parser may take what is asked for the purpose of the call.
            Dep::Advcl
                if tree.tag(at) == Tag::Vb
                    && matches!(tree.lemma(head), "call" | "appeal")
                    && tree.object_of(head, &["on", "upon", "to"]).is_some_and(|asked| asked < at) =>
            {
                return tree.object_of(head, &["on", "upon", "to"]);
            }
            // "to press the group to hand over its arms": the parser may take what is pressed for the purpose of it.
            Dep::Advcl
                if tree.tag(at) == Tag::Vb
                    && matches!(
                        tree.lemma(head),
                        "press" | "pressure" | "push" | "urge" | "force" | "compel"
                    )
                    && tree.kid(head, &[Dep::Dobj]).is_some_and(|asked| asked < at)
                    && tree.kids_by(at, &[Dep::Aux]).any(|aux| tree.low(aux) == "to") =>
            {
                return tree.kid(head, &[Dep::Dobj]);
            }
            Dep::Conj | Dep::Advcl | Dep::Parataxis | Dep::Dep
                if tree.is_verb(head) || tree.tag(head) == Tag::Md =>
            {
                at = past_of_saying(tree, at, head);
            }
            // "was ready to deploy"
            Dep::Acomp | Dep::Oprd | Dep::Attr => at = head,
            Dep::Xcomp | Dep::Ccomp => {
                // "it is up to them to leave", "counted on them to leave"
                let asked = match tree.lemma(head) {
                    "be" => tree
                        .kids_by(head, &[Dep::Prep])
                        .find(|&up| tree.low(up) == "up")
                        .and_then(|up| tree.object_of(up, &["to"])),
                    "count" | "rely" | "depend" | "prevail" => tree.object_of(head, &["on", "upon"]),
                    _ => None,
                };
                if let Some(asked) = asked.filter(|&asked| asked < at && tree.tag(at) == Tag::Vb) {
                    return Some(asked);
                }
                if OBJECT_CONTROL.contains(&tree.lemma(head))
                    && let Some(object) = addressee(tree, head)
                {
                    return Some(object);
                }
                at = head;
            }
            Dep::Acl => {
                if tree.is_verb(at) && tree.tag(at) == Tag::Vbn {
                    return None;
                }
                // "efforts to…", "the right to…": whose effort it is, not the effort, acts.
                let nominal = tree.tag(at) == Tag::Vb;
                if !nominal {
                    // "reports of fighters patrolling": those right before the participle, wherever the parser hangs it.
                    let nearer = tree.object_of(head, &["of"]).filter(|&of| tree.under(of).end == at);
                    return nearer.or(Some(head));
                }
                // "gave the army 60 days to leave": the one who is given the days.
                let giver = tree.words[head].head;
                // "forces have 60 days to leave": those who have them.
                let span = matches!(tree.lemma(head), "day" | "week" | "month" | "hour");
                if span && tree.lemma(giver) == "have" && tree.dep(head) == Dep::Dobj {
                    return own_subject(tree, giver);
                }
                let given = matches!(tree.lemma(giver), "give" | "grant" | "allow" | "leave")
                    .then(|| tree.kid(giver, &[Dep::Dative]))
                    .flatten();
                return given.or_else(|| holder(tree, head)).or_else(|| of_step(tree, at));
            }
            // "60 days to leave", "steps to reduce": an infinitive that the parser takes for a relative clause.
            Dep::Relcl if tree.tag(at) == Tag::Vb && is_term(tree, head) => {
                let above = tree.words[head].head;
                if !tree.is_verb(above) {
                    return of_step(tree, at);
                }
                return tree.kid(above, &[Dep::Dative]).or_else(|| own_subject(tree, above));
            }
            Dep::Relcl => return Some(head),
            Dep::Pcomp | Dep::Pobj => {
                // "of failing … and of shelling": the second preposition hangs on the first.
                let mut preposition = head;
                while tree.dep(preposition) == Dep::Conj && tree.words[preposition].head != preposition {
                    preposition = tree.words[preposition].head;
                }
                let above = tree.words[preposition].head;
                if above == preposition {
                    return None;
                }
                if tree.is_verb(above) {
                    if matches!(
                        tree.lemma(above),
                        "accuse"
                            | "blame"
                            | "condemn"
                            | "suspect"
                            | "criticise"
                            | "criticize"
                            | "stop"
                            | "prevent"
                            | "keep"
                            | "charge"
                            | "reproach"
                            | "fault"
                    ) {
                        return object(tree, above);
                    }
                    at = above;
                } else {
                    // "accused forces of firing": the parser hangs "of" on the accused.
                    let accused = tree.dep(above) == Dep::Dobj
                        && matches!(
                            tree.lemma(tree.words[above].head),
                            "accuse" | "blame" | "suspect" | "criticise" | "criticize" | "condemn" | "charge"
                        );
                    return if accused { Some(above) } else { holder(tree, above) };
                }
            }
            _ => return None,
        }
    }
    None
}

/// "said troops had entered and demanded that they leave": a plain past joined to a pluperfect belongs to the verb of saying above.
fn past_of_saying(tree: &Tree<'_>, at: usize, head: usize) -> usize {
    let above = tree.words[head].head;
    let had = tree.kids_by(head, &[Dep::Aux]).any(|aux| tree.low(aux) == "had");
    let plain_past = tree.tag(at) == Tag::Vbd && tree.kid(at, &[Dep::Aux, Dep::Auxpass]).is_none();
    let outer = tree.dep(at) == Dep::Conj && tree.dep(head) == Dep::Ccomp && tree.tag(above) == Tag::Vbd;
    let says = lexicon::speech_of(tree.lemma(at)).is_some();
    if had && plain_past && outer && says { above } else { head }
}

/// The subject that hangs on the verb itself; of two ("moments later a tank fired") the one nearer to it.
fn own_subject(tree: &Tree<'_>, v: usize) -> Option<usize> {
    let is_subject =
        |kid: &usize| matches!(tree.dep(*kid), Dep::Nsubj | Dep::Nsubjpass | Dep::Csubj | Dep::Csubjpass);
    let subjects = || tree.kids(v).iter().copied().filter(is_subject);
    if let Some(joined) = joined_to_day(tree, v).filter(|_| subjects().next().is_none()) {
        return Some(joined);
    }
    subjects().rfind(|&kid| kid < v).or_else(|| subjects().next()).or_else(|| swallowed(tree, v))
}

/// "From a hill near Khiam Israeli soldiers fired": with no comma the parser hangs the subject on the place before it.
fn swallowed(tree: &Tree<'_>, v: usize) -> Option<usize> {
    let finite = matches!(tree.tag(v), Tag::Vbd | Tag::Vbz | Tag::Vbp)
        && matches!(tree.dep(v), Dep::Root | Dep::Ccomp)
        && tree.kid(v, &[Dep::Auxpass, Dep::Expl]).is_none();
    let acts = lexicon::Class::FORCE.or(lexicon::Class::AIRCRAFT).or(lexicon::Class::DRONE);
    let opens = tree.under(v).start;
    let fronted = finite && tree.dep(opens) == Dep::Prep && tree.words[opens].head == v;
    // "At a checkpoint near the town, a soldier denied passage": or it takes it for another name of the place.
    let subject = |w: usize| {
        tree.tag(w).is_noun()
            && lexicon::is(tree.lemma(w), acts)
            && (w + 1 == v && tree.dep(w) == Dep::Pobj
                || tree.dep(w) == Dep::Appos
                    && tree.under(w).end == v
                    && tree.low(tree.phrase(w).start - 1) == ",")
    };
    tree.under(opens).rev().find(|&w| fronted && w < v && subject(w))
}

/// A span of time or a step in which something is to be done.
pub(crate) fn is_term(tree: &Tree<'_>, noun: usize) -> bool {
    matches!(tree.lemma(noun), "day" | "week" | "month" | "hour" | "step" | "measure")
}

/// Whose step, plan or deadline an infinitive tells of: "agreed on steps to leave", "missed a deadline to leave".
pub(crate) fn of_step(tree: &Tree<'_>, v: usize) -> Option<usize> {
    let noun = tree.words[v].head;
    let step = matches!(tree.dep(v), Dep::Acl | Dep::Relcl)
        && matches!(
            tree.lemma(noun),
            "step"
                | "measure"
                | "plan"
                | "effort"
                | "deadline"
                | "pledge"
                | "promise"
                | "commitment"
                | "decision"
                | "order"
                | "date"
        );
    let above = tree.words[noun].head;
    let verb = if tree.dep(noun) == Dep::Pobj { tree.words[above].head } else { above };
    (step && matches!(tree.dep(noun), Dep::Dobj | Dep::Pobj) && tree.is_verb(verb))
        .then(|| subject(tree, verb))
        .flatten()
}

/// "freed twenty on Monday and the army released ninety": the parser joins the second subject to the day.
fn joined_to_day(tree: &Tree<'_>, v: usize) -> Option<usize> {
    use truce_language::EntityLabel::{Date, Time};
    let mut before = v.checked_sub(1)?;
    while before > 0 && (matches!(tree.tag(before), Tag::Rb | Tag::Md) || tree.dep(before) == Dep::Aux) {
        before -= 1;
    }
    let day = tree.words[before].head;
    let is_day = |w: usize| matches!(tree.words[w].entity, Some(Date | Time));
    (tree.dep(v) == Dep::Conj
        && tree.dep(before) == Dep::Conj
        && tree.tag(before).is_noun()
        && day < before
        && is_day(day)
        && !is_day(before)
        && tree.words[before].sentence == tree.words[v].sentence)
        .then_some(before)
}

/// Whose a noun is: "its right to", "Israel's efforts to".
fn holder(tree: &Tree<'_>, noun: usize) -> Option<usize> {
    tree.kid(noun, &[Dep::Poss])
}

/// A relative pronoun's noun; any other word as it is.
fn antecedent(tree: &Tree<'_>, word: usize, verb: usize) -> usize {
    let relative = matches!(tree.low(word), "who" | "which" | "that" | "what")
        && matches!(tree.tag(word), Tag::Wp | Tag::Wdt | Tag::In);
    if !relative {
        return word;
    }
    // "concern over the mine that cost him a foot": the noun right before it, wherever the parser hangs the clause.
    if matches!(tree.low(word), "which" | "that") && word > 0 && tree.tag(word - 1).is_noun() {
        return cleft(tree, verb).unwrap_or(word - 1);
    }
    let mut at = verb;
    for _ in 0..STEPS_MAX {
        if tree.dep(at) == Dep::Relcl {
            return tree.words[at].head;
        }
        if let Some(told) = cleft(tree, at) {
            return told;
        }
        let head = tree.words[at].head;
        if head == at || !matches!(tree.dep(at), Dep::Conj | Dep::Xcomp | Dep::Ccomp) {
            break;
        }
        at = head;
    }
    word
}

/// "It was the army that fired", "it was they, he said, who had fired": who is told to have done it.
fn cleft(tree: &Tree<'_>, verb: usize) -> Option<usize> {
    let it = |be: usize| {
        tree.lemma(be) == "be" && tree.kid(be, &[Dep::Nsubj]).is_some_and(|subject| tree.low(subject) == "it")
    };
    let head = tree.words[verb].head;
    // The parser hangs the clause under "it was the army", or "it was the army" under the clause.
    let be = (tree.dep(verb) == Dep::Ccomp && it(head))
        .then_some(head)
        .or_else(|| tree.kids_by(verb, &[Dep::Ccomp]).find(|&kid| kid < verb && it(kid)))?;
    tree.kid(be, &[Dep::Attr]).filter(|&told| told < verb)
}

/// What verb `v` acts upon: its object, the subject of its passive, or the noun its participle or relative clause hangs on.
pub(crate) fn object(tree: &Tree<'_>, v: usize) -> Option<usize> {
    if let Some(own) = tree.kid(v, &[Dep::Dobj]) {
        return Some(antecedent(tree, own, v));
    }
    if tree.is_passive(v) {
        if let Some(own) = tree.kid(v, &[Dep::Nsubjpass, Dep::Nsubj]) {
            return Some(antecedent(tree, own, v));
        }
        let head = tree.words[v].head;
        return match tree.dep(v) {
            Dep::Acl | Dep::Relcl => Some(head),
            Dep::Conj | Dep::Xcomp | Dep::Ccomp | Dep::Advcl | Dep::Pcomp if head != v => subject(tree, v),
            _ => None,
        };
    }
    // "projectiles Hezbollah had fired": a relative clause without its pronoun.
    (tree.dep(v) == Dep::Relcl
        && tree.kid(v, &[Dep::Nsubj]).is_some_and(|own| !is_relative(tree, own))
        && tree
            .kid(v, &[Dep::Prep, Dep::Advmod, Dep::Ccomp, Dep::Xcomp])
            .is_none_or(|kid| tree.dep(kid) != Dep::Ccomp && !relative_under(tree, kid)))
    .then(|| tree.words[v].head)
}

fn is_relative(tree: &Tree<'_>, word: usize) -> bool {
    matches!(tree.tag(word), Tag::Wp | Tag::Wdt | Tag::Wrb | Tag::WpPoss)
}

fn relative_under(tree: &Tree<'_>, word: usize) -> bool {
    tree.under(word).any(|inner| is_relative(tree, inner))
}

/// Who does what verb `v` says: the subject, or the agent of a passive.
pub(crate) fn doer(tree: &Tree<'_>, v: usize) -> Option<usize> {
    if tree.is_passive(v) {
        // "said by telephone", "told by text message": how it was said, not by whom.
        let means = |by: &usize| {
            matches!(
                tree.lemma(*by),
                "telephone"
                    | "phone"
                    | "e-mail"
                    | "email"
                    | "message"
                    | "letter"
                    | "radio"
                    | "text"
                    | "fax"
                    | "loudspeaker"
            ) && tree.kid(*by, &[Dep::Det, Dep::Poss]).is_none()
        };
        if tree.kid(v, &[Dep::Auxpass, Dep::Nsubjpass]).is_none()
            && tree
                .kids_by(v, &[Dep::Agent])
                .find_map(|by| tree.kid(by, &[Dep::Pobj]))
                .is_some_and(|by| means(&by))
        {
            return subject(tree, v);
        }
        return tree
            .kids_by(v, &[Dep::Agent])
            .find_map(|by| tree.kid(by, &[Dep::Pobj]))
            .or_else(|| tree.object_of(v, &["by"]))
            .or_else(|| retreating(tree, v))
            .or_else(|| {
                // "was hit by what police called a single shot"
                let by = tree.kids_by(v, &[Dep::Agent]).find_map(|by| tree.kid(by, &[Dep::Pcomp]))?;
                let called = matches!(tree.lemma(by), "call" | "describe" | "term" | "believe" | "say");
                tree.kid(by, &[Dep::Oprd, Dep::Dobj]).filter(|&noun| called && tree.tag(noun).is_noun())
            })
            .or_else(|| {
                // "killed at the hands of gunmen"
                let hands = tree.object_of(v, &["at"]).filter(|&at| tree.lemma(at) == "hand")?;
                tree.object_of(hands, &["of"])
            })
            .or_else(|| {
                // "was turned back at the junction by soldiers": the parser hangs the doer on the place.
                tree.objects_of(v, &["at", "in", "near", "on", "from", "outside"])
                    .find_map(|(_, place)| tree.object_of(place, &["by"]))
                    .filter(|&by| {
                        lexicon::is(
                            tree.lemma(by),
                            lexicon::Class::FORCE.or(lexicon::Class::CIVILIAN).or(lexicon::Class::SIDES),
                        )
                    })
            });
    }
    // "Firing on the part of the army"
    let part = tree.object_of(v, &["on"]).filter(|&part| tree.lemma(part) == "part");
    // "Shelling by the army killed two", "died in firing by the army": a gerund that is a noun in its clause.
    let by = || {
        let noun = match tree.dep(v) {
            Dep::Csubj | Dep::Nsubj | Dep::Csubjpass => true,
            Dep::Pcomp | Dep::Pobj => tree.kid(v, &[Dep::Dobj]).is_none(),
            _ => false,
        };
        let somebody = |by: &usize| {
            !matches!(tree.dep(v), Dep::Pcomp | Dep::Pobj)
                || tree.tag(*by).is_proper()
                || lexicon::is(tree.lemma(*by), lexicon::Class::FORCE)
        };
        tree.object_of(v, &["by"]).filter(|_| tree.tag(v) == Tag::Vbg && noun).filter(somebody)
    };
    part.and_then(|part| tree.object_of(part, &["of"])).or_else(by).or_else(|| subject(tree, v))
}

/// "Set on fire by retreating fighters": the parser takes the participle for a verb and the doer for its object.
pub(crate) fn retreating(tree: &Tree<'_>, v: usize) -> Option<usize> {
    let by = tree.kids_by(v, &[Dep::Agent, Dep::Prep]).find(|&by| tree.low(by) == "by")?;
    let participle =
        tree.kid(by, &[Dep::Pcomp]).filter(|&verb| tree.tag(verb) == Tag::Vbg && verb == by + 1)?;
    tree.kid(participle, &[Dep::Dobj]).filter(|&noun| {
        lexicon::is(tree.lemma(noun), lexicon::Class::FORCE) && tree.kid(noun, &[Dep::Det]).is_none()
    })
}

/// Whom verb `v` is said or done to: a direct or indirect object, or what stands after "on", "to".
pub(crate) fn addressee(tree: &Tree<'_>, v: usize) -> Option<usize> {
    if tree.is_passive(v) {
        return tree.kid(v, &[Dep::Nsubjpass]).or_else(|| subject(tree, v));
    }
    if tree.lemma(v) == "blame"
        && let Some(blamed) = tree.kid(v, &[Dep::Dobj]).and_then(|object| blamed_in(tree, object))
    {
        return Some(blamed);
    }
    tree.kid(v, &[Dep::Dobj, Dep::Dative])
        .map(|kid| tree.kid(kid, &[Dep::Pobj]).unwrap_or(kid))
        .or_else(|| {
            tree.kid(v, &[Dep::Ccomp, Dep::Xcomp]).and_then(|clause| tree.kid(clause, &[Dep::Nsubj])).filter(
                |_| {
                    // "urged the parties to …" is often read as a clause with a subject of its own.
                    matches!(
                        tree.lemma(v),
                        "urge"
                            | "ask"
                            | "pressure"
                            | "press"
                            | "want"
                            | "require"
                            | "order"
                            | "instruct"
                            | "demand"
                            | "call"
                    )
                },
            )
        })
        .filter(|&kid| {
            // "pointed the finger", "laid the blame", "put it down": none of these is whom it is said of.
            let idiom = matches!(tree.lemma(kid), "finger" | "blame" | "responsibility");
            let it = tree.lemma(v) == "put" && tree.low(kid) == "it";
            !(idiom || it)
        })
        .or_else(|| {
            // "holds them responsible": the parser makes a clause of it.
            let clause = tree.kid(v, &[Dep::Ccomp]).filter(|_| tree.lemma(v) == "hold")?;
            tree.kid(clause, &[Dep::Nsubj])
        })
        .or_else(|| tree.object_of(v, &["at"]).filter(|_| tree.lemma(v) == "point"))
        .or_else(|| tree.object_of(v, &["on", "upon", "to", "with", "against"]))
}

/// "blamed the attack on a helicopter on the rebels": the parser hangs all of it on the attack; the last is who is blamed.
pub(crate) fn blamed_in(tree: &Tree<'_>, object: usize) -> Option<usize> {
    let under = tree.under(object);
    under.rev().find(|&w| tree.low(w) == "on" && w > object).and_then(|on| tree.kid(on, &[Dep::Pobj]))
}
