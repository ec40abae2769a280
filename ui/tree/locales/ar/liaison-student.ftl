### صفحة طفل واحد للعاملين، والبحث عنها.

student-title = طفل
student-back = كل الطلاب
student-standing = الوضع الآن
student-explanations = الشروح
student-explanations-none = لم تشرح الأسرة أي يوم بعد.
student-requests = طلبات المساعدة
student-requests-none = لم تطلب الأسرة مساعدة.
student-request-due = يوم الجواب: { $date }.
student-messages = الرسائل
student-messages-none = لا رسائل بعد.
student-year = السنة الدراسية

## البحث عن طفل

find-title = الطلاب
find-name = الاسم
find-hint = يكفي جزء من الاسم. السهم إلى الأسفل ينقل إلى القائمة.
find-found = { $count ->
    [zero] لم يُعثر على أحد
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
find-none = لا أحد يحمل اسمًا كهذا
find-none-do = يُرجى تجربة أحرف أقل، أو اسم العائلة وحده.
find-nobody = لا طلاب هنا بعد
find-nobody-do = يظهر الطلاب هنا عندما تُدخل المدرسة ملفاتها.
find-more = { $count ->
    [zero] لا نتائج. أحرف أكثر من الاسم تُظهر الباقين.
    [one] تظهر النتيجة الأولى فقط. أحرف أكثر من الاسم تُظهر الباقين.
    [two] تظهر أول نتيجتين فقط. أحرف أكثر من الاسم تُظهر الباقين.
    [few] تظهر أول { $count } نتائج فقط. أحرف أكثر من الاسم تُظهر الباقين.
    [many] تظهر أول { $count } نتيجة فقط. أحرف أكثر من الاسم تُظهر الباقين.
   *[other] تظهر أول { $count } نتيجة فقط. أحرف أكثر من الاسم تُظهر الباقين.
}
