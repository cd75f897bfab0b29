# Les mots des pages dans le navigateur : titres, formulaires, aide, erreurs. Les noms des rapports, actes, états et motifs sont
# dans les catalogues de truce-publish, dont ces pages se servent aussi.

## Autour de chaque page

skip = Aller au contenu
nav-pages = Pages
nav-list = Pages de la liste
nav-languages = Langues
nav-overview = Vue d’ensemble
nav-incidents = Incidents
nav-statements = Déclarations
nav-obligations = Obligations
nav-agreement = Accord
nav-reports = Rapports
nav-situation = Rapport de situation
nav-register = Registre
nav-help = Aide
nav-codebook = Livre de codes
nav-submit = Soumettre un rapport
frame-agreement-day = { $title }, jour { $day }
frame-register = Registre : { $size ->
    [one] { $size } entrée
    [many] { $size } d’entrées
   *[other] { $size } entrées
 }, racine { $root }…
standing-public = Vue publiée : là où se trouveraient forces, positions et stocks n’est montré que par district et avec une semaine de retard ; les rapports sont cités et non reproduits, et ceux qui n’ont pas été publiés ne sont pas nommés.
frame-as-of = État au
frame-colophon = Décomptes et appréciations ont été faits par un programme à partir des rapports enregistrés ici. Un programme propose ; des personnes décident. Rien ici n’est une constatation.
frame-words = Ce que ces mots veulent dire
page-first = Première page
page-next = Page suivante
page-older = Entrées antérieures
page-newer = Entrées ultérieures
downloads = La même chose en fichier :
to-words = Vers ces termes dans le rapport
to-claim = Allégation { $count } : sa lecture
to-words-of = Allégation { $count } : ses termes

## Erreurs

error-bad = Demande non recevable
error-not-found = Il n’y a rien ici
error-forbidden = Pas depuis cet endroit
error-busy = Pas maintenant
error-fault = Quelque chose ne va pas de notre côté
advice-bad = Rien n’a été modifié. Corrigez l’adresse ou le formulaire et recommencez.
advice-not-found = Cela n’a peut-être jamais été ici, ou le numéro est celui d’une autre mission.
advice-forbidden = Cette mission n’est servie qu’à cette machine, par ses propres pages.
advice-busy = Rien n’a été perdu. Réessayez dans un instant.
advice-fault = Le dossier de la mission n’a pas répondu comme il aurait dû. Le programme qui la sert et « truce verify » en disent plus.
nothing-here = Aucune page n’a l’adresse { $path }.
bad-key = L’adresse demande « { $key } ». Accepté ici : { $accepted }.
bad-value = { $key } vaut « { $found } ». Accepté : { $accepted }.
nobody-asks = rien du tout
busy-too-long = La réponse a pris trop de temps et a été abandonnée.
api-only-read = L’API est en lecture seule : elle accepte GET et HEAD.
api-listeners = { $max } clients écoutent déjà les événements ; il n’en est pas accepté davantage pour l’instant.
fault-panicked = La page n’a pas pu être faite : une faute de ce programme.
forbidden-host = La requête nomme l’hôte « { $host } ». Sont acceptés 127.0.0.1, localhost et [::1], avec le port de ce serveur.
forbidden-origin = La requête vient de « { $origin } ». Ce qui modifie la mission n’est accepté que depuis ses propres pages.
forbidden-method = Seules GET, HEAD et POST sont acceptées.

## Vue d’ensemble

title-overview = Vue d’ensemble
overview-lead = { $incidents ->
    [0] Aucun incident n’est allégué
    [one] Un incident est allégué
    [many] { $incidents } d’incidents sont allégués
   *[other] { $incidents } incidents sont allégués
 } dans { $reports ->
    [0] aucun rapport
    [one] un rapport
    [many] { $reports } de rapports
   *[other] { $reports } rapports
 } : { $claims ->
    [0] aucune allégation
    [one] une allégation
    [many] { $claims } d’allégations
   *[other] { $claims } allégations
 }, et { $statements ->
    [0] aucune déclaration
    [one] une déclaration
    [many] { $statements } de déclarations
   *[other] { $statements } déclarations
 }.
