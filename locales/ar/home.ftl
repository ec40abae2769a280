### أول شاشة للأسرة. عدد أيام بالكلمات أولًا، ثم معناه، ثم أمر واحد للقيام به.

home-title = مرحبًا { $name }
home-title-no-name = مرحبًا
home-lead = كيف تسير الأمور في المدرسة، وما تودّ المدرسة أن تعرفه منكم.
home-explain = شرح غياب أو إبلاغ عنه
home-sent = ما أخبرتم به المدرسة
home-no-children = لا يوجد طفل هنا بعد
home-no-children-do = لم تربط المدرسة طفلًا باسمكم بعد. يستطيع مكتب المدرسة القيام بذلك.

home-grade-and-school = { $grade } · { $school }

## اليوم، كما سجلته المدرسة

home-today-at-school = في المدرسة اليوم
home-today-missed-explained = غياب اليوم، مشروح
home-today-missed-looking = غياب اليوم، ووصل شرحكم إلى المدرسة
home-today-missed-no-reason = غياب اليوم
home-today-missed-not-excused = غياب اليوم
home-today-missed-suspended = إيقاف عن الدراسة اليوم
home-today-late = وصول متأخر اليوم
home-today-left-early = خروج مبكر اليوم
home-today-remote = تعلّم من البيت اليوم
home-today-not-recorded = لم يُسجَّل اليوم بعد
home-today-no-school = لا توجد مدرسة اليوم
home-today-to-come = لم تبدأ دروس اليوم بعد
home-today-to-come-reported = غياب اليوم، والمدرسة على علم
home-today-not-enrolled = خارج هذه المدرسة اليوم

## أيام الغياب ومعناها

home-missed = { $days ->
    [0] لا أيام غياب
    [zero] لا أيام غياب
    [one] يوم غياب واحد
    [two] يوما غياب
    [few] { $days } أيام غياب
    [many] { $days } يوم غياب
   *[other] { $days } يوم غياب
}
home-this-year = هذا العام
home-none-missed = حضور كامل لـ{ $name } حتى الآن. شكرًا لكم.
home-few = هذا أقل من أسبوع دراسي.
home-weeks = { $weeks ->
    [zero] هذا أقل من أسبوع دراسي.
    [one] هذا نحو أسبوع دراسي.
    [two] هذا نحو أسبوعين دراسيين.
    [few] هذا نحو { $weeks } أسابيع دراسية.
    [many] هذا نحو { $weeks } أسبوعًا دراسيًا.
   *[other] هذا نحو { $weeks } أسبوع دراسي.
}
home-can-miss = { $days ->
    [zero] لم تبقَ أيام غياب لـ{ $name } حتى { $date } ليبقى العدد أقل من يوم من كل عشرة.
    [one] بقي لـ{ $name } يوم غياب واحد ممكن حتى { $date } ليبقى العدد أقل من يوم من كل عشرة.
    [two] بقي لـ{ $name } يوما غياب ممكنان حتى { $date } ليبقى العدد أقل من يوم من كل عشرة.
    [few] بقيت لـ{ $name } { $days } أيام غياب ممكنة حتى { $date } ليبقى العدد أقل من يوم من كل عشرة.
    [many] بقي لـ{ $name } { $days } يوم غياب ممكنًا حتى { $date } ليبقى العدد أقل من يوم من كل عشرة.
   *[other] بقي لـ{ $name } { $days } يوم غياب ممكن حتى { $date } ليبقى العدد أقل من يوم من كل عشرة.
}
home-at-limit = مع يوم غياب آخر يصير العدد يومًا من كل عشرة. تستطيع المدرسة أن تساعد حتى لا يصل إلى ذلك.
home-over = هذا يوم من كل عشرة أو أكثر. كثيرًا ما تكون هناك أسباب وجيهة. كل يوم في المدرسة من الآن ينفع، وفي المدرسة من يستطيع المساعدة.
home-days-left = { $days ->
    [zero] لم تبقَ أيام دراسية حتى { $date }. سيبقى غياب { $name } هذا العام أقل من يوم من كل عشرة.
    [one] بقي يوم دراسي واحد حتى { $date }. سيبقى غياب { $name } هذا العام أقل من يوم من كل عشرة.
    [two] بقي يومان دراسيان حتى { $date }. سيبقى غياب { $name } هذا العام أقل من يوم من كل عشرة.
    [few] بقيت { $days } أيام دراسية حتى { $date }. سيبقى غياب { $name } هذا العام أقل من يوم من كل عشرة.
    [many] بقي { $days } يومًا دراسيًا حتى { $date }. سيبقى غياب { $name } هذا العام أقل من يوم من كل عشرة.
   *[other] بقي { $days } يوم دراسي حتى { $date }. سيبقى غياب { $name } هذا العام أقل من يوم من كل عشرة.
}
home-year-over = انتهى العام الدراسي.
home-year-over-under = انتهى العام الدراسي. كان مجموع الغياب أقل من يوم من كل عشرة.
home-year-over-reached = انتهى العام الدراسي. كان مجموع الغياب يومًا من كل عشرة أو أكثر. في المدرسة من يستطيع المساعدة ليكون العام القادم أسهل.
home-too-few = بدأ العام للتو. الأيام قليلة، ولا يستطيع أحد بعد أن يقول ما معنى ذلك.
home-no-days = لم ترسل المدرسة أي أيام بعد. ستظهر هنا من تلقاء نفسها.
home-came-since = حضور كل يوم لـ{ $name } منذ { $date }. شكرًا لكم.
home-band = أيام الغياب حتى الآن: { $missed }. يوم من كل عشرة يعني { $limit }.
home-band-end = { $limit ->
    [zero] لا أيام: يوم من كل عشرة
    [one] يوم واحد هو يوم من كل عشرة
    [two] يومان هما يوم من كل عشرة
    [few] { $limit } أيام هي يوم من كل عشرة
    [many] { $limit } يومًا هي يوم من كل عشرة
   *[other] { $limit } يوم هي يوم من كل عشرة
}
home-taken = توجد لدى المدرسة وثيقة تحدّ مما ترونه هنا عن { $name }. يمكنكم سؤال مكتب المدرسة عنها.
home-taken-deciding = يمكنكم هنا القراءة عن { $name }. وتقول وثيقة لدى المدرسة إن غيركم يجيب. يمكنكم سؤال مكتب المدرسة عنها.
home-goal = { $most ->
    [0] هدفنا: لا أيام غياب حتى { $date }.
    [zero] هدفنا: لا أيام غياب حتى { $date }.
    [one] هدفنا: يوم غياب واحد على الأكثر حتى { $date }.
    [two] هدفنا: يوما غياب على الأكثر حتى { $date }.
    [few] هدفنا: { $most } أيام غياب على الأكثر حتى { $date }.
    [many] هدفنا: { $most } يوم غياب على الأكثر حتى { $date }.
   *[other] هدفنا: { $most } يوم غياب على الأكثر حتى { $date }.
}
home-goal-so-far = { $missed ->
    [0] لا شيء حتى الآن.
    [zero] لا شيء حتى الآن.
    [one] يوم واحد حتى الآن.
    [two] يومان حتى الآن.
    [few] { $missed } أيام حتى الآن.
    [many] { $missed } يومًا حتى الآن.
   *[other] { $missed } يوم حتى الآن.
}

