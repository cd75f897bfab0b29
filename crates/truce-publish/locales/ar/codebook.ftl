# The words of the codebook: acts and their families, modality, speakers, reasons, states, verdicts.
# Neutral words only: what a claimant calls an act stands in its quotation, never here.

## Families of acts

group-air = في الجو
group-fire = إطلاق النار
group-ground = على الأرض
group-posture = الوجود المسلح والأسلحة
group-mat = المواقع والمخازن وإعادة التسلح
group-civ = إلحاق الأذى بالمدنيين
group-prot = المراقبون والطواقم الطبية والوصول
group-hum = المساعدات والخدمات
group-sea = في البحر
group-info = التحريض والتشويش
group-violation = ادعاء خرق دون تحديد الفعل
group-comply = خطوات الامتثال
group-say = التصريحات
group-talk = المحادثات والزيارات

## Acts

act-air-strike_manned = غارة بطائرة مأهولة
act-air-strike_drone = غارة بطائرة مسيَّرة
act-air-strike = غارة جوية
act-air-overflight_manned = تحليق طائرة مأهولة
act-air-overflight_drone = تحليق طائرة مسيَّرة

act-fire-rocket_missile = إطلاق قذائف صاروخية أو صواريخ
act-fire-shelling = قصف مدفعي
act-fire-small_arms = إطلاق نار من أسلحة صغيرة
act-fire-clash = اشتباك مسلح
act-fire-ied_mine = لغم أو عبوة يدوية الصنع
act-fire-illum_warning = إطلاق قذائف مضيئة أو طلقات تحذيرية
act-fire-exercise = تمرين بالذخيرة الحية
act-fire-unspecified = إطلاق نار دون تحديد السلاح

act-ground-incursion = توغّل بري
act-ground-raid = مداهمة
act-ground-occupation = البقاء في موقع أو الإمساك به
act-ground-territory_gain = تقدّم ميداني

act-posture-armed_presence = وجود مسلح
act-posture-reinforcement = استقدام تعزيزات
act-posture-weapon_in_zone = سلاح داخل منطقة

act-mat-facility = إنشاء موقع عسكري
act-mat-rearmament = إعادة تسلح
act-mat-production = إنتاج أسلحة
act-mat-cache = مخزن أسلحة
act-mat-recruitment = تجنيد

act-civ-attack = هجوم على مدنيين
act-civ-demolition = هدم
act-civ-detention = احتجاز
act-civ-sgbv = عنف جنسي
act-civ-looting = نهب
act-civ-denial_return = منع العودة

act-prot-monitor_attack = هجوم على مراقبين أو حفظة سلام
act-prot-medical_media = هجوم على طواقم طبية أو إعلامية أو إغاثية
act-prot-obstruct_access = عرقلة الوصول

act-hum-aid_block = منع المساعدات
act-hum-infrastructure = ضرر بالمياه أو الكهرباء أو خدمات أخرى

act-sea-incursion = توغّل بحري

act-info-incitement = تحريض
act-info-cyber_jamming = هجوم سيبراني أو تشويش

act-violation-unspecified = ادعاء خرق دون تحديد الفعل

act-comply-withdraw = انسحاب
act-comply-deploy = انتشار وفق الاتفاق
act-comply-dismantle = تفكيك
act-comply-handover = تسليم
act-comply-release = إفراج
act-comply-return = عودة مدنيين
act-comply-aid = إيصال مساعدات
act-comply-demine = إزالة ألغام
act-comply-coordinate = تنسيق
act-comply-ceasefire = بدء وقف إطلاق النار أو الالتزام به

act-say-accuse = اتهام
act-say-deny = نفي
act-say-admit = إقرار أو إعلان مسؤولية
act-say-justify = تبرير
act-say-warn = تحذير
act-say-threaten = تهديد
act-say-demand = مطالبة
act-say-order = أمر
act-say-assess = تقدير
act-say-agree = موافقة
act-say-reject = رفض

act-talk-consult = محادثات
act-talk-visit = زيارة
act-talk-mediate = وساطة

## How a claim stands to the fact

modality-asserted = قول بصيغة الجزم
modality-alleged = ادعاء
modality-denied = نفي
modality-threatened = تهديد
modality-planned = إعلان دون تنفيذ
modality-demanded = مطالبة دون تنفيذ
modality-conditional = قول مشروط
modality-possible = قول بالاحتمال

## Who speaks

claimant-narrator = وسيلة الإعلام نفسها
claimant-person = شخص مسمّى
claimant-office = جهة رسمية أو دولة
claimant-organisation = منظمة
claimant-anonymous = مصدر غير مسمّى
claimant-media = وسيلة إعلام أخرى

## Reasons given for an act

justification-self_defence = الدفاع عن النفس
justification-enforcement = إنفاذ الاتفاق
justification-response = الرد على فعل من الجانب الآخر
justification-own_clearance = إزالة ذاتية جارية
justification-notified = الإبلاغ المسبق
justification-prevented_by_other = المنع من الجانب الآخر
justification-civilian_activity = نشاط مدني
justification-accident = خطأ أو فعل غير مقصود
justification-not_our_forces = فعل آخرين

## Did it happen?

occurrence-claimed_by_one = ادعاء مصدر واحد
occurrence-corroborated = مؤيَّد من مصادر مستقلة
occurrence-disputed = محل خلاف
occurrence-observed = مرصود
occurrence-established = مُثبَت
occurrence-cannot_be_verified = يتعذّر التحقق منه
occurrence-discounted = مستبعَد

## Who did it?

attribution-unattributed = لم يُسمَّ أحد
attribution-claimed_by_itself = إعلان مسؤولية من الجهة نفسها
attribution-alleged = ادعاء من آخرين
attribution-disputed = محل خلاف
attribution-attributed = مُسنَد

## What an act, as stated, would mean under a provision

verdict-not_covered = غير مشمول
verdict-permitted = مسموح به
verdict-prohibited = محظور
verdict-depends_on_justification = متوقف على مبرِّر مُدّعى
verdict-cannot_tell = يتعذّر الجزم
verdict-claimed-not_covered = غير مشمول
verdict-claimed-permitted = مسموح به، إذا كانت الوقائع كما ادُّعي
verdict-claimed-prohibited = محظور، إذا كانت الوقائع كما ادُّعي
verdict-claimed-depends_on_justification = متوقف على مبرِّر مُدّعى
verdict-claimed-cannot_tell = يتعذّر الجزم

answerability-own_act = المسؤولية عن أفعال الطرف نفسه
answerability-must_prevent = واجب المنع
answerability-must_ensure = واجب الضمان
answerability-best_effort = واجب بذل الجهد

## How a duty stands

obligation-not_due = لم يحن أجله
obligation-due = مستحق
obligation-met = نُفِّذ في أجله
obligation-late = نُفِّذ بعد أجله
obligation-missed = لم يُنفَّذ في أجله
obligation-suspended = معلَّق
obligation-unknown = غير معلوم

## What a zone rests on

basis-text = نص الاتفاق
basis-annex = مرفق بالاتفاق
basis-resolution = قرار
basis-unilateral = إعلان من جانب واحد
basis-analytic = رسم محللين لأغراض العدّ

## Three-valued answers

truth-yes = نعم
truth-no = لا
truth-cannot_tell = يتعذّر الجزم
