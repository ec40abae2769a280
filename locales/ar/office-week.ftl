### هذا الأسبوع: الشاشة الأولى لمن يدير النظام. للعاملين في المدرسة فقط.

week-title = هذا الأسبوع
week-span = { $span }، إلى حيث تم التحقق من الحضور
week-none = لم يُستورد أي حضور بعد
week-none-do = بعد أول ملف تظهر هنا أرقام هذا الأسبوع.
week-rate = الحضور { $share } من الأيام الدراسية
week-rate-about = بلغ الغياب { $missed } من { $days } من الأيام، لكل الطلاب معًا.
week-by-grade = بحسب الصف
week-by-language = بحسب لغة البيت
week-group = المجموعة
week-children = الطلاب
week-attended = الحضور
week-chronic = غابوا عُشر العام أو أكثر
week-hidden = مخفي
week-hidden-why = تُخفى المجموعات والأعداد من 1 إلى { $most }، وكل ما يكشفها.
week-language-untold = اللغة غير معروفة
week-waiting = ما ينتظر المدرسة
week-explanations = ملاحظات تنتظر الجواب
week-support = طلبات المساعدة
week-messages = الرسائل
week-problems = مشكلات في البيانات
week-problems-none = لا شيء ناقص ولا شيء متعارض.
week-discrepancies = أيام يختلف فيها السجل مع قرار المدرسة
week-without-guardian = طلاب بلا ولي أمر
week-without-language = طلاب لا تُعرف لغتهم
week-not-joined = طلاب لم ينضم أحد من أولياء أمورهم
week-days-not-closed = { $count ->
    [zero] لا أيام دراسية قبل اليوم بلا حضور
    [one] يوم دراسي واحد قبل اليوم بلا حضور
    [two] يومان دراسيان قبل اليوم بلا حضور
    [few] { $count } أيام دراسية قبل اليوم بلا حضور
    [many] { $count } يومًا دراسيًا قبل اليوم بلا حضور
   *[other] { $count } يوم دراسي قبل اليوم بلا حضور
}
week-days-not-closed-do = يُرجى استيراد الحضور: تنتهي الأرقام أعلاه قبل هذه الأيام.
find-lacking-guardian = يظهر فقط الطلاب الذين بلا ولي أمر.
find-lacking-language = يظهر فقط الطلاب الذين لا تُعرف لغتهم.
find-lacking-joined = يظهر فقط الطلاب الذين لم ينضم أحد من أولياء أمورهم.
find-lacking-all = عرض الجميع
