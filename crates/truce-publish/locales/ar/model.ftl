# لماذا لم يؤخذ بشيء قاله نموذج لغوي. ما قاله يصل وسيطًا مختصرًا.

model-answer-not-json = الجواب ليس بالصيغة المطلوبة؛ لم يؤخذ منه شيء.
model-answer-cut = انقطع الجواب عند حدّه الأقصى؛ لم يؤخذ منه شيء.
model-answer-without-claims = لا يتضمن الجواب قائمة أقوال؛ لم يؤخذ منه شيء.
model-answer-of-other-text = الجواب ليس ما سُجّل، أو يتعلق بنص آخر؛ لم يؤخذ منه شيء.
model-claims-many = { $count ->
    [one] قول واحد فوق ما يُنظر فيه في جواب واحد؛ تُرك.
    [two] قولان فوق ما يُنظر فيه في جواب واحد؛ تُركا.
    [few] { $count } أقوال فوق ما يُنظر فيه في جواب واحد؛ تُركت.
   *[other] { $count } قولًا فوق ما يُنظر فيه في جواب واحد؛ تُركت.
 }
model-claim-shape = قول ليس قولًا؛ تُرك.
model-claim-quote = لا يتضمن التقرير الكلمات المقتبسة «{ $words }»؛ تُرك القول.
model-claim-act = «{ $words }» ليس فعلًا من أفعال الدليل؛ تُرك القول.
model-claim-twice = القول نفسه مرة ثانية؛ تُرك.
model-field-shape = ليس بالصيغة المطلوبة: { $field ->
    *[actor] الفاعل
     [target] الجهة المستهدفة
     [places] المكان
     [time] الزمن
     [claimant] صاحب القول
 }؛ تُرك فارغًا.
model-field-many = أسماء أكثر مما للفعل الواحد: { $field ->
    *[actor] الفاعل
     [target] الجهة المستهدفة
     [places] المكان
     [time] الزمن
     [claimant] صاحب القول
 }؛ تُرك فارغًا.
model-field-words = «{ $words }» لا يرد في التقرير: { $field ->
    *[actor] الفاعل
     [target] الجهة المستهدفة
     [places] المكان
     [time] الزمن
     [claimant] صاحب القول
 }؛ تُرك فارغًا.
model-field-far = «{ $words }» يرد في التقرير لكن بعيدًا عن الكلمات المقتبسة: { $field ->
    *[actor] الفاعل
     [target] الجهة المستهدفة
     [places] المكان
     [time] الزمن
     [claimant] صاحب القول
 }؛ تُرك فارغًا.
model-field-modality = «{ $words }» ليس صيغة من صيغ الدليل؛ تُرك فارغًا.
