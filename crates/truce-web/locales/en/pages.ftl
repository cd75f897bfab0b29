# The words of the pages in the browser: headings, forms, help, errors. What reports, acts, states and reasons are called stands in
# the catalogues of truce-publish, which these pages use too.

## Around every page

skip = Skip to the content
nav-pages = Pages
nav-list = Pages of the list
nav-languages = Languages
nav-overview = Overview
nav-incidents = Incidents
nav-statements = Statements
nav-obligations = Obligations
nav-agreement = Agreement
nav-reports = Reports
nav-situation = Situation report
nav-register = Register
nav-help = Help
nav-codebook = Codebook
nav-submit = Submit a report
frame-agreement-day = { $title }, day { $day }
frame-register = Register: { $size ->
    [one] 1 entry
   *[other] { $size } entries
 }, root { $root }…
standing-public = Publication view: where forces, positions and stores are said to be is shown by district and a week late, reports are quoted and not reprinted, and those that were not published are not named.
frame-as-of = As of
frame-colophon = Counts and assessments were made by a program from the reports filed here. A program proposes; people decide. Nothing here is a finding.
frame-words = What these words mean
page-first = First page
page-next = Next page
page-older = Older entries
page-newer = Newer entries
downloads = The same as a file:
to-words = To the words in the report
to-claim = Claim { $count }: its reading
to-words-of = Claim { $count }: its words

## Errors

error-bad = This cannot be asked
error-not-found = There is nothing here
error-forbidden = Not from there
error-busy = Not now
error-fault = Something is wrong on our side
advice-bad = Nothing was changed. Mend the address or the form and ask again.
advice-not-found = It may never have been here, or its number belongs to another mission.
advice-forbidden = This mission is served to this machine alone, through its own pages.
advice-busy = Nothing was lost. Try again in a moment.
advice-fault = The mission’s folder did not answer as it should. The program that serves it, and “truce verify”, say more.
nothing-here = No page has the address { $path }.
bad-key = The address asks for “{ $key }”. Accepted here: { $accepted }.
bad-value = { $key } is “{ $found }”. Accepted: { $accepted }.
nobody-asks = nothing at all
busy-too-long = The answer took too long and was given up.
api-only-read = The API is only read: it accepts GET and HEAD.
api-listeners = { $max } are listening to the events already; no more are taken now.
fault-panicked = The page could not be made: a fault of this program.
forbidden-host = The request names the host “{ $host }”. Accepted are 127.0.0.1, localhost and [::1], with the port of this server.
forbidden-origin = The request comes from “{ $origin }”. What changes the mission is accepted only from its own pages.
forbidden-method = Only GET, HEAD and POST are accepted.

## Overview

title-overview = Overview
overview-lead = { $incidents ->
    [0] No incident is
    [one] One incident is
   *[other] { $incidents } incidents are
 } claimed in { $reports ->
    [0] no report
    [one] one report
   *[other] { $reports } reports
 }: { $claims ->
    [one] one claim
   *[other] { $claims } claims
 }, and { $statements ->
    [one] one statement
   *[other] { $statements } statements
 }.
overview-nothing-verified = None of them was observed by monitors or established by a body: this is what reports say, not what was found.
tile-claimed_by_one = claimed by one origin
tile-corroborated = corroborated by several origins
tile-disputed = who did it is disputed
overview-by-side = By alleged side
overview-by-side-note = Every number opens the list it counts. An incident in which claims name two sides counts with both. An act of somebody on a party’s side is not an act of that party; whether it answers for it is a question of each provision.
overview-all-time = All reports
overview-weeks = Weeks up to the last publication
head-who-disputed = Who is disputed
side-of-party = On the side of { $party }, itself included
side-within = of them by { $name }
side-all = All incidents, nobody named included
overview-change = { $now } in the last week of publications, { $before } in the week before.
overview-latest = Reports received last
overview-dates = Next dates
overview-no-dates = No dated duty runs now, and the agreement’s calendar names no later date.
overview-to-obligations = All obligations
claims-counted = { $count ->
    [0] no claim
    [one] 1 claim
   *[other] { $count } claims
 }
gap-unread = { $count ->
    [one] One report was received and not read yet. It is in no count.
   *[other] { $count } reports were received and not read yet. They are in no count.
 }
gaps-of-agreement = { $count ->
    [one] One gap in this reading of the agreement
   *[other] { $count } gaps in this reading of the agreement
 }

## Incidents