overview-nothing-verified = Aucun n’a été observé par des observateurs ni établi par un organe : voici ce que disent des rapports, non ce qui a été constaté.
tile-claimed_by_one = allégué par une seule origine
tile-corroborated = corroboré par plusieurs origines
tile-disputed = auteur contesté
overview-by-side = Selon le camp allégué
overview-by-side-note = Chaque nombre ouvre la liste qu’il compte. Un incident dont les allégations désignent deux camps compte pour les deux. L’acte de quelqu’un du camp d’une partie n’est pas un acte de cette partie ; qu’elle en réponde ou non est une question propre à chaque disposition.
overview-all-time = Tous les rapports
overview-weeks = Semaines jusqu’à la dernière publication
head-who-disputed = Auteur contesté
# Sert aussi à la suite de « Auteur allégué : » et de « Envers : ».
side-of-party = { $party } (partie et camp)
side-within = dont { $name }
side-all = Tous les incidents, y compris sans auteur désigné
overview-change = { $now } dans la dernière semaine de publications, { $before } dans la précédente.
overview-latest = Derniers rapports reçus
overview-dates = Prochaines dates
overview-no-dates = Aucune obligation datée ne court à présent, et le calendrier de l’accord ne donne pas de date ultérieure.
overview-to-obligations = Toutes les obligations
claims-counted = { $count ->
    [0] aucune allégation
    [one] 1 allégation
    [many] { $count } d’allégations
   *[other] { $count } allégations
 }
gap-unread = { $count ->
    [one] { $count } rapport a été reçu et n’a pas encore été lu. Il n’entre dans aucun décompte.
    [many] { $count } de rapports ont été reçus et n’ont pas encore été lus. Ils n’entrent dans aucun décompte.
   *[other] { $count } rapports ont été reçus et n’ont pas encore été lus. Ils n’entrent dans aucun décompte.
 }
gaps-of-agreement = { $count ->
    [one] { $count } lacune dans cette lecture de l’accord
    [many] { $count } de lacunes dans cette lecture de l’accord
   *[other] { $count } lacunes dans cette lecture de l’accord
 }

## Incidents

title-incidents = Incidents
title-incident = Incident { $number } : { $act }
form-label = Restreindre la liste
form-text = Mots des allégations
form-group = Actes
form-direction = Direction
form-state = État
form-zone = Zone
form-from = Du
form-to = Au
form-place = Lieu
form-actor = Nom cité
form-any = indifférent
form-send = Afficher
form-clear = Tout afficher
direction-by = Auteur allégué : { $name }
direction-toward = Envers : { $name }
zone-in = en zone : { $zone }
zone-maybe = en zone, ou impossible à dire : { $zone }
zone-outside-of = hors zone : { $zone }
state-claimed_by_one = allégué par une seule origine
state-corroborated = corroboré par plusieurs
state-unattributed = auteur : personne n’est désigné
state-claimed_by_itself = auteur : revendiqué par l’intéressé
state-alleged = auteur : allégué par d’autres
state-disputed = auteur : contesté
state-happening = événements allégués seulement
state-compliance = mesures d’application seulement
state-allegation = manquements allégués, acte non précisé
incidents-summary = { $count ->
    [0] Aucun incident
    [one] Un incident
    [many] { $count } d’incidents
   *[other] { $count } incidents
 }. Allégués par une seule origine : { $one } ; par plusieurs : { $several }.
incidents-undated-left-out = { $count ->
    [one] { $count } incident sans aucune date est laissé de côté, puisque des jours ont été demandés.
    [many] { $count } d’incidents sans aucune date sont laissés de côté, puisque des jours ont été demandés.
   *[other] { $count } incidents sans aucune date sont laissés de côté, puisque des jours ont été demandés.
 }
chart-earlier-left-out = { $count ->
    [one] { $count } incident est antérieur aux jours qui peuvent être représentés ; il est dans la liste.
    [many] { $count } d’incidents sont antérieurs aux jours qui peuvent être représentés ; ils sont dans la liste.
   *[other] { $count } incidents sont antérieurs aux jours qui peuvent être représentés ; ils sont dans la liste.
 }
