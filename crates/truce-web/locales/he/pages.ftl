# The words of the pages in the browser: headings, forms, help, errors. What reports, acts, states and reasons are called stands in
# the catalogues of truce-publish, which these pages use too.

## Around every page

skip = דילוג אל התוכן
nav-pages = דפים
nav-list = דפי הרשימה
nav-languages = שפות
nav-overview = סקירה
nav-incidents = אירועים
nav-statements = הצהרות
nav-obligations = התחייבויות
nav-agreement = ההסכם
nav-reports = דיווחים
nav-situation = דוח מצב
nav-register = המרשם
nav-help = עזרה
nav-codebook = ספר הקודים
nav-submit = הגשת דיווח
frame-agreement-day = יום { $day }: { $title }
frame-register = המרשם: { $size ->
    [one] רשומה אחת
    [two] שתי רשומות
   *[other] { $size } רשומות
 }, שורש { $root }…
standing-public = תצוגה לפרסום: מקומם הנטען של כוחות, עמדות ומצבורים מוצג לפי נפה ובאיחור של שבוע; דיווחים מצוטטים ואינם מועתקים במלואם, ואלה שלא פורסמו אינם נזכרים בשמם.
frame-as-of = נכון לתאריך
frame-colophon = הספירות וההערכות נעשו בידי תוכנה על סמך הדיווחים שתויקו כאן. תוכנה מציעה; בני אדם מכריעים. אין כאן כל קביעה.
frame-words = משמעות המילים
page-first = הדף הראשון
page-next = הדף הבא
page-older = רשומות ישנות יותר
page-newer = רשומות חדשות יותר
downloads = אותם נתונים כקובץ:
to-words = אל המילים בדיווח
to-claim = טענה { $count }: קריאתה
to-words-of = טענה { $count }: מילותיה

## Errors

error-bad = אי אפשר לבקש זאת
error-not-found = אין כאן דבר
error-forbidden = לא ממקום זה
error-busy = לא כעת
error-fault = משהו השתבש אצלנו
advice-bad = דבר לא השתנה. יש לתקן את הכתובת או את הטופס ולבקש שוב.
advice-not-found = ייתכן שמעולם לא היה כאן, או שמספרו שייך למשימה אחרת.
advice-forbidden = משימה זו מוגשת למחשב זה בלבד, דרך דפיה שלה.
advice-busy = דבר לא אבד. אפשר לנסות שוב בעוד רגע.
advice-fault = תיקיית המשימה לא הגיבה כראוי. התוכנה שמגישה אותה, ו־”truce verify”, יספקו פרטים נוספים.
nothing-here = אין דף שכתובתו { $path }.
bad-key = הכתובת מבקשת ”{ $key }”. מתקבל כאן: { $accepted }.
bad-value = הערך של { $key } הוא ”{ $found }”. מתקבל: { $accepted }.
nobody-asks = שום דבר
busy-too-long = התשובה ארכה זמן רב מדי והופסקה.
api-only-read = הממשק לתוכנות הוא לקריאה בלבד: מתקבלים GET ו־HEAD.
api-listeners = { $max } כבר מאזינים לאירועים; לא מתקבלים עוד כעת.
fault-panicked = לא ניתן היה להכין את הדף: תקלה בתוכנה זו.
forbidden-host = הבקשה נוקבת במארח ”{ $host }”. מתקבלים 127.0.0.1, localhost, [::1], עם הפורט של שרת זה.
forbidden-origin = הבקשה באה מ־”{ $origin }”. מה שמשנה את המשימה מתקבל מדפיה שלה בלבד.
forbidden-method = מתקבלים רק GET, HEAD ו־POST.

## Overview

