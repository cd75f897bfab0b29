//! Idioms that say: "shot down the suggestion", "laid it at their door", "gave its blessing", "would not hear of it".
//!
//! Each is a verb, the words that must follow it in its clause, and what it must be about. The words may stand before or after the noun.

use crate::lexicon::{self, Class, Speech, Words};
use crate::tree::Tree;
use crate::untrue::is_charge;
use crate::verbs::is_event_noun;
use std::sync::OnceLock;
use truce_language::{Dep, Tag};

/// What an idiom is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// What somebody says against somebody; or "it", "that".
    Charge,
    /// A proposal, a truce, talks.
    Plan,
    /// An act or what came of it.
    Event,
    /// Blame.
    Blame,
}

/// One idiom: the words in their order, what it is about, and whether only its negation says.
#[derive(Clone, Debug)]
struct Idiom {
    speech: Speech,
    words: Vec<&'static str>,
    about: Vec<About>,
    negated: bool,
}

/// Idioms by what they do. "a/b" are words for one place, a leading "!" wants a negation, capitals say what it is about.
const TABLE: &[(Speech, &str)] = &[
    (
        Speech::Deny,
        "shoot down CHARGE, knock down CHARGE, bat away/aside/down CHARGE, swat away/aside/down CHARGE, brush aside/off/away CHARGE, \
         wave aside/away/off CHARGE, shrug off/aside CHARGE, laugh off/at CHARGE, push aside CHARGE, sweep aside CHARGE, toss aside CHARGE, \
         cast aside CHARGE, throw out CHARGE, pour cold/scorn CHARGE, heap scorn/ridicule CHARGE, scoff at CHARGE, sneer at CHARGE, \
         jeer at CHARGE, rubbish CHARGE, trash CHARGE, deride CHARGE, ridicule CHARGE, mock CHARGE, discredit CHARGE, debunk CHARGE, \
         explode CHARGE, contradict CHARGE, contest CHARGE, dispute CHARGE, challenge CHARGE, refute CHARGE, rebut CHARGE, rebuff CHARGE, \
         repudiate CHARGE, reject CHARGE, dismiss CHARGE, discount CHARGE, belie CHARGE, take issue CHARGE, give lie CHARGE, \
         hit back at/against/on CHARGE, fire back at/against/on CHARGE, push back at/against/on CHARGE, bite back at/against/on CHARGE, \
         shoot back at/against/on CHARGE, plead innocence/innocent, protest innocence, profess innocence/ignorance, wash hands of, \
         distance self/itself/himself/herself/themselves from, disown EVENT, disown CHARGE, disavow EVENT, disclaim EVENT, disclaim BLAME, \
         know nothing of/about, play no part/role in, have no part/hand/role/involvement/link/connection, bear no responsibility/blame, \
         have no responsibility, deny responsibility, !take responsibility/blame, !accept responsibility/blame, !claim responsibility, !assume responsibility, quash CHARGE, scotch CHARGE, question CHARGE, query CHARGE, doubt CHARGE, cast doubt on CHARGE, call into question CHARGE",
    ),
    (
        Speech::Accuse,
        "pin EVENT on, pin BLAME on, lay BLAME on/at/with, place BLAME on/at/with, put BLAME on/at/with, heap BLAME on, pile BLAME on, \
         cast BLAME on, apportion BLAME, lay at door/doorstep/feet, point finger/fingers, take to task, haul over coals, attribute EVENT to, \
         ascribe EVENT to, chalk EVENT up, impute EVENT to, trace EVENT to, lash out at, hit out at, tear into, lay into, inveigh against, \
         rail against/at, fulminate against/at, cry foul, see hand of, take swipe at, \
         hurl abuse at, rap over, lodge protest/complaint, file protest/complaint/grievance, submit complaint",
    ),
    (
        Speech::Admit,
        "own up, fess up, come clean, plead guilty, hold hands up, take responsibility/blame, claim responsibility, accept responsibility/blame, \
         assume responsibility, shoulder responsibility/blame, make no secret, apologise for/over, apologize for/over, regret EVENT, \
         express regret/remorse/contrition/sorrow EVENT, voice regret/remorse EVENT, say sorry, !dispute CHARGE, !contest CHARGE",
    ),
    (Speech::Warn, "raise alarm, ring alarm, put on notice, urge caution"),
    (Speech::Threaten, "serve notice, draw red line, rattle sabre/saber/sabres/sabers, issue ultimatum"),
    (
        Speech::Demand,
        "lean on to, prevail on/upon, push for PLAN, press for, plead for/with, appeal to/for, lobby for, clamour for, clamor for, \
         agitate for, insist on, hold out for, put pressure on/upon, bring pressure on/to, exert pressure on/upon, apply pressure on/upon, \
         pile pressure on, set deadline/condition/ultimatum, beg for, cry out for, seek withdrawal/return/release/removal/explanation/clarification/assurances/guarantees",
    ),
    (
        Speech::Order,
        "give go-ahead, give green light, give marching orders, give free hand, sign off on EVENT, greenlight EVENT, green-light EVENT",
    ),
    (
        Speech::Agree,
        "give blessing/assent/consent/backing/nod PLAN, give word, pledge word, go along with PLAN, say yes to, sign up to, sign on to, \
         put name/names/signature/signatures/pen/initials to, sign off on PLAN, sign PLAN, ink PLAN, initial PLAN, consent to PLAN, \
         assent to PLAN, acquiesce in/to PLAN, accede to PLAN, subscribe to PLAN, embrace PLAN, endorse PLAN, ratify PLAN, welcome PLAN, \
         accept PLAN, come round/around to PLAN, voice support PLAN, \
         express support PLAN, lend support PLAN, throw weight behind PLAN, hail PLAN, applaud PLAN",
    ),
    (
        Speech::Reject,
        "turn down PLAN, throw out PLAN, vote down PLAN, shoot down PLAN, knock down PLAN, wave away/aside PLAN, brush aside PLAN, \
         say no to, have none of, !hear of, !accept CHARGE, !recognise CHARGE, !recognize CHARGE, !entertain PLAN, !countenance, !brook, !stomach, !contemplate, balk at, baulk at, bridle at, bristle at, \
         recoil at/from PLAN, spurn PLAN, snub PLAN, rebuff PLAN, shun PLAN, veto PLAN, scorn PLAN, slam door on, close door on/to, \
         shut door on/to, dig heels, hold out against, take exception to, walk out of PLAN, walk out than, storm out of PLAN, \
         give short shrift, object to, stand firm against, turn back on PLAN, resist PLAN, oppose PLAN, reject PLAN, dismiss PLAN, refuse PLAN, \
         decline PLAN, !buy PLAN, !budge on",
    ),
];

