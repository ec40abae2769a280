### اللغة والنص والإشعارات والحواسيب والمدارس.

settings-reading = اللغة والقراءة
settings-text-size = حجم النص
settings-percent = { $percent }%
settings-theme = فاتح أو داكن
settings-theme-system = مثل الحاسوب
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-notices = ما يخبركم به الحاسوب
settings-notify-messages = الرسائل الجديدة
settings-notify-answers = أجوبة المدرسة
settings-notify-absences = غياب طفلي اليوم
settings-notify-absences-hint = في اليوم نفسه، عندما لا يوجد سبب بعد.
settings-notify-content = إظهار الأسماء والكلمات في الإشعارات
settings-notify-content-hint = قد يقرؤها من يرى هذه الشاشة. من دون ذلك يقول الإشعار فقط إن هناك جديدًا.
settings-absences-off-title = إيقاف هذا الإشعار؟
settings-absences-off-text = يخبركم في اليوم نفسه بغياب طفلكم إن لم يُذكر السبب. من دونه قد تعرفون متأخرين.
settings-absences-off = إيقافه
settings-absences-on = إبقاؤه
settings-joined-as = { $name } · { $address }
settings-devices-show = الحواسيب المسجّلة باسمكم
settings-devices = حواسيبكم
settings-device-since = منذ { $date }.
settings-device-seen = آخر استعمال: { $date }
settings-device-this = هذا الحاسوب
settings-sign-out = تسجيل الخروج
settings-device-out-name = تسجيل خروج { $name }
settings-device-out = تم تسجيل خروج ذلك الحاسوب
settings-device-title = تسجيل خروج { $name }؟
settings-device-text = يُمحى منه ما يحفظه من المدرسة. ولاستعماله من جديد يحتاج إلى رمز جديد.
settings-leave = تسجيل الخروج هنا
settings-leave-title = تسجيل الخروج من { $school }؟
settings-leave-text = يُمحى ما يحفظه هذا الحاسوب من هذه المدرسة. وللعودة تحتاجون إلى رمز جديد من المدرسة.
settings-leave-text-staff = يُمحى ما يحفظه هذا الحاسوب من هذه المدرسة. يمكن تسجيل الدخول من جديد بكلمة المرور.
settings-stay = البقاء
settings-unsent-title = بعض كلماتكم لم تُرسل بعد
settings-unsent-text = { $count ->
    [zero] وصل كل شيء إلى المدرسة.
    [one] شيء واحد كتبتموه هنا لم يصل إلى المدرسة بعد. إن خرجتم الآن ضاع.
    [two] شيئان كتبتموهما هنا لم يصلا إلى المدرسة بعد. إن خرجتم الآن ضاعا.
    [few] { $count } أشياء كتبتموها هنا لم تصل إلى المدرسة بعد. إن خرجتم الآن ضاعت.
    [many] { $count } شيئًا كتبتموه هنا لم يصل إلى المدرسة بعد. إن خرجتم الآن ضاع.
   *[other] { $count } شيء كتبتموه هنا لم يصل إلى المدرسة بعد. إن خرجتم الآن ضاع.
}
settings-leave-anyway = تسجيل الخروج وفقدانها
settings-another = مدرسة أخرى
settings-another-text = أطفال في مدرستين؟ يُرجى الدخول إلى الثانية برمزها. وسترونهم جميعًا في صفحة واحدة.
settings-another-go = إضافة مدرسة أخرى
settings-about = عن Presente
settings-about-text = ما ترونه هنا محفوظ ومقفل على هذا الحاسوب، ولا يصل إلى أحد غير مدرستكم.
settings-synced = آخر تواصل مع المدرسة: { $date }
settings-never-synced = لا تواصل مع المدرسة بعد.
settings-sync = جلب الجديد الآن

settings-update-here = هذا ⁦Presente { $version }⁩.
settings-update-ready = هناك إصدار جديد جاهز
settings-update-offered = لدى مدرستكم ⁦Presente { $version }⁩ لكم.
settings-update-get = إحضار الإصدار الجديد
settings-update-coming = هو في الطريق…
settings-update-title = إحضار ⁦Presente { $version }⁩؟
settings-update-text = يأتي من مدرستكم ({ $mb } ميغابايت). يتأكد Presente من أنه من صانعي Presente. ثم يسألكم حاسوبكم هل يُسمح بتثبيته، وقد يطلب كلمة مرور.
settings-update-not-now = ليس الآن
settings-update-there = الإصدار الجديد هنا
settings-update-file = هو من صانعي Presente، وتجدونه في التنزيلات: { $file }
settings-update-opens = حاسوبكم يفتحه الآن. إذا لم تظهر أي نافذة فيُرجى فتحه من هناك. وإذا كان شخص آخر يعتني بهذا الحاسوب فيُرجى طلب ذلك منه.
settings-update-open-it = يُرجى فتحه من هناك. وإذا كان شخص آخر يعتني بهذا الحاسوب فيُرجى طلب ذلك منه.
