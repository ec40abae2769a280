### هدف تقترحه المدرسة وتقبله الأسرة أو تغيّره.

goal-lead = الهدف يصنعه الطرفان: ما تفعله المدرسة، وما تفعلونه، ويوم للنظر فيه من جديد.
goal-none = لا هدف لـ{ $name } الآن
goal-none-do = هل ينفع هدف؟ يُرجى الكتابة إلى المدرسة لوضعه معًا.
goal-offered = هدف مقترح لـ{ $name }
goal-current = هدف { $name }
goal-earlier = { $count ->
    [zero] لا أهداف سابقة
    [one] هدف سابق واحد
    [two] هدفان سابقان
    [few] { $count } أهداف سابقة
    [many] { $count } هدفًا سابقًا
   *[other] { $count } هدف سابق
}
goal-what = { $most ->
    [0] لا أيام غياب من { $from } إلى { $until }
    [zero] لا أيام غياب من { $from } إلى { $until }
    [one] يوم غياب واحد على الأكثر، من { $from } إلى { $until }
    [two] يوما غياب على الأكثر، من { $from } إلى { $until }
    [few] { $most } أيام غياب على الأكثر، من { $from } إلى { $until }
    [many] { $most } يوم غياب على الأكثر، من { $from } إلى { $until }
   *[other] { $most } يوم غياب على الأكثر، من { $from } إلى { $until }
}
goal-from = تنظرون فيه من جديد مع { $name } في { $date }.
goal-school-does = ما تفعله المدرسة
goal-family-does = كلمات { $name }
goal-we-do = ما سنفعله في البيت
goal-we-do-hint = يكفي أمر صغير، مثل النوم أبكر.
goal-why-not = السبب
goal-days = { $days ->
    [0] لا أيام
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
goal-band = أيام الغياب: { $missed }. الهدف { $most } على الأكثر.
goal-missed = { $days ->
    [0] لا أيام غياب منذ بدايته.
    [zero] لا أيام غياب منذ بدايته.
    [one] يوم غياب واحد منذ بدايته.
    [two] يوما غياب منذ بدايته.
    [few] { $days } أيام غياب منذ بدايته.
    [many] { $days } يوم غياب منذ بدايته.
   *[other] { $days } يوم غياب منذ بدايته.
}
goal-left = { $days ->
    [zero] لم يبقَ يوم ممكن.
    [one] بقي يوم واحد ممكن.
    [two] بقي يومان ممكنان.
    [few] بقيت { $days } أيام ممكنة.
    [many] بقي { $days } يومًا ممكنًا.
   *[other] بقي { $days } يوم ممكن.
}
goal-none-left = هذا عند حد الهدف تمامًا.
goal-over = هذا أكثر من الهدف. يمكن تغييره: يُرجى إخبار المدرسة بما حال دونه.
goal-kept = تحقق الهدف. شكرًا لكم.
goal-past = انتهى وقت هذا الهدف.
goal-school-days-left = { $days ->
    [0] لم يبقَ فيه يوم دراسي.
    [zero] لم يبقَ فيه يوم دراسي.
    [one] بقي فيه يوم دراسي واحد.
    [two] بقي فيه يومان دراسيان.
    [few] بقيت فيه { $days } أيام دراسية.
    [many] بقي فيه { $days } يومًا دراسيًا.
   *[other] بقي فيه { $days } يوم دراسي.
}
goal-answer = ما جوابكم؟
goal-answer-missing = يُرجى اختيار واحد من الثلاثة.
goal-accept = نعم
goal-accept-hint = { $days ->
    [0] لا أيام غياب: سنحاول.
    [zero] لا أيام غياب: سنحاول.
    [one] يوم واحد على الأكثر: سنحاول.
    [two] يومان على الأكثر: سنحاول.
    [few] { $days } أيام على الأكثر: سنحاول.
    [many] { $days } يومًا على الأكثر: سنحاول.
   *[other] { $days } يوم على الأكثر: سنحاول.
}
goal-change = نعم، بعدد آخر
goal-change-hint = أنتم أعلم بما هو ممكن.
goal-decline = ليس الآن
goal-decline-hint = لا بأس. لا ضرر في ذلك.
goal-number = أيام الغياب على الأكثر
goal-send = إرسال الجواب
goal-answered = تم الحفظ. جوابكم في طريقه إلى المدرسة.
