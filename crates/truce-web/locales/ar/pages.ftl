# The words of the pages in the browser: headings, forms, help, errors. What reports, acts, states and reasons are called stands in
# the catalogues of truce-publish, which these pages use too.

## Around every page

skip = انتقال إلى المحتوى
nav-pages = الصفحات
nav-list = صفحات القائمة
nav-languages = اللغات
nav-overview = لمحة عامة
nav-incidents = الحوادث
nav-statements = التصريحات
nav-obligations = الالتزامات
nav-agreement = الاتفاق
nav-reports = التقارير
nav-situation = تقرير الحالة
nav-register = السجل
nav-help = مساعدة
nav-codebook = دليل الرموز
nav-submit = تقديم تقرير
frame-agreement-day = { $title }، اليوم { $day }
frame-register = السجل: { $size ->
    [zero] لا قيود
    [one] قيد واحد
    [two] قيدان
    [few] { $size } قيود
    [many] { $size } قيدًا
   *[other] { $size } قيد
 }، الجذر { $root }…
standing-public = عرض للنشر: ما يُقال عن أماكن القوات والمواقع والمخازن يُعرض حسب القضاء وبتأخير أسبوع؛ والتقارير تُقتبس ولا يُعاد نشرها، وما لم يُنشر منها لا يُذكر اسمه.
frame-as-of = حتى
frame-colophon = وضع برنامجٌ الأعدادَ والتقييمات من التقارير المودعة هنا. البرنامج يقترح، والقرار للبشر. ولا شيء هنا يُعدّ استنتاجًا.
frame-words = معاني هذه الكلمات
page-first = الصفحة الأولى
page-next = الصفحة التالية
page-older = القيود الأقدم
page-newer = القيود الأحدث
downloads = المعلومات نفسها في ملف:
to-words = إلى الكلمات في التقرير
to-claim = الادعاء { $count }: قراءته
to-words-of = الادعاء { $count }: كلماته

## Errors

error-bad = لا يمكن طلب هذا
error-not-found = لا شيء هنا
error-forbidden = غير مقبول من هناك
error-busy = ليس الآن
error-fault = خلل من جانبنا
advice-bad = لم يتغيّر شيء. صحّح العنوان أو الاستمارة وأعد الطلب.
advice-not-found = ربما لم يكن هنا قط، أو أن رقمه يخص بعثة أخرى.
advice-forbidden = هذه البعثة متاحة على هذا الجهاز وحده، عبر صفحاتها نفسها.
advice-busy = لم يُفقد شيء. أعد المحاولة بعد قليل.
advice-fault = لم يستجب مجلد البعثة كما ينبغي. البرنامج المشغِّل لها، والأمر «truce verify»، يوضحان المزيد.
nothing-here = لا صفحة بالعنوان { $path }.
bad-key = يطلب العنوان «{ $key }». المقبول هنا: { $accepted }.
bad-value = قيمة { $key } هي «{ $found }». المقبول: { $accepted }.
nobody-asks = لا شيء
busy-too-long = طال إعداد الجواب فأُلغي.
api-only-read = الواجهة البرمجية للقراءة فقط: تقبل GET وHEAD.
api-listeners = بلغ عدد المستمعين إلى الأحداث { $max }، ولا يُقبل المزيد الآن.
fault-panicked = تعذّر إعداد الصفحة: خلل في هذا البرنامج.
forbidden-host = يسمّي الطلب المضيف «{ $host }». المقبول: 127.0.0.1 وlocalhost و[::1]، مع منفذ هذا الخادم.
forbidden-origin = الطلب آتٍ من «{ $origin }». وما يغيّر البعثة لا يُقبل إلا من صفحاتها نفسها.
forbidden-method = لا يُقبل إلا GET وHEAD وPOST.

## Overview

title-overview = لمحة عامة
overview-lead = { $incidents ->
    [zero] لم يرد أي ادعاء بوقوع حادث
    [one] ورد الادعاء بوقوع حادث واحد
    [two] ورد الادعاء بوقوع حادثين
    [few] ورد الادعاء بوقوع { $incidents } حوادث
    [many] ورد الادعاء بوقوع { $incidents } حادثًا
   *[other] ورد الادعاء بوقوع { $incidents } حادث
 } { $reports ->
    [zero] دون أي تقرير
    [one] في تقرير واحد
    [two] في تقريرين
    [few] في { $reports } تقارير
    [many] في { $reports } تقريرًا
   *[other] في { $reports } تقرير
 }: { $claims ->
    [zero] لا ادعاء
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $claims } ادعاءات
    [many] { $claims } ادعاءً
   *[other] { $claims } ادعاء
 }، { $statements ->
    [zero] ولا تصريح
    [one] وتصريح واحد
    [two] وتصريحان
    [few] و{ $statements } تصريحات
    [many] و{ $statements } تصريحًا
   *[other] و{ $statements } تصريح
 }.
