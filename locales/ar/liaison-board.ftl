### صباح مسؤول التواصل: من غاب، وما ينتظر، وكيف حال طلاب المدرسة.

board-title = اليوم في { $school }
board-out = { $count ->
    [zero] لم يُسجَّل غياب أي طفل اليوم.
    [one] طفل واحد غائب.
    [two] طفلان غائبان.
    [few] { $count } أطفال غائبون.
    [many] { $count } طفلًا غائبون.
   *[other] { $count } طفل غائبون.
}
board-out-explained = { $count ->
    [zero] لم تخبرنا أي أسرة بالسبب بعد.
    [one] أخبرتنا أسرة واحدة بالسبب.
    [two] أخبرتنا أسرتان بالسبب.
    [few] أخبرتنا { $count } أسر بالسبب.
    [many] أخبرتنا { $count } أسرة بالسبب.
   *[other] أخبرتنا { $count } أسرة بالسبب.
}

## القوائم

board-lists = القوائم
board-list-review = للمراجعة
board-list-unexplained = لم يُذكر السبب بعد
board-list-discrepancy = غير متطابق
board-list-support = طلبات المساعدة
board-list-message = في انتظار جوابي
board-list-not-joined = يتعذر الوصول إليهم

board-about-review = ما كتبته الأسر، والأطول انتظارًا أولًا.
board-about-unexplained = غياب في آخر 15 يومًا دراسيًا ولم يذكر أحد السبب. غياب اليوم أولًا.
board-about-discrepancy = ما قيل أو تقرر لا يوافق سجل المدرسة.
board-about-support = بحسب اليوم الذي وعدنا بالجواب فيه.
board-about-message = الأطول انتظارًا أولًا.
board-about-not-joined = أطفال غابوا مؤخرًا ولا أحد في بيوتهم يستخدم Presente.

board-none-review = لا شيء للمراجعة
board-none-unexplained = لكل يوم غياب سبب
board-none-discrepancy = كل شيء متطابق
board-none-support = لا أحد ينتظر المساعدة
board-none-message = تمت الإجابة عن كل الرسائل
board-none-not-joined = يمكن الوصول إلى أسر كل من غابوا
board-none-do-review = عندما تشرح أسرة يوم غياب، يصل الشرح إلى هنا تلقائيًا.
board-none-do-unexplained = عندما يُسجَّل غياب طفل ولا يذكر أحد السبب، يظهر ذلك هنا.
board-none-do-discrepancy = عندما لا يوافق استيراد جديد قرارًا سابقًا، يظهر ذلك هنا.
board-none-do-support = عندما تطلب أسرة المساعدة، يصل طلبها إلى هنا مع يوم الجواب.
board-none-do-message = عندما تكتب أسرة، تنتظر الرسالة هنا حتى يجيب أحد.
board-none-do-not-joined = عندما يغيب طفل ولم ينضم أحد من بيته، يظهر ذلك هنا.

board-more = { $count ->
    [zero] إظهار المزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } أخرى
   *[other] إظهار { $count } أخرى
}
board-detail = العنصر المختار
board-open = فتح

## في كل عنصر

board-tag-unexplained = { $count ->
    [zero] لا أيام بلا سبب
    [one] يوم واحد بلا سبب
    [two] يومان بلا سبب
    [few] { $count } أيام بلا سبب
    [many] { $count } يومًا بلا سبب
   *[other] { $count } يوم بلا سبب
}
board-tag-discrepancy = غير متطابق
board-tag-not-joined = لم ينضم أحد
board-tag-unread = { $count ->
    [zero] لا رسائل جديدة
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
board-tag-my-turn = الدور علينا
board-came-back = عاد جوابكم: { $why }
board-discrepancy-accepted-but-unexcused = قبلنا الشرح عن يوم { $date }، وما زال السجل يقول «بدون عذر». على مكتب المدرسة تغييره هناك.
board-discrepancy-explained-but-present = تقول الأسرة إنه غياب طوال يوم { $date }، والسجل يقول إنه حضور. يُرجى سؤال هيئة التدريس ثم الأسرة.
board-support-urgency = الوقت المطلوب: { $urgency }
board-support-due = يوم الجواب: { $day }.
board-support-due-today = الجواب مطلوب اليوم.
board-support-overdue = مضى يوم الجواب: { $day }.
board-support-no-date = لم يُحدَّد يوم للجواب بعد.
board-support-owner = يتولى الأمر: { $name }.
board-support-no-owner = لم يتولَّ الأمر أحد بعد.
board-support-waits-for-family = أجبنا، والدور على الأسرة.
board-message-from = من { $name }
board-not-joined-do = يمكن دعوة أحد من البيت من صفحة الطفل.

## المفاتيح

board-keys = المفاتيح
board-key-next = التالي في القائمة
board-key-previous = السابق
board-key-open = فتح المختار
board-key-accept = قبول: يُظهر ما يتغير، ثم يحفظه مفتاح Enter
board-key-more = طلب المزيد
board-key-not = عدم القبول
board-key-leave = الخروج بدون حفظ
board-key-lists = الذهاب إلى إحدى القوائم
board-key-find = البحث عن طفل
board-key-keys = إظهار هذه المفاتيح
board-keys-when = لا تعمل أثناء الكتابة ولا في القائمة الرئيسية.

## حال الطلاب هذه السنة

year-title = حال طلابنا هذه السنة
year-students = { $count ->
    [zero] لا طلاب هذه السنة.
    [one] طالب واحد هذه السنة.
    [two] طالبان هذه السنة.
    [few] { $count } طلاب هذه السنة.
    [many] { $count } طالبًا هذه السنة.
   *[other] { $count } طالب هذه السنة.
}
year-with-absence = { $count ->
    [zero] لم يغب أحد منهم.
    [one] غاب واحد منهم يومًا أو جزءًا من يوم.
    [two] غاب اثنان منهم يومًا أو جزءًا من يوم.
    [few] غاب { $count } منهم يومًا أو جزءًا من يوم.
    [many] غاب { $count } منهم يومًا أو جزءًا من يوم.
   *[other] غاب { $count } منهم يومًا أو جزءًا من يوم.
}
year-school-days = { $days ->
    [zero] لم يمر على أي منهم يوم دراسي بعد.
    [one] مر على كل منهم يوم دراسي واحد حتى الآن.
    [two] مر على كل منهم يومان دراسيان حتى الآن.
    [few] مر على كل منهم { $days } أيام دراسية حتى الآن.
    [many] مر على كل منهم { $days } يومًا دراسيًا حتى الآن.
   *[other] مر على كل منهم { $days } يوم دراسي حتى الآن.
}
year-school-days-between = عدد الأيام الدراسية لكل منهم حتى الآن من { $fewest } إلى { $most }، بحسب تاريخ الالتحاق والمغادرة.
year-days = مجموع أيام الغياب: { $missed }. بعذر: { $excused }. بدون عذر: { $unexcused }.
year-column-tier = الفئة
year-column-means = نسبة أيام الغياب
year-column-students = عدد الطلاب
year-means-satisfactory = أقل من 5 من كل 100
year-means-at-risk = من 5 إلى أقل من 10 من كل 100
year-means-moderate = من 10 إلى أقل من 20 من كل 100
year-means-severe = ‏20 من كل 100 أو أكثر
year-too-few = أيام أقل من اللازم
year-means-too-few = بلا فئة بعد
year-staff-only = للعاملين في المدرسة فقط. لا تُخفى الأعداد الصغيرة هنا، فيُرجى عدم نقلها إلى غيرهم.
