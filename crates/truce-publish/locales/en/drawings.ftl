# Titles, legends and descriptions of drawings.

map-title = Map of incidents
map-description = { $marks ->
    [one] One incident is marked
   *[other] { $marks } incidents are marked
 } by state, each with its circle of uncertainty, over { $zones ->
    [0] no zone
    [one] one zone
   *[other] { $zones } zones
 }. { $without ->
    [0] Every incident has a point.
    [one] One incident has no point and is only in the list.
   *[other] { $without } incidents have no point and are only in the list.
 }
map-legend-uncertainty = circle of uncertainty, to scale
map-legend-zone = { $zone }: { $basis }
map-legend-boundary = line used by this map, no position on any border
map-no-basemap = No outlines are at hand for this area: points and zones over longitude and latitude.
map-badge = { $count } incidents
map-scale = { $km } km
map-north = N

chart-title = Incidents a day
chart-description = { $total } incidents, { $days }, by state. A row for each direction, all to the same scale. The table below holds the same numbers.
chart-row-total = { $count ->
    [one] 1 incident
   *[other] { $count } incidents
 }
chart-undated = day not known

deadlines-title = Dated duties
deadlines-description = { $count ->
    [one] One dated duty
   *[other] { $count } dated duties
 }, { $days }, each from when it is owed to its last day, with the cut-off. The table below holds the same dates.
deadlines-cutoff = cut-off, { $date }

# What a zone rests on, as short as a legend needs it
basis-short-text = in the agreement’s text
basis-short-annex = by an annex
basis-short-resolution = by a resolution
basis-short-unilateral = by one side’s declaration
basis-short-analytic = for counting only
