# Le rapport de situation : titres, phrases et notes. Des mots simples ; rien ici ne dit d’un acte plus que ce qu’il était.

## La page

page-skip = Aller au rapport
page-contents = Sections
page-kicker = Rapport de situation nº { $number }, version { $version }
page-colophon = Décomptes et appréciations ont été faits par un programme à partir des rapports énumérés en annexe. Un programme propose ; des personnes décident. Rien ici n’est une constatation.

standing-unofficial = Lecture non officielle de { $reports ->
    [one] { $reports } rapport
    [many] { $reports } de rapports
   *[other] { $reports } rapports
 }. Ce n’est la constatation d’aucun organe de surveillance.
standing-exercise = Exercice. Lecture de { $reports ->
    [one] { $reports } rapport d’exercice
    [many] { $reports } de rapports d’exercice
   *[other] { $reports } rapports d’exercice
 }. Il ne s’agit pas d’événements réels, et ce n’est la constatation d’aucun organe de surveillance.
standing-live = { $body }. Lecture de { $reports ->
    [one] { $reports } rapport
    [many] { $reports } de rapports
   *[other] { $reports } rapports
 } ; aucune constatation, sauf mention expresse.

fact-window = Période
fact-cutoff = Arrêt des données
fact-zone = Heure locale
fact-reports = Rapports lus
fact-agreement = Accord
agreement-unchecked = lecture par ses seuls auteurs ; personne ne l’a vérifiée
agreement-checked = lecture vérifiée par { $people }
agreement-none = aucun ; rien n’a été confronté à un texte

section-headline = L’essentiel
section-counts = Décompte
section-casualties = Victimes, selon les allégations
section-incidents = Incidents notables
section-presence = Présence et armes
section-access = Accès des observateurs
section-duties = Obligations en cours et échues
section-civilians = Civils, aide et services
section-statements = Contacts politiques et déclarations
section-corrections = Rectifications
section-gaps = Ce que nous ne pouvons pas voir
section-annex = Annexe

quote-open = { "« " }
quote-close = { " »" }
words-withheld = Termes non communiqués à ce public.
not-stated = non indiqué
# Vaut pour des voix entendues ou non, et pour des langues.
nobody = aucune
nothing-on-record = rien de consigné
and-more = { $count ->
    [one] { $count } autre
    [many] { $count } d’autres
   *[other] { $count } autres
 }
twin-table = La même chose en tableau

## 1

lead = { $incidents ->
    [0] Aucun incident n’est allégué
    [one] Un incident est allégué
    [many] { $incidents } d’incidents sont allégués
   *[other] { $incidents } incidents sont allégués
 } pour la période ({ $days }) dans { $reports ->
    [0] aucun rapport
    [one] un rapport
    [many] { $reports } de rapports
   *[other] { $reports } rapports
 }.
lead-verified = { $count ->
    [0] Aucun n’a été observé par des observateurs ni établi par un organe.
    [one] L’un d’eux a été observé par des observateurs ou établi par un organe.
    [many] { $count } d’entre eux ont été observés par des observateurs ou établis par un organe.
   *[other] { $count } d’entre eux ont été observés par des observateurs ou établis par un organe.
 }
lead-heard = Voix entendues dans ces rapports : { $heard }. Voix non entendues : { $silent }.
head-changed = Ce qui a changé
change-nothing-before = Il n’y a pas de période antérieure à laquelle comparer celle-ci.
change-no-reports = Rien à quoi comparer : aucun rapport disponible n’a été publié pendant la période précédente ({ $days }).
change-counts = Incidents situés avec certitude dans cette période : { $now } ; dans la précédente ({ $days }) : { $then } ; écart : { $change }.
change-note = Les décomptes suivent ce qui a été rapporté. Moins d’allégations ne veut pas dire moins de violence, et plus ne veut pas dire plus.
head-heard = Qui a été entendu, et qui ne l’a pas été
heard-caption = Cité comme locuteur, ou propos rapportés. Chaque partie et chaque camp figurent dans l’ordre de l’accord.
# Sous le titre de colonne « Voix entendue ».
heard-not = { $total ->
    [one] non
    [many] dans aucun des { $total } de rapports
   *[other] dans aucun des { $total } rapports
 }
heard-in = { $total ->
    [one] oui
   *[other] dans { $reports ->
        [one] { $reports } rapport
        [many] { $reports } de rapports
       *[other] { $reports } rapports
    } sur { $total }
 }