title-overview = סקירה
overview-lead = { $incidents ->
    [0] לא נטען אירוע
    [one] נטען אירוע אחד
    [two] נטענו שני אירועים
   *[other] נטענו { $incidents } אירועים
 } { $reports ->
    [0] באף דיווח
    [one] בדיווח אחד
    [two] בשני דיווחים
   *[other] ב־{ $reports } דיווחים
 }: { $claims ->
    [one] טענה אחת
    [two] שתי טענות
   *[other] { $claims } טענות
 } { $statements ->
    [one] והצהרה אחת
    [two] ושתי הצהרות
   *[other] ו־{ $statements } הצהרות
 }.
overview-nothing-verified = אף אחד מהם לא נצפה בידי משקיפים ולא נקבע בידי גוף מוסמך: זה מה שדיווחים אומרים, לא מה שנקבע.
tile-claimed_by_one = נטען ממקור אחד
tile-corroborated = מאושש לפי כמה מקורות
tile-disputed = שנוי במחלוקת מי פעל
overview-by-side = לפי צד נטען
overview-by-side-note = כל מספר פותח את הרשימה שהוא סופר. אירוע שבו הטענות נוקבות בשני צדדים נמנה אצל שניהם. מעשה של מי שבצדו של צד להסכם אינו מעשה של אותו צד; אם הצד אחראי לו, זו שאלה לכל הוראה בפני עצמה.
overview-all-time = כל הדיווחים
overview-weeks = שבועות עד הפרסום האחרון
head-who-disputed = מחלוקת מי פעל
side-of-party = הצד של { $party }, כולל הצד להסכם עצמו
side-within = מהם בידי { $name }
side-all = כל האירועים, גם כשאיש לא צוין
overview-change = בשבוע הפרסומים האחרון: { $now }; בשבוע שלפניו: { $before }.
overview-latest = דיווחים שהתקבלו לאחרונה
overview-dates = התאריכים הבאים
overview-no-dates = אין כעת חובה עם מועד שזמנה רץ, ולוח ההסכם אינו נוקב בתאריך מאוחר יותר.
overview-to-obligations = כל ההתחייבויות
claims-counted = { $count ->
    [0] אין טענות
    [one] טענה אחת
    [two] שתי טענות
   *[other] { $count } טענות
 }
gap-unread = { $count ->
    [one] דיווח אחד התקבל וטרם נקרא. הוא אינו נכלל באף ספירה.
    [two] שני דיווחים התקבלו וטרם נקראו. הם אינם נכללים באף ספירה.
   *[other] { $count } דיווחים התקבלו וטרם נקראו. הם אינם נכללים באף ספירה.
 }
gaps-of-agreement = { $count ->
    [one] פער אחד בקריאה זו של ההסכם
    [two] שני פערים בקריאה זו של ההסכם
   *[other] { $count } פערים בקריאה זו של ההסכם
 }

## Incidents

title-incidents = אירועים
title-incident = אירוע { $number }: { $act }
form-label = צמצום הרשימה
form-text = מילים בטענות
form-group = מעשים
form-direction = כיוון
form-state = מצב
form-zone = אזור
form-from = מיום
form-to = עד יום
form-place = מקום
form-actor = שם שצוין
form-any = הכול
form-send = הצגה
form-clear = הצגת הכול
direction-by = כנטען, בידי { $name }
direction-toward = כלפי { $name }
zone-in = בתחום { $zone }
zone-maybe = בתחום { $zone }, או שאין לדעת
zone-outside-of = מחוץ לתחום { $zone }
state-claimed_by_one = נטען ממקור אחד
state-corroborated = מאושש לפי כמה מקורות
state-unattributed = מי: איש לא צוין
state-claimed_by_itself = מי: לדברי הגורם עצמו
state-alleged = מי: לטענת אחרים
state-disputed = מי: שנוי במחלוקת
state-happening = התרחשויות בלבד
state-compliance = צעדי קיום ההסכם בלבד
state-allegation = טענות להפרה (המעשה לא צוין)
incidents-summary = { $count ->
    [0] אין אירועים
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { $count } אירועים
 }. נטענו ממקור אחד: { $one }; מכמה מקורות: { $several }.
