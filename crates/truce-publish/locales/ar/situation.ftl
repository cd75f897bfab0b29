# The situation report: headings, sentences and notes. Plain words; nothing here calls an act more than what it was.

## The page

page-skip = Skip to the report
page-contents = Sections
page-kicker = Situation report { $number }, version { $version }
page-colophon = Counts and assessments were made by a program from the reports listed in the annex. A program proposes; people decide. Nothing here is a finding.

standing-unofficial = Unofficial reading of { $reports ->
    [one] 1 report
   *[other] { $reports } reports
 }. Not a finding of any monitoring body.
standing-exercise = Exercise. Reading of { $reports ->
    [one] 1 exercise report
   *[other] { $reports } exercise reports
 }. Not about real events and not a finding of any monitoring body.
standing-live = { $body }. Reading of { $reports ->
    [one] 1 report
   *[other] { $reports } reports
 }; no finding unless it is marked as one.

fact-window = Period
fact-cutoff = Cut-off
fact-zone = Local time
fact-reports = Reports read
fact-agreement = Agreement
agreement-unchecked = read by its makers only; nobody has checked this reading
agreement-checked = reading checked by { $people }
agreement-none = none; nothing was held against any terms

section-headline = Headline
section-counts = Counts
section-casualties = Casualties, as claimed
section-incidents = Significant incidents
section-presence = Presence and weapons
section-access = Monitors’ access
section-duties = Duties due and overdue
section-civilians = Civilians, aid and services
section-statements = Political contacts and statements
section-corrections = Corrections
section-gaps = What we cannot see
section-annex = Annex

quote-open = “
quote-close = ”
words-withheld = Words withheld from this audience.
not-stated = not stated
nobody = nobody
nothing-on-record = nothing on record
and-more = { $count } more
twin-table = The same as a table

## 1

lead = { $incidents ->
    [0] No incident is claimed
    [one] One incident is claimed
   *[other] { $incidents } incidents are claimed
 } for { $days } in { $reports ->
    [0] no report
    [one] one report
   *[other] { $reports } reports
 }.
lead-verified = { $count ->
    [0] None of them was observed by monitors or established by a body.
    [one] One of them was observed by monitors or established by a body.
   *[other] { $count } of them were observed by monitors or established by a body.
 }
lead-heard = Heard in these reports: { $heard }. Not heard: { $silent }.
head-changed = What changed
change-nothing-before = There is no period before this one to compare with.
change-no-reports = Nothing to compare with: no report at hand was published in the period before ({ $days }).
change-counts = { $now } incidents fall surely within this period, { $then } within the one before ({ $days }): { $change }.
change-note = Counts follow what was reported. Fewer claims are not less violence, and more are not more.
head-heard = Who was heard, and who was not
heard-caption = Quoted, or words reported, as a speaker. Every party and side is listed in the order of the agreement.
heard-not = { $total ->
    [one] not heard
   *[other] not heard in any of { $total } reports
 }
heard-in = { $total ->
    [one] heard
   *[other] heard in { $reports } of { $total } reports
 }
heard-no-agreement = No agreement is loaded, so nobody is listed as a side.
head-who = Who
head-heard-in = Heard
head-reports = Reports

## 2

counts-note = Unit: one incident, our name for what one or several claims may be about. Numbers that a claim itself gives (“five strikes”) are quoted with it and never added up.
counts-caption = Incidents by alleged direction, family of acts, zone and state
counts-none = none reported
head-group = Acts
head-zone = Zone
head-all = All
head-total = All directions
side-party = Said to be by { $party }
side-others = Said to be by { $names } (side: { $party })
side-several = Claims name more than one party
side-undetermined = Undetermined: nobody named, or on no party’s side
count-of-state = { $count } { $state }
chart-caption = Said to have been done, by the day it is said of. Steps of compliance are not in it. What is dated to no single day stands at the end.
chart-none = No chart: there is no day to draw.
chart-step = One bar for each { $days } days.
chart-all-days = all days
head-direction = Direction
head-count-by-state = Incidents by state
map-caption = Where claims place them. Numbers are those of the incidents in the annex.
map-without = { $count ->
    [0] Every incident has a point.
    [one] One incident has no point: its place is not said, or is a country or region.
   *[other] { $count } incidents have no point: their place is not said, or is a country or region.
 }
