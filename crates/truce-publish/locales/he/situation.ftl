# The situation report: headings, sentences and notes. Plain words; nothing here calls an act more than what it was.

## The page

page-skip = דילוג אל הדוח
page-contents = פרקים
page-kicker = דוח מצב { $number }, גרסה { $version }
page-colophon = הספירות וההערכות נעשו בידי תוכנה על סמך הדיווחים המנויים בנספח. תוכנה מציעה; בני אדם מכריעים. אין כאן כל קביעה.

standing-unofficial = קריאה לא רשמית של { $reports ->
    [one] דיווח אחד
    [two] שני דיווחים
   *[other] { $reports } דיווחים
 }. אינה קביעה של גוף פיקוח כלשהו.
standing-exercise = תרגיל. קריאה של { $reports ->
    [one] דיווח תרגול אחד
    [two] שני דיווחי תרגול
   *[other] { $reports } דיווחי תרגול
 }. אינה עוסקת באירועים אמיתיים ואינה קביעה של גוף פיקוח כלשהו.
standing-live = { $body }. קריאה של { $reports ->
    [one] דיווח אחד
    [two] שני דיווחים
   *[other] { $reports } דיווחים
 }; אין כאן קביעה אלא אם סומנה ככזו.

fact-window = תקופה
fact-cutoff = מועד סגירה
fact-zone = שעון מקומי
fact-reports = דיווחים שנקראו
fact-agreement = הסכם
agreement-unchecked = קריאה של מכיניה בלבד; איש לא בדק אותה
agreement-checked = הקריאה נבדקה בידי { $people }
agreement-none = אין; דבר לא נבחן מול תנאים כלשהם

section-headline = עיקרי הדברים
section-counts = ספירות
section-casualties = נפגעים, כנטען
section-incidents = אירועים משמעותיים
section-presence = נוכחות ונשק
section-access = גישת המשקיפים
section-duties = חובות שחלות וחובות שיומן חלף
section-civilians = אזרחים, סיוע ושירותים
section-statements = מגעים מדיניים והצהרות
section-corrections = תיקונים
section-gaps = מה איננו רואים
section-annex = נספח

quote-open = ”
quote-close = ”
words-withheld = המילים אינן מוצגות לקהל זה.
not-stated = לא צוין
nobody = אין
nothing-on-record = לא נרשם דבר
and-more = ועוד { $count }
twin-table = אותם נתונים כטבלה

## 1

lead = { $incidents ->
    [0] לא נטען אירוע
    [one] נטען אירוע אחד
    [two] נטענו שני אירועים
   *[other] נטענו { $incidents } אירועים
 } לתקופה { $days }, { $reports ->
    [0] באף דיווח
    [one] בדיווח אחד
    [two] בשני דיווחים
   *[other] ב־{ $reports } דיווחים
 }.
lead-verified = { $count ->
    [0] אף אחד מהם לא נצפה בידי משקיפים ולא נקבע בידי גוף מוסמך.
    [one] אחד מהם נצפה בידי משקיפים או נקבע בידי גוף מוסמך.
    [two] שניים מהם נצפו בידי משקיפים או נקבעו בידי גוף מוסמך.
   *[other] { $count } מהם נצפו בידי משקיפים או נקבעו בידי גוף מוסמך.
 }
lead-heard = נשמעו בדיווחים אלה: { $heard }. לא נשמעו: { $silent }.
head-changed = מה השתנה
change-nothing-before = אין תקופה קודמת להשוות אליה.
change-no-reports = אין למה להשוות: אף דיווח שבידינו לא פורסם בתקופה הקודמת ({ $days }).
change-counts = אירועים שבוודאות בתקופה זו: { $now }; בתקופה הקודמת ({ $days }): { $then }; שינוי: { $change }.
change-note = הספירות הולכות אחר מה שדווח. פחות טענות אין פירושן פחות אלימות, ויותר טענות אין פירושן יותר.
head-heard = מי נשמע ומי לא
heard-caption = מי שצוטט, או שדבריו נמסרו, כדובר. כל צד להסכם וכל מי שלצדו מנויים בסדר ההסכם.
heard-not = { $total ->
    [one] לא הובאו דברים
    [two] לא הובאו דברים באף אחד משני דיווחים
   *[other] לא הובאו דברים באף אחד מתוך { $total } דיווחים
 }
heard-in = { $total ->
    [one] הובאו דברים
    [two] הובאו דברים ב־{ $reports } מתוך שני דיווחים
   *[other] הובאו דברים ב־{ $reports } מתוך { $total } דיווחים
 }