incidents-undated-left-out = { $count ->
    [one] אירוע אחד בלי תאריך הושמט, כי התבקשו ימים.
    [two] שני אירועים בלי תאריך הושמטו, כי התבקשו ימים.
   *[other] { $count } אירועים בלי תאריך הושמטו, כי התבקשו ימים.
 }
chart-earlier-left-out = { $count ->
    [one] אירוע אחד מוקדם מן הימים שניתן לשרטט; הוא ברשימה.
    [two] שני אירועים מוקדמים מן הימים שניתן לשרטט; הם ברשימה.
   *[other] { $count } אירועים מוקדמים מן הימים שניתן לשרטט; הם ברשימה.
 }
chart-side = כנטען, בצד של { $party }
chart-several = הטענות נוקבות בכמה צדדים
chart-nothing = אין תרשים: דבר כאן אינו מתוארך ליום יחיד.
chart-caption-list = לפי היום שעליו נאמר, לא היום שבו סופר. צעדי קיום ההסכם אינם כלולים; מה שאינו מתוארך ליום יחיד מופיע בסוף.
map-caption-list = המספרים הם מספרי הרשימה.
incidents-caption = החדשים תחילה; בלי תאריך בסוף
incidents-none-match = אין אירוע מתאים. פחות תנאים ימצאו יותר; מה שאינו ידוע (תאריך, מקום) עלול להסתיר אירוע מהם.
no-incident = אין אירוע { $found } במשימה זו.
no-incident-number = אין אירוע ”{ $found }”; לאירועים יש מספרים, כגון 7.
point-of = { $name }: { $lat }, { $lon }, בסטייה של עד { $radius } ק״מ
place-also-called = למקום יש גם שמות אחרים:
point-none = אין: לא נאמר מקום, או רק מדינה או חבל ארץ
claim-of-report = טענה { $claim } בדיווח { $report }
assessment-note = מה כל הוראה שבתוקף הייתה אומרת על העובדות כפי שנאמרו. קריאה של תוכנה, לא קביעה; ניתן לפתוח את הצעדים.
provisions-silent = { $count ->
    [one] עוד הוראה אחת שבתוקף אינה אומרת על כך דבר.
    [two] עוד שתי הוראות שבתוקף אינן אומרות על כך דבר.
   *[other] עוד { $count } הוראות שבתוקף אינן אומרות על כך דבר.
 }
incident-how-known = מניין לנו?
origins-caption = מקורות, בלתי תלויים זה בזה ככל שניתן לדעת
head-origin = מקור הדברים
head-kind = סוג
head-because = מדוע נחשב מקור אחד
incident-why-together = מדוע טענות אלה עשויות לעסוק בהתרחשות אחת
incident-register = במרשם
incident-reports = דיווחים:
head-entry = רשומה
head-proof = הוכחה
manner-killed = הרוגים: { $count }
manner-injured = פצועים: { $count }

## Reports

title-reports = דיווחים
title-report = דיווח { $number }
head-report = דיווח
report-numbered = דיווח { $number }
reports-counted = { $count ->
    [0] לא תויק דיווח.
    [one] תויק דיווח אחד.
    [two] תויקו שני דיווחים.
   *[other] תויקו { $count } דיווחים.
 }
reports-found = { $count ->
    [0] באף דיווח אין כל המילים האלה.
    [one] בדיווח אחד יש כל המילים האלה.
    [two] בשני דיווחים יש כל המילים האלה.
   *[other] ב־{ $count } דיווחים יש כל המילים האלה.
 }