overview-nothing-verified = لم يرصد مراقبون أيًّا منها ولم تُثبته هيئة: هذا ما تقوله التقارير، لا ما جرى استنتاجه.
tile-claimed_by_one = ادعاء مصدر واحد
tile-corroborated = مؤيَّد من عدة مصادر مستقلة
tile-disputed = الفاعل محل خلاف
overview-by-side = حسب الجانب المدعى
overview-by-side-note = كل عدد يفتح القائمة التي يعدّها. والحادث الذي تسمّي فيه الادعاءات جانبين يُحسب مع كليهما. وفعل من هو في جانب طرف ليس فعل ذلك الطرف؛ أما المسؤولية عنه فمسألة كل حكم على حدة.
overview-all-time = كل التقارير
overview-weeks = الأسابيع حتى آخر نشر
head-who-disputed = الفاعل محل خلاف
side-of-party = جانب { $party }، بما يشمل الطرف نفسه
side-within = منها: { $name }
side-all = كل الحوادث، بما يشمل ما لم يُسمَّ فيه أحد
overview-change = في الأسبوع الأخير من النشر: { $now }؛ وفي الأسبوع السابق: { $before }.
overview-latest = آخر التقارير المستلمة
overview-dates = التواريخ المقبلة
overview-no-dates = لا التزام مؤرخ جارٍ الآن، ولا يسمّي تقويم الاتفاق تاريخًا لاحقًا.
overview-to-obligations = كل الالتزامات
claims-counted = { $count ->
    [zero] لا ادعاء
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $count } ادعاءات
    [many] { $count } ادعاءً
   *[other] { $count } ادعاء
 }
gap-unread = { $count ->
    [zero] لا تقارير مستلمة لم تُقرأ.
    [one] استُلم تقرير واحد ولم يُقرأ بعد. ولا يدخل في أي عدد.
    [two] استُلم تقريران ولم يُقرآ بعد. ولا يدخلان في أي عدد.
    [few] استُلمت { $count } تقارير ولم تُقرأ بعد. ولا تدخل في أي عدد.
    [many] استُلم { $count } تقريرًا ولم تُقرأ بعد. ولا تدخل في أي عدد.
   *[other] استُلم { $count } تقرير ولم تُقرأ بعد. ولا تدخل في أي عدد.
 }
gaps-of-agreement = { $count ->
    [zero] لا ثغرات في هذه القراءة للاتفاق
    [one] ثغرة واحدة في هذه القراءة للاتفاق
    [two] ثغرتان في هذه القراءة للاتفاق
    [few] { $count } ثغرات في هذه القراءة للاتفاق
    [many] { $count } ثغرة في هذه القراءة للاتفاق
   *[other] { $count } ثغرة في هذه القراءة للاتفاق
 }

## Incidents

title-incidents = الحوادث
title-incident = الحادث { $number }: { $act }
form-label = تضييق القائمة
form-text = كلمات في الادعاءات
form-group = الأفعال
form-direction = الاتجاه
form-state = الحالة
form-zone = المنطقة
form-from = من
form-to = إلى
form-place = المكان
form-actor = الجهة المسمّاة
form-any = الكل
form-send = عرض
form-clear = عرض الكل
direction-by = منسوب إلى { $name }
direction-toward = باتجاه { $name }
zone-in = داخل { $zone }
zone-maybe = داخل { $zone }، أو يتعذّر الجزم
zone-outside-of = خارج { $zone }
state-claimed_by_one = ادعاء مصدر واحد
state-corroborated = مؤيَّد من عدة مصادر
state-unattributed = الفاعل: لم يُسمَّ أحد
state-claimed_by_itself = الفاعل: إعلان مسؤولية من الجهة نفسها
state-alleged = الفاعل: ادعاء من آخرين
state-disputed = الفاعل: محل خلاف
state-happening = الأفعال المدعاة فقط
state-compliance = خطوات الامتثال فقط
state-allegation = ادعاءات خرق دون تحديد الفعل
incidents-summary = { $count ->
    [zero] لا حادث
    [one] حادث واحد
    [two] حادثان
    [few] { $count } حوادث
    [many] { $count } حادثًا
   *[other] { $count } حادث
 }؛ بادعاء مصدر واحد: { $one }، وبادعاء عدة مصادر: { $several }.