heard-no-agreement = לא הוזן הסכם, ולכן איש אינו מנוי כצד.
head-who = מי
head-heard-in = נשמע
head-reports = דיווחים

## 2

counts-note = היחידה: אירוע אחד, כך אנו קוראים למה שטענה אחת או כמה טענות עשויות לעסוק בו. מספרים שטענה עצמה נוקבת בהם (”חמש תקיפות”) מובאים עמה ואינם נסכמים לעולם.
counts-caption = אירועים לפי כיוון נטען, סוג מעשים, אזור ומצב
counts-none = לא דווח
head-group = מעשים
head-zone = אזור
head-all = הכול
head-total = כל הכיוונים
side-party = כנטען, בידי { $party }
side-others = כנטען, בידי { $names } (בצד של { $party })
side-several = הטענות נוקבות ביותר מצד אחד להסכם
side-undetermined = לא ידוע: איש לא צוין, או שמי שצוין אינו בצדו של אף צד להסכם
count-of-state = { $state }: { $count }
chart-caption = מה שנטען שנעשה, לפי היום שעליו נאמר. צעדי קיום ההסכם אינם כלולים. מה שאינו מתוארך ליום יחיד מופיע בסוף.
chart-none = אין תרשים: אין יום לשרטט.
chart-step = עמודה לכל { $days ->
    [one] יום
    [two] יומיים
   *[other] { $days } ימים
 }.
chart-all-days = כל הימים
head-direction = כיוון
head-count-by-state = אירועים לפי מצב
map-caption = היכן הטענות ממקמות אותם. המספרים הם מספרי האירועים בנספח.
map-without = { $count ->
    [0] לכל אירוע יש נקודה.
    [one] לאירוע אחד אין נקודה: מקומו לא נאמר, או שהוא מדינה או חבל ארץ.
    [two] לשני אירועים אין נקודה: מקומם לא נאמר, או שהוא מדינה או חבל ארץ.
   *[other] ל־{ $count } אירועים אין נקודה: מקומם לא נאמר, או שהוא מדינה או חבל ארץ.
 }
map-off = { $count ->
    [0] { "" }
    [one] אחד נמצא מחוץ למפה: { $numbers }.
    [two] שניים נמצאים מחוץ למפה: { $numbers }.
   *[other] { $count } נמצאים מחוץ למפה: { $numbers }.
 }
map-none = אין מפה: לאף אירוע אין נקודה. למדינה או לחבל ארץ לעולם לא ניתנת נקודה.
head-point = נקודה
point-and-radius = { $lat }, { $lon } ± { $radius } מ׳

## 3

casualties-none = אף דיווח אינו טוען להרוגים או לפצועים בתקופה זו.
casualties-note = כל נתון עומד לצד מי שטוען אותו. נתונים על אירוע אחד עשויים להיות על אותם אנשים; הם אינם נסכמים.
head-killed = הרוגים
head-injured = פצועים
head-words = כלשון הדברים
figure-at-least = לפחות { $value }
figure-about = כ־{ $value }

## 4

incidents-none = לא נטען אירוע לתקופה זו.
incidents-note = { $shown } מתוך { $total } אירועים, שנבחרו לפי כלל: תחילה טענות להרוגים או לפצועים, אחר כך מה שהוכחש או שנוי במחלוקת, אחר כך מה שנטען מן המספר הרב ביותר של מקורות בלתי תלויים. לכל היותר { $max }; כולם בנספח.
incident-number = אירוע
head-number = מס׳
head-state = מצב
head-act = מעשה
head-by = בידי מי, כנטען
head-toward = כלפי
head-place = מקום
head-when = מתי
head-attribution = ייחוס
head-who-says = מי אומר
head-claimed = מה נטען
head-answers = הכחשות, תשובות והצדקות
answers-none = אין הכחשה, תשובה או הצדקה בדיווחים אלה.
answers-general = נאמר באופן כללי, לא על אירוע זה:
claims-more = { $count ->
    [one] טענה אחת נוספת מופיעה בנספח.
    [two] שתי טענות נוספות מופיעות בנספח.
   *[other] { $count } טענות נוספות מופיעות בנספח.
 }
head-origins = מקורות:
origins-counted = { $origins ->
    [one] מקור אחד
    [two] שני מקורות בלתי תלויים
   *[other] { $origins } מקורות בלתי תלויים
 } { $reports ->
    [one] בדיווח אחד
    [two] בשני דיווחים
   *[other] ב־{ $reports } דיווחים
 }.