/// How many words after its verb an idiom may reach.
const WINDOW: usize = 12;

fn table() -> &'static Words<Vec<Idiom>> {
    static IDIOMS: OnceLock<Words<Vec<Idiom>>> = OnceLock::new();
    IDIOMS.get_or_init(|| {
        let mut idioms: Words<Vec<Idiom>> = Words::default();
        for (speech, list) in TABLE {
            for entry in list.split(',').map(str::trim) {
                let (negated, entry) = entry.strip_prefix('!').map_or((false, entry), |rest| (true, rest));
                let mut words = entry.split_whitespace();
                let Some(verb) = words.next() else { continue };
                let mut idiom = Idiom { speech: *speech, words: Vec::new(), about: Vec::new(), negated };
                for word in words {
                    match word {
                        "CHARGE" => idiom.about.push(About::Charge),
                        "PLAN" => idiom.about.push(About::Plan),
                        "EVENT" => idiom.about.push(About::Event),
                        "BLAME" => idiom.about.push(About::Blame),
                        word => idiom.words.push(word),
                    }
                }
                idioms.entry(verb, Vec::new).push(idiom);
            }
        }
        idioms
    })
}

/// What the idiom of verb `v` does, if it heads one.
pub(crate) fn idiom(tree: &Tree<'_>, v: usize) -> Option<Speech> {
    let idioms = table().get(tree.lemma(v))?;
    let negated = tree.kid(v, &[Dep::Neg]).is_some()
        || tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "never" | "neither" | "nor"));
    let clause = clause(tree, v);
    // An idiom that wants a negation is asked first: "did not take responsibility" owns up to nothing.
    let fits = |wanted: bool| {
        idioms
            .iter()
            .find(|idiom| idiom.negated == wanted && holds(tree, v, clause, idiom))
            .map(|idiom| idiom.speech)
    };
    if negated { fits(true).or_else(|| fits(false)) } else { fits(false) }
}

/// Whether the idiom of verb `v` says by being negated.
pub(crate) fn by_negation(tree: &Tree<'_>, v: usize) -> bool {
    let clause = clause(tree, v);
    let negated = tree.kid(v, &[Dep::Neg]).is_some()
        || tree.kids(v).iter().any(|&kid| matches!(tree.low(kid), "never" | "neither" | "nor"));
    negated
        && table()
            .get(tree.lemma(v))
            .is_some_and(|idioms| idioms.iter().any(|idiom| idiom.negated && holds(tree, v, clause, idiom)))
}

/// Where the words of an idiom may stand: after the verb, before the next clause, semicolon or quotation.
fn clause(tree: &Tree<'_>, v: usize) -> usize {
    let end = tree.sentences[tree.words[v].sentence].end.min(v + 1 + WINDOW);
    (v + 1..end)
        .find(|&w| {
            matches!(tree.low(w), ";" | ":" | "\"" | "“")
                || matches!(tree.tag(w), Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md)
                    && !tree.low(w).contains('-')
        })
        .unwrap_or(end)
}