reports-caption = החדשים תחילה
reports-search = מילים בדיווחים
reports-send = חיפוש
report-unread = טרם נקרא
report-unread-long = דיווח זה התקבל וטרם נקרא. אפשר לטעון את הדף שוב בעוד רגע.
report-received = התקבל
report-updated = עודכן
report-retrieved = נשלף
report-sha256 = SHA-256 של הבייטים שלו
report-entry = רשומה במרשם
report-incidents = אירועים עם טענות מדיווח זה
report-version-of = גרסה קודמת שלו
report-has-version = גרסה מאוחרת שלו
report-words = מילותיו
report-read = מה נקרא בהן
how-read = כיצד נקרא כל שדה
head-field = שדה
head-rule = כלל
field-modality = אופן האמירה
field-count = כמה
field-casualties = נפגעים
field-characterisation = כיצד הדבר מכונה
field-justification = הנימוק שניתן
field-other = אחר
field-implied = משתמע, לא נאמר

## מה שמודל שפה מציע, בעמוד הדיווח

suggested-heading = הוצע בידי מודל, אינו נכלל בשום מניין
suggested-note = מודל שפה נשאל מה נטען בדיווח זה. כל מילה להלן מופיעה בדיווח; אם הדיווח אומר את מה שהמודל קורא בו, על בני אדם לשפוט. דבר כאן אינו טענה שנקראה, ודבר מזה אינו נכלל באירוע, במניין, במפה או בהערכה.
suggested-model = מודל
suggested-server = שרת
suggested-asked = נרשם
suggested-form = צורת התשובה
suggested-prompt = גיבוב ההנחיה
suggested-tokens = אסימונים שנקראו ונכתבו
suggested-none = דבר ממה שאמר המודל אינו מופיע בדיווח.
suggested-only-model = רק המודל מציין זאת.
suggested-agrees = כטענה { $claim } של הכללים.
suggested-differs = לצד טענה { $claim } של הכללים; הן נבדלות ב: { $fields }.
suggested-only-rules = טענות של הכללים שאין למודל דבר לצדן:
suggested-outlet = כלי התקשורת עצמו
suggested-not-told = לא נאמר
suggested-refused = { $count ->
    [one] דבר אחד שאמר המודל לא נלקח
   *[other] { $count } דברים שאמר המודל לא נלקחו
 }

## Statements

title-statements = הצהרות
statements-kinds = סוגי הצהרות
statements-all = הכול
statements-said = אמירות
statements-talked = שיחות וביקורים
statements-prospect = כוונות, איומים ודרישות
statements-denial = הכחשות
statements-none-match = לא דווח על הצהרה מסוג זה.
statement-published = פורסם ב־{ $date }

## Obligations

title-obligations = התחייבויות
obligations-lead = מה מוטל על כל צד לפי ההסכם, ועד מתי. לכל צד רשימה באותה צורה, בסדר ההסכם.
obligations-calendar = קובץ לוח שנה (ICS)
duty-owed-by = מוטלת על { $who }.
duty-undated-words = לשון הטקסט: { $words }.
duty-condition = תלויה בכך: { $words }.
duty-claims = נטען שבוצעה, כולה או חלקה, באירועים
calendar-summary = יום אחרון: { $duty }

## Agreement