incidents-undated-left-out = { $count ->
    [zero] لم يُستبعد أي حادث لعدم تأريخه.
    [one] استُبعد حادث واحد بلا تاريخ لأن الطلب محدد بأيام.
    [two] استُبعد حادثان بلا تاريخ لأن الطلب محدد بأيام.
    [few] استُبعدت { $count } حوادث بلا تاريخ لأن الطلب محدد بأيام.
    [many] استُبعد { $count } حادثًا بلا تاريخ لأن الطلب محدد بأيام.
   *[other] استُبعد { $count } حادث بلا تاريخ لأن الطلب محدد بأيام.
 }
chart-earlier-left-out = { $count ->
    [zero] لا حادث أقدم من الأيام الممكن رسمها.
    [one] حادث واحد أقدم من الأيام الممكن رسمها؛ وهو في القائمة.
    [two] حادثان أقدم من الأيام الممكن رسمها؛ وهما في القائمة.
    [few] { $count } حوادث أقدم من الأيام الممكن رسمها؛ وهي في القائمة.
    [many] { $count } حادثًا أقدم من الأيام الممكن رسمها؛ وهي في القائمة.
   *[other] { $count } حادث أقدم من الأيام الممكن رسمها؛ وهي في القائمة.
 }
chart-side = منسوب إلى جانب { $party }
chart-several = الادعاءات تسمّي عدة جوانب
chart-nothing = لا رسم بياني: لا شيء هنا مؤرخ بيوم واحد.
chart-caption-list = حسب اليوم الذي قيل عنه، لا اليوم الذي قيل فيه. لا تشمل خطوات الامتثال؛ وما لا يُؤرَّخ بيوم بعينه يرد في الآخر.
map-caption-list = الأرقام هي أرقام القائمة.
incidents-caption = الأحدث أولًا، وما بلا تاريخ أخيرًا
incidents-none-match = لا حادث مطابق. الشروط الأقل تجد أكثر؛ وما هو غير معروف (تاريخ أو مكان) قد يحجب حادثًا عنها.
no-incident = ليس في هذه البعثة حادث برقم { $found }.
no-incident-number = «{ $found }» ليس حادثًا؛ للحوادث أرقام، مثل 7.
point-of = { $name }: { $lat }، { $lon }، بفارق ± { $radius } كم
place-also-called = للمكان أسماء أخرى:
point-none = لا توجد: المكان غير مذكور، أو هو بلد أو إقليم فقط
claim-of-report = الادعاء { $claim } من التقرير { $report }
assessment-note = ما يقوله كل حكم سارٍ في الوقائع كما ذُكرت. قراءة برنامج لا استنتاج؛ ويمكن فتح الخطوات.
provisions-silent = { $count ->
    [zero] لا أحكام سارية أخرى.
    [one] حكم سارٍ آخر لا يتناوله.
    [two] حكمان ساريان آخران لا يتناوله أي منهما.
    [few] { $count } أحكام سارية أخرى لا يتناوله أي منها.
    [many] { $count } حكمًا ساريًا آخر لا يتناوله أي منها.
   *[other] { $count } حكم سارٍ آخر لا يتناوله أي منها.
 }
incident-how-known = كيف نعرف ذلك؟
origins-caption = المصادر، وكل منها مستقل عن غيره بقدر ما يمكن معرفته
head-origin = يعود إلى
head-kind = النوع
head-because = لماذا يُعدّ مصدرًا واحدًا
incident-why-together = لماذا قد تكون هذه الادعاءات عن أمر واحد
incident-register = في السجل
incident-reports = التقارير:
head-entry = القيد
head-proof = الإثبات
manner-killed = القتلى: { $count }
manner-injured = الجرحى: { $count }

## Reports