heard-no-agreement = Aucun accord n’est chargé ; personne n’est donc énuméré comme camp.
head-who = Qui
head-heard-in = Voix entendue
head-reports = Rapports

## 2

counts-note = Unité : un incident, le nom que nous donnons à ce dont peuvent parler une ou plusieurs allégations. Les nombres que donne une allégation elle-même (« cinq frappes ») sont cités avec elle et jamais additionnés.
counts-caption = Incidents selon la direction alléguée, la famille d’actes, la zone et l’état
counts-none = aucun rapporté
head-group = Actes
head-zone = Zone
head-all = Tous
head-total = Toutes directions
side-party = Auteur allégué : { $party }
side-others = Auteur allégué : { $names } (camp : { $party })
side-several = Plusieurs parties désignées
side-undetermined = Indéterminé : personne n’est désigné, ou hors du camp de toute partie
count-of-state = { $state } : { $count }
chart-caption = Actes allégués, au jour dont il est parlé. Les mesures d’application n’y sont pas. Ce qui n’est daté d’aucun jour précis est à la fin.
chart-none = Pas de graphique : il n’y a aucun jour à représenter.
chart-step = { $days ->
    [one] Une barre par jour.
    [many] Une barre pour { $days } de jours.
   *[other] Une barre pour { $days } jours.
 }
chart-all-days = tous les jours
head-direction = Direction
head-count-by-state = Incidents selon l’état
map-caption = Là où les allégations les situent. Les numéros sont ceux des incidents en annexe.
map-without = { $count ->
    [0] Chaque incident a un point.
    [one] Un incident n’a pas de point : son lieu n’est pas dit, ou c’est un pays ou une région.
    [many] { $count } d’incidents n’ont pas de point : leur lieu n’est pas dit, ou c’est un pays ou une région.
   *[other] { $count } incidents n’ont pas de point : leur lieu n’est pas dit, ou c’est un pays ou une région.
 }
map-off = { $count ->
    [0] { "" }
    [one] Un incident est hors de la carte : { $numbers }.
    [many] { $count } d’incidents sont hors de la carte : { $numbers }.
   *[other] { $count } incidents sont hors de la carte : { $numbers }.
 }
map-none = Pas de carte : aucun incident n’a de point. Un pays ou une région n’en reçoit jamais.
head-point = Point
point-and-radius = { $lat }, { $lon } ± { $radius } m

## 3

casualties-none = Aucun rapport n’allègue de morts ni de blessés pour cette période.
casualties-note = Chaque chiffre est laissé à qui l’allègue. Les chiffres d’un même incident peuvent porter sur les mêmes personnes ; ils ne sont pas additionnés.
head-killed = Tués
head-injured = Blessés
head-words = Termes employés
figure-at-least = au moins { $value }
figure-about = environ { $value }

## 4

incidents-none = Aucun incident n’est allégué pour cette période.
incidents-note = Incidents retenus : { $shown } sur { $total }, selon une règle : d’abord les allégations de morts ou de blessés, puis ce qui est démenti ou contesté, puis ce qu’allèguent le plus d’origines indépendantes. Au plus { $max } ; tous sont en annexe.
incident-number = Incident
head-number = Nº
head-state = État
head-act = Acte
head-by = Auteur allégué
head-toward = Envers
head-place = Lieu
head-when = Quand
head-attribution = Attribution
head-who-says = Selon qui
head-claimed = Ce qui est allégué
head-answers = Ce qui est démenti, répondu ou justifié
answers-none = Ni démenti, ni réponse, ni justification dans ces rapports.
answers-general = Dit en général, non de cet incident :
claims-more = { $count ->
    [one] { $count } autre allégation est en annexe.
    [many] { $count } d’autres allégations sont en annexe.
   *[other] { $count } autres allégations sont en annexe.
 }
head-origins = Origines :
origins-counted = { $origins ->
    [0] aucune origine
    [one] une origine
    [many] { $origins } d’origines indépendantes
   *[other] { $origins } origines indépendantes
 } dans { $reports ->
    [0] aucun rapport
    [one] un rapport
    [many] { $reports } de rapports
   *[other] { $reports } rapports
 }.
state-corroborated-by = { $count ->
    [one] corroboré par { $count } origine
    [many] corroboré par { $count } d’origines indépendantes
   *[other] corroboré par { $count } origines indépendantes
 }
