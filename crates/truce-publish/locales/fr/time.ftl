# Jours, instants et durées. Jamais plus fins que ce qui est connu.

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
# Le premier jour du mois s’écrit « 1er ».
time-date = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
time-day = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
time-day-short = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
time-day-short-year = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
time-instant = { $date }, { $clock }
time-days = { $from } – { $to }
time-days-same-month = { $from ->
    [1] 1er
   *[other] { $from }
 }–{ $to }
time-days-same-year = { $from } – { $to }
time-since = depuis le { $date }
time-until = jusqu’au { $date }
when-not-known = jour inconnu