title-reports = التقارير
title-report = التقرير { $number }
head-report = التقرير
report-numbered = التقرير { $number }
reports-counted = { $count ->
    [zero] لم يُودَع أي تقرير.
    [one] أُودع تقرير واحد.
    [two] أُودع تقريران.
    [few] أُودعت { $count } تقارير.
    [many] أُودع { $count } تقريرًا.
   *[other] أُودع { $count } تقرير.
 }
reports-found = { $count ->
    [zero] لا تقرير فيه كل هذه الكلمات.
    [one] تقرير واحد فيه كل هذه الكلمات.
    [two] تقريران فيهما كل هذه الكلمات.
    [few] { $count } تقارير فيها كل هذه الكلمات.
    [many] { $count } تقريرًا فيها كل هذه الكلمات.
   *[other] { $count } تقرير فيها كل هذه الكلمات.
 }
reports-caption = الأحدث أولًا
reports-search = كلمات في التقارير
reports-send = بحث
report-unread = لم يُقرأ بعد
report-unread-long = استُلم هذا التقرير ولم يُقرأ بعد. أعد تحميل الصفحة بعد قليل.
report-received = تاريخ الاستلام
report-updated = تاريخ التحديث
report-retrieved = تاريخ الاسترجاع
report-sha256 = بصمة SHA-256 لبياناته
report-entry = قيد السجل
report-incidents = حوادث فيها ادعاءات من هذا التقرير
report-version-of = إصدار سابق منه
report-has-version = إصدار لاحق منه
report-words = نصه
report-read = ما قُرئ فيه
how-read = كيف قُرئ كل حقل
head-field = الحقل
head-rule = القاعدة
field-modality = صيغة القول
field-count = العدد
field-casualties = القتلى والجرحى
field-characterisation = الوصف المستعمل
field-justification = السبب المقدَّم
field-other = غير ذلك
field-implied = مفهوم ضمنًا، غير مذكور

## ما يقترحه نموذج لغوي، في صفحة التقرير

suggested-heading = اقترحه نموذج، ولا يدخل في أي عدّ
suggested-note = سُئل نموذج لغوي عمّا يقوله هذا التقرير. كل كلمة أدناه واردة في التقرير؛ أما هل يقول التقرير ما فهمه النموذج فالحكم فيه للناس. لا شيء هنا يُعدّ قولًا مرصودًا، ولا يدخل شيء منه في حادثة أو عدّ أو خريطة أو تقييم.
suggested-model = النموذج
suggested-server = الخادم
suggested-asked = سُجّل
suggested-form = صيغة الجواب
suggested-prompt = بصمة السؤال
suggested-tokens = الوحدات المقروءة والمكتوبة
suggested-none = لا يرد في التقرير شيء مما قاله النموذج.
suggested-only-model = لا يذكره إلا النموذج.
suggested-agrees = كالقول { $claim } من أقوال القواعد.
suggested-differs = إلى جانب القول { $claim } من أقوال القواعد؛ ويختلفان في: { $fields }.
suggested-only-rules = أقوال للقواعد لا يقابلها شيء عند النموذج:
suggested-outlet = الوسيلة الإعلامية نفسها
suggested-not-told = غير مذكور
suggested-refused = { $count ->
    [one] شيء واحد مما قاله النموذج لم يؤخذ به
    [two] شيئان مما قاله النموذج لم يؤخذ بهما
    [few] { $count } أشياء مما قاله النموذج لم يؤخذ بها
   *[other] { $count } شيئًا مما قاله النموذج لم يؤخذ به
 }

## Statements

title-statements = التصريحات
statements-kinds = أنواع التصريحات
statements-all = الكل
statements-said = أقوال
statements-talked = محادثات وزيارات
statements-prospect = إعلانات وتهديدات ومطالبات
statements-denial = حالات نفي
statements-none-match = لم يُبلَّغ عن أي تصريح من هذا النوع.
statement-published = نُشر في { $date }

## Obligations

title-obligations = الالتزامات
obligations-lead = ما يلتزم به كل طرف بموجب الاتفاق، وحتى متى. ولكل طرف قائمته بالشكل نفسه، بترتيب الاتفاق.
obligations-calendar = ملف تقويم (.ics)
duty-owed-by = الملتزم: { $who }.
duty-undated-words = يقول النص: { $words }.
duty-condition = متوقف على: { $words }.
duty-claims = ورد ادعاء بتنفيذه كليًا أو جزئيًا في الحوادث
calendar-summary = اليوم الأخير: { $duty }