differs-act = Les allégations diffèrent sur l’acte :
differs-actor = Les allégations diffèrent sur l’auteur :
differs-killed = Les allégations diffèrent sur le nombre de tués :
differs-injured = Les allégations diffèrent sur le nombre de blessés :
differs-count = Les allégations diffèrent sur le nombre :
head-assessment = Au regard de l’accord, si les faits sont tels qu’allégués
head-trace = Comment on y est arrivé
assessment-no-agreement = Aucun accord n’est chargé.
assessment-none-covers = { $count ->
    [0] Aucune disposition en vigueur ne pouvait en traiter.
    [one] Une disposition a été examinée ; elle n’en traite pas.
    [many] { $count } de dispositions ont été examinées ; aucune n’en traite.
   *[other] { $count } dispositions ont été examinées ; aucune n’en traite.
 }
assessment-bound = { $party } : { $how }
assessment-nobody-bound = personne n’est lié
assessment-cannot-tell = { $count ->
    [one] { $count } disposition : { $labels }
    [many] { $count } de dispositions : { $labels }
   *[other] { $count } dispositions : { $labels }
 }
assessment-version = version : { $act } (auteur allégué : { $by })
head-notified = Notification :
head-answered = Réponse :
who-not-said = non dit
who-person = une personne nommée dans le rapport
speaker-unnamed = { $who } (anonyme)
speaker-for = { $who } (pour { $side })
chain-outlet = { $outlet }, en son nom propre
chain-one = { $who }, dans { $outlet }
chain-many = { $who }, via { $through }, dans { $outlet }
outlet-not-stated = média non indiqué
manner-general = dit de tous les actes de ce type
manner-called-breach = qualifié de violation par qui le dit
manner-count = { $count } { $unit }
manner-reason = motif invoqué : { $reason }
where-not-said = non dit
counted-no-agreement = pas de zones : pas d’accord
counted-no-place = aucun lieu dit
counted-no-point = lieu sans point
counted-cannot-tell = impossible à dire : { $zones }
counted-outside-all = hors de toute zone

## 5, 6, 8

presence-none = Aucune présence, aucune arme, aucun stock ni réarmement n’est allégué pour cette période.
presence-caption = Allégations de présence, d’armes, de sites, de stocks et de réarmement
access-none = Aucune attaque contre des observateurs, du personnel médical ou des médias, ni aucune entrave à l’accès, n’est alléguée pour cette période. Rien n’est consigné des lieux où les observateurs sont allés ou n’ont pas pu aller.
access-caption = Allégations concernant observateurs, soldats de la paix, personnel médical, médias et accès
civilians-none = Aucune atteinte aux civils, aucun retour, aucune aide ni aucun service n’est allégué pour cette période.
civilians-caption = Allégations concernant civils, aide et services

## 7

duties-none = Pas d’obligations : aucun accord n’est chargé.
duties-note = Une obligation dont le jour est passé n’est pas dite non remplie : personne n’a décidé si elle l’a été. Chaque partie a sa propre liste.
duties-caption = Ce que doit chaque partie, et jusqu’à quand
duties-party-none = aucune obligation consignée
duties-others = Autres
duty-undated = sans jour fixé
duty-no-claim = Aucune allégation d’exécution.
duty-claimed-in = Exécution alléguée, en tout ou en partie : incidents { $numbers }. Des allégations, non des preuves.
duty-over = { $state } ; son jour est passé
head-duty = Obligation
head-due = Dernier jour
head-countdown = Délai
countdown-left = { $days ->
    [0] aujourd’hui
    [one] encore 1 jour
    [many] encore { $days } de jours
   *[other] encore { $days } jours
 }
countdown-over = { $days ->
    [0] aujourd’hui
    [one] échu depuis 1 jour
    [many] échu depuis { $days } de jours
   *[other] échu depuis { $days } jours
 }
deadline-name = { $party } : { $duty }

## 9

statements-none = Aucun contact, aucune déclaration, aucun avertissement ni aucune exigence n’est rapporté pour cette période.
statements-caption = Qui a dit quoi à qui, dans ses propres termes
statement-about-act = { $act } : { $modality }
head-speaker = Qui
head-what = Quoi
head-to = À ou sur qui

## 10 et 11

