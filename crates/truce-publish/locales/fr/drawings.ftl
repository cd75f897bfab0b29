# Titres, légendes et descriptions des figures.

map-title = Carte des incidents
map-description = { $marks ->
    [0] Aucun incident n’est marqué
    [one] Un incident est marqué
    [many] { $marks } d’incidents sont marqués
   *[other] { $marks } incidents sont marqués
 } selon l’état, avec le cercle d’incertitude, sur { $zones ->
    [0] aucune zone
    [one] une zone
    [many] { $zones } de zones
   *[other] { $zones } zones
 }. { $without ->
    [0] Chaque incident a un point.
    [one] Un incident n’a pas de point et ne figure que dans la liste.
    [many] { $without } d’incidents n’ont pas de point et ne figurent que dans la liste.
   *[other] { $without } incidents n’ont pas de point et ne figurent que dans la liste.
 }
map-legend-uncertainty = cercle d’incertitude, à l’échelle
map-legend-zone = { $zone } : { $basis }
map-legend-boundary = ligne utilisée par cette carte, sans prise de position sur une frontière
map-no-basemap = Pas de contours disponibles pour ce secteur : points et zones selon la longitude et la latitude.
map-badge = { $count ->
    [one] { $count } incident
    [many] { $count } d’incidents
   *[other] { $count } incidents
 }
map-scale = { $km } km
map-north = N

chart-title = Incidents par jour
chart-description = { $total ->
    [one] { $total } incident
    [many] { $total } d’incidents
   *[other] { $total } incidents
 }, { $days }, selon l’état. Une ligne par direction, toutes à la même échelle. Le tableau ci-dessous donne les mêmes nombres.
chart-row-total = { $count ->
    [one] { $count } incident
    [many] { $count } d’incidents
   *[other] { $count } incidents
 }
chart-undated = jour inconnu

deadlines-title = Obligations datées
deadlines-description = { $count ->
    [0] Aucune obligation datée
    [one] Une obligation datée
    [many] { $count } d’obligations datées
   *[other] { $count } obligations datées
 }, { $days }, chacune du jour où elle est due à son dernier jour, avec l’arrêt des données. Le tableau ci-dessous donne les mêmes dates.
deadlines-cutoff = arrêt, { $date }

# Sur quoi repose une zone, aussi court qu’une légende le demande
basis-short-text = texte de l’accord
basis-short-annex = annexe
basis-short-resolution = résolution
basis-short-unilateral = déclaration d’une seule partie
basis-short-analytic = pour le décompte seulement
