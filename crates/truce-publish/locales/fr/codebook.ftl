# Les mots du livre de codes : actes et familles d’actes, modalité, locuteurs, motifs, états, réponses.
# Des mots neutres seulement : le nom que donne à un acte qui l’allègue reste dans sa citation, jamais ici.

## Familles d’actes

group-air = dans les airs
group-fire = tirs
group-ground = au sol
group-posture = présence et armes
group-mat = sites, stocks et réarmement
group-civ = atteintes aux civils
group-prot = observateurs, personnel médical et accès
group-hum = aide et services
group-sea = en mer
group-info = incitation et brouillage
group-violation = manquement allégué, acte non précisé
group-comply = mesures d’application
group-say = déclarations
group-talk = pourparlers et visites

## Actes

act-air-strike_manned = frappe d’aéronef avec équipage
act-air-strike_drone = frappe de drone
act-air-strike = frappe aérienne
act-air-overflight_manned = survol d’aéronef
act-air-overflight_drone = survol de drone

act-fire-rocket_missile = tirs de roquettes ou de missiles
act-fire-shelling = tirs d’artillerie, de mortier ou de char
act-fire-small_arms = tirs d’armes légères
act-fire-clash = affrontement armé
act-fire-ied_mine = mine ou engin improvisé
act-fire-illum_warning = tirs éclairants ou de sommation
act-fire-exercise = exercice de tir réel
act-fire-unspecified = tirs, arme non précisée

act-ground-incursion = incursion terrestre
act-ground-raid = raid
act-ground-occupation = maintien sur une position ou tenue d’une position
act-ground-territory_gain = avancée

act-posture-armed_presence = présence armée
act-posture-reinforcement = renforcement
act-posture-weapon_in_zone = arme à l’intérieur d’une zone

act-mat-facility = construction d’un site militaire
act-mat-rearmament = réarmement
act-mat-production = production d’armes
act-mat-cache = cache d’armes
act-mat-recruitment = recrutement

act-civ-attack = attaque contre des civils
act-civ-demolition = démolition
act-civ-detention = détention
act-civ-sgbv = violence sexuelle
act-civ-looting = pillage
act-civ-denial_return = refus du retour

act-prot-monitor_attack = attaque contre des observateurs ou des soldats de la paix
act-prot-medical_media = attaque contre du personnel médical, des médias ou des humanitaires
act-prot-obstruct_access = entrave à l’accès

act-hum-aid_block = blocage de l’aide
act-hum-infrastructure = atteinte à l’eau, à l’énergie ou à d’autres services

act-sea-incursion = incursion en mer

act-info-incitement = incitation
act-info-cyber_jamming = cyberattaque ou brouillage

act-violation-unspecified = manquement allégué, acte non précisé

act-comply-withdraw = retrait
act-comply-deploy = déploiement convenu
act-comply-dismantle = démantèlement
act-comply-handover = remise
act-comply-release = libération
act-comply-return = retour de civils
act-comply-aid = acheminement d’aide
act-comply-demine = déminage
act-comply-coordinate = coordination
act-comply-ceasefire = début ou maintien du cessez-le-feu

act-say-accuse = accusation
act-say-deny = démenti
act-say-admit = reconnaissance ou revendication
act-say-justify = justification
act-say-warn = avertissement
act-say-threaten = menace
act-say-demand = exigence
act-say-order = ordre
act-say-assess = évaluation
act-say-agree = acceptation
act-say-reject = rejet

act-talk-consult = pourparlers
act-talk-visit = visite
act-talk-mediate = médiation

## Rapport d’une allégation au fait (des noms, pour qu’ils suivent n’importe quel acte)

modality-asserted = fait affirmé
modality-alleged = fait allégué
modality-denied = fait démenti
modality-threatened = menace
modality-planned = annonce, fait non accompli
modality-demanded = exigence, fait non accompli
modality-conditional = sous condition
modality-possible = possibilité évoquée

## Qui parle

claimant-narrator = le média lui-même
claimant-person = personne nommée
claimant-office = institution ou État
claimant-organisation = organisation
claimant-anonymous = source anonyme
claimant-media = autre média

## Motifs invoqués pour un acte

justification-self_defence = légitime défense
justification-enforcement = application de l’accord
justification-response = réponse à un acte de l’autre camp
justification-own_clearance = démantèlement en cours par ses propres moyens
justification-notified = notification préalable
justification-prevented_by_other = empêchement par l’autre camp
justification-civilian_activity = activité civile
justification-accident = accident ou erreur
justification-not_our_forces = fait d’autrui

## Est-ce arrivé ?

occurrence-claimed_by_one = allégué par une origine
occurrence-corroborated = corroboré
occurrence-disputed = contesté
occurrence-observed = observé
occurrence-established = établi
occurrence-cannot_be_verified = invérifiable
occurrence-discounted = écarté

## Qui l’a fait ? (accordé avec « attribution »)

attribution-unattributed = personne n’est désigné
attribution-claimed_by_itself = revendiquée par l’intéressé
attribution-alleged = alléguée par d’autres
attribution-disputed = contestée
attribution-attributed = attribuée

## Ce que signifierait un acte, tel qu’il est dit, au regard d’une disposition

verdict-not_covered = non visé
verdict-permitted = permis
verdict-prohibited = interdit
verdict-depends_on_justification = dépend d’un motif invoqué
verdict-cannot_tell = impossible à dire
verdict-claimed-not_covered = non visé
verdict-claimed-permitted = permis, si les faits sont tels qu’allégués
verdict-claimed-prohibited = interdit, si les faits sont tels qu’allégués
verdict-claimed-depends_on_justification = dépend d’un motif invoqué
verdict-claimed-cannot_tell = impossible à dire

# Des noms, à la suite du nom d’une partie et d’un deux-points.
answerability-own_act = obligation quant à ses propres actes
answerability-must_prevent = obligation d’empêcher
answerability-must_ensure = obligation d’assurer
answerability-best_effort = obligation de moyens

## Où en est une obligation (accordé avec « obligation »)

obligation-not_due = pas encore due
obligation-due = due
obligation-met = remplie
obligation-late = remplie en retard
obligation-missed = non remplie
obligation-suspended = suspendue
obligation-unknown = état inconnu

## Sur quoi repose une zone

basis-text = le texte de l’accord
basis-annex = une annexe de l’accord
basis-resolution = une résolution
basis-unilateral = la déclaration d’une seule partie
basis-analytic = tracé d’analystes, pour le décompte

## Réponses à trois valeurs

truth-yes = oui
truth-no = non
truth-cannot_tell = impossible à dire