title-incidents = Incidents
title-incident = Incident { $number }: { $act }
form-label = Narrow the list
form-text = Words in the claims
form-group = Acts
form-direction = Direction
form-state = State
form-zone = Zone
form-from = From
form-to = To
form-place = Place
form-actor = Named
form-any = any
form-send = Show
form-clear = Show all
direction-by = Said to be by { $name }
direction-toward = Toward { $name }
zone-in = in { $zone }
zone-maybe = in { $zone }, or cannot tell
zone-outside-of = outside { $zone }
state-claimed_by_one = claimed by one origin
state-corroborated = corroborated by several
state-unattributed = who: nobody named
state-claimed_by_itself = who: claimed by itself
state-alleged = who: alleged by others
state-disputed = who: disputed
state-happening = happenings only
state-compliance = steps of compliance only
state-allegation = alleged breaches, act not said
incidents-summary = { $count ->
    [0] No incident
    [one] One incident
   *[other] { $count } incidents
 }: { $one } claimed by one origin, { $several } by several.
incidents-undated-left-out = { $count ->
    [one] One incident without any date is left out because days were asked for.
   *[other] { $count } incidents without any date are left out because days were asked for.
 }
chart-earlier-left-out = { $count ->
    [one] One incident is earlier than the days that can be drawn; it is in the list.
   *[other] { $count } incidents are earlier than the days that can be drawn; they are in the list.
 }
chart-side = Said to be on the side of { $party }
chart-several = Claims name several sides
chart-nothing = No chart: nothing here is dated to one day.
chart-caption-list = By the day it is said of, not the day it was told. Steps of compliance are not in it; what is dated to no single day stands at the end.
map-caption-list = Numbers are those of the list.
incidents-caption = Newest first; without a date last
incidents-none-match = No incident matches. Fewer conditions find more; what is not known (a date, a place) may hide an incident from them.
no-incident = There is no incident { $found } in this mission.
no-incident-number = “{ $found }” is no incident; incidents have numbers, such as 7.
point-of = { $name }: { $lat }, { $lon }, give or take { $radius } km
place-also-called = The place is also called:
point-none = none: no place is said, or only a country or region
claim-of-report = claim { $claim } of report { $report }
assessment-note = What each provision in force would say to the facts as stated. A program’s reading, not a finding; the steps can be opened.
provisions-silent = { $count ->
    [one] One more provision in force says nothing about it.
   *[other] { $count } more provisions in force say nothing about it.
 }
incident-how-known = How do we know?
origins-caption = Origins, independent of each other as far as can be told
head-origin = Goes back to
head-kind = Kind
head-because = Why it counts as one origin
incident-why-together = Why these claims may be about one happening
incident-register = In the register
incident-reports = Reports:
head-entry = Entry
head-proof = Proof
manner-killed = killed: { $count }
manner-injured = injured: { $count }

## Reports

title-reports = Reports
title-report = Report { $number }
head-report = Report
report-numbered = report { $number }
reports-counted = { $count ->
    [0] No report was filed.
    [one] One report was filed.
   *[other] { $count } reports were filed.
 }
reports-found = { $count ->
    [0] No report has all these words.
    [one] One report has all these words.
   *[other] { $count } reports have all these words.
 }
reports-caption = Newest first
reports-search = Words in the reports
reports-send = Search
report-unread = not read yet
report-unread-long = This report was received and is not read yet. Load the page again in a moment.
report-received = Received
report-updated = Updated
report-retrieved = Retrieved
report-sha256 = SHA-256 of its bytes
report-entry = Register entry
report-incidents = Incidents with claims of this report
report-version-of = An earlier version of it
report-has-version = A later version of it
report-words = Its words
report-read = What was read in them
how-read = How each field was read
head-field = Field
head-rule = Rule
field-modality = How it is put
field-count = How many
field-casualties = Harm
field-characterisation = What it is called
field-justification = Reason given
field-other = Other
field-implied = implied, not said

## What a language model suggests, on a report's page

suggested-heading = Suggested by a model, not used in any count
suggested-note = A language model was asked what this report claims. Every word below stands in the report; whether the report says what the model takes it to say is for people to judge. Nothing here is a claim, and nothing of it is in any incident, count, map or assessment.
suggested-model = Model
suggested-server = Server
suggested-asked = Recorded
suggested-form = Form of the answer
suggested-prompt = Hash of the prompt
suggested-tokens = Tokens read and written
suggested-none = Nothing that the model said stands in the report.
suggested-only-model = Only the model has this.
suggested-agrees = As claim { $claim } of the rules.
suggested-differs = Beside claim { $claim } of the rules; they differ in: { $fields }.
suggested-only-rules = Claims of the rules that the model has nothing beside:
suggested-outlet = the outlet itself
suggested-not-told = not told
suggested-refused = { $count ->
    [one] One thing the model said was not taken
   *[other] { $count } things the model said were not taken
 }

## Statements

