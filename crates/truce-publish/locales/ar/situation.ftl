# The situation report: headings, sentences and notes. Plain words; nothing here calls an act more than what it was.

## The page

page-skip = انتقال إلى التقرير
page-contents = الأقسام
page-kicker = تقرير الحالة { $number }، الإصدار { $version }
page-colophon = وضع برنامجٌ الأعدادَ والتقييمات من التقارير المدرجة في المرفق. البرنامج يقترح، والقرار للبشر. ولا شيء هنا يُعدّ استنتاجًا.

standing-unofficial = قراءة غير رسمية { $reports ->
    [zero] دون أي تقرير
    [one] في تقرير واحد
    [two] في تقريرين
    [few] في { $reports } تقارير
    [many] في { $reports } تقريرًا
   *[other] في { $reports } تقرير
 }. وليست استنتاجًا لأي هيئة مراقبة.
standing-exercise = تمرين. قراءة { $reports ->
    [zero] دون أي تقرير تمريني
    [one] في تقرير تمريني واحد
    [two] في تقريرين تمرينيين
    [few] في { $reports } تقارير تمرينية
    [many] في { $reports } تقريرًا تمرينيًا
   *[other] في { $reports } تقرير تمريني
 }. لا تتعلق بأحداث حقيقية، وليست استنتاجًا لأي هيئة مراقبة.
standing-live = { $body }. قراءة { $reports ->
    [zero] دون أي تقرير
    [one] في تقرير واحد
    [two] في تقريرين
    [few] في { $reports } تقارير
    [many] في { $reports } تقريرًا
   *[other] في { $reports } تقرير
 }؛ ولا استنتاج إلا ما وُسم بأنه استنتاج.

fact-window = الفترة
fact-cutoff = وقت إقفال البيانات
fact-zone = التوقيت المحلي
fact-reports = التقارير المقروءة
fact-agreement = الاتفاق
agreement-unchecked = قراءة لم يطّلع عليها غير واضعيها؛ ولم يراجعها أحد
agreement-checked = مراجعو هذه القراءة: { $people }
agreement-none = لا يوجد؛ ولم تُقابَل الوقائع المدعاة بأي أحكام

section-headline = الخلاصة
section-counts = الأعداد
section-casualties = القتلى والجرحى، كما ادُّعي
section-incidents = أبرز الحوادث
section-presence = الوجود المسلح والأسلحة
section-access = وصول المراقبين
section-duties = الالتزامات المستحقة وما مضى يومه
section-civilians = المدنيون والمساعدات والخدمات
section-statements = الاتصالات والتصريحات السياسية
section-corrections = التصويبات
section-gaps = ما لا يمكننا رؤيته
section-annex = المرفق

quote-open = «
quote-close = »
words-withheld = النص محجوب عن هذه الفئة من القراء.
not-stated = غير مذكور
nobody = لا أحد
nothing-on-record = لا شيء مسجَّل
and-more = { $count } أيضًا
twin-table = المعلومات نفسها في جدول

## 1

lead = { $incidents ->
    [zero] لم يرد أي ادعاء بوقوع حادث
    [one] ورد الادعاء بوقوع حادث واحد
    [two] ورد الادعاء بوقوع حادثين
    [few] ورد الادعاء بوقوع { $incidents } حوادث
    [many] ورد الادعاء بوقوع { $incidents } حادثًا
   *[other] ورد الادعاء بوقوع { $incidents } حادث
 } في { $days }، { $reports ->
    [zero] دون أي تقرير
    [one] وذلك في تقرير واحد
    [two] وذلك في تقريرين
    [few] وذلك في { $reports } تقارير
    [many] وذلك في { $reports } تقريرًا
   *[other] وذلك في { $reports } تقرير
 }.
lead-verified = { $count ->
    [zero] لم يرصد مراقبون أيًّا منها ولم تُثبته هيئة.
    [one] رصد مراقبون واحدًا منها أو أثبتته هيئة.
    [two] رصد مراقبون اثنين منها أو أثبتتهما هيئة.
   *[other] رصد مراقبون { $count } منها أو أثبتتها هيئة.
 }
