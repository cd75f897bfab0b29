# Steps of traces, reasons for grouping, reasons for a place, doubts of a reading.
# Arguments that are codes (acts, justifications) or instants arrive in words already.

## How a provision was held against the facts as stated: when

in-force = הוראת { $provision } הייתה בתוקף באותה עת.
before-start = הוראת { $provision } חלה מ־{ $from } ואילך; לפי הנאמר, המעשה מוקדם מכך.
after-end = הוראת { $provision } חלה עד { $until }; לפי הנאמר, המעשה מאוחר מכך.
time-not-said = לא נאמר מתי, ולכן אין לדעת אם הוראת { $provision } הייתה בתוקף.
time-straddles = הזמן שנאמר מתחיל לפני תקופת התוקף של הוראת { $provision } או מסתיים אחריה; אין לדעת.
waits-for-event = הוראת { $provision } חלה מהתרחשות, או עד התרחשות, שאין לה כאן תאריך; אין לדעת.
later-instrument-reported = לפי דיווח, מסמך מאוחר יותר, { $instrument }, חל מ־{ $from }; תנאיו לא נראו כאן.

## What

act-prohibited = הוראת { $provision } אוסרת את המעשה: { $act }.
act-permitted = הוראת { $provision } מתירה במפורש את המעשה: { $act }.
act-text-leaves-room = נוסח הוראת { $provision } מותיר פתוח אם הכוונה למעשה: { $act }.
act-may-be-covered = ייתכן שהוראת { $provision } חלה על הנאמר; המעשה אינו מובחן דיו: { $act }.
act-not-said = לא נאמר לאיזה מעשה הכוונה: { $act }.
assessed-at = מבין המקומות שנאמרו, כאן מדובר במקום זה: { $place }.
act-not-covered = הוראת { $provision } אינה עוסקת במעשה: { $act }.

## Who

actor-answers-own-act = נטען שהמעשה נעשה בידי { $actor }; האחריות למעשי גורם זה מוטלת על { $party }.
actor-to-be-prevented = נטען שהמעשה נעשה בידי { $actor }; על { $party } מוטל למנוע את מעשי גורם זה. גם אם אירע, אין בכך עדיין כדי לומר שחובה זו לא קוימה.
actor-to-be-ensured = נטען שהמעשה נעשה בידי { $actor }; על { $party } מוטל להבטיח את מצב הדברים.
actor-best-effort = נטען שהמעשה נעשה בידי { $actor }; על { $party } מוטלת חובת השתדלות.
actor-may-be-bound = אין לדעת אם האחריות למעשים של { $actor } מוטלת על { $party }.
actor-not-bound = לפי הוראה זו, האחריות למעשים של { $actor } אינה מוטלת על { $party }.
actor-not-said = איש לא צוין; אין לדעת אם האחריות הייתה מוטלת על { $party }.

## Where

zone-inside = המקום שנאמר נמצא בתחום { $zone }.
zone-outside = המקום שנאמר נמצא מחוץ לתחום { $zone }.
zone-not-in-force = אזור זה לא היה בתוקף באותה עת: { $zone }.
zone-may-be-in-force = אין לדעת אם אזור זה היה בתוקף באותה עת: { $zone }.
zone-disputed = המקום שנאמר נמצא בשטח שהשתייכותו שנויה במחלוקת, או סמוך לו (השטח: { $disputed }; האזור: { $zone }); אין לדעת.
zone-cannot-tell = אין לדעת אם המקום שנאמר נמצא בתחום { $zone }: מעגל אי־הוודאות שלו חוצה את הקו, או שהוא מרחב בלבד.
place-not-said = לא נאמר מקום, ולכן אין לדעת אם היה בתחום { $zone }.
zone-excepted = אזור מוחרג: { $zone }.
zone-may-be-excepted = ייתכן שהמקום שנאמר נמצא באזור מוחרג: { $zone }.

## At whom

target-covered = נאמר שהמעשה כוון כלפי { $target }; ההוראה מגינה על יעד זה.
target-by-place = לפי המקום שבו ניכרה תוצאתו, { $zone }, המעשה מכוון כלפי מי שההוראה מגינה עליו.
target-other = נאמר שהמעשה כוון כלפי { $target }; ההוראה אינה נוקבת ביעד זה.
target-not-said = לא נאמר כלפי מי כוון המעשה; הוראת { $provision } תלויה בכך.

## In whose defence

justification-reserved = הנימוק שניתן, { $justification }, שמור לפי { $article }; התשובה תלויה בו.
justification-not-reserved = הנימוק שניתן, { $justification }, אינו שמור בנוסח.
reservation-available = לפי { $article } שמור הנימוק { $justification }; איש לא נתן נימוק זה בדיווחים אלה.

## Why claims were taken to be about one incident

