# Steps of traces, reasons for grouping, reasons for a place, doubts of a reading.
# Arguments that are codes (acts, justifications) or instants arrive in words already.

## How a provision was held against the facts as stated: when

in-force = { $provision } was in force then.
before-start = { $provision } holds from { $from } on; the act is said to be earlier.
after-end = { $provision } held until { $until }; the act is said to be later.
time-not-said = It is not said when, so whether { $provision } was in force cannot be told.
time-straddles = The time said begins before or ends after { $provision } was in force; cannot tell.
waits-for-event = { $provision } holds from or until an event that has no date here; cannot tell.
later-instrument-reported = A later text, { $instrument }, is reported to apply from { $from }; its terms were not seen here.

## What

act-prohibited = { $provision } prohibits the act: { $act }.
act-permitted = { $provision } expressly permits the act: { $act }.
act-text-leaves-room = The text of { $provision } leaves room whether it means the act: { $act }.
act-may-be-covered = { $provision } may cover what is said; the act is not told apart enough: { $act }.
act-not-said = Which act is meant is not said: { $act }.
assessed-at = Of the places said, this is about { $place }.
act-not-covered = { $provision } does not speak of the act: { $act }.

## Who

actor-answers-own-act = { $actor } is said to have acted; { $party } answers for its acts.
actor-to-be-prevented = { $actor } is said to have acted; { $party } must prevent its acts. That it happened would not yet say that this duty was not kept.
actor-to-be-ensured = { $actor } is said to have acted; { $party } must ensure the state of things.
actor-best-effort = { $actor } is said to have acted; { $party } must do its best.
actor-may-be-bound = Whether { $party } answers for { $actor } cannot be told.
actor-not-bound = { $party } does not answer for { $actor } under this provision.
actor-not-said = Nobody is named; whether { $party } would answer cannot be told.

## Where

zone-inside = The place said lies inside { $zone }.
zone-outside = The place said lies outside { $zone }.
zone-not-in-force = { $zone } did not hold at that time.
zone-may-be-in-force = Whether { $zone } held at that time cannot be told.
zone-disputed = The place said lies in or near { $disputed }, whose belonging to { $zone } is disputed; cannot tell.
zone-cannot-tell = Whether the place said lies inside { $zone } cannot be told: its circle crosses the line, or it is only an area.
place-not-said = No place is said, so whether it was inside { $zone } cannot be told.
zone-excepted = { $zone } is excepted.
zone-may-be-excepted = The place said may lie in { $zone }, which is excepted.

## At whom

target-covered = It is said to be directed at { $target }, whom the provision protects.
target-by-place = By where it took effect, { $zone }, it is directed at whom the provision protects.
target-other = It is said to be directed at { $target }, whom the provision does not name.
target-not-said = At whom it was directed is not said; { $provision } turns on it.

## In whose defence

justification-reserved = The reason given, { $justification }, is reserved by { $article }; the answer depends on it.
justification-not-reserved = The reason given, { $justification }, is not reserved by the text.
reservation-available = { $article } reserves { $justification }; nobody gave that reason in these reports.

## Why claims were taken to be about one incident

link-actors-differ = the claims name different actors ({ $points })
link-means-differ = the claims name different means ({ $points })
link-no-actor-named = one claim names nobody ({ $points })
link-no-place-needed = an act that needs no place to be told apart ({ $points })
link-periods-differ = periods that only cross ({ $points })
link-places-differ = the claims name different places ({ $points })
link-points-back = one report points back to the other ({ $points })
link-same-act = the same act: { $act } ({ $points })
link-same-actor = the same actor: { $actor } ({ $points })
link-same-actors = the same actors: { $actors } ({ $points })
link-same-area = the same area: { $area } ({ $points })
link-same-clause = the same clause ({ $points })
link-same-count = the same number: { $number } { $unit } ({ $points })
link-same-day = the same day ({ $points })
link-same-place = places { $distance_m } m apart ({ $points })
link-same-report = the same report ({ $points })
link-same-target = the same target: { $target } ({ $points })
link-same-toll = the same number { $what }: { $number } ({ $points })
link-same-words = the same words ({ $points })
link-targets-differ = the claims name different targets ({ $points })
link-times-overlap = times that overlap ({ $points })
link-tolls-differ = different numbers { $what } ({ $points })

## Where claims come from

origin-agency = carries { $agency }
origin-outlet-not-stated = outlet not stated
origin-own-voice = { $outlet } in its own voice
origin-picked-up = taken from { $from }
origin-same-speaker = goes back to { $who }
origin-same-text = repeats { $percent } % of another report’s text
origin-unnamed-source = an unnamed source

## Why a name was taken for a place

place-name-exact = the name is the place’s main name
place-name-alternate = the name is another of the place’s names
place-name-article = the name is the place’s with or without its article
place-name-romanised = the name is a romanisation, alike to { $alike_permille } in a thousand
place-country-preferred = a place in { $country }, where the agreement applies
place-kind-said = the words say what it is: { $kind }
place-near-mentioned = { $distance_km } km from another place that is mentioned

## What a person should look at

reading-language = The reader reads English, Arabic, Hebrew and French; this report is in { $language }, and its claims were not read.
reading-limited = Counts by side are language-limited: of a hundred claims that people marked, the reader finds { $recall } in { $language } against { $english } in English.
reading-long-sentences = { $count } sentences were too long to be taken apart and were not read.
reading-cut = The report is longer than the reader’s limit; its last { $bytes } bytes were not read.
claim-actor-unknown = The words for who acted were not recognised.
claim-target-unclear = At whom it was done could not be read: the words seem to point back at whoever did it.
claim-time-carried = The day is carried over from the sentence before; it is not said here.
claim-place-carried = The place is carried over from the act told just before; it is not said here.
claim-actor-implied = Who acted is implied, not said.
claim-needs-a-look = Claims read in this way are wrong more often than right; a person should look at the words.
report-marked = A person has read this report; it claims what that person says, whatever the reader found.
agreement-picked = { $title } was taken: its sides ({ $sides }) are named { $mentions } times between them. Day of publication: { $published }.
coarsened-district-week = Shown by district and { $days } days late, to keep it from serving as a list of targets.
