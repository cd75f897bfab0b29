# The words of the codebook: acts and their families, modality, speakers, reasons, states, verdicts.
# Neutral words only: what a claimant calls an act stands in its quotation, never here.

## Families of acts

group-air = in the air
group-fire = fire
group-ground = on the ground
group-posture = presence and weapons
group-mat = sites, stores and rearmament
group-civ = harm to civilians
group-prot = monitors, medics and access
group-hum = aid and services
group-sea = at sea
group-info = incitement and jamming
group-violation = alleged breach, act not said
group-comply = steps of compliance
group-say = statements
group-talk = talks and visits

## Acts

act-air-strike_manned = manned air strike
act-air-strike_drone = drone strike
act-air-strike = air strike
act-air-overflight_manned = aircraft overflight
act-air-overflight_drone = drone overflight

act-fire-rocket_missile = rocket or missile fire
act-fire-shelling = shelling
act-fire-small_arms = small-arms fire
act-fire-clash = armed clash
act-fire-ied_mine = mine or improvised device
act-fire-illum_warning = illumination or warning fire
act-fire-exercise = live-fire exercise
act-fire-unspecified = fire, weapon not said

act-ground-incursion = ground incursion
act-ground-raid = raid
act-ground-occupation = staying in or holding a position
act-ground-territory_gain = advance

act-posture-armed_presence = armed presence
act-posture-reinforcement = reinforcement
act-posture-weapon_in_zone = weapon inside a zone

act-mat-facility = building of a military site
act-mat-rearmament = rearmament
act-mat-production = arms production
act-mat-cache = weapons cache
act-mat-recruitment = recruitment

act-civ-attack = attack on civilians
act-civ-demolition = demolition
act-civ-detention = detention
act-civ-sgbv = sexual violence
act-civ-looting = looting
act-civ-denial_return = denial of return

act-prot-monitor_attack = attack on monitors or peacekeepers
act-prot-medical_media = attack on medics, media or aid
act-prot-obstruct_access = obstruction of access

act-hum-aid_block = blocking of aid
act-hum-infrastructure = harm to water, power or other services

act-sea-incursion = incursion at sea

act-info-incitement = incitement
act-info-cyber_jamming = cyber attack or jamming

act-violation-unspecified = alleged breach, act not said

act-comply-withdraw = withdrawal
act-comply-deploy = deployment as agreed
act-comply-dismantle = dismantling
act-comply-handover = handover
act-comply-release = release
act-comply-return = return of civilians
act-comply-aid = aid delivered
act-comply-demine = demining
act-comply-coordinate = coordination
act-comply-ceasefire = ceasefire begun or kept

act-say-accuse = accusation
act-say-deny = denial
act-say-admit = admission or claim of responsibility
act-say-justify = justification
act-say-warn = warning
act-say-threaten = threat
act-say-demand = demand
act-say-order = order
act-say-assess = assessment
act-say-agree = agreement
act-say-reject = rejection

act-talk-consult = talks
act-talk-visit = visit
act-talk-mediate = mediation

## How a claim stands to the fact

modality-asserted = stated as fact
modality-alleged = alleged
modality-denied = denied
modality-threatened = threatened
modality-planned = announced, not done
modality-demanded = demanded, not done
modality-conditional = conditional
modality-possible = said to be possible

## Who speaks

claimant-narrator = the outlet itself
claimant-person = named person
claimant-office = office or state
claimant-organisation = organisation
claimant-anonymous = unnamed source
claimant-media = another outlet

## Reasons given for an act

justification-self_defence = self-defence
justification-enforcement = enforcing the agreement
justification-response = answer to an act of the other side
justification-own_clearance = own clearance under way
justification-notified = notified beforehand
justification-prevented_by_other = prevented by the other side
justification-civilian_activity = civilian activity
justification-accident = accident or error
justification-not_our_forces = done by others

## Did it happen?

occurrence-claimed_by_one = claimed by one
occurrence-corroborated = corroborated
occurrence-disputed = disputed
occurrence-observed = observed
occurrence-established = established
occurrence-cannot_be_verified = cannot be verified
occurrence-discounted = discounted

## Who did it?

attribution-unattributed = nobody named
attribution-claimed_by_itself = claimed by itself
attribution-alleged = alleged by others
attribution-disputed = disputed
attribution-attributed = attributed

## What an act, as stated, would mean under a provision

verdict-not_covered = not covered
verdict-permitted = permitted
verdict-prohibited = prohibited
verdict-depends_on_justification = depends on a claimed justification
verdict-cannot_tell = cannot tell
verdict-claimed-not_covered = not covered
verdict-claimed-permitted = permitted, if it happened as claimed
verdict-claimed-prohibited = prohibited, if it happened as claimed
verdict-claimed-depends_on_justification = depends on a claimed justification
verdict-claimed-cannot_tell = cannot tell

answerability-own_act = answers for its own act
answerability-must_prevent = must prevent it
answerability-must_ensure = must ensure it
answerability-best_effort = must do its best

## How a duty stands

obligation-not_due = not due
obligation-due = due
obligation-met = met
obligation-late = late
obligation-missed = missed
obligation-suspended = suspended
obligation-unknown = unknown

## What a zone rests on

basis-text = the agreement's text
basis-annex = an annex to the agreement
basis-resolution = a resolution
basis-unilateral = one side's declaration
basis-analytic = drawn by analysts, for counting

## Three-valued answers

truth-yes = yes
truth-no = no
truth-cannot_tell = cannot tell
