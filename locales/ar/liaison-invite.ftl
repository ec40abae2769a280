### دعوة شخص بالغ من البيت: رمز على الشاشة وعلى الورق.

invite-title = دعوة { $name }
invite-title-no-name = دعوة أسرة
invite-back = العودة إلى صفحة الطفل
invite-what = تحصلون على رمز يرى به هذا الشخص وحده أطفاله هنا. يعمل مرة واحدة خلال 30 يومًا.
invite-once = الرمز الجديد يلغي أي رمز سابق لهذا الشخص.
invite-joined-already = سبق أن انضم هذا الشخص. الرمز الجديد لحاسوب آخر.
invite-make = إنشاء رمز
invite-made = الرمز جاهز لـ { $name }.
invite-code = الرمز
invite-address = العنوان
invite-link = الرابط
invite-for = لمن
invite-for-children = { $name }، من أجل { $children }
invite-until = صالح حتى
invite-shown-once = لا يظهر الرمز إلا الآن. يُرجى طباعة الرسالة أو نسخ الرابط قبل مغادرة هذه الصفحة.
invite-no-letter = لا توجد لدينا رسالة بهذه اللغة بعد: { $language }. يُرجى شرحها شفهيًا عند تسليمها.
invite-print = طباعة الرسالة
invite-copy = نسخ الرابط
invite-copied = تم نسخ الرابط.
invite-not-copied = تعذر نسخ الرابط. يُرجى تحديده ونسخه باليد.
invite-letter = الرسالة
invite-lost = ضاع حاسوبه القديم أو سُرق
invite-lost-hint = يُسجَّل فورًا خروج الحواسيب التي يستعملها هذا الشخص الآن، وتمحو ما فيها حين تتصل بالمدرسة في المرة القادمة. وما لم يُرسَل منها يضيع.
invite-lost-done = { $count ->
    [zero] لم يكن أي حاسوب له مسجَّل الدخول.
    [one] سُجّل خروج حاسوب واحد له.
    [two] سُجّل خروج حاسوبين له.
    [few] سُجّل خروج { $count } حواسيب له.
    [many] سُجّل خروج { $count } حاسوبًا له.
   *[other] سُجّل خروج { $count } حاسوب له.
}