state-corroborated-by = מאושש לפי { $count ->
    [one] מקור אחד
    [two] שני מקורות בלתי תלויים
   *[other] { $count } מקורות בלתי תלויים
 }
differs-act = הטענות חלוקות על המעשה:
differs-actor = הטענות חלוקות בשאלה מי פעל:
differs-killed = הטענות חלוקות על מספר ההרוגים:
differs-injured = הטענות חלוקות על מספר הפצועים:
differs-count = הטענות חלוקות בשאלה כמה:
head-assessment = לפי ההסכם, אם אירע כפי שנטען
head-trace = כיצד הגענו לכך
assessment-no-agreement = לא הוזן הסכם.
assessment-none-covers = { $count ->
    [0] לא הייתה בתוקף הוראה שיכולה לעסוק בכך.
    [one] נבחנה הוראה אחת; היא אינה עוסקת בכך.
    [two] נבחנו שתי הוראות; אף אחת מהן אינה עוסקת בכך.
   *[other] נבחנו { $count } הוראות; אף אחת מהן אינה עוסקת בכך.
 }
assessment-bound = { $how }: { $party }
assessment-nobody-bound = איש אינו מחויב
assessment-cannot-tell = { $count ->
    [one] הוראה אחת
    [two] שתי הוראות
   *[other] { $count } הוראות
 }: { $labels }
assessment-version = גרסה: { $act }, בידי: { $by }
head-notified = הודעה:
head-answered = תשובה:
who-not-said = לא צוין
who-person = אדם הנזכר בדיווח
speaker-unnamed = { $who } (ללא שם)
speaker-for = { $who } (בשם { $side })
chain-outlet = המפרסם עצמו: { $outlet }
chain-one = מפי { $who }, לפי { $outlet }
chain-many = מפי { $who }, באמצעות { $through }, לפי { $outlet }
outlet-not-stated = המפרסם לא צוין
manner-general = נאמר על כל המעשים מסוג זה
manner-called-breach = מכונה הפרה בפי מי שאומר זאת
manner-count = { $count } { $unit }
manner-reason = הנימוק שניתן: { $reason }
where-not-said = לא צוין
counted-no-agreement = אין אזורים: אין הסכם
counted-no-place = לא נאמר מקום
counted-no-point = מקום בלי נקודה
counted-cannot-tell = אין לדעת: { $zones }
counted-outside-all = מחוץ לכל אזור

## 5, 6, 8

presence-none = לא נטענו נוכחות, נשק, מצבור או התחמשות מחדש לתקופה זו.
presence-caption = טענות על נוכחות, נשק, אתרים, מצבורים והתחמשות מחדש
access-none = לא נטענה לתקופה זו תקיפה של משקיפים, צוותי רפואה או תקשורת, ולא נטענה הפרעה לגישה. לא נרשם דבר על המקומות שמשקיפים הגיעו אליהם או לא יכלו להגיע אליהם.
access-caption = טענות על משקיפים, כוחות שלום, צוותי רפואה, תקשורת וגישה
civilians-none = לא נטענו פגיעה באזרחים, חזרה, סיוע או שירות לתקופה זו.
civilians-caption = טענות על אזרחים, סיוע ושירותים

## 7

duties-none = אין חובות: לא הוזן הסכם.
duties-note = חובה שיומה חלף אינה מכונה חובה שלא קוימה: איש לא הכריע אם בוצעה. לכל צד רשימה משלו.
duties-caption = מה מוטל על כל צד, ועד מתי
duties-party-none = לא נרשמה חובה
duties-others = אחרים
duty-undated = לא נקבע יום
duty-no-claim = אין טענה שבוצעה.
duty-claimed-in = נטען שבוצעה, כולה או חלקה: אירועים { $numbers }. טענות, לא הוכחה.
duty-over = { $state }; יומה חלף
head-duty = חובה
head-due = יום אחרון
head-countdown = ספירה לאחור
countdown-left = { $days ->
    [0] היום
    [one] נותר יום אחד
    [two] נותרו יומיים
   *[other] נותרו { $days } ימים
 }
countdown-over = { $days ->
    [0] היום
    [one] חלף יום אחד
    [two] חלפו יומיים
   *[other] חלפו { $days } ימים
 }
deadline-name = { $party }: { $duty }

## 9

statements-none = לא דווח על מגע, הצהרה, אזהרה או דרישה לתקופה זו.
statements-caption = מי אמר מה למי, כלשון הדברים
statement-about-act = { $modality }: { $act }
head-speaker = מי
head-what = מה
head-to = אל מי או על מי

## 10 and 11