title-statements = Statements
statements-kinds = Kinds of statement
statements-all = All
statements-said = Said
statements-talked = Talks and visits
statements-prospect = Announced, threatened or demanded
statements-denial = Denials
statements-none-match = No statement of this kind is reported.
statement-published = published { $date }

## Obligations

title-obligations = Obligations
obligations-lead = What each party owes under the agreement, and until when. Every party has its list in the same form, in the order of the agreement.
obligations-calendar = Calendar file (.ics)
duty-owed-by = Owed by { $who }.
duty-undated-words = The text says: { $words }.
duty-condition = Depends on: { $words }.
duty-claims = Claimed to be done, wholly or in part, in incidents
calendar-summary = Last day: { $duty }

## Agreement

title-agreement = Agreement
agreement-parties = Parties
agreement-start = In force from
agreement-end = Ends
agreement-no-end = no end is set
agreement-hash = Hash of its files
agreement-adopted = Adopted
agreement-adopted-at = { $when }, entry { $entry }
agreement-drift = The files this agreement was adopted from have changed since. The mission keeps to what it adopted.
agreement-provisions = Provisions
agreement-zones = Zones
agreement-instruments = Instruments in time
agreement-calendar = Calendar
agreement-bodies = Bodies
agreement-gaps = What is missing or uncertain in this reading
agreement-sources = What this reading rests on
provision-who = Bound
provision-bound = { $party } { $how } (actors: { $actors })
provision-prohibits = Prohibits
provision-permits = Permits
provision-unclear = Leaves room
provision-where = Where
provision-everywhere = everywhere
provision-holds = Holds
provision-in = Stands in
holds-between = { $from } to { $until }
holds-from = from { $from }
holds-until = until { $until }
holds-always = no dates are set
provision-holds-instrument = as long as the text it stands in
holds-pending = (begins or ends with an event that has no date here)
relation-amends = amends: { $title }
relation-extends = extends: { $title }
relation-supersedes = takes the place of: { $title }
relation-implements = puts into practice: { $title }
relation-annexed = belongs to: { $title }
instrument-reported = Reported to exist; its text was not seen. No assessment rests on it.
zones-caption = Each line is drawn by what the zone rests on. A drawing is no position on anybody’s border.
zones-none = The agreement names no zone.
zone-uncertainty = drawn to { $metres } m
zone-not-drawn = not drawn
head-basis = Rests on
head-uncertainty = Line
head-source = Source
head-event = What
head-body = Body
head-members = Members
head-chairs = Chair
gaps-none = No gap is recorded, which does not mean that there is none.
grade-a = official or verbatim text
grade-b = established press
grade-c = copy or aggregator
grade-m = from memory, to be checked

## Register

title-register = Register
title-entry = Entry { $index }
register-lead = Everything people did here, and each pass of the machine, in one append-only log. Whoever keeps its key and one old checkpoint can show that nothing was rewritten.
register-checkpoint = Checkpoint
register-checkpoint-note = The signed head. Keep it: a later log must be a continuation of it.
register-verify-all = To recompute everything from nothing:
register-check = Check a proof
register-check-label = Paste a .tlog-proof that was given out
register-check-send = Check
register-entries = Entries
register-shown = Entries { $first } to { $last } of { $size }, newest first
accepted-entry = the number of an entry, from 1 to { $size }
entry-created = The mission was created
entry-adopted = An agreement was adopted
entry-received = A report was received
entry-received-report = Report { $report } was received
entry-run = The machine read every report
entry-answered = A language model answered about a report
entry-erasure = Content was erased
entry-erased = Its content was erased ({ $reason })
entry-locked = Sealed for readers whose keys are not here
entry-unknown = Of a kind this program does not know; kept and verified
entry-other = Recorded
entry-when = When
entry-kind = Kind
entry-class = Who may read it
entry-leaf-hash = Hash of its leaf
entry-path = The path to the root
entry-path-note = Hashed together in this order with the leaf, these give the root of the signed head.
entry-path-none = The leaf is the root.
entry-proof = Proof to take away
entry-proof-note = The proof and the leaf can be checked without this program and offline, with any verifier of C2SP tlog-proofs and the log’s key. The leaf holds no name, place or free text.
no-entry-number = “{ $found }” is no entry; entries are counted from 0.
proof-see = See and download
proof-download = Download the proof
leaf-download = Download the leaf
proof-holds = Entry { $index } is in this log: the path from its leaf leads to the root signed at { $size } entries.
proof-fails = Entry { $index } does not lead to the root signed at { $size } entries. Do not rely on this register; run “truce verify”.
proof-computed = Computed for this page from the leaf.
proof-newer = the proof is of a head newer than this register: this one may have been restored from an old copy
proof-refused = The proof does not hold: { $why }

## Codebook and help