## الخطوة التالية

home-next-explain-today = لم يُذكر سبب لليوم بعد. تكفي كلمات قليلة.
home-next-explain-today-go = شرح غياب اليوم
home-next-explain-days = { $count ->
    [zero] لا أيام بلا سبب.
    [one] يوم واحد لم يُذكر سببه بعد. تكفي كلمات قليلة.
    [two] يومان لم يُذكر سببهما بعد. تكفي كلمات قليلة.
    [few] { $count } أيام لم يُذكر سببها بعد. تكفي كلمات قليلة.
    [many] { $count } يومًا لم يُذكر سببها بعد. تكفي كلمات قليلة.
   *[other] { $count } يوم لم يُذكر سببها بعد. تكفي كلمات قليلة.
}
home-next-explain-days-go = { $count ->
    [zero] شرح الأيام
    [one] شرح هذا اليوم
    [two] شرح هذين اليومين
    [few] شرح هذه الأيام
    [many] شرح هذه الأيام
   *[other] شرح هذه الأيام
}
home-next-asks-more = تحتاج المدرسة إلى شيء آخر.
home-next-asks-more-go = الرد على المدرسة
home-next-goal = لدى المدرسة هدف تقترحه.
home-next-goal-go = الاطلاع على الهدف المقترح
home-next-see-goal-go = عرض الهدف
home-next-year-go = عرض العام

## ما ينتظر الأسرة

home-waiting = في انتظاركم
home-waiting-nothing = لا جديد من المدرسة الآن. عندما تكتب سترون ذلك هنا.
home-waiting-message = رسالة من { $from } عن { $name }
home-waiting-asks-more = سؤال من { $from } عن { $name }
home-waiting-accepted = مقبول: شرحكم عن { $name }، { $days }
home-waiting-not-accepted = غير مقبول: شرحكم عن { $name }، { $days }. الاطلاع على السبب
home-waiting-goal = هدف من { $from } مقترح لـ{ $name }
home-waiting-request-answered = جواب من { $from } بشأن { $name }: { $kind }
home-waiting-request-promised = موعد الجواب من { $owner } بشأن { $name }: { $date } ({ $kind })
home-waiting-request-promised-by-school = موعد الجواب من المدرسة بشأن { $name }: { $date } ({ $kind })
home-waiting-refused = عاد شيء كتبتموه عن { $name }

## من يستطيع المساعدة

home-helpers = من يستطيع المساعدة
home-helpers-none = لم تسمِّ المدرسة أحدًا بعد. يمكنكم الكتابة مع ذلك، وستجيب المدرسة.
home-helpers-more = { $count ->
    [zero] لا أشخاص آخرون
    [one] شخص آخر
    [two] شخصان آخران
    [few] { $count } أشخاص آخرين
    [many] { $count } شخصًا آخر
   *[other] { $count } شخص آخر
}
home-helpers-write = الكتابة إلى المدرسة
home-helpers-ask = طلب مساعدة
home-helper-at = { $role }، { $school }
home-helper-speaks = اللغات: { $languages }