map-off = { $count ->
    [0] { "" }
    [one] One lies outside the map: { $numbers }.
   *[other] { $count } lie outside the map: { $numbers }.
 }
map-none = No map: no incident has a point. A country or a region is never given one.
head-point = Point
point-and-radius = { $lat }, { $lon } ± { $radius } m

## 3

casualties-none = No report claims deaths or injuries in this period.
casualties-note = Each figure stands with whoever claims it. Figures for one incident may be about the same people; they are not added.
head-killed = Killed
head-injured = Injured
head-words = In whose words
figure-at-least = at least { $value }
figure-about = about { $value }

## 4

incidents-none = No incident is claimed for this period.
incidents-note = { $shown } of { $total } incidents, chosen by rule: claims of deaths or injuries first, then what is denied or disputed, then what most independent origins claim. At most { $max }; all are in the annex.
incident-number = Incident
head-number = No.
head-state = State
head-act = Act
head-by = Said to be by
head-toward = Toward
head-place = Place
head-when = When
head-attribution = Attribution
head-who-says = Who says so
head-claimed = What is claimed
head-answers = What is denied, answered or justified
answers-none = No denial, answer or justification in these reports.
answers-general = Said in general, not of this incident:
claims-more = { $count ->
    [one] One more claim is in the annex.
   *[other] { $count } more claims are in the annex.
 }
head-origins = Origins:
origins-counted = { $origins ->
    [one] one origin
   *[other] { $origins } independent origins
 } in { $reports ->
    [one] one report
   *[other] { $reports } reports
 }.
state-corroborated-by = corroborated by { $count } independent origins
differs-act = The claims differ on the act:
differs-actor = The claims differ on who:
differs-killed = The claims differ on the number killed:
differs-injured = The claims differ on the number injured:
differs-count = The claims differ on how many:
head-assessment = Under the agreement, if it happened as claimed
head-trace = How this was reached
assessment-no-agreement = No agreement is loaded.
assessment-none-covers = { $count ->
    [0] No provision was in force that could speak of it.
    [one] One provision was looked at; it does not speak of it.
   *[other] { $count } provisions were looked at; none speaks of it.
 }
assessment-bound = { $party } { $how }
assessment-nobody-bound = nobody bound
assessment-cannot-tell = { $count } provisions: { $labels }
assessment-version = version: { $act } by { $by }
head-notified = Notified:
head-answered = Answered:
who-not-said = not said
who-person = a person named in the report
speaker-unnamed = { $who } (unnamed)
speaker-for = { $who } (for { $side })
chain-outlet = { $outlet }, in its own voice
chain-one = { $who }, in { $outlet }
chain-many = { $who }, through { $through }, in { $outlet }
outlet-not-stated = outlet not stated
manner-general = said of all such acts
manner-called-breach = called a breach by whoever says it
manner-count = { $count } { $unit }
manner-reason = reason given: { $reason }
where-not-said = not said
counted-no-agreement = no zones: no agreement
counted-no-place = no place said
counted-no-point = place without a point
counted-cannot-tell = cannot tell: { $zones }
counted-outside-all = outside every zone

## 5, 6, 8

presence-none = No presence, weapon, store or rearmament is claimed for this period.
presence-caption = Claims of presence, weapons, sites, stores and rearmament
access-none = No attack on monitors, medics or media and no obstruction of access is claimed for this period. Nothing is on record of where monitors went or could not go.
access-caption = Claims about monitors, peacekeepers, medics, media and access
civilians-none = No harm to civilians, return, aid or service is claimed for this period.
civilians-caption = Claims about civilians, aid and services