lead-heard = من نُقلت أقوالهم في هذه التقارير: { $heard }. ومن لم تُنقل: { $silent }.
head-changed = ما الذي تغيّر
change-nothing-before = لا فترة قبل هذه للمقارنة بها.
change-no-reports = لا شيء للمقارنة: لم يُنشر أي تقرير متاح في الفترة السابقة ({ $days }).
change-counts = الحوادث المؤرخة يقينًا ضمن هذه الفترة: { $now }؛ وضمن الفترة السابقة ({ $days }): { $then }؛ والفرق: { $change }.
change-note = الأعداد تتبع ما أُبلغ عنه. فقلة الادعاءات ليست عنفًا أقل، وكثرتها ليست عنفًا أكثر.
head-heard = من نُقلت أقوالهم ومن لم تُنقل
heard-caption = من اقتُبس كلامهم أو نُقل مضمونه بصفتهم متكلمين. وكل طرف وجانب مدرج بترتيب الاتفاق.
heard-not = { $total ->
    [zero] لم تُنقل أقوال
    [one] لم تُنقل أقوال
    [two] لم تُنقل أقوال في أي من التقريرين
    [few] لم تُنقل أقوال في أي من { $total } تقارير
    [many] لم تُنقل أقوال في أي من { $total } تقريرًا
   *[other] لم تُنقل أقوال في أي من { $total } تقرير
 }
heard-in = { $total ->
    [zero] لم تُنقل أقوال
    [one] نُقلت أقوال
    [two] نُقلت أقوال في { $reports } من تقريرين
    [few] نُقلت أقوال في { $reports } من { $total } تقارير
    [many] نُقلت أقوال في { $reports } من { $total } تقريرًا
   *[other] نُقلت أقوال في { $reports } من { $total } تقرير
 }
heard-no-agreement = لم يُحمَّل أي اتفاق، فلا يُدرج أحد بصفته جانبًا.
head-who = الجهة
head-heard-in = نقل الأقوال
head-reports = التقارير

## 2

counts-note = الوحدة: حادث واحد، وهو الاسم الذي نطلقه على ما قد يتناوله ادعاء أو أكثر. والأعداد الواردة في الادعاء نفسه («خمس غارات») تُقتبس معه ولا تُجمع أبدًا.
counts-caption = الحوادث حسب الاتجاه المدعى وفئة الأفعال والمنطقة والحالة
counts-none = لم يُبلَّغ عن شيء
head-group = الأفعال
head-zone = المنطقة
head-all = الكل
head-total = كل الاتجاهات
side-party = منسوب إلى { $party }
side-others = منسوب إلى { $names } (الجانب: { $party })
side-several = الادعاءات تسمّي أكثر من طرف
side-undetermined = غير محدد: لم يُسمَّ أحد، أو ليس المسمّى في جانب أي طرف
count-of-state = { $state }: { $count }
chart-caption = حسب اليوم الذي يُقال إن الفعل جرى فيه. لا تشمل خطوات الامتثال. وما لا يُؤرَّخ بيوم بعينه يرد في آخر الرسم.
chart-none = لا رسم بياني: ليس هناك يوم يُرسم.
chart-step = { $days ->
    [zero] عمود واحد لكل يوم.
    [one] عمود واحد لكل يوم.
    [two] عمود واحد لكل يومين.
    [few] عمود واحد لكل { $days } أيام.
    [many] عمود واحد لكل { $days } يومًا.
   *[other] عمود واحد لكل { $days } يوم.
 }
chart-all-days = كل الأيام
head-direction = الاتجاه
head-count-by-state = الحوادث حسب الحالة
map-caption = حيث تضعها الادعاءات. والأرقام هي أرقام الحوادث في المرفق.
map-without = { $count ->
    [zero] لكل حادث نقطة.
    [one] حادث واحد بلا نقطة: مكانه غير مذكور، أو هو بلد أو إقليم.
    [two] حادثان بلا نقطة: مكانهما غير مذكور، أو هو بلد أو إقليم.
    [few] { $count } حوادث بلا نقطة: مكانها غير مذكور، أو هو بلد أو إقليم.
    [many] { $count } حادثًا بلا نقطة: مكانها غير مذكور، أو هو بلد أو إقليم.
   *[other] { $count } حادث بلا نقطة: مكانها غير مذكور، أو هو بلد أو إقليم.
 }
map-off = { $count ->
    [zero] { "" }
    [one] واحد منها خارج الخريطة: { $numbers }.
    [two] اثنان منها خارج الخريطة: { $numbers }.
   *[other] { $count } منها خارج الخريطة: { $numbers }.
 }
map-none = لا خريطة: ليس لأي حادث نقطة. ولا تُعطى للبلد أو الإقليم نقطة أبدًا.
head-point = النقطة
point-and-radius = { $lat }، { $lon } ± { $radius } م

## 3

casualties-none = لا يدّعي أي تقرير سقوط قتلى أو جرحى في هذه الفترة.
casualties-note = كل رقم يرد مع من ادّعاه. وأرقام الحادث الواحد قد تخص الأشخاص أنفسهم، فلا تُجمع.
head-killed = القتلى
head-injured = الجرحى
head-words = القول كما ورد
figure-at-least = { $value } على الأقل
figure-about = نحو { $value }

