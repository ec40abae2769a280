### السجل الكامل لطفل، للقراءة أو الطباعة أو الأخذ معكم.

record-title = السجل الكامل
record-lead = كل ما يحفظه هذا الحاسوب عن طفلكم: ما سجّلته المدرسة، وما كتبتموه أنتم والمدرسة.
record-go = عرض السجل الكامل أو طباعته أو حفظه
record-print = طباعة
record-save-page = حفظ كصفحة
record-save-json = حفظ لبرنامج آخر
record-open = الورقة المطبوعة والملف المحفوظ ليسا مقفلين. من يجدهما يمكنه قراءتهما.
record-saved = حُفظ السجل.
record-page-saved = حُفظت الصفحة. يفتحها أي متصفح.
record-made = { $name }، حتى { $date }.
record-missed = أيام الغياب: { $missed } من { $days }.
record-no-days = لم يُسجَّل شيء هذا العام: لا غياب ولا تأخر.
record-day = اليوم
record-what = ما سجّلته المدرسة
record-explanations = ما جرى شرحه
record-support = المساعدة التي طُلبت
record-goals = الأهداف
record-messages = الرسائل
record-none = لا شيء حتى الآن.
record-files = الملفات: { $names }
