### مراجعة ما شرحته الأسرة: قاعدته، وما يغيره كل جواب، ثم الجواب.

review-title = { $name }: شرح
review-title-no-name = شرح
review-family-says = ما تقوله الأسرة
review-no-words = بلا كلمات، السبب فقط.
review-reason = السبب
review-days = الأيام
review-part = كم من اليوم
review-written = كتبه
review-received = وصل إلى المدرسة { $date }
review-story = ما حدث حتى الآن
review-came-back = لم يصل جوابكم إلى الأسرة
review-discrepancy = لا يطابق السجل

## القاعدة

review-rule = القاعدة
review-rule-more = المزيد عن القاعدة
review-rule-nth = يوم الغياب رقم { $nth } في هذه السنة الدراسية.
review-rule-nths = أيام الغياب من رقم { $first } إلى رقم { $last } في هذه السنة الدراسية.
review-rule-reason-counts = تذكر القاعدة هذا السبب بين الأعذار.
review-rule-reason-does-not-count = لا تذكر القاعدة هذا السبب بين الأعذار.
review-rule-stays-missed = يبقى يوم غياب أيًا كان قراركم.
review-rule-stricter = ابتداءً من الغياب رقم { $nth } تطلب القاعدة المزيد.
review-rule-pack = القواعد: { $pack }، الإصدار { $version }
review-paper-none = لا حاجة إلى أي ورقة.
review-paper-parent-note = تلزم كلمة مكتوبة من البيت.
review-paper-here = تلزم كلمة مكتوبة من البيت، وها هي.
review-paper-medical-note = يلزم تقرير من طبيب أو من التمريض.
review-paper-court-paper = تلزم ورقة من المحكمة.
review-paper-prior-approval = تلزم موافقة المدرسة قبل ذلك اليوم.
review-paper-by = آخر يوم لها: { $date }.

## ما يغيره الجواب

review-effect-caption = ما يغيره كل جواب في السجل
review-effect-now = الآن
review-effect-if-accepted = عند القبول
review-effect-if-not-accepted = عند عدم القبول
review-sum-missed = أيام الغياب
review-sum-excused = بعذر
review-sum-unexcused = بدون عذر
review-sum-unexplained = بلا سبب
review-sum-disciplinary = إجراء تأديبي
review-sum-truancy-days = أيام كاملة تحسبها قواعد التغيب
review-effect-day = { $day }: { $before }، ثم { $after }.
review-effect-no-mark = لم يُسجَّل بعد
review-effect-sum = { $what }: الآن { $before }، وبعد ذلك { $after }.
review-effect-missed = أيام الغياب: { $days }. لا يتغير ذلك.
review-effect-nothing = لا يتغير شيء في السجل.
review-effect-asks = لا يتغير شيء في السجل. ترى الأسرة سؤالكم ويمكنها الإجابة.

## الجواب

review-answer = جوابكم
review-verdict-accept = قبول
review-verdict-ask-for-more = طلب المزيد
review-verdict-not-accept = عدم القبول
review-ask-accept = قبول هذا الشرح عن { $name }؟
review-ask-ask-for-more = ماذا تحتاجون أن تعرفوا عن { $name }؟
review-ask-not-accept = لماذا لا تستطيع المدرسة قبول هذا عن { $name }؟
review-do-accept = قبول
review-do-ask-for-more = إرسال السؤال
review-do-not-accept = عدم القبول
review-done-accept = تم القبول: { $name }
review-done-ask-for-more = طُلب المزيد: { $name }
review-done-not-accept = لم يُقبل: { $name }
review-words = كلماتكم إلى الأسرة
review-words-not-needed = (غير لازم)
review-words-add = إضافة كلمة
review-words-missing = يُرجى كتابة بضع كلمات: تقرؤها الأسرة مع جوابكم.
review-final = تعلم الأسرة فورًا، ويبقى القرار.
review-not-final = تعلم الأسرة فورًا. يبقى القرار مفتوحًا.