## Agreement

title-agreement = الاتفاق
agreement-parties = الأطراف
agreement-start = السريان من
agreement-end = الانتهاء
agreement-no-end = لم يُحدَّد انتهاء
agreement-hash = بصمة ملفاته
agreement-adopted = الاعتماد
agreement-adopted-at = { $when }، القيد { $entry }
agreement-drift = تغيّرت الملفات التي اعتُمد منها هذا الاتفاق منذ اعتماده. والبعثة تلتزم بما اعتمدته.
agreement-provisions = الأحكام
agreement-zones = المناطق
agreement-instruments = النصوص عبر الزمن
agreement-calendar = التقويم
agreement-bodies = الهيئات
agreement-gaps = ما ينقص هذه القراءة أو يشوبه شك
agreement-sources = ما تستند إليه هذه القراءة
provision-who = الملزَم
provision-bound = { $party }: { $how } (الفاعلون: { $actors })
provision-prohibits = يحظر
provision-permits = يسمح
provision-unclear = يحتمل التأويل
provision-where = المكان
provision-everywhere = كل مكان
provision-holds = السريان
provision-in = وارد في
holds-between = من { $from } إلى { $until }
holds-from = من { $from }
holds-until = حتى { $until }
holds-always = دون تواريخ محددة
provision-holds-instrument = ما دام النص الوارد فيه ساريًا
holds-pending = (يبدأ أو ينتهي بحدث لا تاريخ له هنا)
relation-amends = يعدّل: { $title }
relation-extends = يمدّد: { $title }
relation-supersedes = يحل محل: { $title }
relation-implements = يضع موضع التنفيذ: { $title }
relation-annexed = تابع للنص: { $title }
instrument-reported = أُفيد بوجوده؛ ولم يُطَّلع على نصه. ولا يستند إليه أي تقييم.
zones-caption = كل خط مرسوم بحسب ما تستند إليه المنطقة. والرسم ليس موقفًا من حدود أحد.
zones-none = لا يسمّي الاتفاق أي منطقة.
zone-uncertainty = مرسوم بدقة { $metres } م
zone-not-drawn = غير مرسوم
head-basis = الأساس
head-uncertainty = الخط
head-source = المرجع
head-event = الحدث
head-body = الهيئة
head-members = الأعضاء
head-chairs = الرئاسة
gaps-none = لم تُسجَّل أي ثغرة، وهذا لا يعني عدم وجودها.
grade-a = نص رسمي أو حرفي
grade-b = صحافة راسخة
grade-c = نسخة أو موقع تجميع
grade-m = من الذاكرة، يلزم التحقق

## Register

title-register = السجل
title-entry = القيد { $index }
register-lead = كل ما فعله البشر هنا، وكل تشغيل للآلة، في سجل واحد يُضاف إليه فقط. ومن يحتفظ بمفتاحه وبنقطة تحقق قديمة واحدة يمكنه أن يُثبت أن شيئًا لم تُعَد كتابته.
register-checkpoint = نقطة التحقق
register-checkpoint-note = الرأس الموقَّع. احتفظ به: فأي سجل لاحق يجب أن يكون استمرارًا له.
register-verify-all = لإعادة حساب كل شيء من الصفر:
register-check = التحقق من إثبات
register-check-label = ألصق ملف .tlog-proof سبق تسليمه
register-check-send = تحقق
register-entries = القيود
register-shown = القيود من { $first } إلى { $last } من أصل { $size }، الأحدث أولًا
accepted-entry = رقم قيد، من 1 إلى { $size }
entry-created = أُنشئت البعثة
entry-adopted = اعتُمد اتفاق
entry-received = استُلم تقرير
entry-received-report = استُلم التقرير { $report }
entry-run = قرأت الآلة كل التقارير
entry-answered = أجاب نموذج لغوي عن تقرير
entry-erasure = مُحي محتوى
entry-erased = مُحي محتواه ({ $reason })
entry-locked = مختوم لقراء ليست مفاتيحهم هنا
entry-unknown = من نوع لا يعرفه هذا البرنامج؛ محفوظ ومتحقَّق منه
entry-other = مسجَّل
entry-when = الوقت
entry-kind = النوع
entry-class = من يحق له قراءته
entry-leaf-hash = بصمة ورقته
entry-path = المسار إلى الجذر
entry-path-note = بحساب هذه البصمات مع الورقة بهذا الترتيب يُستخرج جذر الرأس الموقَّع.
entry-path-none = الورقة هي الجذر.
entry-proof = إثبات للاحتفاظ به
entry-proof-note = يمكن التحقق من الإثبات والورقة دون هذا البرنامج ودون اتصال، بأي أداة تحقق تدعم C2SP tlog-proofs مع مفتاح السجل. ولا تتضمن الورقة اسمًا ولا مكانًا ولا نصًا حرًا.
no-entry-number = «{ $found }» ليس قيدًا؛ القيود مرقمة من 0.
proof-see = عرض وتنزيل
proof-download = تنزيل الإثبات
leaf-download = تنزيل الورقة
proof-holds = القيد { $index } موجود في هذا السجل: المسار من ورقته يؤدي إلى الجذر الموقَّع (عدد القيود: { $size }).
proof-fails = القيد { $index } لا يؤدي إلى الجذر الموقَّع (عدد القيود: { $size }). لا تعتمد على هذا السجل؛ شغّل «truce verify».
proof-computed = محسوب لهذه الصفحة من الورقة.
proof-newer = الإثبات لرأس أحدث من هذا السجل: ربما استُعيد هذا السجل من نسخة قديمة
proof-refused = الإثبات غير صحيح: { $why }

