### الرسائل بين الأسرة والمدرسة، محادثة لكل طفل.

messages-lead = محادثة لكل طفل. ما تكتبونه يقرؤه أشخاص لهم أسماء.
messages-row = { $name } · { $school }
messages-row-staff = { $name } · { $student }
messages-student = { $given } { $family }
messages-none = لا رسائل بعد
messages-none-do = عندما تكتب إليكم المدرسة سترون ذلك هنا.
messages-empty = لا رسائل بعد
messages-begin = يمكنكم السؤال عن أي شيء يخص المدرسة، بأي لغة.
messages-waits = في انتظار جوابكم
messages-by = { $name }:
messages-only-files = ملفات فقط
messages-reads = لغة القراءة: { $language }
messages-who-reads = يقرؤها: { $names }.
messages-who-reads-more = { $count ->
    [zero] يقرؤها: { $names }.
    [one] يقرؤها: { $names }، وشخص آخر في المدرسة.
    [two] يقرؤها: { $names }، وشخصان آخران في المدرسة.
    [few] يقرؤها: { $names }، و{ $count } أشخاص آخرين في المدرسة.
    [many] يقرؤها: { $names }، و{ $count } شخصًا آخر في المدرسة.
   *[other] يقرؤها: { $names }، و{ $count } شخص آخر في المدرسة.
}
messages-who-reads-school = يقرؤها من يعملون مع الأسر في المدرسة.
messages-you = أنتم
messages-write = كتابة رسالة
messages-write-hint = بأي لغة.
messages-sent = تم الحفظ. تُرسل الآن، أو عند عودة الاتصال.
messages-new-from = رسالة جديدة من { $name }
messages-state-queued = في انتظار الإرسال
messages-state-sent = أُرسلت
messages-state-delivered = وصلت
messages-state-read = قُرئت
messages-state-refused = عادت
messages-read-by = من قرأها: { $names }
messages-mend = تصحيحها وإرسالها من جديد