title-codebook = Codebook
codebook-lead = What each code means, what is counted, and what it is called elsewhere.
codebook-note = A code says what kind of act a claim tells of. It does not say that it happened, nor that it was a breach.
codebook-unit = One is
codebook-examples = For example
codebook-continuing = Goes on in time: counted once, with its duration.
codebook-modality = How a claim stands to the fact
codebook-claimants = Who speaks
codebook-justifications = Reasons given for an act
head-code = Code
head-meaning = Meaning
title-help = What these words mean
help-lead = A report is what arrived. A claim is what a report says somebody did. An incident is our name for what several claims may be about. None of them is a finding.
help-three = Three questions, kept apart
help-happened = Did it happen?
help-happened-words = A machine only counts independent origins: ten articles on one communiqué are one origin. Observing, establishing and discounting are for people.
help-state-claimed_by_one = everything goes back to one origin, however many articles carry it.
help-state-corroborated = several origins that do not go back to each other say so.
help-state-disputed = somebody denies it, or the claims differ on who did it.
help-who = Who did it?
help-who-words = What the claims say, never what is so: nobody named, claimed by itself, alleged by others, disputed.
help-mean = What does it mean under the agreement?
help-mean-words = Each provision in force at that hour and place is held against the facts as stated. The answer is at most “prohibited, if it happened as claimed”, with every step that led to it.
help-machine = What the machine does
help-machine-words = It reads each report by rules; every field of a claim names its words and its rule, and what is not said stays empty. Who the actor is never changes how a claim is read. It proposes; people decide.
help-where = Where something happened
help-where-words = A point has a circle of uncertainty. Where the circle crosses a line the answer is “cannot tell”. A country or region never becomes a point.
help-register = The register
help-register-words = Each act of a person, and each pass of the machine, is one entry of an append-only log. On the page of an entry its proof is computed and can be taken away.
help-search = The one query
help-search-words = The address of the list of incidents is the query. The same address gives the list, the map, the chart, the counts and the files; keep it or pass it on.
help-api = For programs
help-api-words = The same answers as JSON, under addresses that stay. Errors are RFC 9457 problems; each answer has an entity tag.
help-safe = Who can see this
help-safe-words = This mission is served to this machine alone, and nothing on its pages is fetched from elsewhere. It shows everything the mechanism holds; what is published is coarser and later.

## Situation report

report-back = Back to the mission
report-save = Save this report as a file

## Submit

title-submit = Submit a report
submit-lead = Paste a text or choose a file, and say where it comes from. Its claims are shown in its words before anything is filed.
submit-text = The report
submit-paste = Its text
submit-file = or a file of plain text
submit-from = Where it comes from
submit-from-note = What is not known stays empty. Without the day of publication, words such as “on Monday” stay unresolved.
submit-published = Day of publication
submit-language-label = Language, as a tag
submit-url = Address it was found at
submit-name = Name to file it under
submit-see = Show its claims
submit-save = Save as a report
submit-nothing-published = Saving files it in this mission. Nothing is published.
submit-wrong = This could not be taken in.
submit-preview = What would be read
submit-new = It would be filed as a new report.
submit-new-version = It would be filed as a new version of
submit-there = The same is filed already, as
submit-heard = Heard in it
submit-not-heard = Not heard in it
submit-pasted = pasted text
submit-one-line = { $field }: expected one line of at most 2000 letters.
submit-date = The day of publication is “{ $found }”; expected YYYY-MM-DD, for example 2024-12-02.
submit-language = The language is “{ $found }”; expected a tag such as en or ar.
submit-no-form = The request is no form; expected multipart/form-data.
submit-limit = At most { $max } KiB are accepted.
submit-unknown-field = The form has a field “{ $field }”, which this page does not know.

## The interactive map, the days and the news line

map-choose = The map as
map-as-drawing = Drawing
map-as-live = Interactive map
map-no-live = This browser cannot show the interactive map; the drawing holds the same.
map-live-label = Interactive map of incidents. The list below holds the same.
map-open = Open the incident
map-to-row = To its row in the list
map-shut = Close
map-zoom-in = Nearer
map-zoom-out = Farther
map-fit = Show everything
map-show = Show on the map: incident
map-here = Incidents here: #
map-more = Not listed: #. Narrow the list to see them.
map-within = Within # of this point.
map-scroll = Hold Ctrl and scroll to zoom the map
map-scroll-mac = Hold ⌘ and scroll to zoom the map
map-fingers = Use two fingers to move the map
unit-km = km
unit-m = m
days-title = Days
days-all = All days
days-first = First day
days-last = Last day
days-count = dated to one day: #
news-new = New entries in the register since this page was made:
submit-reading = Reading…
news-show = Show them
