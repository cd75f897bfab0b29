//! The rule book of the reader: every rule by its name, what it does, and a sentence it reads.
//!
//! Each field of a claim names the rule that read it, so that a person from either side can look the rule up and dispute it.

use truce_vocabulary::RuleId;

/// One rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its name, as fields carry it.
    pub id: RuleId,
    /// What it does.
    pub meaning: &'static str,
    /// A sentence it reads, or two; where a blank line divides them the first is the headline. A test reads each.
    pub example: &'static str,
}

macro_rules! rules {
    ($($name:ident $id:literal $meaning:literal $example:literal;)+) => {
        $(#[doc = $meaning] pub(crate) const $name: RuleId = RuleId($id);)+

        /// The rule book.
        pub const RULES: &[Rule] = &[$(Rule { id: $name, meaning: $meaning, example: $example }),+];
    };
}

rules! {
    ACT_SHOOT "act.shoot" "A verb of firing; the weapon named in the clause gives the code" "Soldiers fired mortars at the post.";
    ACT_STRIKE "act.strike" "A verb of striking or attacking; weapon first, then victim" "Jets struck a depot.";
    ACT_MUNITION "act.munition" "Something is dropped, thrown, launched or lands; what it is gives the code" "A shell landed in the village.";
    ACT_HARM "act.harm" "Harm done by somebody, no means named" "Troops killed two farmers.";
    ACT_OVERFLIGHT "act.overflight" "Aircraft or drones fly, circle, are seen or are intercepted" "A drone circled over the town.";
    ACT_GROUND "act.ground" "Forces enter, advance, raid, take or stay" "Troops remain in five villages.";
    ACT_POSTURE "act.posture" "Armed people are present, patrol, or are reinforced" "Fighters patrolled the border.";
    ACT_MATERIEL "act.materiel" "Military sites and weapons are built, made, moved or hidden" "The group rebuilt tunnels.";
    ACT_CIVIL "act.civil" "Homes, persons and goods: demolition, detention, looting, denial of return" "Troops demolished houses.";
    ACT_ACCESS "act.access" "Aid, services or the monitors' access are cut" "The crossing was closed.";
    ACT_BREACH "act.breach" "A breach is named without saying what was done" "They violated the truce.";
    ACT_COMPLY "act.comply" "A duty is done, due, demanded or missed" "The army withdrew from the town.";
    ACT_TRUCE "act.truce" "A truce begins, holds, or is kept" "The ceasefire took effect at dawn.";
    ACT_NOUN "act.noun" "An act named by a noun" "The shelling of the village went on.";
    ACT_NOUN_LIGHT "act.noun-light" "A verb without content of its own carries an act noun" "They carried out an attack.";
    ACT_CAUSE "act.cause" "An act noun or a munition is the subject of what it caused" "A strike left two dead.";
    SAY_VERB "say.verb" "A verb of speech whose saying itself matters" "The ministry accused the rebels.";
    SAY_CONTENT "say.content" "A plain verb of speech whose content accuses, denies, demands, threatens, judges or justifies" "The army said its troops did not fire.";
    SAY_QUOTED "say.quoted" "The same, in a quotation" "“They must leave,” the minister said.";
    TALK "talk" "Visits, talks, mediation" "French Foreign Minister Jean Dupont visited Beirut on Monday.";
    ACTOR_SUBJECT "actor.subject" "Subject of an active verb" "Israel struck the depot.";
    ACTOR_AGENT "actor.agent" "What stands after \"by\" with a passive or an act noun" "Two houses were shelled by Israeli troops.";
    ACTOR_MODIFIER "actor.modifier" "Adjective, name or possessive before an act noun" "Thai shelling";
    ACTOR_ORIGIN "actor.origin" "What stands after \"from\" with fire or munitions, where it is a force and not the ground of a state" "Lebanese soldiers took fire from an Israeli post.";
    ACTOR_SPEAKER "actor.speaker" "\"We\", \"our\", \"its own\" in a statement is the speaker's side" "“We fired back,” the army said.";
    ACTOR_ANTECEDENT "actor.antecedent" "A pronoun or \"the group\" takes the last fitting actor" "Cambodia broke the truce. It fired two rockets at a village.";
    ACTOR_BOTH "actor.both" "\"Both sides\" takes the two just named, or the parties" "Both sides opened fire.";
    ACTOR_EVENT "actor.event" "An act spoken of again takes the actor it was first given" "Israeli strikes began at dawn. The strikes hit two towns.";
    ACTOR_GROUND "actor.ground" "A weapon or work seen on ground that one side holds is that side's" "UNIFIL peacekeepers were stopped at an Israeli checkpoint.";
    ACTOR_WITNESSED "actor.witnessed" "Tanks, planes or \"they\" in a witness's words: the one force named beside it, or the only party with such arms" "\"Tanks shelled the street,\" a man said of the Israeli army.";
    ACTOR_OPPONENT "actor.opponent" "\"The other side\" is the party that the speaker is not" "Armenia and Azerbaijan had agreed to a truce. Armenia's army said the other side shelled a village.";
    ACTOR_LOADED "actor.loaded" "\"The enemy\", \"the occupation\": in a side's words the other side, else whom the report or the agreement names so" "The Israeli enemy shelled Khiam. Enemy drones struck a car near Tyre.";
    ACTOR_DESCRIBED "actor.described" "Fighters told from others by a description, without a name" "Foreign fighters shelled the town.";
    ACTOR_HAND "actor.hand" "A strike from the air that names nobody is of the one side that the report says strikes from the air" "Israeli aircraft bombed the Bekaa on Friday. In the south, a strike on a motorcycle killed one man, the health ministry said.";
    ACTOR_AFTER "actor.after" "Who owns up to an act of nobody, or is blamed for it, in the words right after it" "A drone strike killed two people near Tyre. Israel claimed the attack.";
    ACTOR_HOLDER "actor.holder" "Captives are freed by who held them, and ground is left by who held it" "Hezbollah fighters kidnapped two drivers near Tyre. The men were freed on Tuesday.";
    ACTOR_OWED "actor.owed" "A duty told without its doer is done by the party that owes it, where the agreement has one do it" "Troops have pulled back from five villages.";
    TARGET_OBJECT "target.object" "Object of the verb" "Jets struck a depot.";
    CLAIMANT_VERB "claimant.verb" "Subject of a verb of speech over what is said" "The army said Hezbollah had fired two rockets.";
    CLAIMANT_ACCORDING "claimant.according" "\"According to\"" "According to the ministry, Israel shelled the town.";
    CLAIMANT_VOICE "claimant.voice" "The body whose own statement the whole report is" "Statement of the Ministry of Defence of Armenia\n\nAzerbaijan shelled a village on Sunday. Our positions held.";
    CLAIMANT_VERSION "claimant.version" "One side's account, claim, count or telling of it; \"as the army has it\"" "The army's account was that rebels shelled the town.";
    CLAIMANT_LINE "claimant.line" "Who is named before the colon or after the dash of a line" "16:40 - Hezbollah spokesman: the group did not fire any rockets.";
    CLAIMANT_PASSED_ON "claimant.passed-on" "Whose words somebody else passes on" "The paper wrote, quoting officials, that troops fired.";
    DENIED_BEFORE "denial.before" "Who denies \"the charge\" denies the act just told" "Lebanon's army said Israeli tanks had shelled Khiam. Israel denied the charge.";
    SAY_UNTRUE "say.untrue" "What is called a lie, false or a fabrication is denied" "The report that Israel shelled Khiam is a fabrication, the army said.";
    MODALITY_PLAIN "modality.plain" "Stated by the actor itself, a third party, or the outlet" "The mission saw a drone.";
    MODALITY_OTHER "modality.other-side" "One side about an act that is not its own" "The mayor of Khiam said that Israeli troops had shelled two houses.";
    MODALITY_HEARSAY "modality.hearsay" "\"Reportedly\", \"reports of\", sources without a name" "Troops reportedly shelled the town.";
    MODALITY_DENIED "modality.denied" "Negated, or what a verb of denial denies" "No shots were fired.";
    MODALITY_DUE "modality.due" "Will, is to, is due to, by a date" "Troops are to leave by January.";
    MODALITY_DEMANDED "modality.demanded" "What somebody calls for, or \"must\"" "They must withdraw.";
    MODALITY_THREATENED "modality.threatened" "Announced against somebody" "Israel threatened to strike Beirut.";
    MODALITY_CONDITIONAL "modality.conditional" "Depends on an \"if\"" "Israel would withdraw from Khiam if Hezbollah handed over its weapons, the minister said.";
    MODALITY_COUNTERFACTUAL "modality.counterfactual" "\"Had they …\" says that they did not; \"would have …\" is imagined" "Had Israel attacked Beirut, the talks would have ended.";
    MODALITY_ASKED "modality.asked" "What is asked is not said" "Did Israeli troops shell the town?";
    MODALITY_IMPERATIVE "modality.imperative" "What somebody is told to do" "“Withdraw from the village,” Hezbollah told the Israeli army.";
    MODALITY_SUBJUNCTIVE "modality.subjunctive" "The base form under a verb of demand" "Ukraine insisted that the group withdraw.";
    MODALITY_POSSIBLE "modality.possible" "May, might, could" "Israeli troops may withdraw from the town.";
    PLACE_PREPOSITION "place.preposition" "A place after a preposition that hangs on the act" "fired near Khiam";
    PLACE_OBJECT "place.object" "A place that is the object of the act" "shelled Khiam";
    PLACE_CLAUSE "place.clause" "A place anywhere in the clause of the act" "Residents of a town near Khiam were shelled by Israel.";
    PLACE_CARRIED "place.carried" "The place of the act told just before in the paragraph, where nothing says another" "Troops entered Khiam. They fired at a car.";
    PLACE_ANTECEDENT "place.antecedent" "\"The city\", \"there\", \"the same spot\": the place named last" "A shell fell near Tyre. Israeli troops shelled the city again on Monday.";
    TIME_CARRIED "time.carried" "No time is said; the day told just before goes on" "On Monday troops fired. A house was hit.";
    TIME_CLAUSE "time.clause" "A time in the clause, else the nearest in its sentence" "On Monday troops fired.";
    TIME_SENTENCE "time.sentence" "A time elsewhere in the sentence" "On Monday, the army said in Beirut, Israeli troops fired at a post.";
    COUNT_CLAUSE "count.clause" "A number before the act noun or its object" "Israel carried out two strikes near Tyre.";
    CASUALTIES_CLAUSE "casualties.clause" "Killed and injured in the clause or the sentence after" "An Israeli strike near Tyre killed two people.";
    CHARACTER "characterisation.words" "What the claimant calls the act, apart from the act" "Israel committed a flagrant violation of the truce.";
    JUSTIFY_WORDS "justification.words" "A reason given for the act" "Israel struck a launcher in self-defence.";
    TONGUE_ACT_VERB "tongue.act.verb" "In Arabic, Hebrew and French: a verb of the lexicon in one of its forms; the weapon in its clause, then the victim, gives the code" "قصفت المدفعية البلدة.";
    TONGUE_ACT_NOUN "tongue.act.noun" "An act named by a noun of the lexicon, with particles and endings taken off" "תקיפה אווירית בכפר";
    TONGUE_SAY "tongue.say" "A verb of speech of the lexicon whose saying itself matters" "L’armée israélienne a accusé le Hezbollah d’avoir tiré des roquettes.";
    TONGUE_ACTOR_BEFORE_VERB "tongue.actor.before-verb" "The nearest one named before the verb in its clause that no preposition governs" "L’armée israélienne a bombardé le village de Khiam.";
    TONGUE_ACTOR_AFTER_VERB "tongue.actor.after-verb" "The first one named behind a verb that opens its clause" "قصف الجيش البلدة.";
    TONGUE_ACTOR_ADJECTIVE "tongue.actor.adjective" "The adjective of a people behind the noun of an act" "Une frappe israélienne a touché le village de Khiam.";
    TONGUE_ACTOR_OF "tongue.actor.of" "Who stands bound to the noun of an act or of a weapon" "Les roquettes du Hezbollah sont tombées à Metula.";
    TONGUE_ACTOR_BY "tongue.actor.by" "Who stands behind \"by\" in the clause" "Le village de Khiam a été bombardé par Israël.";
    TONGUE_ACTOR_RELATIVE "tongue.actor.relative" "Who stands before a relative clause" "Les soldats israéliens qui ont tiré sur le village de Khiam sont partis.";
    TONGUE_ACTOR_BEFORE "tongue.actor.carried" "Where nobody is named: whoever acts in the clause before" "צה\"ל ירה ותקף";
    TONGUE_ACTOR_SPEAKER "tongue.actor.speaker" "\"We\", or nobody named, in what somebody denies, promises or tells of itself: the speaker's side" "« Nous avons bombardé le village de Khiam », a déclaré l’armée israélienne.";
    TONGUE_ACTOR_ACCUSED "tongue.actor.accused" "Nobody named in what somebody is accused of or asked to do: the accused, the one asked" "اتهم لبنان إسرائيل بقصف بلدة الخيام.";
    TONGUE_ACTOR_BOTH "tongue.actor.both" "\"Both sides\": the parties of the agreement" "Les deux parties ont ouvert le feu près de Khiam.";
    TONGUE_ACTOR_INSERTION "tongue.actor.insertion" "The subject that an insertion between commas cuts off from its verb" "Le Hezbollah, de son côté, a bombardé le village de Khiam.";
    TONGUE_ACTOR_DESCRIBED "tongue.actor.described" "Nobody named: the subject by the words that describe it" "Une colonne blindée a bombardé le village de Khiam.";
    TONGUE_ACTOR_DUTY "tongue.actor.duty" "Who stands right before the Arabic \"that\" of what is due, under a preposition" "يجب على حزب الله أن ينسحب من بلدة الخيام.";
    TONGUE_ACTOR_EVENT "tongue.actor.event" "A definite act noun takes the actor the act was first given" "Une frappe israélienne a touché Khiam. La frappe a détruit une maison.";
    TONGUE_ACTOR_NEAR "tongue.actor.clash" "Everybody named in the clause of a clash" "اشتباكات بين الجيش والمسلحين";
    TONGUE_TARGET "tongue.target" "Who is named behind the act, alone or behind \"at\", \"on\", \"against\"" "قصف على إسرائيل";
    TONGUE_SPEAKER_VERB "tongue.claimant.verb" "Who is named beside a verb of speech, behind it where words said stand before it" "« Israël a bombardé Khiam », a déclaré le Hezbollah.";
    TONGUE_SPEAKER_BEFORE "tongue.claimant.continued" "A verb of speech with nobody named: whoever spoke before" "قال الجيش الإسرائيلي إن حزب الله أطلق صاروخين. وأضاف أن الحزب قصف موقعا.";
    TONGUE_SPEAKER_ACCORDING "tongue.claimant.according" "Who stands behind \"according to\"" "قصفت إسرائيل بلدة الخيام، بحسب الجيش اللبناني.";
    TONGUE_SPEAKER_LINE "tongue.claimant.line" "Who stands before the colon at the head of a line" "חיזבאללה: צה״ל תקף בח'יאם.";
    TONGUE_PLACE "tongue.place" "A name of the gazetteer, or one behind a word of place, in the words of the act" "قصف الجيش الإسرائيلي بلدة الخيام.";
    TONGUE_TIME "tongue.time" "Words of time put into English and read by the rules for times; in the words of the act, else in its sentence" "צה״ל תקף ביום ראשון בח'יאם.";
    TONGUE_COUNT "tongue.count" "A number before what is counted in the words of the act" "ثلاث غارات";
    TONGUE_CASUALTIES "tongue.casualties" "Numbers beside words for the dead and the injured" "Une frappe israélienne sur Khiam a fait deux morts.";
}

/// Rules by which nothing is claimed: their examples are read as no claim.
pub const SILENT: &[RuleId] = &[MODALITY_ASKED];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_name_of_its_own_a_meaning_and_an_example() {
        let mut names: Vec<&str> = RULES.iter().map(|rule| rule.id.0).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
        assert!(RULES.iter().all(|rule| !rule.meaning.is_empty() && !rule.example.is_empty()));
    }
}