corrections-none = אף דוח קודם של משימה זו לא תוקן.
corrections-version = דיווח [{ $newer }] הוא גרסה חדשה יותר של דיווח [{ $older }], מאותה כתובת; שניהם נשמרים ומנויים.
gap-unread = { $count ->
    [one] דיווח אחד הגיע וטרם נקרא; הוא אינו נכלל באף מספר כאן.
    [two] שני דיווחים הגיעו וטרם נקראו; הם אינם נכללים באף מספר כאן.
   *[other] { $count } דיווחים הגיעו וטרם נקראו; הם אינם נכללים באף מספר כאן.
 }
gap-erased = { $count ->
    [one] התוכן של רשומה אחת במרשם נמחק; הוא אינו נכלל באף מספר כאן.
    [two] התוכן של שתי רשומות במרשם נמחק; הוא אינו נכלל באף מספר כאן.
   *[other] התוכן של { $count } רשומות במרשם נמחק; הוא אינו נכלל באף מספר כאן.
 }
gap-no-observers = לא נרשמה כל תצפית: לא היכן היו משקיפים, לא מה הסתירו מזג האוויר או מניעת גישה, ולא לאן חיישנים לא יכלו להגיע. מקום שקט עשוי להיות מקום שאיש לא צפה בו.
gap-not-heard = לא נשמעו באף דיווח: { $names }.
gap-languages = שפות שנקראו: { $languages }. מה שפורסם בשפות אחרות אינו כלול.
gap-language = { $language } ({ $count })
gap-silent-days = ימים בתקופה שבהם לא פורסם אף דיווח שבידינו: { $days } ({ $count } מתוך { $total }).
gap-many-silent-days = לא פורסם אף דיווח שבידינו ב־{ $count } מתוך { $total } ימי התקופה.
gap-undated-reports = { $count ->
    [one] דיווח אחד אינו מציין יום פרסום.
    [two] שני דיווחים אינם מציינים יום פרסום.
   *[other] { $count } דיווחים אינם מציינים יום פרסום.
 }
gap-no-day = { $count ->
    [one] לאירוע אחד אין יום; הוא נכלל בכל תקופה.
    [two] לשני אירועים אין יום; הם נכללים בכל תקופה.
   *[other] ל־{ $count } אירועים אין יום; הם נכללים בכל תקופה.
 }
gap-no-point = { $count ->
    [one] לאירוע אחד אין נקודה במפה.
    [two] לשני אירועים אין נקודה במפה.
   *[other] ל־{ $count } אירועים אין נקודה במפה.
 }
gap-nobody-named = { $count ->
    [one] באירוע אחד איש לא צוין כמי שפעל.
    [two] בשני אירועים איש לא צוין כמי שפעל.
   *[other] ב־{ $count } אירועים איש לא צוין כמי שפעל.
 }
gap-doubt-reports = { $count ->
    [one] (בדיווח אחד)
    [two] (בשני דיווחים)
   *[other] (ב־{ $count } דיווחים)
 }
gap-no-agreement = לא הוזן הסכם: אין צדדים, אזורים, הוראות או חובות.
gap-agreement-unchecked = איש לא בדק קריאה זו של ההסכם.
gap-of-agreement = על ההסכם: { $gap }

## Annex

annex-incidents = אירועים
annex-incidents-caption = כל אירוע בתקופה
annex-claims = טענות
annex-claims-caption = כל טענה, הכחשה והכחשה כללית, מילה במילה
annex-reports = דיווחים
annex-register = המרשם
annex-versions = גרסאות
annex-licences = מקורות ורישיונות
claims-none = לא נקראה אף טענה.
reports-none = לא תויק דיווח.
head-read = קריאה
confidence = { $percent }%
report-outlet = מפרסם
report-author = מאת
report-published = פורסם
report-obtained = אופן ההשגה
report-language = שפה
report-claims = טענות שנקראו
report-licence = רישיון הנוסח
report-dated-by-filer = { $date } (כפי שתויק)
report-dated-by-text = { $date } (נקרא בטקסט)
register-none = דף זה לא הופק ממרשם, ולכן דבר בו אינו ניתן לבדיקה מול מרשם.
register-origin = יומן
register-size = רשומות
register-root = גיבוב השורש
register-key = מפתח ציבורי
register-verify = מה שרשמה המשימה, ובאיזה סדר, ניתן לבדיקה מול ראש זה באמצעות
licence-quotes = הציטוטים הם קטעים קצרים מן הדיווחים המנויים לעיל; נוסחם שייך לבעליו.
licence-map = מפה: { $attribution }
licence-zone = { $zone }: { $source }
