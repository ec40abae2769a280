### ما تحدده المدرسة بنفسها: الأسباب والرموز وأوقات اليوم. للعاملين في المدرسة فقط.

rules-reasons = الأسباب التي تختار منها الأسر
rules-reasons-about = ترتيبها وأسماؤها والأوراق المطلوبة ومن يقرر.
rules-reasons-lead = ترى الأسر الأسباب الستة الأولى فورًا، والباقي بلمسة واحدة. والسبب الذي تضعونه جانبًا يبقى مقروءًا في كل ملاحظة تحمله من قبل.
rules-school = المدرسة
rules-set-by = حدّده { $name }، { $date }
rules-set-never = لم يُحدَّد شيء هنا بعد. كل شيء كالمعتاد.
rules-save = حفظ
rules-saved = تم الحفظ. يصل إلى الأسر مع المزامنة القادمة.
rules-unsaved = لديكم تغييرات. تسري بعد حفظها.
rules-undo = التراجع عن تغييراتي
rules-change = تغيير: { $name }
rules-up = نقل إلى أعلى: { $name }
rules-down = نقل إلى أسفل: { $name }
rules-moved = { $name } الآن في المكان رقم { $place }.
rules-offered = يمكن للأسر اختيار هذا السبب
rules-offered-always = هذا يبقى دائمًا: لا يُترك أحد بلا طريقة يقول بها إن هناك مشكلة.
rules-put-away = غير معروض
rules-names = كيف تسمّيه مدرستكم
rules-names-hint = اتركوه فارغًا لاستعمال الاسم المعتاد. ومن يقرأ لغة بلا اسم منكم يقرأ الاسم المعتاد بها.
rules-name-in = باللغة: { $language }
rules-document = الورقة
rules-document-pack = كما تقول القواعد
rules-document-hint = حيث تكتفي القواعد بكلمة الأسرة. وما يمنحه القانون بلا ورقة يبقى بلا ورقة.
rules-decided-by = من يقرر
rules-decided-by-anyone = كل من يراجع الملاحظات
rules-decided-by-hint = يمكن لإدارة المدرسة ومسؤولي النظام أن يقرروا دائمًا أيضًا.
rules-sis-code = الرمز في نظامكم
rules-sis-code-hint = ما يصير إليه هناك اليوم المقبول. فارغ: الرمز الأكثر استعمالًا في ملفاتكم.
rules-tag-paper = الورقة: { $paper }
rules-tag-decides = يقرر: { $role }
rules-tag-code = الرمز: { $code }
rules-tag-named = اسم خاص
document-parent-note = كلمة من الأسرة
document-medical-note = ورقة من الطبيب
document-court-paper = ورقة من المحكمة
document-prior-approval = موافقة المدرسة قبل اليوم

## الرموز

rules-codes = رموز نظامكم
rules-codes-about = ما معنى كل رمز من رموز الحضور.
rules-codes-lead = ما تحددونه هنا يتقدم على ما تقوله الملفات وجداول الربط، ابتداءً من الاستيراد القادم. وما استُورد من قبل يبقى كما قُرئ.
rules-codes-none = لا رموز في سجلاتكم بعد
rules-codes-none-do = تأتي مع أول استيراد للحضور. ويمكنكم إضافة رموز هنا قبل ذلك.
rules-code-times = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
rules-code-counted = حتى الآن: { $meaning }
rules-code-unseen = ليس في سجلاتكم بعد
rules-code-as-read = كما قُرئ
rules-code-meaning = معنى { $code }
rules-code-new = رمز آخر
rules-code-add = إضافة
rules-code-there = هذا الرمز موجود في القائمة.
meaning-present = في المدرسة
meaning-remote = في المدرسة من البيت
meaning-late = وصول متأخر
meaning-left-early = خروج مبكر
meaning-ignore = نُظر فيه ولم يُحسب
meaning-absent-excused = غياب بعذر
meaning-absent-unexcused = غياب بلا عذر مقبول
meaning-absent-disciplinary = غياب بسبب إيقاف
meaning-absent-confirmed-not-excused = غياب أكدته الأسرة، بلا عذر مقبول

## أوقات اليوم

rules-times = أوقات اليوم
rules-times-about = حتى متى تُبلغ الأسر، ومن متى تُسأل.
rules-times-lead = كل الأوقات بساعة المدرسة ({ $zone }).
rules-report-until = تُبلغ الأسر عن غياب اليوم حتى
rules-report-until-on = يوجد وقت كهذا
rules-report-until-hint = لا تُرفض ملاحظة متأخرة أبدًا. يُقال ذلك للأسرة، وتنتظر قائمة الصباح التالي.
rules-notices-from = تُسأل الأسر عن غياب بلا شرح ابتداءً من
rules-notices-from-on = ليس قبل وقت من اليوم
rules-notices-from-hint = لا يكون ذلك أبدًا قبل التحقق من الحضور، مهما كُتب هنا، ولا ما دامت ملاحظة من الأسرة تنتظر.
rules-pack-days = بحسب القواعد ({ $pack })
rules-pack-back = { $days ->
    [zero] لا يمكن شرح يوم مضى.
    [one] يمكن شرح اليوم خلال يوم دراسي واحد.
    [two] يمكن شرح اليوم خلال يومين دراسيين.
    [few] يمكن شرح اليوم خلال { $days } أيام دراسية.
    [many] يمكن شرح اليوم خلال { $days } يومًا دراسيًا.
   *[other] يمكن شرح اليوم خلال { $days } يوم دراسي.
}
rules-pack-back-year = يمكن شرح اليوم حتى نهاية العام الدراسي.
rules-pack-ahead = { $days ->
    [zero] لا يمكن الإبلاغ مسبقًا.
    [one] يمكن الإبلاغ عن غياب قبل يوم واحد.
    [two] يمكن الإبلاغ عن غياب قبل يومين.
    [few] يمكن الإبلاغ عن غياب قبل { $days } أيام.
    [many] يمكن الإبلاغ عن غياب قبل { $days } يومًا.
   *[other] يمكن الإبلاغ عن غياب قبل { $days } يوم.
}

## على اللوحة وفي المراجعة

review-decided-by = يقرر في هذا السبب هنا شخص آخر: { $role }.
review-decided-by-do = يمكنكم قراءته والكتابة إلى الأسرة. أما الجواب فله.
review-after-cut-off = وصل بعد الساعة { $time }
