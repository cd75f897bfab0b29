# Steps of traces, reasons for grouping, reasons for a place, doubts of a reading.
# Arguments that are codes (acts, justifications) or instants arrive in words already.

## How a provision was held against the facts as stated: when

in-force = كان الحكم «{ $provision }» ساريًا حينها.
before-start = يسري الحكم «{ $provision }» اعتبارًا من { $from }؛ ويُقال إن الفعل سابق لذلك.
after-end = سرى الحكم «{ $provision }» حتى { $until }؛ ويُقال إن الفعل لاحق لذلك.
time-not-said = لم يُذكر الوقت، فيتعذّر الجزم بما إذا كان الحكم «{ $provision }» ساريًا.
time-straddles = يبدأ الوقت المذكور قبل سريان الحكم «{ $provision }» أو ينتهي بعده؛ ويتعذّر الجزم.
waits-for-event = سريان الحكم «{ $provision }» مرتبط، بدءًا أو انتهاءً، بحدث لا تاريخ له هنا؛ ويتعذّر الجزم.
later-instrument-reported = أُفيد بأن نصًا لاحقًا، { $instrument }، يسري اعتبارًا من { $from }؛ ولم يُطَّلع هنا على أحكامه.

## What

act-prohibited = يحظر الحكم «{ $provision }» الفعل: { $act }.
act-permitted = يسمح الحكم «{ $provision }» صراحةً بالفعل: { $act }.
act-text-leaves-room = نص الحكم «{ $provision }» يحتمل أن يعني هذا الفعل أو لا يعنيه: { $act }.
act-may-be-covered = قد يشمل الحكم «{ $provision }» ما قيل؛ والفعل غير محدد بما يكفي: { $act }.
act-not-said = لم يُذكر أي فعل هو المقصود: { $act }.
assessed-at = من بين الأماكن المذكورة، يتعلق هذا بمكان واحد: { $place }.
act-not-covered = لا يتناول الحكم «{ $provision }» الفعل: { $act }.

## Who

actor-answers-own-act = يُقال إن الفاعل { $actor }؛ والطرف المسؤول عن أفعاله { $party }.
actor-to-be-prevented = يُقال إن الفاعل { $actor }؛ والطرف الملزم بمنع أفعاله { $party }. ووقوع الفعل لا يكفي بعدُ للقول إن هذا الواجب لم يُؤدَّ.
actor-to-be-ensured = يُقال إن الفاعل { $actor }؛ والطرف الملزم بضمان الحال المطلوبة { $party }.
actor-best-effort = يُقال إن الفاعل { $actor }؛ والطرف الملزم ببذل الجهد { $party }.
actor-may-be-bound = يتعذّر الجزم بما إذا كانت المسؤولية عن أفعال { $actor } تقع على { $party }.
actor-not-bound = لا تقع على { $party } بموجب هذا الحكم مسؤولية عن أفعال { $actor }.
actor-not-said = لم يُسمَّ أحد؛ ويتعذّر الجزم بما إذا كانت المسؤولية ستقع على { $party }.

## Where

zone-inside = المكان المذكور يقع داخل { $zone }.
zone-outside = المكان المذكور يقع خارج { $zone }.
zone-not-in-force = هذه المنطقة لم تكن سارية في ذلك الوقت: { $zone }.
zone-may-be-in-force = يتعذّر الجزم بما إذا كانت هذه المنطقة سارية في ذلك الوقت: { $zone }.
zone-disputed = المكان المذكور يقع في رقعة تبعيتها محل خلاف، أو قربها (الرقعة: { $disputed }؛ والمنطقة: { $zone })؛ ويتعذّر الجزم.
zone-cannot-tell = يتعذّر الجزم بما إذا كان المكان المذكور داخل { $zone }: فدائرته تقطع الخط، أو هو رقعة لا نقطة.
place-not-said = لم يُذكر أي مكان، فيتعذّر الجزم بما إذا كان داخل { $zone }.
zone-excepted = منطقة مستثناة: { $zone }.
zone-may-be-excepted = قد يقع المكان المذكور في منطقة مستثناة: { $zone }.

## At whom

target-covered = يُقال إن الفعل موجَّه إلى { $target }، وهي جهة يحميها الحكم.
target-by-place = بحكم المكان الذي وقع فيه أثره، { $zone }، فهو موجَّه إلى من يحميهم الحكم.
target-other = يُقال إن الفعل موجَّه إلى { $target }، وهي جهة لا يسمّيها الحكم.
target-not-said = لم يُذكر إلى من وُجِّه الفعل؛ والحكم «{ $provision }» متوقف على ذلك.

## In whose defence

justification-reserved = السبب المقدَّم، { $justification }، محتفَظ به بموجب { $article }؛ والجواب متوقف عليه.
justification-not-reserved = السبب المقدَّم، { $justification }، غير محتفَظ به في النص.
reservation-available = سبب محتفَظ به بموجب { $article }: { $justification }؛ ولم يقدّمه أحد في هذه التقارير.

## Why claims were taken to be about one incident

