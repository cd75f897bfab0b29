# Étapes des raisonnements, raisons d’un regroupement, raisons d’un lieu, doutes d’une lecture.
# Les arguments qui sont des codes (actes, motifs) ou des instants arrivent déjà en toutes lettres.
# Les noms arrivent sans article : rien ici ne s’accorde avec eux ; ni « à » ni « de » ne les précède.

## Comment une disposition a été confrontée aux faits tels qu’ils sont dits : quand

in-force = { $provision } était alors en vigueur.
before-start = { $provision } vaut à partir du { $from } ; l’acte est dit antérieur.
after-end = { $provision } valait jusqu’au { $until } ; l’acte est dit postérieur.
time-not-said = Le moment n’est pas dit ; impossible de dire si la disposition ({ $provision }) était en vigueur.
time-straddles = Le temps indiqué commence avant ou finit après la période où la disposition ({ $provision }) était en vigueur ; impossible à dire.
waits-for-event = { $provision } vaut à partir d’un événement, ou jusqu’à un événement, qui n’a pas de date ici ; impossible à dire.
later-instrument-reported = Un texte ultérieur, { $instrument }, s’appliquerait à partir du { $from } ; ses termes n’ont pas été vus ici.

## Quoi

act-prohibited = { $provision } interdit l’acte : { $act }.
act-permitted = { $provision } permet expressément l’acte : { $act }.
act-text-leaves-room = Le texte ({ $provision }) laisse ouverte la question de savoir s’il vise l’acte : { $act }.
act-may-be-covered = { $provision } peut s’appliquer à ce qui est dit ; l’acte n’est pas assez précisé : { $act }.
act-not-said = L’acte dont il s’agit n’est pas précisé : { $act }.
assessed-at = Parmi les lieux indiqués, il s’agit ici de celui-ci : { $place }.
act-not-covered = { $provision } ne traite pas de l’acte : { $act }.

## Qui

actor-answers-own-act = Auteur allégué : { $actor }. Partie qui répond de tels actes : { $party }.
actor-to-be-prevented = Auteur allégué : { $actor }. Partie tenue d’empêcher de tels actes : { $party }. Que l’acte ait eu lieu ne suffirait pas à dire que cette obligation n’a pas été remplie.
actor-to-be-ensured = Auteur allégué : { $actor }. Partie tenue d’assurer l’état de choses prévu : { $party }.
actor-best-effort = Auteur allégué : { $actor }. Partie tenue de faire de son mieux : { $party }.
actor-may-be-bound = Auteur allégué : { $actor }. Impossible de dire si cette partie en répond : { $party }.
actor-not-bound = Auteur allégué : { $actor }. Selon cette disposition, cette partie n’en répond pas : { $party }.
actor-not-said = Personne n’est désigné ; impossible de dire si cette partie en répondrait : { $party }.

## Où

zone-inside = Le lieu indiqué est dans la zone : { $zone }.
zone-outside = Le lieu indiqué est hors de la zone : { $zone }.
zone-not-in-force = Cette zone n’était pas en vigueur à ce moment : { $zone }.
zone-may-be-in-force = Impossible de dire si cette zone était alors en vigueur : { $zone }.
zone-disputed = Le lieu indiqué est dans un secteur, ou près d’un secteur, dont l’appartenance à la zone est contestée (secteur : { $disputed } ; zone : { $zone }) ; impossible à dire.
zone-cannot-tell = Impossible de dire si le lieu indiqué est dans la zone ({ $zone }) : son cercle coupe la ligne, ou ce n’est qu’une étendue.
place-not-said = Aucun lieu n’est indiqué ; impossible de dire s’il était dans la zone : { $zone }.
zone-excepted = Zone exceptée : { $zone }.
zone-may-be-excepted = Le lieu indiqué est peut-être dans une zone exceptée : { $zone }.

## Contre qui

target-covered = Cible alléguée : { $target }, que la disposition protège.
target-by-place = Par le lieu de ses effets ({ $zone }), l’acte vise des cibles que la disposition protège.
target-other = Cible alléguée : { $target }, que la disposition ne mentionne pas.
target-not-said = La cible n’est pas dite ; la disposition ({ $provision }) en dépend.

## Pour la défense de qui

justification-reserved = Le motif invoqué ({ $justification }) est réservé ({ $article }) ; la réponse en dépend.
justification-not-reserved = Le motif invoqué ({ $justification }) n’est pas réservé par le texte.
reservation-available = { $article } réserve ce motif : { $justification } ; personne ne l’a invoqué dans ces rapports.