## 4

incidents-none = لم يرد ادعاء بأي حادث في هذه الفترة.
incidents-note = الحوادث المعروضة: { $shown } من أصل { $total }، مختارة وفق قاعدة: ادعاءات القتلى أو الجرحى أولًا، ثم ما نُفي أو كان محل خلاف، ثم ما ادّعاه أكبر عدد من المصادر المستقلة. والحد الأقصى { $max }؛ وكلها في المرفق.
incident-number = الحادث
head-number = الرقم
head-state = الحالة
head-act = الفعل
head-by = منسوب إلى
head-toward = باتجاه
head-place = المكان
head-when = الوقت
head-attribution = الإسناد
head-who-says = القائل
head-claimed = ما يُدّعى
head-answers = ما نُفي أو رُدّ عليه أو بُرِّر
answers-none = لا نفي ولا رد ولا تبرير في هذه التقارير.
answers-general = قيل عمومًا، لا عن هذا الحادث:
claims-more = { $count ->
    [zero] لا ادعاءات أخرى في المرفق.
    [one] في المرفق ادعاء واحد آخر.
    [two] في المرفق ادعاءان آخران.
    [few] في المرفق { $count } ادعاءات أخرى.
    [many] في المرفق { $count } ادعاءً آخر.
   *[other] في المرفق { $count } ادعاء آخر.
 }
head-origins = المصادر:
origins-counted = { $origins ->
    [zero] لا مصدر
    [one] مصدر واحد
    [two] مصدران مستقلان
    [few] { $origins } مصادر مستقلة
    [many] { $origins } مصدرًا مستقلًا
   *[other] { $origins } مصدر مستقل
 } { $reports ->
    [zero] دون أي تقرير
    [one] في تقرير واحد
    [two] في تقريرين
    [few] في { $reports } تقارير
    [many] في { $reports } تقريرًا
   *[other] في { $reports } تقرير
 }.
state-corroborated-by = { $count ->
    [zero] غير مؤيَّد من مصادر مستقلة
    [one] ادعاء مصدر واحد
    [two] مؤيَّد من مصدرين مستقلين
    [few] مؤيَّد من { $count } مصادر مستقلة
    [many] مؤيَّد من { $count } مصدرًا مستقلًا
   *[other] مؤيَّد من { $count } مصدر مستقل
 }
differs-act = تختلف الادعاءات في الفعل:
differs-actor = تختلف الادعاءات في الفاعل:
differs-killed = تختلف الادعاءات في عدد القتلى:
differs-injured = تختلف الادعاءات في عدد الجرحى:
differs-count = تختلف الادعاءات في العدد:
head-assessment = بموجب الاتفاق، إذا كانت الوقائع كما ادُّعي
head-trace = كيف جرى التوصل إلى ذلك
assessment-no-agreement = لم يُحمَّل أي اتفاق.
assessment-none-covers = { $count ->
    [zero] لم يكن ساريًا أي حكم يمكن أن يتناوله.
    [one] نُظر في حكم واحد، ولا يتناوله.
    [two] نُظر في حكمين، ولا يتناوله أي منهما.
    [few] نُظر في { $count } أحكام، ولا يتناوله أي منها.
    [many] نُظر في { $count } حكمًا، ولا يتناوله أي منها.
   *[other] نُظر في { $count } حكم، ولا يتناوله أي منها.
 }
assessment-bound = { $party }: { $how }
assessment-nobody-bound = لا أحد ملزم
assessment-cannot-tell = { $count ->
    [zero] لا أحكام: { $labels }
    [one] حكم واحد: { $labels }
    [two] حكمان: { $labels }
    [few] { $count } أحكام: { $labels }
    [many] { $count } حكمًا: { $labels }
   *[other] { $count } حكم: { $labels }
 }
assessment-version = الرواية: { $act }، منسوبًا إلى { $by }
head-notified = الإبلاغ:
head-answered = الرد:
who-not-said = غير مذكور
who-person = شخص مسمّى في التقرير
speaker-unnamed = { $who } (دون اسم)
speaker-for = { $who } (باسم { $side })
chain-outlet = باسم الوسيلة نفسها: { $outlet }
chain-one = عن { $who }، في { $outlet }
chain-many = عن { $who }، عبر { $through }، في { $outlet }
outlet-not-stated = وسيلة الإعلام غير مذكورة
manner-general = قيل عن كل فعل من هذا النوع
manner-called-breach = وصفه قائله بأنه خرق
manner-count = { $count } { $unit }
manner-reason = السبب المقدَّم: { $reason }
where-not-said = غير مذكور
counted-no-agreement = لا مناطق: لا اتفاق
counted-no-place = المكان غير مذكور
counted-no-point = مكان بلا نقطة
counted-cannot-tell = يتعذّر الجزم: { $zones }
counted-outside-all = خارج كل المناطق

