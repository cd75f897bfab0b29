# The words of the codebook: acts and their families, modality, speakers, reasons, states, verdicts.
# Neutral words only: what a claimant calls an act stands in its quotation, never here.

## Families of acts

group-air = באוויר
group-fire = ירי
group-ground = על הקרקע
group-posture = נוכחות ונשק
group-mat = אתרים, מצבורים והתחמשות מחדש
group-civ = פגיעה באזרחים
group-prot = משקיפים, צוותי רפואה וגישה
group-hum = סיוע ושירותים
group-sea = בים
group-info = הסתה ושיבוש אותות
group-violation = טענה להפרה (המעשה לא צוין)
group-comply = צעדי קיום ההסכם
group-say = הצהרות
group-talk = שיחות וביקורים

## Acts

act-air-strike_manned = תקיפה של כלי טיס מאויש
act-air-strike_drone = תקיפת כטב״ם
act-air-strike = תקיפה אווירית
act-air-overflight_manned = טיסת כלי טיס מאויש מעל השטח
act-air-overflight_drone = טיסת כטב״ם מעל השטח

act-fire-rocket_missile = ירי רקטות או טילים
act-fire-shelling = הפגזה
act-fire-small_arms = ירי מנשק קל
act-fire-clash = עימות חמוש
act-fire-ied_mine = מוקש או מטען מאולתר
act-fire-illum_warning = ירי תאורה או ירי אזהרה
act-fire-exercise = תרגיל באש חיה
act-fire-unspecified = ירי (הנשק לא צוין)

act-ground-incursion = חדירה קרקעית
act-ground-raid = פשיטה
act-ground-occupation = שהייה בעמדה או החזקה בה
act-ground-territory_gain = התקדמות בשטח

act-posture-armed_presence = נוכחות חמושה
act-posture-reinforcement = תגבור
act-posture-weapon_in_zone = נשק בתוך אזור

act-mat-facility = בניית אתר צבאי
act-mat-rearmament = התחמשות מחדש
act-mat-production = ייצור נשק
act-mat-cache = מצבור נשק
act-mat-recruitment = גיוס

act-civ-attack = תקיפת אזרחים
act-civ-demolition = הריסה
act-civ-detention = מעצר
act-civ-sgbv = אלימות מינית
act-civ-looting = ביזה
act-civ-denial_return = מניעת חזרה

act-prot-monitor_attack = תקיפת משקיפים או כוחות שלום
act-prot-medical_media = תקיפת צוותי רפואה, תקשורת או סיוע
act-prot-obstruct_access = הפרעה לגישה

act-hum-aid_block = חסימת סיוע
act-hum-infrastructure = פגיעה במים, בחשמל או בשירותים אחרים

act-sea-incursion = חדירה ימית

act-info-incitement = הסתה
act-info-cyber_jamming = תקיפת סייבר או שיבוש אותות

act-violation-unspecified = טענה להפרה (המעשה לא צוין)

act-comply-withdraw = נסיגה
act-comply-deploy = פריסת כוחות כמוסכם
act-comply-dismantle = פירוק
act-comply-handover = מסירה
act-comply-release = שחרור
act-comply-return = חזרת אזרחים
act-comply-aid = מסירת סיוע
act-comply-demine = פינוי מוקשים
act-comply-coordinate = תיאום
act-comply-ceasefire = תחילת הפסקת אש או שמירתה

act-say-accuse = האשמה
act-say-deny = הכחשה
act-say-admit = הודאה או נטילת אחריות
act-say-justify = הצדקה
act-say-warn = אזהרה
act-say-threaten = איום
act-say-demand = דרישה
act-say-order = פקודה
act-say-assess = הערכה
act-say-agree = הסכמה
act-say-reject = דחייה

act-talk-consult = שיחות
act-talk-visit = ביקור
act-talk-mediate = תיווך

## How a claim stands to the fact

modality-asserted = נאמר כעובדה
modality-alleged = נאמר כטענה
modality-denied = הכחשה
modality-threatened = איום
modality-planned = הודעה על כוונה, לא מעשה
modality-demanded = דרישה, לא מעשה
modality-conditional = נאמר על תנאי
modality-possible = נאמר כאפשרות

## Who speaks

claimant-narrator = המפרסם עצמו
claimant-person = אדם ששמו צוין
claimant-office = רשות או מדינה
claimant-organisation = ארגון
claimant-anonymous = מקור ששמו לא צוין
claimant-media = מפרסם אחר

## Reasons given for an act

justification-self_defence = הגנה עצמית
justification-enforcement = אכיפת ההסכם
justification-response = מענה למעשה של הצד האחר
justification-own_clearance = פינוי עצמי בעיצומו
justification-notified = הודעה מראש
justification-prevented_by_other = מניעה מצד הצד האחר
justification-civilian_activity = פעילות אזרחית
justification-accident = תאונה או טעות
justification-not_our_forces = מעשה של אחרים

## Did it happen?

occurrence-claimed_by_one = נטען ממקור אחד
occurrence-corroborated = מאושש
occurrence-disputed = שנוי במחלוקת
occurrence-observed = נצפה
occurrence-established = נקבע
occurrence-cannot_be_verified = לא ניתן לאימות
occurrence-discounted = נשלל

## Who did it?

attribution-unattributed = איש לא צוין
attribution-claimed_by_itself = לדברי הגורם עצמו
attribution-alleged = לטענת אחרים
attribution-disputed = שנוי במחלוקת
attribution-attributed = יוחס

## What an act, as stated, would mean under a provision

verdict-not_covered = מחוץ לתחולה
verdict-permitted = מותר
verdict-prohibited = אסור
verdict-depends_on_justification = תלוי בהצדקה שנטענה
verdict-cannot_tell = אין לדעת
verdict-claimed-not_covered = מחוץ לתחולה
verdict-claimed-permitted = מותר, אם אירע כפי שנטען
verdict-claimed-prohibited = אסור, אם אירע כפי שנטען
verdict-claimed-depends_on_justification = תלוי בהצדקה שנטענה
verdict-claimed-cannot_tell = אין לדעת

answerability-own_act = אחריות למעשי הצד עצמו
answerability-must_prevent = חובה למנוע
answerability-must_ensure = חובה להבטיח
answerability-best_effort = חובת השתדלות

## How a duty stands

obligation-not_due = טרם חלה
obligation-due = חלה
obligation-met = קוימה
obligation-late = קוימה באיחור
obligation-missed = לא קוימה במועד
obligation-suspended = מושהית
obligation-unknown = לא ידוע

## What a zone rests on

basis-text = נוסח ההסכם
basis-annex = נספח להסכם
basis-resolution = החלטה
basis-unilateral = הצהרה של צד אחד
basis-analytic = שרטוט של אנליסטים, לצורכי ספירה

## Three-valued answers

truth-yes = כן
truth-no = לא
truth-cannot_tell = אין לדעת
