### شرح غياب أو الإبلاغ عنه: صفحة واحدة، وتُقال القاعدة قبل الإرسال.

explain-title = شرح غياب أو إبلاغ عنه
explain-title-change = تغيير شرحكم عن { $name }
explain-lead = عن { $name }. يستغرق ذلك نحو دقيقة.
explain-kept = احتفظنا بما بدأتم كتابته.
explain-start-over = البدء من جديد
explain-started-over = بداية جديدة. مُحي ما بدأتم كتابته.

## أي أيام

explain-days = أي أيام؟
explain-days-hint = يُرجى وضع علامة على كل يوم يخصه هذا.
explain-days-more = { $count ->
    [zero] لا أيام أخرى
    [one] إظهار يوم آخر
    [two] إظهار يومين آخرين
    [few] إظهار { $count } أيام أخرى
    [many] إظهار { $count } يومًا آخر
   *[other] إظهار { $count } يوم آخر
}
explain-days-other = يوم آخر، مضى أو سيأتي
explain-days-chosen = الأيام المختارة: { $days }
explain-days-none = لم يُختر أي يوم بعد
explain-month-before = الشهر السابق
explain-month-after = الشهر التالي

## كم من اليوم

explain-part = كم من اليوم؟
explain-arrives = وقت الوصول
explain-leaves = وقت الخروج
explain-returns = وقت العودة
explain-hour = الساعة
explain-minute = الدقائق

## لماذا

explain-reason = ما السبب؟
explain-reason-more = إظهار أسباب أخرى
explain-reason-missing = يُرجى اختيار الأقرب. يمكن أيضًا اختيار «سبب آخر».
explain-tell-a-person = لا تُكتب هنا أي كلمة. سيسألكم شخص من المدرسة.

## بكلماتكم

explain-if-you-like = (إن أردتم)
explain-note = بكلماتكم
explain-note-hint = يكفي سطر واحد، بأي لغة.
explain-files = أوراق أو صور

## ما يحدث الآن

explain-now = ما يحدث الآن
explain-now-later = يُرجى اختيار الأيام أولًا، والأوقات إن لزمت. بعدها تقرؤون هنا ما تحتاج إليه المدرسة، قبل الإرسال.
explain-now-reason = بعد اختيار السبب تقرؤون هنا إن كانت المدرسة تحتاج إلى ورقة.
explain-nth = سيكون هذا يوم الغياب رقم { $nth } هذا العام.
explain-nths = ستكون هذه أيام الغياب من { $first } إلى { $last } هذا العام.
explain-person-asks = سيتصل بكم شخص من المدرسة أو يكتب إليكم ليسألكم. وما تقولونه يبقى عند هذا الشخص قدر الإمكان.
explain-paper-none = لا حاجة إلى أي ورقة. كلمتكم تكفي.
explain-paper-parent-note = تحتاج المدرسة إلى كلمة قصيرة منكم. ما تكتبونه أعلاه يكفي.
explain-paper-parent-note-by = تحتاج المدرسة إلى كلمة قصيرة منكم حتى { $date }. ما تكتبونه أعلاه يكفي.
explain-paper-medical-note = ستطلب المدرسة ورقة من الطبيب. يمكن إضافتها هنا، الآن أو لاحقًا.
explain-paper-medical-note-by = تحتاج المدرسة إلى ورقة من الطبيب حتى { $date }. يمكن إضافتها هنا، الآن أو لاحقًا.
explain-paper-court-paper = ستطلب المدرسة ورقة المحكمة. يمكن إضافتها هنا، الآن أو لاحقًا.
explain-paper-court-paper-by = تحتاج المدرسة إلى ورقة المحكمة حتى { $date }. يمكن إضافتها هنا، الآن أو لاحقًا.
explain-paper-prior-approval = توافق المدرسة على هذا أو لا توافق قبل موعده. يُرجى السؤال مبكرًا.
explain-by-house = مدرستكم هي التي تطلب هذه الورقة. هذه قاعدة خاصة بالمدرسة.
explain-reason-not-listed = لا تذكر القواعد هذا السبب الآن. يُرجى إخبار المدرسة به مع ذلك: يقرؤه شخص ويقرر.
explain-still-missed = يُحسب اليوم يوم غياب أيًا كان السبب. هذا عدّ لا لوم.
explain-stricter = ابتداءً من اليوم رقم { $nth } تطلب القواعد أكثر من ذلك.
explain-report-until = الأفضل إرسال ما يخص اليوم قبل الساعة { $time }.
explain-cut-off-passed = تجاوز الوقت الساعة { $time }، وقد تسألكم المدرسة أين طفلكم. يُرجى الإرسال مع ذلك. سيبقى في قائمة صباح اليوم التالي.
explain-who-decides = يقرأ هذا شخص في المدرسة ويقرر. سترون الجواب هنا مع سببه.
explain-rule = هذه { $pack }، { $version }.
explain-send = إرسال إلى المدرسة
explain-send-again = إرسال التغيير
explain-sent = تم الحفظ. يصل إلى المدرسة الآن، أو عند عودة الاتصال.