## 5, 6, 8

presence-none = لم يرد ادعاء بوجود مسلح أو سلاح أو مخزن أو إعادة تسلح في هذه الفترة.
presence-caption = ادعاءات الوجود المسلح والأسلحة والمواقع والمخازن وإعادة التسلح
access-none = لم يرد ادعاء بهجوم على مراقبين أو طواقم طبية أو إعلامية ولا بعرقلة الوصول في هذه الفترة. ولا شيء مسجَّل عن الأماكن التي قصدها المراقبون أو تعذّر عليهم بلوغها.
access-caption = ادعاءات بشأن المراقبين وحفظة السلام والطواقم الطبية والإعلامية والوصول
civilians-none = لم يرد ادعاء بأذى لمدنيين أو بعودة أو مساعدات أو خدمات في هذه الفترة.
civilians-caption = ادعاءات بشأن المدنيين والمساعدات والخدمات

## 7

duties-none = لا التزامات: لم يُحمَّل أي اتفاق.
duties-note = الالتزام الذي مضى يومه لا يوصف بأنه لم يُنفَّذ: فلم يقرر أحد ما إذا كان قد نُفِّذ. ولكل طرف قائمته.
duties-caption = ما يلتزم به كل طرف، وحتى متى
duties-party-none = لا التزام مسجَّل
duties-others = آخرون
duty-undated = لم يُحدَّد يوم
duty-no-claim = لا ادعاء بتنفيذه.
duty-claimed-in = ورد ادعاء بتنفيذه كليًا أو جزئيًا: الحوادث { $numbers }. ادعاءات لا إثبات.
duty-over = { $state }؛ وقد مضى يومه
head-duty = الالتزام
head-due = اليوم الأخير
head-countdown = العدّ التنازلي
countdown-left = { $days ->
    [zero] اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $days } أيام
    [many] بقي { $days } يومًا
   *[other] بقي { $days } يوم
 }
countdown-over = { $days ->
    [zero] اليوم
    [one] مضى يوم واحد
    [two] مضى يومان
    [few] مضت { $days } أيام
    [many] مضى { $days } يومًا
   *[other] مضى { $days } يوم
 }
deadline-name = { $party }: { $duty }

## 9

statements-none = لم يُبلَّغ عن أي اتصال أو تصريح أو تحذير أو مطالبة في هذه الفترة.
statements-caption = من قال ماذا ولمن، بكلمات قائليها
statement-about-act = { $modality }: { $act }
head-speaker = القائل
head-what = الموضوع
head-to = المخاطَب أو المعني

## 10 and 11

corrections-none = لم يُصوَّب أي تقرير سابق لهذه البعثة.
corrections-version = التقرير [{ $newer }] إصدار أحدث من التقرير [{ $older }]، من العنوان نفسه؛ وكلاهما محفوظ ومدرج.
gap-unread = { $count ->
    [zero] لا تقارير واردة لم تُقرأ.
    [one] ورد تقرير واحد ولم يُقرأ بعد؛ ولا يدخل في أي عدد هنا.
    [two] ورد تقريران ولم يُقرآ بعد؛ ولا يدخلان في أي عدد هنا.
    [few] وردت { $count } تقارير ولم تُقرأ بعد؛ ولا تدخل في أي عدد هنا.
    [many] ورد { $count } تقريرًا ولم تُقرأ بعد؛ ولا تدخل في أي عدد هنا.
   *[other] ورد { $count } تقرير ولم تُقرأ بعد؛ ولا تدخل في أي عدد هنا.
 }
gap-erased = { $count ->
    [zero] لم يُمحَ محتوى أي قيد في السجل.
    [one] مُحي محتوى قيد واحد في السجل؛ ولا يدخل في أي عدد هنا.
    [two] مُحي محتوى قيدين في السجل؛ ولا يدخلان في أي عدد هنا.
    [few] مُحي محتوى { $count } قيود في السجل؛ ولا تدخل في أي عدد هنا.
    [many] مُحي محتوى { $count } قيدًا في السجل؛ ولا تدخل في أي عدد هنا.
   *[other] مُحي محتوى { $count } قيد في السجل؛ ولا تدخل في أي عدد هنا.
 }