corrections-none = Aucun rapport antérieur de cette mission n’a été rectifié.
corrections-version = Le rapport [{ $newer }] est une version plus récente du rapport [{ $older }], à la même adresse ; les deux sont conservés et énumérés.
gap-unread = { $count ->
    [one] { $count } rapport est arrivé et n’a pas encore été lu ; il n’entre dans aucun nombre ici.
    [many] { $count } de rapports sont arrivés et n’ont pas encore été lus ; ils n’entrent dans aucun nombre ici.
   *[other] { $count } rapports sont arrivés et n’ont pas encore été lus ; ils n’entrent dans aucun nombre ici.
 }
gap-erased = { $count ->
    [one] Le contenu de { $count } entrée du registre a été effacé ; il n’entre dans aucun nombre ici.
    [many] Le contenu de { $count } d’entrées du registre a été effacé ; il n’entre dans aucun nombre ici.
   *[other] Le contenu de { $count } entrées du registre a été effacé ; il n’entre dans aucun nombre ici.
 }
gap-no-observers = Aucune observation n’est consignée : ni où étaient les observateurs, ni ce que le temps ou un refus d’accès leur a caché, ni ce que des capteurs n’ont pu atteindre. Un lieu calme peut être un lieu que personne ne regardait.
gap-not-heard = Voix qu’aucun rapport ne fait entendre : { $names }.
gap-languages = Langues lues : { $languages }. Ce qui a été publié dans d’autres langues n’y est pas.
gap-language = { $language } ({ $count })
gap-silent-days = Jours de la période où aucun rapport disponible n’a été publié : { $days } ({ $count } sur { $total }).
gap-many-silent-days = Jours de la période où aucun rapport disponible n’a été publié : { $count } sur { $total }.
gap-undated-reports = { $count ->
    [one] { $count } rapport n’indique pas de jour de publication.
    [many] { $count } de rapports n’indiquent pas de jour de publication.
   *[other] { $count } rapports n’indiquent pas de jour de publication.
 }
gap-no-day = { $count ->
    [one] { $count } incident n’a pas de jour. Il compte
    [many] { $count } d’incidents n’ont pas de jour. Ils comptent
   *[other] { $count } incidents n’ont pas de jour. Ils comptent
 } dans toute période.
gap-no-point = { $count ->
    [one] { $count } incident n’a pas de point sur la carte.
    [many] { $count } d’incidents n’ont pas de point sur la carte.
   *[other] { $count } incidents n’ont pas de point sur la carte.
 }
gap-nobody-named = { $count ->
    [one] Dans { $count } incident, personne n’est désigné comme auteur.
    [many] Dans { $count } d’incidents, personne n’est désigné comme auteur.
   *[other] Dans { $count } incidents, personne n’est désigné comme auteur.
 }
gap-doubt-reports = { $count ->
    [one] (dans { $count } rapport)
    [many] (dans { $count } de rapports)
   *[other] (dans { $count } rapports)
 }
gap-no-agreement = Aucun accord n’est chargé : ni parties, ni zones, ni dispositions, ni obligations.
gap-agreement-unchecked = Personne n’a vérifié cette lecture de l’accord.
gap-of-agreement = Sur l’accord : { $gap }

## Annexe

annex-incidents = Incidents
annex-incidents-caption = Tous les incidents de la période
annex-claims = Allégations
annex-claims-caption = Chaque allégation, démenti et démenti général, mot pour mot
annex-reports = Rapports
annex-register = Registre
annex-versions = Versions
annex-licences = Sources et licences
claims-none = Aucune allégation n’a été lue.
reports-none = Aucun rapport n’a été enregistré.
head-read = Lecture
confidence = { $percent } %
report-outlet = Média
report-author = Auteur
report-published = Publication
report-obtained = Obtenu
report-language = Langue
report-claims = Allégations lues
report-licence = Licence du texte
report-dated-by-filer = { $date } (indiqué à l’enregistrement)
report-dated-by-text = { $date } (lu dans son texte)
register-none = Cette page n’a pas été tirée d’un registre ; rien n’y peut donc être vérifié au regard d’un registre.
register-origin = Journal
register-size = Entrées
register-root = Empreinte racine
register-key = Clé publique
register-verify = Ce que la mission a consigné, et dans quel ordre, se vérifie au regard de cette tête avec
licence-quotes = Les citations sont de courts extraits des rapports énumérés ci-dessus ; leur formulation appartient à leurs titulaires.
licence-map = Carte : { $attribution }
licence-zone = { $zone } : { $source }