## Pourquoi des allégations ont été rapportées à un même incident

link-actors-differ = les allégations désignent des acteurs différents ({ $points })
link-means-differ = les allégations désignent des moyens différents ({ $points })
link-no-actor-named = une allégation ne désigne personne ({ $points })
link-no-place-needed = un acte qui se distingue sans lieu ({ $points })
link-periods-differ = périodes qui ne font que se croiser ({ $points })
link-places-differ = les allégations désignent des lieux différents ({ $points })
link-points-back = un rapport renvoie à l’autre ({ $points })
link-same-act = même acte : { $act } ({ $points })
link-same-actor = même acteur : { $actor } ({ $points })
link-same-actors = mêmes acteurs : { $actors } ({ $points })
link-same-area = même secteur : { $area } ({ $points })
link-same-clause = même proposition de la phrase ({ $points })
link-same-count = même nombre : { $number } { $unit } ({ $points })
link-same-day = même jour ({ $points })
link-same-place = lieux distants de { $distance_m } m ({ $points })
link-same-report = même rapport ({ $points })
link-same-target = même cible : { $target } ({ $points })
link-same-toll = même nombre { $what ->
    [killed] de tués
    [injured] de blessés
   *[other] { $what }
 } : { $number } ({ $points })
link-same-words = mêmes termes ({ $points })
link-targets-differ = les allégations désignent des cibles différentes ({ $points })
link-times-overlap = moments qui se recoupent ({ $points })
link-tolls-differ = nombres différents { $what ->
    [killed] de tués
    [injured] de blessés
   *[other] { $what }
 } ({ $points })

## D’où viennent les allégations

origin-agency = reprend { $agency }
origin-outlet-not-stated = média non indiqué
origin-own-voice = { $outlet } en son nom propre
origin-picked-up = repris chez { $from }
origin-same-speaker = source première : { $who }
origin-same-text = répète { $percent } % du texte d’un autre rapport
origin-unnamed-source = source anonyme

## Pourquoi un nom a été pris pour un lieu

place-name-exact = le nom est le nom principal du lieu
place-name-alternate = le nom est un autre nom du lieu
place-name-article = le nom est celui du lieu, avec ou sans son article
place-name-romanised = le nom est une romanisation, semblable à { $alike_permille } pour mille
place-country-preferred = un lieu dans un pays où l’accord s’applique : { $country }
place-kind-said = les mots disent ce que c’est : { $kind }
place-near-mentioned = à { $distance_km } km d’un autre lieu mentionné

## Ce qu’une personne devrait regarder

reading-language = Le programme de lecture lit l’anglais, l’arabe, l’hébreu et le français ; ce rapport est dans une autre langue ({ $language }), et ses allégations n’ont pas été lues.
reading-limited = Décomptes par partie limités par la langue : sur cent allégations marquées par des personnes, le programme en trouve { $recall } dans cette langue ({ $language }), contre { $english } en anglais.
reading-long-sentences = { $count ->
    [one] { $count } phrase était trop longue pour être analysée et n’a pas été lue.
    [many] { $count } de phrases étaient trop longues pour être analysées et n’ont pas été lues.
   *[other] { $count } phrases étaient trop longues pour être analysées et n’ont pas été lues.
 }
reading-cut = Le rapport dépasse la limite du programme de lecture ; ses { $bytes } derniers octets n’ont pas été lus.
claim-actor-unknown = Les mots qui disent l’auteur n’ont pas été reconnus.
claim-target-unclear = La cible n’a pas pu être lue : les mots semblent renvoyer à l’auteur lui-même.
claim-time-carried = Le jour est repris de la phrase précédente ; il n’est pas dit ici.
claim-place-carried = Le lieu est repris de l’acte raconté juste avant ; il n’est pas dit ici.
claim-actor-implied = L’auteur est sous-entendu, non dit.
claim-needs-a-look = Les allégations lues de cette manière sont plus souvent mal lues que bien lues ; une personne devrait regarder les mots eux-mêmes.
report-marked = Une personne a lu ce rapport ; il affirme ce qu'elle y a relevé, quoi qu'ait trouvé le lecteur automatique.
agreement-picked = Accord retenu : { $title }. Ses parties et camps ({ $sides }) sont nommés { $mentions } fois au total. Jour de publication : { $published }.
coarsened-district-week = Affiché par district et avec { $days } jours de retard, pour ne pas servir de liste de cibles.