## 7

duties-none = No duties: no agreement is loaded.
duties-note = A duty whose day has passed is not called missed: nobody has decided whether it was done. Every party has its own list.
duties-caption = What each party owes, and until when
duties-party-none = no duty on record
duties-others = Others
duty-undated = no day set
duty-no-claim = No claim that it was done.
duty-claimed-in = Claimed to be done, wholly or in part: incidents { $numbers }. Claims, not proof.
duty-over = { $state }; its day has passed
head-duty = Duty
head-due = Last day
head-countdown = Countdown
countdown-left = { $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
 }
countdown-over = { $days ->
    [0] today
    [one] 1 day over
   *[other] { $days } days over
 }
deadline-name = { $party }: { $duty }

## 9

statements-none = No contact, statement, warning or demand is reported for this period.
statements-caption = Who said what to whom, in their words
statement-about-act = { $act }, { $modality }
head-speaker = Who
head-what = What
head-to = To or about

## 10 and 11

corrections-none = No earlier report of this mission has been corrected.
corrections-version = Report [{ $newer }] is a newer version of report [{ $older }], from the same address; both are kept and listed.
gap-unread = { $count ->
    [one] One report arrived and was not read yet; it is in no number here.
   *[other] { $count } reports arrived and were not read yet; they are in no number here.
 }
gap-erased = { $count ->
    [one] The content of one entry of the register was erased; it is in no number here.
   *[other] The content of { $count } entries of the register was erased; they are in no number here.
 }
gap-no-observers = No observation is recorded: not where monitors were, what weather or denied access hid, nor what sensors could not reach. A quiet place may be one that nobody watched.
gap-not-heard = Not heard in any report: { $names }.
gap-languages = Languages read: { $languages }. What was published in other languages is not in it.
gap-language = { $language } ({ $count })
gap-silent-days = Days of the period on which no report at hand was published: { $days } ({ $count } of { $total }).
gap-many-silent-days = No report at hand was published on { $count } of the { $total } days of the period.
gap-undated-reports = { $count ->
    [one] One report states no day of publication.
   *[other] { $count } reports state no day of publication.
 }
gap-no-day = { $count ->
    [one] One incident has no day.
   *[other] { $count } incidents have no day.
 } They count in every period.
gap-no-point = { $count ->
    [one] One incident has no point on the map.
   *[other] { $count } incidents have no point on the map.
 }
gap-nobody-named = { $count ->
    [one] In one incident nobody is named as having acted.
   *[other] In { $count } incidents nobody is named as having acted.
 }
gap-doubt-reports = { $count ->
    [one] (in 1 report)
   *[other] (in { $count } reports)
 }
gap-no-agreement = No agreement is loaded: no parties, zones, provisions or duties.
gap-agreement-unchecked = Nobody has checked this reading of the agreement.
gap-of-agreement = About the agreement: { $gap }

## Annex

annex-incidents = Incidents
annex-incidents-caption = Every incident of the period
annex-claims = Claims
annex-claims-caption = Every claim, denial and general denial, word for word
annex-reports = Reports
annex-register = Register
annex-versions = Versions
annex-licences = Sources and licences
claims-none = No claim was read.
reports-none = No report was filed.
head-read = Read
confidence = { $percent } %
report-outlet = Outlet
report-author = Author
report-published = Published
report-obtained = Obtained
report-language = Language
report-claims = Claims read
report-licence = Licence of the wording
report-dated-by-filer = { $date } (as filed)
report-dated-by-text = { $date } (read in its text)
register-none = This page was not made from a register, so nothing in it can be checked against one.
register-origin = Log
register-size = Entries
register-root = Root hash
register-key = Public key
register-verify = What the mission recorded, and in which order, can be checked against this head with
licence-quotes = Quotations are short extracts of the reports listed above; their wording belongs to its owners.
licence-map = Map: { $attribution }
licence-zone = { $zone }: { $source }
