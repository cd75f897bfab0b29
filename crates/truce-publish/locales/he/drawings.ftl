# Titles, legends and descriptions of drawings.

map-title = מפת אירועים
map-description = { $marks ->
    [one] אירוע אחד מסומן
    [two] שני אירועים מסומנים
   *[other] { $marks } אירועים מסומנים
 } לפי מצב, עם מעגל אי־ודאות לכל אירוע, { $zones ->
    [0] ללא אזורים
    [one] מעל אזור אחד
    [two] מעל שני אזורים
   *[other] מעל { $zones } אזורים
 }. { $without ->
    [0] לכל אירוע יש נקודה.
    [one] לאירוע אחד אין נקודה, והוא מופיע ברשימה בלבד.
    [two] לשני אירועים אין נקודה, והם מופיעים ברשימה בלבד.
   *[other] ל־{ $without } אירועים אין נקודה, והם מופיעים ברשימה בלבד.
 }
map-legend-uncertainty = מעגל אי־ודאות, בקנה מידה
map-legend-zone = { $zone }: { $basis }
map-legend-boundary = קו שמשמש במפה זו, בלי עמדה לגבי גבול כלשהו
map-no-basemap = אין בנמצא קווי מתאר לשטח זה: נקודות ואזורים על גבי אורך ורוחב גאוגרפיים.
map-badge = { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { $count } אירועים
 }
map-scale = { $km } ק״מ
map-north = צ

chart-title = אירועים ליום
chart-description = { $total ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { $total } אירועים
 }, { $days }, לפי מצב. שורה לכל כיוון, כולן באותו קנה מידה. אותם מספרים מופיעים בטבלה שלהלן.
chart-row-total = { $count ->
    [one] אירוע אחד
    [two] שני אירועים
   *[other] { $count } אירועים
 }
chart-undated = היום אינו ידוע

deadlines-title = חובות עם מועד
deadlines-description = { $count ->
    [one] חובה אחת עם מועד
    [two] שתי חובות עם מועד
   *[other] { $count } חובות עם מועד
 }, { $days }, כל אחת מתחילתה ועד יומה האחרון, עם מועד הסגירה. אותם תאריכים מופיעים בטבלה שלהלן.
deadlines-cutoff = מועד סגירה, { $date }

# What a zone rests on, as short as a legend needs it
basis-short-text = בנוסח ההסכם
basis-short-annex = לפי נספח
basis-short-resolution = לפי החלטה
basis-short-unilateral = לפי הצהרה של צד אחד
basis-short-analytic = לספירה בלבד