gap-no-observers = لا عمليات رصد مسجَّلة: لا أماكن وجود المراقبين، ولا ما حجبه الطقس أو منع الوصول، ولا ما لم تبلغه أجهزة الاستشعار. وقد يكون المكان الهادئ مكانًا لم يراقبه أحد.
gap-not-heard = من لم تُنقل أقوالهم في أي تقرير: { $names }.
gap-languages = اللغات المقروءة: { $languages }. ولا يشمل ذلك ما نُشر بلغات أخرى.
gap-language = { $language } ({ $count })
gap-silent-days = أيام من الفترة لم يُنشر فيها أي تقرير متاح: { $days } ({ $count } من أصل { $total }).
gap-many-silent-days = أيام الفترة التي لم يُنشر فيها أي تقرير متاح: { $count } من أصل { $total }.
gap-undated-reports = { $count ->
    [zero] كل التقارير تذكر يوم نشرها.
    [one] تقرير واحد لا يذكر يوم نشره.
    [two] تقريران لا يذكران يوم نشرهما.
    [few] { $count } تقارير لا تذكر يوم نشرها.
    [many] { $count } تقريرًا لا تذكر يوم نشرها.
   *[other] { $count } تقرير لا تذكر يوم نشرها.
 }
gap-no-day = { $count ->
    [zero] لكل حادث يوم.
    [one] حادث واحد بلا يوم، ويُحسب في كل فترة.
    [two] حادثان بلا يوم، ويُحسبان في كل فترة.
    [few] { $count } حوادث بلا يوم، وتُحسب في كل فترة.
    [many] { $count } حادثًا بلا يوم، وتُحسب في كل فترة.
   *[other] { $count } حادث بلا يوم، وتُحسب في كل فترة.
 }
gap-no-point = { $count ->
    [zero] لكل حادث نقطة على الخريطة.
    [one] حادث واحد بلا نقطة على الخريطة.
    [two] حادثان بلا نقطة على الخريطة.
    [few] { $count } حوادث بلا نقطة على الخريطة.
    [many] { $count } حادثًا بلا نقطة على الخريطة.
   *[other] { $count } حادث بلا نقطة على الخريطة.
 }
gap-nobody-named = { $count ->
    [zero] في كل حادث سُمّي فاعل.
    [one] في حادث واحد لم يُسمَّ أي فاعل.
    [two] في حادثين لم يُسمَّ أي فاعل.
    [few] في { $count } حوادث لم يُسمَّ أي فاعل.
    [many] في { $count } حادثًا لم يُسمَّ أي فاعل.
   *[other] في { $count } حادث لم يُسمَّ أي فاعل.
 }
gap-doubt-reports = { $count ->
    [zero] (دون أي تقرير)
    [one] (في تقرير واحد)
    [two] (في تقريرين)
    [few] (في { $count } تقارير)
    [many] (في { $count } تقريرًا)
   *[other] (في { $count } تقرير)
 }
gap-no-agreement = لم يُحمَّل أي اتفاق: لا أطراف ولا مناطق ولا أحكام ولا التزامات.
gap-agreement-unchecked = لم يراجع أحد هذه القراءة للاتفاق.
gap-of-agreement = عن الاتفاق: { $gap }

## Annex

annex-incidents = الحوادث
annex-incidents-caption = كل حوادث الفترة
annex-claims = الادعاءات
annex-claims-caption = كل ادعاء ونفي ونفي عام، بحرفيته
annex-reports = التقارير
annex-register = السجل
annex-versions = الإصدارات
annex-licences = المراجع والتراخيص
claims-none = لم يُقرأ أي ادعاء.
reports-none = لم يُودَع أي تقرير.
head-read = ثقة القراءة
confidence = { $percent }%
report-outlet = وسيلة الإعلام
report-author = الكاتب
report-published = تاريخ النشر
report-obtained = كيفية الحصول عليه
report-language = اللغة
report-claims = الادعاءات المقروءة
report-licence = ترخيص النص
report-dated-by-filer = { $date } (حسب المودِع)
report-dated-by-text = { $date } (مقروء في نصه)
register-none = لم تُنشأ هذه الصفحة من سجل، فلا يمكن التحقق مما فيها بالرجوع إلى سجل.
register-origin = اسم السجل
register-size = القيود
register-root = بصمة الجذر
register-key = المفتاح العام
register-verify = يمكن التحقق مما سجّلته البعثة، وبأي ترتيب، بالرجوع إلى هذا الرأس، بالأمر
licence-quotes = الاقتباسات مقتطفات قصيرة من التقارير المدرجة أعلاه؛ ونصوصها لأصحابها.
licence-map = الخريطة: { $attribution }
licence-zone = { $zone }: { $source }