chart-side = Camp allégué : { $party }
chart-several = Plusieurs camps désignés
chart-nothing = Pas de graphique : rien ici n’est daté d’un jour précis.
chart-caption-list = Au jour dont il est parlé, non au jour où il en a été parlé. Les mesures d’application n’y sont pas ; ce qui n’est daté d’aucun jour précis est à la fin.
map-caption-list = Les numéros sont ceux de la liste.
incidents-caption = Les plus récents d’abord ; sans date à la fin
incidents-none-match = Aucun incident ne correspond. Moins de conditions en font trouver plus ; ce qui n’est pas connu (une date, un lieu) peut soustraire un incident à ces conditions.
no-incident = Il n’y a pas d’incident { $found } dans cette mission.
no-incident-number = « { $found } » n’est pas un incident ; les incidents ont des numéros, par exemple 7.
point-of = { $name } : { $lat }, { $lon }, à { $radius } km près
place-also-called = Autres noms de ce lieu :
point-none = aucun : pas de lieu dit, ou seulement un pays ou une région
claim-of-report = allégation { $claim } du rapport { $report }
assessment-note = Ce que chaque disposition en vigueur dirait des faits tels qu’ils sont dits. La lecture d’un programme, non une constatation ; les étapes peuvent être ouvertes.
provisions-silent = { $count ->
    [one] { $count } autre disposition en vigueur n’en dit rien.
    [many] { $count } d’autres dispositions en vigueur n’en disent rien.
   *[other] { $count } autres dispositions en vigueur n’en disent rien.
 }
incident-how-known = Comment le savons-nous ?
origins-caption = Origines, indépendantes les unes des autres autant qu’on puisse le dire
head-origin = Remonte à
head-kind = Type
head-because = Pourquoi c’est une seule origine
incident-why-together = Pourquoi ces allégations peuvent porter sur un même événement
incident-register = Dans le registre
incident-reports = Rapports :
head-entry = Entrée
head-proof = Preuve
manner-killed = tués : { $count }
manner-injured = blessés : { $count }

## Rapports

title-reports = Rapports
title-report = Rapport { $number }
head-report = Rapport
report-numbered = rapport { $number }
reports-counted = { $count ->
    [0] Aucun rapport n’a été enregistré.
    [one] Un rapport a été enregistré.
    [many] { $count } de rapports ont été enregistrés.
   *[other] { $count } rapports ont été enregistrés.
 }
reports-found = { $count ->
    [0] Aucun rapport ne contient tous ces mots.
    [one] Un rapport contient tous ces mots.
    [many] { $count } de rapports contiennent tous ces mots.
   *[other] { $count } rapports contiennent tous ces mots.
 }
reports-caption = Les plus récents d’abord
reports-search = Mots des rapports
reports-send = Chercher
report-unread = pas encore lu
report-unread-long = Ce rapport a été reçu et n’est pas encore lu. Rechargez la page dans un instant.
report-received = Reçu le
report-updated = Mis à jour le
report-retrieved = Consulté le
report-sha256 = SHA-256 de ses octets
report-entry = Entrée du registre
report-incidents = Incidents avec des allégations de ce rapport
report-version-of = Une version antérieure
report-has-version = Une version ultérieure
report-words = Ses termes
report-read = Ce qui y a été lu
how-read = Comment chaque champ a été lu
head-field = Champ
head-rule = Règle
field-modality = Manière de le dire
field-count = Combien
field-casualties = Victimes
field-characterisation = Nom donné à l’acte
field-justification = Motif invoqué
field-other = Autre
field-implied = sous-entendu, non dit

## Ce que suggère un modèle de langue, sur la page d'un rapport

suggested-heading = Suggéré par un modèle, dans aucun décompte
suggested-note = Il a été demandé à un modèle de langue ce que ce rapport affirme. Chaque mot ci-dessous figure dans le rapport ; si le rapport dit bien ce que le modèle y lit, c’est aux lecteurs d’en juger. Rien ici n’est une affirmation relevée, et rien n’en entre dans un incident, un décompte, une carte ou une appréciation.
suggested-model = Modèle
suggested-server = Serveur
suggested-asked = Consigné
suggested-form = Forme de la réponse
suggested-prompt = Empreinte de la consigne
suggested-tokens = Jetons lus et écrits
suggested-none = Rien de ce que le modèle a dit ne figure dans le rapport.
suggested-only-model = Le modèle seul l’a relevé.
suggested-agrees = Comme l’affirmation { $claim } des règles.
suggested-differs = À côté de l’affirmation { $claim } des règles ; elles diffèrent par : { $fields }.
suggested-only-rules = Affirmations des règles auxquelles rien ne répond chez le modèle :
suggested-outlet = le média lui-même
suggested-not-told = non dit
suggested-refused = { $count ->
    [one] Une chose dite par le modèle n’a pas été retenue
   *[other] { $count } choses dites par le modèle n’ont pas été retenues
 }