title-agreement = ההסכם
agreement-parties = צדדים
agreement-start = תחילת התוקף
agreement-end = סיום
agreement-no-end = לא נקבע סיום
agreement-hash = גיבוב קבציו
agreement-adopted = אומץ
agreement-adopted-at = { $when }, רשומה { $entry }
agreement-drift = הקבצים שמהם אומץ הסכם זה השתנו מאז. המשימה נצמדת למה שאימצה.
agreement-provisions = הוראות
agreement-zones = אזורים
agreement-instruments = מסמכים לאורך זמן
agreement-calendar = לוח זמנים
agreement-bodies = גופים
agreement-gaps = מה חסר או לא ודאי בקריאה זו
agreement-sources = על מה נשענת קריאה זו
provision-who = מי מחויב
provision-bound = { $how }: { $party } (גורמים: { $actors })
provision-prohibits = אוסרת
provision-permits = מתירה
provision-unclear = מותירה פתוח
provision-where = היכן
provision-everywhere = בכל מקום
provision-holds = תוקף
provision-in = מתוך
holds-between = מ־{ $from } עד { $until }
holds-from = מ־{ $from }
holds-until = עד { $until }
holds-always = לא נקבעו תאריכים
provision-holds-instrument = כל עוד המסמך שבו היא מופיעה בתוקף
holds-pending = (תחילה או סיום בהתרחשות שאין לה כאן תאריך)
relation-amends = מתקן: { $title }
relation-extends = מאריך: { $title }
relation-supersedes = בא במקום: { $title }
relation-implements = מיישם: { $title }
relation-annexed = שייך אל: { $title }
instrument-reported = דווח שהוא קיים; הטקסט שלו לא נראה. אף הערכה אינה נשענת עליו.
zones-caption = כל קו משורטט לפי מה שהאזור נשען עליו. שרטוט אינו עמדה לגבי גבולו של איש.
zones-none = ההסכם אינו נוקב באזור.
zone-uncertainty = משורטט בדיוק של { $metres } מ׳
zone-not-drawn = לא משורטט
head-basis = נשען על
head-uncertainty = קו
head-source = מקור
head-event = מה
head-body = גוף
head-members = חברים
head-chairs = יושבי ראש
gaps-none = לא נרשם פער, ואין פירוש הדבר שאין כזה.
grade-a = טקסט רשמי או מילה במילה
grade-b = עיתונות מבוססת
grade-c = עותק או אתר מלקט
grade-m = מן הזיכרון, טעון בדיקה

## Register

title-register = המרשם
title-entry = רשומה { $index }
register-lead = כל מה שאנשים עשו כאן, וכל הרצה של המכונה, ביומן אחד שרק מוסיפים אליו. מי שבידו מפתח היומן ונקודת ביקורת ישנה אחת יכול להראות שדבר לא שוכתב.
register-checkpoint = נקודת ביקורת
register-checkpoint-note = הראש החתום. כדאי לשמור אותו: יומן מאוחר יותר חייב להיות המשך שלו.
register-verify-all = לחישוב הכול מחדש מאפס:
register-check = בדיקת הוכחה
register-check-label = הדבקת הוכחה שנמסרה (tlog-proof)
register-check-send = בדיקה
register-entries = רשומות
register-shown = רשומות { $first } עד { $last } מתוך { $size }, החדשות תחילה
accepted-entry = מספר של רשומה, מ־1 עד { $size }
entry-created = המשימה נוצרה
entry-adopted = אומץ הסכם
entry-received = התקבל דיווח
entry-received-report = התקבל דיווח { $report }
entry-run = המכונה קראה את כל הדיווחים
entry-answered = מודל שפה השיב על דיווח
entry-erasure = נמחק תוכן
entry-erased = התוכן שלה נמחק ({ $reason })
entry-locked = חתומה עבור קוראים שמפתחותיהם אינם כאן
entry-unknown = מסוג שתוכנה זו אינה מכירה; נשמרה ואומתה
entry-other = נרשמה
entry-when = מתי
entry-kind = סוג
entry-class = מי רשאי לקרוא
entry-leaf-hash = גיבוב העלה שלה
entry-path = הנתיב אל השורש
entry-path-note = גיבובם יחד עם העלה, בסדר זה, נותן את שורש הראש החתום.
entry-path-none = העלה הוא השורש.
entry-proof = הוכחה לשמירה
entry-proof-note = את ההוכחה ואת העלה אפשר לבדוק בלי תוכנה זו ובלי רשת, בכל מאמת של C2SP tlog-proof ועם מפתח היומן. אין בעלה שם, מקום או טקסט חופשי.
no-entry-number = אין רשומה ”{ $found }”; הרשומות נמנות מ־0.
proof-see = עיון והורדה
proof-download = הורדת ההוכחה
leaf-download = הורדת העלה
proof-holds = רשומה { $index } נמצאת ביומן זה: הנתיב מן העלה שלה מוביל אל השורש שנחתם ב־{ $size } רשומות.
proof-fails = רשומה { $index } אינה מובילה אל השורש שנחתם ב־{ $size } רשומות. אין להסתמך על מרשם זה; יש להריץ ”truce verify”.
proof-computed = חושב לדף זה מן העלה.
proof-newer = ההוכחה היא לראש חדש ממרשם זה: ייתכן שהמרשם שוחזר מעותק ישן
proof-refused = ההוכחה אינה תקפה: { $why }