## Codebook and help

title-codebook = دليل الرموز
codebook-lead = معنى كل رمز، وما الذي يُعَدّ، وما يُسمّى به في أماكن أخرى.
codebook-note = الرمز يقول أي نوع من الأفعال يتحدث عنه الادعاء. ولا يقول إن الفعل وقع، ولا إنه كان خرقًا.
codebook-unit = وحدة العدّ
codebook-examples = أمثلة
codebook-continuing = مستمر في الزمن: يُعدّ مرة واحدة، مع مدته.
codebook-modality = صيغة الادعاء
codebook-claimants = من المتكلم
codebook-justifications = الأسباب المقدَّمة للأفعال
head-code = الرمز
head-meaning = المعنى
title-help = معاني هذه الكلمات
help-lead = التقرير هو ما وصل. والادعاء هو ما يقول تقرير إن أحدًا فعله. والحادث هو الاسم الذي نطلقه على ما قد تتناوله عدة ادعاءات. وليس أي منها استنتاجًا.
help-three = ثلاثة أسئلة لا تُخلط
help-happened = هل حدث ذلك؟
help-happened-words = لا تفعل الآلة سوى عدّ المصادر المستقلة: فعشر مقالات عن بيان واحد مصدر واحد. أما الرصد والإثبات والاستبعاد فللبشر.
help-state-claimed_by_one = كل شيء يعود إلى مصدر واحد، مهما كثرت المقالات التي تنقله.
help-state-corroborated = تقوله عدة مصادر لا يعود بعضها إلى بعض.
help-state-disputed = ينفيه أحد، أو تختلف الادعاءات في الفاعل.
help-who = من فعل ذلك؟
help-who-words = ما تقوله الادعاءات، لا ما هو واقع: لم يُسمَّ أحد، أو إعلان مسؤولية من الجهة نفسها، أو ادعاء من آخرين، أو محل خلاف.
help-mean = ماذا يعني ذلك بموجب الاتفاق؟
help-mean-words = يُقابَل كل حكم سارٍ في تلك الساعة وذلك المكان بالوقائع كما ذُكرت. وأقصى ما يكونه الجواب: «محظور، إذا كانت الوقائع كما ادُّعي»، مع كل خطوة أدت إليه.
help-machine = ما تفعله الآلة
help-machine-words = تقرأ كل تقرير وفق قواعد؛ وكل حقل في الادعاء يذكر كلماته وقاعدته، وما لم يُذكر يبقى فارغًا. وهوية الفاعل لا تغيّر أبدًا طريقة قراءة الادعاء. الآلة تقترح، والقرار للبشر.
help-where = أين حدث شيء ما
help-where-words = للنقطة دائرة عدم يقين. وحيث تقطع الدائرة خطًا يكون الجواب «يتعذّر الجزم». والبلد أو الإقليم لا يصبح نقطة أبدًا.
help-register = السجل
help-register-words = كل فعل لإنسان، وكل تشغيل للآلة، قيد واحد في سجل يُضاف إليه فقط. وفي صفحة القيد يُحسب إثباته ويمكن الاحتفاظ به.
help-search = استعلام واحد
help-search-words = عنوان قائمة الحوادث هو الاستعلام. والعنوان نفسه يعطي القائمة والخريطة والرسم البياني والأعداد والملفات؛ احتفظ به أو شاركه.
help-api = للبرامج
help-api-words = الأجوبة نفسها بصيغة JSON، تحت عناوين ثابتة. والأخطاء وفق RFC 9457؛ ولكل جواب وسم ETag.
help-safe = من يمكنه رؤية هذا
help-safe-words = هذه البعثة متاحة على هذا الجهاز وحده، ولا يُجلب شيء في صفحاتها من مكان آخر. وهي تعرض كل ما لدى الآلية؛ أما ما يُنشر فأقل تفصيلًا ومتأخر زمنيًا.