## Déclarations

title-statements = Déclarations
statements-kinds = Types de déclaration
statements-all = Toutes
statements-said = Propos tenus
statements-talked = Pourparlers et visites
statements-prospect = Annonces, menaces ou exigences
statements-denial = Démentis
statements-none-match = Aucune déclaration de ce type n’est rapportée.
statement-published = publié le { $date }

## Obligations

title-obligations = Obligations
obligations-lead = Ce que doit chaque partie en vertu de l’accord, et jusqu’à quand. Chaque partie a sa liste, sous la même forme, dans l’ordre de l’accord.
obligations-calendar = Fichier de calendrier (.ics)
duty-owed-by = Débiteur : { $who }.
duty-undated-words = Le texte dit : { $words }.
duty-condition = Condition : { $words }.
duty-claims = Exécution alléguée, en tout ou en partie, dans les incidents
calendar-summary = Dernier jour : { $duty }

## Accord

title-agreement = Accord
agreement-parties = Parties
agreement-start = Entrée en vigueur
agreement-end = Fin
agreement-no-end = aucune fin n’est fixée
agreement-hash = Empreinte de ses fichiers
agreement-adopted = Adopté
agreement-adopted-at = { $when }, entrée { $entry }
agreement-drift = Les fichiers dont cet accord a été adopté ont changé depuis. La mission s’en tient à ce qu’elle a adopté.
agreement-provisions = Dispositions
agreement-zones = Zones
agreement-instruments = Instruments dans le temps
agreement-calendar = Calendrier
agreement-bodies = Organes
agreement-gaps = Ce qui manque ou reste incertain dans cette lecture
agreement-sources = Sur quoi repose cette lecture
provision-who = Partie liée
provision-bound = { $party } : { $how } (acteurs : { $actors })
provision-prohibits = Interdit
provision-permits = Permet
provision-unclear = Laisse ouvert
provision-where = Où
provision-everywhere = partout
provision-holds = En vigueur
provision-in = Figure dans
holds-between = du { $from } au { $until }
holds-from = à partir du { $from }
holds-until = jusqu’au { $until }
holds-always = aucune date n’est fixée
provision-holds-instrument = aussi longtemps que le texte où elle figure
holds-pending = (commence ou finit avec un événement qui n’a pas de date ici)
relation-amends = modifie : { $title }
relation-extends = proroge : { $title }
relation-supersedes = remplace : { $title }
relation-implements = met en œuvre : { $title }
relation-annexed = se rattache à : { $title }
instrument-reported = Existence rapportée ; le texte n’a pas été vu. Aucune appréciation ne repose dessus.
zones-caption = Chaque ligne est tracée selon ce sur quoi repose la zone. Un tracé n’est une prise de position sur aucune frontière.
zones-none = L’accord ne nomme aucune zone.
zone-uncertainty = tracée à { $metres } m près
zone-not-drawn = non tracée
head-basis = Repose sur
head-uncertainty = Ligne
head-source = Source
head-event = Quoi
head-body = Organe
head-members = Membres
head-chairs = Présidence
gaps-none = Aucune lacune n’est consignée, ce qui ne veut pas dire qu’il n’y en a pas.
grade-a = texte officiel ou mot pour mot
grade-b = presse établie
grade-c = copie ou agrégateur
grade-m = de mémoire, à vérifier

## Registre

