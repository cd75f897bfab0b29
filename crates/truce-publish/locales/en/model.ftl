# Why something that a language model said was not taken. What it said arrives as an argument, cut short.

model-answer-not-json = The answer is not in the form asked for; nothing of it was taken.
model-answer-cut = The answer broke off at its limit of length; nothing of it was taken.
model-answer-without-claims = The answer holds no list of claims; nothing of it was taken.
model-answer-of-other-text = The answer is not what was recorded, or is about other text; nothing of it was taken.
model-claims-many = { $count ->
    [one] One more claim than is looked at
   *[other] { $count } more claims than are looked at
 } in one answer; left out.
model-claim-shape = A claim that is none; left out.
model-claim-quote = The report does not hold the words quoted, “{ $words }”; the claim was left out.
model-claim-act = “{ $words }” is no act of the codebook; the claim was left out.
model-claim-twice = The same claim a second time; left out.
model-field-shape = Not in the form asked for: { $field ->
    *[actor] who acted
     [target] to whom
     [places] where
     [time] when
     [claimant] who says so
 }; left empty.
model-field-many = More names than one act has: { $field ->
    *[actor] who acted
     [target] to whom
     [places] where
     [time] when
     [claimant] who says so
 }; left empty.
model-field-words = “{ $words }” does not stand in the report: { $field ->
    *[actor] who acted
     [target] to whom
     [places] where
     [time] when
     [claimant] who says so
 }; left empty.
model-field-far = “{ $words }” stands in the report, but far from the words quoted: { $field ->
    *[actor] who acted
     [target] to whom
     [places] where
     [time] when
     [claimant] who says so
 }; left empty.
model-field-modality = “{ $words }” is no way of putting it that the codebook has; left empty.
