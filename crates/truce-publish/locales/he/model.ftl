# מדוע דבר שאמר מודל שפה לא נלקח. מה שאמר מגיע כארגומנט, מקוצר.

model-answer-not-json = התשובה אינה בצורה שהתבקשה; דבר ממנה לא נלקח.
model-answer-cut = התשובה נקטעה במגבלת האורך; דבר ממנה לא נלקח.
model-answer-without-claims = אין בתשובה רשימת טענות; דבר ממנה לא נלקח.
model-answer-of-other-text = התשובה אינה מה שנרשם, או שהיא על טקסט אחר; דבר ממנה לא נלקח.
model-claims-many = { $count ->
    [one] טענה אחת מעבר למה שנבדק בתשובה אחת; הושמטה.
   *[other] { $count } טענות מעבר למה שנבדק בתשובה אחת; הושמטו.
 }
model-claim-shape = טענה שאינה טענה; הושמטה.
model-claim-quote = המילים המצוטטות ”{ $words }” אינן בדיווח; הטענה הושמטה.
model-claim-act = ”{ $words }” אינו מעשה שבספר הקודים; הטענה הושמטה.
model-claim-twice = אותה טענה פעם שנייה; הושמטה.
model-field-shape = לא בצורה שהתבקשה: { $field ->
    *[actor] הפועל
     [target] היעד
     [places] המקום
     [time] הזמן
     [claimant] הדובר
 }; הושאר ריק.
model-field-many = יותר שמות משיש למעשה אחד: { $field ->
    *[actor] הפועל
     [target] היעד
     [places] המקום
     [time] הזמן
     [claimant] הדובר
 }; הושאר ריק.
model-field-words = ”{ $words }” אינו מופיע בדיווח: { $field ->
    *[actor] הפועל
     [target] היעד
     [places] המקום
     [time] הזמן
     [claimant] הדובר
 }; הושאר ריק.
model-field-far = ”{ $words }” מופיע בדיווח, אך רחוק מן המילים המצוטטות: { $field ->
    *[actor] הפועל
     [target] היעד
     [places] המקום
     [time] הזמן
     [claimant] הדובר
 }; הושאר ריק.
model-field-modality = ”{ $words }” אינו אופן שבספר הקודים; הושאר ריק.