title-register = Registre
title-entry = Entrée { $index }
register-lead = Tout ce que des personnes ont fait ici, et chaque passage de la machine, dans un même journal en ajout seul. Qui garde sa clé et un ancien point de contrôle peut montrer que rien n’a été réécrit.
register-checkpoint = Point de contrôle (registre)
register-checkpoint-note = La tête signée. Gardez-la : un journal ultérieur doit en être la continuation.
register-verify-all = Pour tout recalculer depuis le début :
register-check = Vérifier une preuve
register-check-label = Collez un .tlog-proof qui a été remis
register-check-send = Vérifier
register-entries = Entrées
register-shown = Entrées { $first } à { $last } sur { $size }, les plus récentes d’abord
accepted-entry = le numéro d’une entrée, de 1 à { $size }
entry-created = La mission a été créée
entry-adopted = Un accord a été adopté
entry-received = Un rapport a été reçu
entry-received-report = Le rapport { $report } a été reçu
entry-run = La machine a lu tous les rapports
entry-answered = Un modèle de langue a répondu au sujet d’un rapport
entry-erasure = Un contenu a été effacé
entry-erased = Son contenu a été effacé ({ $reason })
entry-locked = Scellée pour des lecteurs dont les clés ne sont pas ici
entry-unknown = D’un type que ce programme ne connaît pas ; conservée et vérifiée
entry-other = Consigné
entry-when = Quand
entry-kind = Type
entry-class = Qui peut la lire
entry-leaf-hash = Empreinte de sa feuille
entry-path = Le chemin jusqu’à la racine
entry-path-note = Hachées ensemble dans cet ordre avec la feuille, ces valeurs donnent la racine de la tête signée.
entry-path-none = La feuille est la racine.
entry-proof = Preuve à emporter
entry-proof-note = La preuve et la feuille peuvent être vérifiées sans ce programme et hors ligne, avec tout vérificateur de C2SP tlog-proofs et la clé du journal. La feuille ne contient ni nom, ni lieu, ni texte libre.
no-entry-number = « { $found } » n’est pas une entrée ; les entrées se comptent à partir de 0.
proof-see = Voir et télécharger
proof-download = Télécharger la preuve
leaf-download = Télécharger la feuille
proof-holds = L’entrée { $index } est dans ce journal : le chemin depuis sa feuille mène à la racine signée à { $size } entrées.
proof-fails = L’entrée { $index } ne mène pas à la racine signée à { $size } entrées. Ne vous fiez pas à ce registre ; lancez « truce verify ».
proof-computed = Calculé pour cette page à partir de la feuille.
proof-newer = la preuve est celle d’une tête plus récente que ce registre : celui-ci a pu être restauré d’une ancienne copie
proof-refused = La preuve n’est pas valable : { $why }

## Livre de codes et aide

title-codebook = Livre de codes
codebook-lead = Ce que veut dire chaque code, ce qui est compté, et comment on l’appelle ailleurs.
codebook-note = Un code dit de quel type d’acte parle une allégation. Il ne dit pas que c’est arrivé, ni que c’était un manquement.
codebook-unit = Unité
codebook-examples = Par exemple
codebook-continuing = Se poursuit dans le temps : compté une fois, avec sa durée.
codebook-modality = Rapport d’une allégation au fait
codebook-claimants = Qui parle
codebook-justifications = Motifs invoqués pour un acte
head-code = Code
head-meaning = Sens
title-help = Ce que ces mots veulent dire
help-lead = Un rapport est ce qui est arrivé ici. Une allégation est ce qu’un rapport dit que quelqu’un a fait. Un incident est le nom que nous donnons à ce dont peuvent parler plusieurs allégations. Rien de cela n’est une constatation.
help-three = Trois questions, tenues séparées
help-happened = Est-ce arrivé ?
help-happened-words = Une machine ne compte que des origines indépendantes : dix articles sur un même communiqué sont une seule origine. Observer, établir et écarter reviennent à des personnes.
help-state-claimed_by_one = tout remonte à une seule origine, quel que soit le nombre d’articles qui la reprennent.
help-state-corroborated = plusieurs origines qui ne remontent pas l’une à l’autre le disent.
help-state-disputed = quelqu’un le dément, ou les allégations diffèrent sur l’auteur.
help-who = Qui l’a fait ?
help-who-words = Ce que disent les allégations, jamais ce qui est : personne n’est désigné, revendiqué par l’intéressé, allégué par d’autres, contesté.
help-mean = Qu’est-ce que cela signifie au regard de l’accord ?
help-mean-words = Chaque disposition en vigueur à cette heure et en ce lieu est confrontée aux faits tels qu’ils sont dits. La réponse est au plus « interdit, si les faits sont tels qu’allégués », avec chaque étape qui y a mené.
help-machine = Ce que fait la machine
help-machine-words = Elle lit chaque rapport selon des règles ; chaque champ d’une allégation nomme ses mots et sa règle, et ce qui n’est pas dit reste vide. Qui est l’acteur ne change jamais la lecture d’une allégation. Elle propose ; des personnes décident.
help-where = Où quelque chose est arrivé
help-where-words = Un point a un cercle d’incertitude. Là où le cercle coupe une ligne, la réponse est « impossible à dire ». Un pays ou une région ne devient jamais un point.
help-register = Le registre
help-register-words = Chaque acte d’une personne, et chaque passage de la machine, est une entrée d’un journal en ajout seul. Sur la page d’une entrée, sa preuve est calculée et peut être emportée.
help-search = La requête unique
help-search-words = L’adresse de la liste des incidents est la requête. La même adresse donne la liste, la carte, le graphique, les décomptes et les fichiers ; gardez-la ou transmettez-la.
help-api = Pour les programmes
help-api-words = Les mêmes réponses en JSON, à des adresses durables. Les erreurs sont des problèmes RFC 9457 ; chaque réponse porte une étiquette d’entité.
help-safe = Qui peut voir ceci
help-safe-words = Cette mission n’est servie qu’à cette machine, et rien de ses pages n’est pris ailleurs. Elle montre tout ce que détient le mécanisme ; ce qui est publié est moins fin et plus tardif.