## Codebook and help

title-codebook = ספר הקודים
codebook-lead = מה משמעות כל קוד, מה נספר, וכיצד הוא נקרא במקומות אחרים.
codebook-note = קוד אומר על איזה סוג מעשה טענה מספרת. הוא אינו אומר שהמעשה אירע, ולא שהייתה בו הפרה.
codebook-unit = יחידה אחת
codebook-examples = לדוגמה
codebook-continuing = מתמשך: נספר פעם אחת, עם משכו.
codebook-modality = יחס הטענה לעובדה
codebook-claimants = מי מדבר
codebook-justifications = נימוקים שניתנו למעשה
head-code = קוד
head-meaning = משמעות
title-help = משמעות המילים
help-lead = דיווח הוא מה שהגיע. טענה היא מה שדיווח אומר שמישהו עשה. אירוע הוא השם שאנו נותנים למה שכמה טענות עשויות לעסוק בו. אף אחד מאלה אינו קביעה.
help-three = שלוש שאלות, בנפרד
help-happened = האם אירע?
help-happened-words = מכונה רק סופרת מקורות בלתי תלויים: עשר כתבות על הודעה רשמית אחת הן מקור אחד. צפייה, קביעה ושלילה הן עניינם של בני אדם.
help-state-claimed_by_one = הכול חוזר אל מקור אחד, ולא משנה בכמה כתבות.
help-state-corroborated = כמה מקורות שאינם חוזרים זה אל זה אומרים כך.
help-state-disputed = מישהו מכחיש זאת, או שהטענות חלוקות בשאלה מי פעל.
help-who = מי פעל?
help-who-words = מה שהטענות אומרות, לעולם לא מה שאכן היה: איש לא צוין, לדברי הגורם עצמו, לטענת אחרים, שנוי במחלוקת.
help-mean = מה משמעותו לפי ההסכם?
help-mean-words = כל הוראה שבתוקף באותה שעה ובאותו מקום נבחנת מול העובדות כפי שנאמרו. התשובה היא לכל היותר ”אסור, אם אירע כפי שנטען”, עם כל צעד שהוביל אליה.
help-machine = מה המכונה עושה
help-machine-words = היא קוראת כל דיווח לפי כללים; כל שדה של טענה מציין את מילותיו ואת הכלל שלו, ומה שלא נאמר נשאר ריק. זהותו של מי שפעל לעולם אינה משנה את קריאת הטענה. היא מציעה; בני אדם מכריעים.
help-where = היכן דבר אירע
help-where-words = לנקודה יש מעגל אי־ודאות. במקום שבו המעגל חוצה קו, התשובה היא ”אין לדעת”. מדינה או חבל ארץ לעולם אינם הופכים לנקודה.
help-register = המרשם
help-register-words = כל פעולה של אדם, וכל הרצה של המכונה, הם רשומה אחת ביומן שרק מוסיפים אליו. בדף של רשומה ההוכחה שלה מחושבת, וניתן להוריד אותה.
help-search = השאילתה האחת
help-search-words = כתובת רשימת האירועים היא השאילתה. אותה כתובת נותנת את הרשימה, המפה, התרשים, הספירות והקבצים; אפשר לשמור אותה או להעביר אותה הלאה.
help-api = לתוכנות
help-api-words = אותן תשובות כ־JSON, בכתובות שאינן משתנות. שגיאות ניתנות לפי RFC 9457; לכל תשובה יש תג ישות (ETag).
help-safe = מי יכול לראות זאת
help-safe-words = משימה זו מוגשת למחשב זה בלבד, ודבר בדפיה אינו נטען ממקום אחר. היא מציגה את כל מה שבידי המנגנון; מה שמתפרסם גס יותר ומאוחר יותר.