link-actors-differ = الادعاءات تسمّي فاعلين مختلفين ({ $points })
link-means-differ = الادعاءات تسمّي وسائل مختلفة ({ $points })
link-no-actor-named = أحد الادعاءات لا يسمّي أحدًا ({ $points })
link-no-place-needed = فعل لا يلزم مكان لتمييزه ({ $points })
link-periods-differ = فترات لا تلتقي إلا جزئيًا ({ $points })
link-places-differ = الادعاءات تسمّي أماكن مختلفة ({ $points })
link-points-back = أحد التقريرين يحيل إلى الآخر ({ $points })
link-same-act = الفعل نفسه: { $act } ({ $points })
link-same-actor = الفاعل نفسه: { $actor } ({ $points })
link-same-actors = الفاعلون أنفسهم: { $actors } ({ $points })
link-same-area = الرقعة نفسها: { $area } ({ $points })
link-same-clause = العبارة نفسها ({ $points })
link-same-count = العدد نفسه: { $number } { $unit } ({ $points })
link-same-day = اليوم نفسه ({ $points })
link-same-place = مكانان تفصل بينهما مسافة { $distance_m } م ({ $points })
link-same-report = التقرير نفسه ({ $points })
link-same-target = المستهدَف نفسه: { $target } ({ $points })
link-same-toll = { $what ->
    [killed] عدد القتلى نفسه
    [injured] عدد الجرحى نفسه
   *[other] العدد نفسه ({ $what })
 }: { $number } ({ $points })
link-same-words = الكلمات نفسها ({ $points })
link-targets-differ = الادعاءات تسمّي مستهدَفين مختلفين ({ $points })
link-times-overlap = أوقات متداخلة ({ $points })
link-tolls-differ = { $what ->
    [killed] أعداد قتلى مختلفة
    [injured] أعداد جرحى مختلفة
   *[other] أعداد مختلفة ({ $what })
 } ({ $points })

## Where claims come from

origin-agency = ينقل عن { $agency }
origin-outlet-not-stated = وسيلة الإعلام غير مذكورة
origin-own-voice = باسم الوسيلة نفسها: { $outlet }
origin-picked-up = مأخوذ عن { $from }
origin-same-speaker = يعود إلى { $who }
origin-same-text = يكرر { $percent }% من نص تقرير آخر
origin-unnamed-source = مصدر غير مسمّى

## Why a name was taken for a place

place-name-exact = الاسم هو الاسم الرئيسي للمكان
place-name-alternate = الاسم اسم آخر من أسماء المكان
place-name-article = الاسم هو اسم المكان مع أداة التعريف أو بدونها
place-name-romanised = الاسم مكتوب بالحروف اللاتينية، بتشابه { $alike_permille } في الألف
place-country-preferred = مكان في { $country }، حيث يسري الاتفاق
place-kind-said = الكلمات تذكر نوعه: { $kind ->
    [country] بلد
    [admin1] محافظة
    [admin2] قضاء
    [region] إقليم
    [city] مدينة
    [village] قرية
    [neighbourhood] حي
    [camp] مخيم
    [locality] موضع
    [river] نهر
    [valley] وادٍ
    [lake] بحيرة
    [mountain] جبل
    [island] جزيرة
    [airport] مطار
    [military] منشأة عسكرية
    [crossing] معبر
    [site] موقع معروف
   *[other] { $kind }
 }
place-near-mentioned = على بعد { $distance_km } كم من مكان آخر مذكور

## What a person should look at

reading-language = القارئ الآلي يقرأ الإنكليزية والعربية والعبرية والفرنسية؛ ولغة هذا التقرير { $language }، ولم تُقرأ ادعاءاته.
reading-limited = الأعداد بحسب الطرف محدودة باللغة: من كل مئة ادعاء وضع عليها أشخاص علامة يجد القارئ الآلي { $recall } باللغة { $language } مقابل { $english } بالإنكليزية.
reading-long-sentences = { $count ->
    [zero] لا جملة أطول من أن تُحلَّل.
    [one] جملة واحدة كانت أطول من أن تُحلَّل ولم تُقرأ.
    [two] جملتان كانتا أطول من أن تُحلَّلا ولم تُقرآ.
    [few] { $count } جمل كانت أطول من أن تُحلَّل ولم تُقرأ.
    [many] { $count } جملة كانت أطول من أن تُحلَّل ولم تُقرأ.
   *[other] { $count } جملة كانت أطول من أن تُحلَّل ولم تُقرأ.
 }
reading-cut = التقرير أطول من حد القارئ الآلي؛ ولم يُقرأ آخره (عدد البايتات: { $bytes }).
claim-actor-unknown = لم تُعرَف الكلمات الدالة على الفاعل.
claim-target-unclear = تعذّرت قراءة المستهدَف: فالكلمات تعود في ما يبدو على الفاعل نفسه.
claim-time-carried = اليوم مأخوذ من الجملة السابقة؛ ولم يُذكر هنا.
claim-place-carried = المكان مأخوذ من الفعل المذكور قبله مباشرة؛ ولم يُذكر هنا.
claim-actor-implied = الفاعل مفهوم ضمنًا، غير مذكور.
claim-needs-a-look = الادعاءات المقروءة بهذه الطريقة تُقرأ خطأً أكثر مما تُقرأ صوابًا؛ وينبغي أن ينظر شخص في الكلمات نفسها.
report-marked = قرأ شخصٌ هذا التقرير، والادعاءات فيه هي ما حدده ذلك الشخص، مهما وجده القارئ الآلي.
agreement-picked = اختير { $title }: ذُكرت جوانبه ({ $sides }) ما مجموعه { $mentions ->
    [zero] صفر مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $mentions } مرات
    [many] { $mentions } مرة
   *[other] { $mentions } مرة
 }. يوم النشر: { $published ->
    [undated] غير مؤرخ
   *[other] { $published }
 }.
coarsened-district-week = معروض على مستوى القضاء وبتأخير { $days ->
    [zero] لا يُذكر
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
 }، كي لا يصلح قائمة أهداف.