## Rapport de situation

report-back = Retour à la mission
report-save = Enregistrer ce rapport dans un fichier

## Soumettre

title-submit = Soumettre un rapport
submit-lead = Collez un texte ou choisissez un fichier, et dites d’où il vient. Ses allégations sont montrées dans ses termes avant que rien ne soit enregistré.
submit-text = Le rapport
submit-paste = Son texte
submit-file = ou un fichier de texte brut
submit-from = D’où il vient
submit-from-note = Ce qui n’est pas connu reste vide. Sans le jour de publication, des mots comme « lundi » restent sans date.
submit-published = Jour de publication
submit-language-label = Langue (étiquette)
submit-url = Adresse où il a été trouvé
submit-name = Nom sous lequel l’enregistrer
submit-see = Montrer ses allégations
submit-save = Enregistrer le rapport
submit-nothing-published = L’enregistrement le verse à cette mission. Rien n’est publié.
submit-wrong = Ceci n’a pas pu être reçu.
submit-preview = Ce qui serait lu
submit-new = Il serait enregistré comme nouveau rapport.
submit-new-version = Il serait enregistré comme nouvelle version de celui-ci :
submit-there = Le même est déjà enregistré :
submit-heard = Voix entendues
submit-not-heard = Voix non entendues
submit-pasted = texte collé
submit-one-line = { $field } : une seule ligne d’au plus 2000 caractères est attendue.
submit-date = Le jour de publication est « { $found } » ; AAAA-MM-JJ est attendu, par exemple 2024-12-02.
submit-language = La langue est « { $found } » ; une étiquette telle que en ou ar est attendue.
submit-no-form = La requête n’est pas un formulaire ; multipart/form-data est attendu.
submit-limit = Au plus { $max } Kio sont acceptés.
submit-unknown-field = Le formulaire a un champ « { $field } » que cette page ne connaît pas.

## La carte interactive, les jours et les nouvelles

map-choose = La carte sous forme de
map-as-drawing = Dessin
map-as-live = Carte interactive
map-no-live = Ce navigateur ne peut pas afficher la carte interactive ; le dessin contient la même chose.
map-live-label = Carte interactive des incidents. La liste ci-dessous contient la même chose.
map-open = Ouvrir l’incident
map-to-row = À sa ligne dans la liste
map-shut = Fermer
map-zoom-in = Plus près
map-zoom-out = Plus loin
map-fit = Tout montrer
map-show = Montrer sur la carte : incident
map-here = Incidents ici : #
map-more = Non listés : #. Restreignez la liste pour les voir.
map-within = À moins de # de ce point.
map-scroll = Maintenez Ctrl et faites défiler pour zoomer sur la carte
map-scroll-mac = Maintenez ⌘ et faites défiler pour zoomer sur la carte
map-fingers = Utilisez deux doigts pour déplacer la carte
unit-km = km
unit-m = m
days-title = Jours
days-all = Tous les jours
days-first = Premier jour
days-last = Dernier jour
days-count = datés d’un seul jour : #
news-new = Nouvelles entrées au registre depuis la création de cette page :
submit-reading = Lecture…
news-show = Les afficher