## Situation report

report-back = الرجوع إلى البعثة
report-save = حفظ هذا التقرير في ملف

## Submit

title-submit = تقديم تقرير
submit-lead = ألصق نصًا أو اختر ملفًا، واذكر من أين هو. وتُعرض ادعاءاته بكلماته قبل إيداع أي شيء.
submit-text = التقرير
submit-paste = نصه
submit-file = أو ملف نص عادي
submit-from = من أين هو
submit-from-note = ما هو غير معروف يبقى فارغًا. ودون يوم النشر تبقى كلمات مثل «يوم الاثنين» دون تحديد.
submit-published = يوم النشر
submit-language-label = رمز اللغة
submit-url = العنوان الذي وُجد فيه
submit-name = الاسم الذي يُودَع به
submit-see = عرض ادعاءاته
submit-save = حفظ كتقرير
submit-nothing-published = الحفظ يودعه في هذه البعثة. ولا يُنشر شيء.
submit-wrong = تعذّر قبول هذا.
submit-preview = ما سيُقرأ
submit-new = سيُودَع كتقرير جديد.
submit-new-version = سيُودَع كإصدار جديد من
submit-there = هو مودَع من قبل، باسم
submit-heard = من نُقلت أقوالهم فيه
submit-not-heard = من لم تُنقل أقوالهم فيه
submit-pasted = نص ملصق
submit-one-line = { $field }: المتوقع سطر واحد لا يتجاوز 2000 حرف.
submit-date = يوم النشر المذكور هو «{ $found }»؛ والصيغة المتوقعة YYYY-MM-DD (2024-12-02).
submit-language = اللغة المذكورة هي «{ $found }»؛ والمتوقع رمز مثل en أو ar.
submit-no-form = الطلب ليس استمارة؛ والمتوقع multipart/form-data.
submit-limit = الحد الأقصى المقبول { $max } KiB.
submit-unknown-field = في الاستمارة حقل «{ $field }»، وهذه الصفحة لا تعرفه.

## الخريطة التفاعلية والأيام وسطر الجديد

map-choose = الخريطة على شكل
map-as-drawing = رسم
map-as-live = خريطة تفاعلية
map-no-live = لا يستطيع هذا المتصفح عرض الخريطة التفاعلية؛ والرسم يتضمن الشيء نفسه.
map-live-label = خريطة تفاعلية للحوادث. القائمة أدناه تتضمن الشيء نفسه.
map-open = فتح الحادث
map-to-row = إلى سطره في القائمة
map-shut = إغلاق
map-zoom-in = تقريب
map-zoom-out = إبعاد
map-fit = عرض الكل
map-show = العرض على الخريطة: الحادث
map-here = الحوادث هنا: #
map-more = غير مدرجة: #. ضيّق القائمة لرؤيتها.
map-within = ضمن # من هذه النقطة.
map-scroll = اضغط Ctrl مع التمرير لتكبير الخريطة
map-scroll-mac = اضغط ⌘ مع التمرير لتكبير الخريطة
map-fingers = استخدم إصبعين لتحريك الخريطة
unit-km = كم
unit-m = م
days-title = الأيام
days-all = كل الأيام
days-first = اليوم الأول
days-last = اليوم الأخير
days-count = المؤرخة بيوم واحد: #
news-new = قيود جديدة في السجل منذ إعداد هذه الصفحة:
submit-reading = جارٍ القراءة…
news-show = عرضها
