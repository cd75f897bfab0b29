# Titles, legends and descriptions of drawings.

map-title = خريطة الحوادث
map-description = الحوادث المبيَّنة حسب الحالة: { $marks ->
    [zero] لا حادث
    [one] حادث واحد
    [two] حادثان
    [few] { $marks } حوادث
    [many] { $marks } حادثًا
   *[other] { $marks } حادث
 }، ولكل منها دائرة عدم يقين؛ والمناطق: { $zones ->
    [zero] لا منطقة
    [one] منطقة واحدة
    [two] منطقتان
    [few] { $zones } مناطق
    [many] { $zones } منطقة
   *[other] { $zones } منطقة
 }. { $without ->
    [zero] لكل حادث نقطة.
    [one] حادث واحد بلا نقطة، وهو في القائمة فقط.
    [two] حادثان بلا نقطة، وهما في القائمة فقط.
    [few] { $without } حوادث بلا نقطة، وهي في القائمة فقط.
    [many] { $without } حادثًا بلا نقطة، وهي في القائمة فقط.
   *[other] { $without } حادث بلا نقطة، وهي في القائمة فقط.
 }
map-legend-uncertainty = دائرة عدم اليقين، بمقياس الخريطة
map-legend-zone = { $zone }: { $basis }
map-legend-boundary = خط تستخدمه هذه الخريطة، دون موقف من أي حدود
map-no-basemap = لا تتوافر معالم لهذه الرقعة: نقاط ومناطق على خطوط الطول والعرض.
map-badge = { $count ->
    [zero] لا حادث
    [one] حادث واحد
    [two] حادثان
    [few] { $count } حوادث
    [many] { $count } حادثًا
   *[other] { $count } حادث
 }
map-scale = { $km } كم
map-north = ش

chart-title = الحوادث حسب اليوم
chart-description = { $total ->
    [zero] لا حادث
    [one] حادث واحد
    [two] حادثان
    [few] { $total } حوادث
    [many] { $total } حادثًا
   *[other] { $total } حادث
 }، { $days }، حسب الحالة. صف لكل اتجاه، وكلها بالمقياس نفسه. والجدول أدناه يتضمن الأعداد نفسها.
chart-row-total = { $count ->
    [zero] لا حادث
    [one] حادث واحد
    [two] حادثان
    [few] { $count } حوادث
    [many] { $count } حادثًا
   *[other] { $count } حادث
 }
chart-undated = اليوم غير معروف

deadlines-title = الالتزامات المؤرخة
deadlines-description = { $count ->
    [zero] لا التزام مؤرخ
    [one] التزام مؤرخ واحد
    [two] التزامان مؤرخان
    [few] { $count } التزامات مؤرخة
    [many] { $count } التزامًا مؤرخًا
   *[other] { $count } التزام مؤرخ
 }، { $days }، كل منها من استحقاقه إلى يومه الأخير، مع وقت الإقفال. والجدول أدناه يتضمن التواريخ نفسها.
deadlines-cutoff = الإقفال، { $date }

# What a zone rests on, as short as a legend needs it
basis-short-text = في نص الاتفاق
basis-short-annex = بموجب مرفق
basis-short-resolution = بموجب قرار
basis-short-unilateral = بإعلان من جانب واحد
basis-short-analytic = للعدّ فقط
