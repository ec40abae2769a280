### كلمات للعاملين فقط: الأسماء التي تستخدمها المدارس والقوانين. لا تراها الأسر بهذه الصيغة أبدًا.

excuse-excused = بعذر
excuse-unexcused = بدون عذر
excuse-disciplinary = إجراء تأديبي
excuse-confirmed-not-excused = أكدته الأسرة، ولم يُقبل عذرًا

tier-satisfactory = مُرضٍ
tier-at-risk = معرَّض للخطر
tier-moderate = غياب مزمن متوسط
tier-severe = غياب مزمن شديد

## الطفل في سطر

staff-missed = { $days ->
    [zero] غياب { $missed } من { $days } يوم دراسي
    [one] غياب { $missed } من يوم دراسي واحد
    [two] غياب { $missed } من يومين دراسيين
    [few] غياب { $missed } من { $days } أيام دراسية
    [many] غياب { $missed } من { $days } يومًا دراسيًا
   *[other] غياب { $missed } من { $days } يوم دراسي
}
staff-no-days = لم تُحسب أيام دراسية بعد
staff-counted-to = محسوب حتى { $date }
staff-too-few = الأيام أقل من أن تحدد فئة
staff-part = { $days ->
    [zero] { $name }: لا أيام
    [one] { $name }: يوم واحد
    [two] { $name }: يومان
    [few] { $name }: { $days } أيام
    [many] { $name }: { $days } يومًا
   *[other] { $name }: { $days } يوم
}
staff-no-reason = لم يُذكر السبب بعد
staff-truancy-days = { $days ->
    [zero] لا أيام كاملة بدون عذر بحسب قواعد التغيب
    [one] يوم كامل واحد بدون عذر بحسب قواعد التغيب
    [two] يومان كاملان بدون عذر بحسب قواعد التغيب
    [few] { $days } أيام كاملة بدون عذر بحسب قواعد التغيب
    [many] { $days } يومًا كاملًا بدون عذر بحسب قواعد التغيب
   *[other] { $days } يوم كامل بدون عذر بحسب قواعد التغيب
}
staff-can-miss = { $days ->
    [zero] مع يوم غياب آخر تصل السنة إلى يوم من كل عشرة.
    [one] يمكن غياب يوم واحد آخر حتى { $date } مع البقاء دون يوم من كل عشرة.
    [two] يمكن غياب يومين آخرين حتى { $date } مع البقاء دون يوم من كل عشرة.
    [few] يمكن غياب { $days } أيام أخرى حتى { $date } مع البقاء دون يوم من كل عشرة.
    [many] يمكن غياب { $days } يومًا آخر حتى { $date } مع البقاء دون يوم من كل عشرة.
   *[other] يمكن غياب { $days } يوم آخر حتى { $date } مع البقاء دون يوم من كل عشرة.
}
staff-over = يوم من كل عشرة أيام في السنة أو أكثر: ويبدأ ذلك من عدد الأيام هذا: { $limit }.
staff-days-left = { $days ->
    [zero] لم تبقَ أيام دراسية حتى { $date }: السنة دون يوم من كل عشرة.
    [one] بقي يوم دراسي واحد حتى { $date }: تبقى السنة دون يوم من كل عشرة.
    [two] بقي يومان دراسيان حتى { $date }: تبقى السنة دون يوم من كل عشرة.
    [few] بقيت { $days } أيام دراسية حتى { $date }: تبقى السنة دون يوم من كل عشرة.
    [many] بقي { $days } يومًا دراسيًا حتى { $date }: تبقى السنة دون يوم من كل عشرة.
   *[other] بقي { $days } يوم دراسي حتى { $date }: تبقى السنة دون يوم من كل عشرة.
}
staff-year-over = انتهت السنة وكانت دون يوم من كل عشرة.
staff-reads = لغة الأسرة: { $language }
staff-reads-unknown = لغة الأسرة غير معروفة
staff-joined = { $count ->
    [zero] لم ينضم أحد من البيت.
    [one] انضم شخص بالغ واحد من البيت.
    [two] انضم شخصان بالغان من البيت.
    [few] انضم { $count } بالغين من البيت.
    [many] انضم { $count } بالغًا من البيت.
   *[other] انضم { $count } بالغ من البيت.
}
staff-open-student = فتح صفحة الطفل
staff-back-to-board = العودة إلى اللوحة

## البالغون في البيت

staff-at-home = الأسرة
staff-guardians-none = لا تذكر ملفات المدرسة أي شخص بالغ لهذا الطفل.
staff-guardian-reads = لغة القراءة: { $language }
staff-guardian-joined = تم الانضمام
staff-guardian-not-joined = لم يتم الانضمام بعد
staff-guardian-limits = { $count ->
    [zero] لا قيود في الملف
    [one] قيد واحد في الملف
    [two] قيدان في الملف
    [few] { $count } قيود في الملف
    [many] { $count } قيدًا في الملف
   *[other] { $count } قيد في الملف
}
staff-write-to = الكتابة إلى { $name }
staff-invite = دعوة { $name }

## ما يكتبه العاملون للأسرة

staff-words-reads = لغة الأسرة: { $language }. ترى الأسرة كلماتكم كما تكتبونها.
staff-words-reads-unknown = لا نعرف أي لغة تقرأ الأسرة. ترى الأسرة كلماتكم كما تكتبونها.

## تاريخ

staff-date-day = اليوم
staff-date-month = الشهر
staff-date-year = السنة
staff-date-empty = فارغ
staff-date-pick = فتح التقويم
staff-date-previous = الشهر السابق
staff-date-next = الشهر التالي