link-actors-differ = הטענות נוקבות בגורמים שונים ({ $points })
link-means-differ = הטענות נוקבות באמצעים שונים ({ $points })
link-no-actor-named = טענה אחת אינה נוקבת באיש ({ $points })
link-no-place-needed = מעשה שמובחן גם בלי מקום ({ $points })
link-periods-differ = תקופות חופפות בחלקן בלבד ({ $points })
link-places-differ = הטענות נוקבות במקומות שונים ({ $points })
link-points-back = דיווח אחד מפנה לאחר ({ $points })
link-same-act = אותו מעשה: { $act } ({ $points })
link-same-actor = אותו גורם: { $actor } ({ $points })
link-same-actors = אותם גורמים: { $actors } ({ $points })
link-same-area = אותו מרחב: { $area } ({ $points })
link-same-clause = אותה פסוקית ({ $points })
link-same-count = אותו מספר: { $number } { $unit } ({ $points })
link-same-day = אותו יום ({ $points })
link-same-place = מקומות במרחק { $distance_m } מ׳ זה מזה ({ $points })
link-same-report = אותו דיווח ({ $points })
link-same-target = אותו יעד: { $target } ({ $points })
link-same-toll = אותו מספר { $what ->
    [killed] הרוגים
    [injured] פצועים
   *[other] { $what }
 }: { $number } ({ $points })
link-same-words = אותן מילים ({ $points })
link-targets-differ = הטענות נוקבות ביעדים שונים ({ $points })
link-times-overlap = זמנים חופפים ({ $points })
link-tolls-differ = מספרי { $what ->
    [killed] הרוגים
    [injured] פצועים
   *[other] { $what }
 } שונים ({ $points })

## Where claims come from

origin-agency = ידיעה של { $agency }
origin-outlet-not-stated = המפרסם לא צוין
origin-own-voice = המפרסם עצמו: { $outlet }
origin-picked-up = הובא מפי { $from }
origin-same-speaker = מקור הדברים: { $who }
origin-same-text = חוזר על { $percent } אחוזים מהטקסט של דיווח אחר
origin-unnamed-source = מקור ששמו לא צוין

## Why a name was taken for a place

place-name-exact = השם הוא שמו העיקרי של המקום
place-name-alternate = השם הוא שם אחר של המקום
place-name-article = השם הוא שם המקום, עם ה״א הידיעה או בלעדיה
place-name-romanised = השם הוא תעתיק לטיני, בדמיון של { $alike_permille } לאלף
place-country-preferred = מקום בתוך { $country }, שם חל ההסכם
place-kind-said = המילים אומרות מה המקום: { $kind ->
    [country] מדינה
    [admin1] מחוז
    [admin2] נפה
    [region] חבל ארץ
    [city] עיר
    [village] כפר או יישוב קטן
    [neighbourhood] שכונה
    [camp] מחנה פליטים
    [locality] אתר בשטח
    [river] נהר או נחל
    [valley] עמק או ואדי
    [lake] אגם או מאגר
    [mountain] הר או גבעה
    [island] אי או כף
    [airport] שדה תעופה
    [military] מתקן צבאי
    [crossing] מעבר גבול
    [site] אתר ידוע
   *[other] { $kind }
 }
place-near-mentioned = במרחק { $distance_km } ק״מ ממקום אחר שנזכר

## What a person should look at

reading-language = תוכנת הקריאה קוראת אנגלית, ערבית, עברית וצרפתית; שפת דיווח זה: { $language }, והטענות שבו לא נקראו.
reading-limited = הספירות לפי צד מוגבלות בשפה: מתוך מאה טענות שאנשים סימנו, תוכנת הקריאה מוצאת { $recall } בשפה { $language } לעומת { $english } באנגלית.
reading-long-sentences = { $count ->
    [one] משפט אחד היה ארוך מכדי לפרקו, ולא נקרא.
    [two] שני משפטים היו ארוכים מכדי לפרקם, ולא נקראו.
   *[other] { $count } משפטים היו ארוכים מכדי לפרקם, ולא נקראו.
 }
reading-cut = הדיווח ארוך מהמגבלה של תוכנת הקריאה; { $bytes } הבייטים האחרונים שבו לא נקראו.
claim-actor-unknown = המילים שמציינות מי פעל לא זוהו.
claim-target-unclear = לא ניתן היה לקרוא כלפי מי נעשה הדבר: נראה שהמילים מפנות בחזרה למי שעשה אותו.
claim-time-carried = היום הועבר מהמשפט הקודם; הוא לא נאמר כאן.
claim-place-carried = המקום הועבר מהמעשה שסופר ממש לפני כן; הוא לא נאמר כאן.
claim-actor-implied = מי שפעל משתמע ולא נאמר.
claim-needs-a-look = טענות שנקראו באופן זה נקראות לעתים קרובות יותר באופן שגוי מאשר נכון; על אדם לבדוק את המילים עצמן.
report-marked = אדם קרא את הדיווח הזה; הטענות בו הן אלה שאותו אדם סימן, ולא משנה מה מצא הקורא האוטומטי.
agreement-picked = נבחר ההסכם { $title }: הצדדים לו ({ $sides }) נזכרים יחד { $mentions ->
    [one] פעם אחת
    [two] פעמיים
   *[other] { $mentions } פעמים
 }. יום הפרסום: { $published }.
coarsened-district-week = מוצג לפי נפה ובאיחור של { $days ->
    [one] יום אחד
    [two] יומיים
   *[other] { $days } ימים
 }, כדי שלא ישמש רשימת מטרות.
