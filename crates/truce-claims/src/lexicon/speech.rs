//! What speakers do with words: verbs of speech and of report, by what they do.

use super::Words;
use std::sync::OnceLock;

/// What a verb of speech does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speech {
    /// Says, tells, writes, announces; no stance of its own.
    Say,
    /// Sees, records, counts: a report of what the speaker found.
    Observe,
    /// Says that another did wrong.
    Accuse,
    /// Says that it is not so.
    Deny,
    /// Says that it is so, against oneself or for oneself.
    Admit,
    /// Warns.
    Warn,
    /// Announces harm.
    Threaten,
    /// Calls for something.
    Demand,
    /// Commands those below.
    Order,
    /// Judges how things stand.
    Assess,
    /// Takes upon oneself, or accepts.
    Agree,
    /// Turns down.
    Reject,
    /// Gives something a name: calls, describes, terms.
    Call,
}

const TABLE: &[(Speech, &str)] = &[
    (
        Speech::Say,
        "say tell state add write announce report explain recall mention comment remark continue reply respond answer declare post tweet \
         stress emphasise emphasize underline underscore reveal disclose argue insist maintain assert claim allege suggest indicate \
         conclude repeat reiterate relate quote counter retort clarify inform notify brief publish speak cite testify \
         elaborate specify point affirm contend signal communicate put list confirm recount outline narrate detail \
         snap fume scoff shout cry yell thunder growl grumble quip joke muse opine boast brag gloat bellow bark sigh whisper mutter \
         murmur sneer rant rage storm marvel moan groan wail interject chime echo intone preach venture volunteer submit posit grouse gripe \
         carp lament bemoan recommend advise enthuse deadpan drawl croak stammer",
    ),
    (
        Speech::Observe,
        "record observe spot see hear note register document count detect find monitor witness log notice establish endorse verify \
         estimate",
    ),
    (
        Speech::Accuse,
        "accuse blame condemn denounce decry slam criticise criticize charge deplore protest censure lambast lambaste complain castigate \
         berate chide chastise rebuke reprimand reproach upbraid admonish excoriate pillory fault impugn vilify",
    ),
    (Speech::Deny, "deny refute rebut dispute repudiate disclaim disavow disown contradict gainsay"),
    (Speech::Admit, "admit acknowledge concede own confess"),
    (Speech::Warn, "warn caution alert"),
    (Speech::Threaten, "threaten vow swear"),
    (
        Speech::Demand,
        "demand urge ask appeal request press require exhort call implore remind beseech pressure plead entreat lobby push beg \
         enjoin clamour clamor petition supplicate",
    ),
    (Speech::Order, "order instruct direct command task authorise authorize"),
    (
        Speech::Assess,
        "assess believe think consider view regard expect hope fear doubt predict worry deem judge reckon rank rate",
    ),
    (Speech::Agree, "agree accept promise pledge commit undertake vote approve reaffirm welcome endorse"),
    (Speech::Reject, "reject refuse dismiss rebuff decline oppose spurn veto object disagree"),
    (Speech::Call, "call describe term label brand characterise characterize dub"),
];

/// What the verb with this base form does as a verb of speech, if it is one. "Call" is told apart by its grammar.
pub(crate) fn speech_of(lemma: &str) -> Option<Speech> {
    static VERBS: OnceLock<Words<Speech>> = OnceLock::new();
    let verbs = VERBS.get_or_init(|| {
        let mut verbs = Words::default();
        for (speech, list) in TABLE {
            // The first list that has a verb says what it does.
            for verb in list.split_whitespace() {
                verbs.entry(verb, || *speech);
            }
        }
        verbs
    });
    verbs.get(lemma).copied()
}
