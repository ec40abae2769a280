### حال خادم المدرسة: المساحة والنسخ الاحتياطية ومن يصل إليه. للعاملين في المدرسة فقط.

health-title = الخادم والنسخ الاحتياطية
health-about = هل الخادم بخير، ومتى صُنعت آخر نسخة احتياطية.
health-lead = Presente { $version }، وقت النظر { $date }.
health-fine = بخير
health-look = يحتاج إلى نظر
health-last-import = استيراد الحضور
health-last-import-at = آخر مرة: { $date }.
health-last-import-never = ليس بعد.
health-last-import-do = يُرجى استيراد أحدث ملف: { "\u2068" }presente-server import{ "\u2069" } مع اسم المجلد. ترى الأسر أرقامًا قديمة حتى ذلك الحين.
health-last-backup = آخر نسخة احتياطية
health-last-backup-at = صُنعت { $date } وفُتحت وهي كاملة.
health-last-backup-never = لا توجد أي نسخة بعد.
health-last-backup-full = فشلت آخر محاولة: القرص ممتلئ.
health-last-backup-damaged = لم تكن آخر نسخة كاملة، فلم تُحفظ.
health-last-backup-failed = فشلت آخر محاولة. يذكر سجل الخادم السبب.
health-last-backup-do = يمكن صنع نسخة أدناه. وتأكدوا أن قرص النسخ موصول وفيه مكان.
health-backup-plan = النسخ التلقائي
health-backup-plan-at = كل يوم الساعة { $time }. وتُحفظ أحدث النسخ، وعددها { $keep }.
health-backup-plan-none = لا يصنع الخادم أي نسخة من تلقاء نفسه.
health-backup-plan-do = يُرجى أن تطلبوا من الفني تشغيله مع { "\u2068" }--backup-to{ "\u2069" } ومجلد على قرص آخر.
health-database-backups = النسخ الاحتياطية
health-database-backups-what = البيانات في قاعدة PostgreSQL، وتُستعمل نسخها هي: يُرجى سؤال الفني متى عمل { "\u2068" }pg_dump{ "\u2069" } آخر مرة وأين يضع النسخ.
health-data = البيانات
health-data-what = { $size }
health-disk = المساحة الحرة على القرص
health-disk-what = { $size }
health-disk-do = يُرجى إفساح مكان أو نقل البيانات إلى قرص أكبر. القرص الممتلئ يوقف الخادم.
health-writes-waiting = ما ينتظر الكتابة
health-writes-waiting-what = { $count ->
    [0] لا شيء ينتظر.
    [zero] لا شيء ينتظر.
    [one] تغيير واحد ينتظر.
    [two] تغييران ينتظران.
    [few] { $count } تغييرات تنتظر.
    [many] { $count } تغييرًا ينتظر.
   *[other] { $count } تغيير ينتظر.
}
health-writes-waiting-do = القرص لا يلحق. إن استمر ذلك، يُرجى سؤال الفني.
health-families = الأسر
health-families-what = انضم { $joined } من { $of } من أولياء الأمور.
health-computers = الحواسيب هذا الأسبوع
health-computers-what = { $count ->
    [zero] لم يأتِ أي حاسوب في الأيام السبعة الأخيرة.
    [one] جاء حاسوب واحد في الأيام السبعة الأخيرة.
    [two] جاء حاسوبان في الأيام السبعة الأخيرة.
    [few] جاءت { $count } حواسيب في الأيام السبعة الأخيرة.
    [many] جاء { $count } حاسوبًا في الأيام السبعة الأخيرة.
   *[other] جاء { $count } حاسوب في الأيام السبعة الأخيرة.
}
health-address = العنوان
health-address-https = تصل الأسر إليه على { $address }. وما ترسله مشفَّر.
health-address-this-computer = لا يصل إليه إلا هذا الحاسوب، على { $address }.
health-address-plain = تصل الأسر إليه على { $address }. وقد يقرأ آخرون في الطريق ما ترسله.
health-address-do = من أجل الأسر، ضعوه خلف عنوان مشفَّر { "\u2068" }(https){ "\u2069" } واذكروه مع { "\u2068" }--address{ "\u2069" }.
health-certificate = الشهادة
health-certificate-what = صالحة حتى { $date }.
health-certificate-self-made = من صنع المدرسة، صالحة حتى { $date }. يجددها الخادم.
health-certificate-do = يُرجى طلب تجديدها من المسؤول التقني. بعد ذلك اليوم لا تصل أي أسرة إلى المدرسة.
health-back-up = صنع نسخة الآن
health-back-up-about = يُنسخ كل شيء إلى ملف جديد واحد، ثم يُفتح ويُفحص. لا يشعر أحد بذلك.
health-back-up-done = صُنعت النسخة.
health-backups = النسخ المحفوظة
health-backup-whole = كاملة
health-backup-full = لا مكان
health-backup-damaged = غير كاملة، لم تُحفظ
health-backup-failed = فشلت
health-backups-none = لا شيء بعد.