fn holds(tree: &Tree<'_>, v: usize, end: usize, idiom: &Idiom) -> bool {
    let mut at = v;
    for &alternatives in &idiom.words {
        let found = (at + 1..end)
            .find(|&w| alternatives.split('/').any(|word| tree.low(w) == word || tree.lemma(w) == word));
        let Some(found) = found else { return false };
        at = found;
    }
    // What is about it: its object, its subject in the passive, or what hangs on its preposition.
    idiom.about.iter().all(|&about| {
        let passive = tree.is_passive(v).then(|| tree.kid(v, &[Dep::Nsubjpass])).flatten();
        passive.is_some_and(|subject| is_about(tree, subject, about))
            || (v + 1..end.max(v + 1)).filter(|&w| argument(tree, v, w)).any(|w| is_about(tree, w, about))
    })
}

/// Whether a word is the verb's object or hangs on a preposition of the verb or its object.
fn argument(tree: &Tree<'_>, v: usize, w: usize) -> bool {
    let head = tree.words[w].head;
    match tree.dep(w) {
        Dep::Dobj | Dep::Dative | Dep::Oprd | Dep::Attr => head == v,
        Dep::Pobj | Dep::Pcomp => {
            let above = tree.words[head].head;
            above == v || tree.words[above].head == v
        }
        _ => false,
    }
}

fn is_about(tree: &Tree<'_>, noun: usize, about: About) -> bool {
    let lemma = tree.lemma(noun);
    match about {
        About::Charge => {
            is_charge(lemma) || matches!(tree.low(noun), "it" | "this" | "that" | "these" | "those")
        }
        About::Plan => {
            lexicon::is(lemma, Class::TRUCE)
                || matches!(
                    lemma,
                    "proposal"
                        | "plan"
                        | "offer"
                        | "request"
                        | "demand"
                        | "call"
                        | "appeal"
                        | "invitation"
                        | "idea"
                        | "extension"
                        | "roadmap"
                        | "condition"
                        | "draft"
                        | "timetable"
                        | "ultimatum"
                        | "overture"
                        | "compromise"
                        | "text"
                        | "mediation"
                        | "talk"
                        | "negotiation"
                        | "formula"
                        | "package"
                        | "initiative"
                        | "scheme"
                        | "amendment"
                        | "document"
                        | "protocol"
                        | "declaration"
                        | "memorandum"
                        | "treaty"
                        | "annex"
                        | "measure"
                        | "deadline"
                        | "word"
                        | "meeting"
                        | "session"
                        | "vote"
                )
        }
        About::Event => {
            tree.tag(noun) == Tag::Vbg
                || is_event_noun(tree, Some(noun))
                || lexicon::is(lemma, Class::BREACH.or(Class::MUNITION))
                || matches!(
                    lemma,
                    "death"
                        | "killing"
                        | "murder"
                        | "incident"
                        | "violence"
                        | "failure"
                        | "delay"
                        | "collapse"
                        | "loss"
                        | "harm"
                        | "blaze"
                        | "crash"
                        | "massacre"
                        | "abduction"
                        | "kidnapping"
                        | "disappearance"
                        | "theft"
                        | "looting"
                        | "damage"
                        | "casualty"
                        | "escalation"
                        | "outbreak"
                        | "operation"
                        | "offensive"
                        | "incursion"
                        | "firing"
                        | "opening"
                        | "burning"
                        | "it"
                )
        }
        About::Blame => matches!(lemma, "blame" | "responsibility" | "fault" | "guilt" | "onus"),
    }
}

/// Whom an idiom of blame falls on: "pinned the shots on the army", "laid it at the army's door".
pub(crate) fn blamed(tree: &Tree<'_>, v: usize) -> Option<usize> {
    if idiom(tree, v) != Some(Speech::Accuse) {
        return None;
    }
    let object = tree.kid(v, &[Dep::Dobj, Dep::Nsubjpass]);
    if tree.lemma(v) == "take"
        && object.is_some_and(|object| tree.lemma(object) != "aim" && tree.lemma(object) != "swipe")
    {
        return object;
    }
    let prepositions = ["on", "upon", "at", "to", "against", "into", "with"];
    let on = tree
        .object_of(v, &prepositions)
        .or_else(|| object.and_then(|object| tree.object_of(object, &prepositions)))?;
    if matches!(tree.lemma(on), "door" | "doorstep" | "foot" | "feet") {
        return tree.object_of(on, &["of"]).or_else(|| tree.kid(on, &[Dep::Poss]));
    }
    Some(on)
}
