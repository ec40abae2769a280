### اقتراح هدف على أسرة.

propose-goals = الأهداف
propose-none = لا هدف بعد
propose-none-do = أكثر ما ينفع هدف صغير لبضعة أسابيع، تقوم فيه المدرسة بشيء أيضًا.
propose-title = اقتراح هدف
propose-title-for = اقتراح هدف لـ { $name }
propose-lead = يمكن للأسرة أن تقبله أو تغيّر العدد أو ترفضه.
propose-most = أيام الغياب على الأكثر
propose-most-hint = هذه السنة حتى الآن: { $missed }.
propose-most-missing = يُرجى كتابة عدد من الأيام، مثل 2.
propose-from = من
propose-until = إلى
propose-review-on = ننظر فيه معًا يوم
propose-review-on-hint = يوم يرى فيه الطرفان كيف سارت الأمور.
propose-date-missing = يُرجى اختيار يوم.
propose-school-does = ما تقوم به المدرسة
propose-send = اقتراح الهدف
propose-done = هدفكم لـ { $name } في طريقه إلى الأسرة.
propose-most-until = { $days ->
    [zero] بلا أيام غياب من { $from } إلى { $until }
    [one] يوم غياب واحد على الأكثر، من { $from } إلى { $until }
    [two] يوما غياب على الأكثر، من { $from } إلى { $until }
    [few] { $days } أيام غياب على الأكثر، من { $from } إلى { $until }
    [many] { $days } يوم غياب على الأكثر، من { $from } إلى { $until }
   *[other] { $days } يوم غياب على الأكثر، من { $from } إلى { $until }
}
propose-so-far = { $days ->
    [zero] لا أيام غياب حتى الآن.
    [one] يوم غياب واحد حتى الآن.
    [two] يوما غياب حتى الآن.
    [few] { $days } أيام غياب حتى الآن.
    [many] { $days } يوم غياب حتى الآن.
   *[other] { $days } يوم غياب حتى الآن.
}
propose-left = { $days ->
    [zero] لم يبقَ شيء.
    [one] بقي يوم واحد.
    [two] بقي يومان.
    [few] بقيت { $days } أيام.
    [many] بقي { $days } يومًا.
   *[other] بقي { $days } يوم.
}
propose-over = هذا أكثر من الهدف. قد ينفع الحديث الآن أكثر من العدد.
propose-kept = تحقق الهدف.
propose-family-says = ما يقوله { $name }
propose-by = اقترحه { $name }. موعد النظر فيه: { $date }.