## Situation report

report-back = חזרה אל המשימה
report-save = שמירת דוח זה כקובץ

## Submit

title-submit = הגשת דיווח
submit-lead = יש להדביק טקסט או לבחור קובץ ולציין מניין הגיע. הטענות שבו מוצגות כלשונן לפני שדבר מתויק.
submit-text = הדיווח
submit-paste = הטקסט שלו
submit-file = או קובץ של טקסט פשוט
submit-from = מניין הגיע
submit-from-note = מה שאינו ידוע נשאר ריק. בלי יום הפרסום, מילים כגון ”ביום שני” נשארות בלתי מפוענחות.
submit-published = יום הפרסום
submit-language-label = שפה, כתג
submit-url = הכתובת שבה נמצא
submit-name = השם לתיוק
submit-see = הצגת הטענות
submit-save = שמירה כדיווח
submit-nothing-published = השמירה מתייקת אותו במשימה זו. דבר אינו מתפרסם.
submit-wrong = לא ניתן היה לקלוט זאת.
submit-preview = מה ייקרא בו
submit-new = הוא יתויק כדיווח חדש.
submit-new-version = הוא יתויק כגרסה חדשה של
submit-there = אותו דיווח כבר מתויק, בתור
submit-heard = נשמעו בו
submit-not-heard = לא נשמעו בו
submit-pasted = טקסט מודבק
submit-one-line = בשדה { $field } נדרשת שורה אחת של 2000 תווים לכל היותר.
submit-date = יום הפרסום הוא ”{ $found }”; נדרש YYYY-MM-DD, למשל 2024-12-02.
submit-language = השפה היא ”{ $found }”; נדרש תג כגון en או ar.
submit-no-form = הבקשה אינה טופס; נדרש multipart/form-data.
submit-limit = מתקבלים { $max } KiB לכל היותר.
submit-unknown-field = בטופס יש שדה ”{ $field }”, שדף זה אינו מכיר.

## The interactive map, the days and the news line

map-choose = תצוגת המפה
map-as-drawing = שרטוט
map-as-live = מפה אינטראקטיבית
map-no-live = דפדפן זה אינו יכול להציג את המפה האינטראקטיבית; אותם נתונים בשרטוט.
map-live-label = מפה אינטראקטיבית של אירועים. אותם נתונים ברשימה שלהלן.
map-open = פתיחת האירוע
map-to-row = אל השורה שלו ברשימה
map-shut = סגירה
map-zoom-in = התקרבות
map-zoom-out = התרחקות
map-fit = הצגת הכול
map-show = הצגה במפה: אירוע
map-here = אירועים כאן: #
map-more = לא מופיעים כאן: #. צמצום הרשימה יציג אותם.
map-within = בטווח של # מנקודה זו.
map-scroll = לשינוי הקירוב: גלילה עם Ctrl לחוץ
map-scroll-mac = לשינוי הקירוב: גלילה עם ⌘ לחוץ
map-fingers = הזזת המפה: בשתי אצבעות
unit-km = ק״מ
unit-m = מ׳
days-title = ימים
days-all = כל הימים
days-first = היום הראשון
days-last = היום האחרון
days-count = מתוארכים ליום יחיד: #
news-new = רשומות חדשות במרשם מאז שהוכן דף זה:
submit-reading = בקריאה…
news-show = הצגתן
