### من يسجّل الدخول في المدرسة، وكلمات المرور، وسجلّ ما جرى. للعاملين في المدرسة فقط.

office-not-yours = هذا القسم لمن يدير النظام
office-not-yours-do = إذا كان ينبغي أن تروه، فيُرجى سؤال من يعتني ببرنامج Presente في مدرستكم.
office-staff = من يسجّل الدخول
office-staff-about = العاملون الذين لهم كلمة مرور في Presente، وما يمكن لكل منهم أن يفعله.
office-staff-back = رجوع إلى كل من يسجّل الدخول
office-log = ما الذي جرى
office-log-about = من فعل ماذا، وعن مَن، ومتى. وليس فيه ما كتبه الناس.
office-you = أنتم
office-role-at = { $role }، { $school }
office-computers = { $count ->
    [zero] لم يسجَّل الدخول على أي حاسوب
    [one] مسجَّل الدخول على حاسوب واحد
    [two] مسجَّل الدخول على حاسوبين
    [few] مسجَّل الدخول على { $count } حواسيب
    [many] مسجَّل الدخول على { $count } حاسوبًا
   *[other] مسجَّل الدخول على { $count } حاسوب
}
office-add = إضافة شخص
office-add-do = إضافة وإنشاء كلمة مرور
office-added = يمكن الآن أن يسجَّل الدخول باسم { $name }.
office-name = الاسم
office-name-hint = كما تعرفه العائلات.
office-login = اسم تسجيل الدخول
office-login-hint = مثل r.okafor، أو عنوان بريد إلكتروني.
office-school = المدرسة
office-roles = عمل هذا الشخص في المدرسة
office-roles-missing = يُرجى اختيار واحد على الأقل.
office-role-administrator-hint = يمكنه أيضًا أن يحدد من يسجّل الدخول، وأن يقرأ ما جرى.
office-missing = يُرجى ملء هذه الخانة.
office-save = حفظ
office-saved = تم الحفظ
office-me = هذا أنتم. يمكن لشخص آخر يعتني ببرنامج Presente أن يغيّر عملكم هنا. أما كلمة مروركم فتجدونها في الإعدادات.
office-gone = هذا الشخص لا يسجّل الدخول هنا
office-gone-do = ربما أُزيل في هذه الأثناء.
office-lost = هل ضاعت كلمة المرور أو الحاسوب؟
office-lost-about = كلمة المرور الجديدة تُلغي القديمة، ويُسجَّل خروج هذا الشخص من كل حاسوب.
office-new-password = إنشاء كلمة مرور جديدة
office-new-password-title = هل ننشئ كلمة مرور جديدة لـ { $name }؟
office-new-password-text = تتوقف القديمة عن العمل الآن، ويُسجَّل خروج هذا الشخص من كل حواسيبه.
office-password-made = كلمة المرور الجديدة جاهزة.
office-password-for = كلمة المرور لـ { $name }
office-signs-in-as = اسم الدخول:
office-password-once = تظهر كلمة المرور هذه الآن فقط. يُرجى تسليمها باليد أو بالهاتف.
office-password-change = يمكن تغييرها من الإعدادات بعد تسجيل الدخول.
office-end = إزالة
office-end-title = هل نزيل { $name }؟
office-end-text = لن يكون لهذا الشخص عمل في { $school } بعد الآن، ويُسجَّل خروجه هناك. ويبقى ما كتبه وما قرره.
log-what = ماذا
log-all = كل شيء
log-from = من
log-until = إلى
log-about = عن
log-server = الخادم أو الفني المسؤول عنه
log-unknown = شخص لم يعد معروفًا هنا
log-only-child = يظهر فقط ما يخص طالبًا واحدًا.
log-only-person = يظهر فقط ما فعله شخص واحد.
log-everybody = عرض كل شيء
log-none = لم يجرِ شيء يطابق هذا
log-none-do = يُرجى اختيار أيام أخرى، أو كل شيء.
log-older = عرض الأقدم
log-shown = { $count ->
    [zero] لا يظهر أي عمل.
    [one] يظهر عمل واحد.
    [two] يظهر عملان.
    [few] تظهر { $count } أعمال.
    [many] يظهر { $count } عملًا.
   *[other] يظهر { $count } عمل.
}
act-explain-absence = شرح غيابًا
act-edit-explanation = غيّر شرحًا
act-withdraw-explanation = سحب شرحًا
act-see-explanation = فتح شرحًا
act-decide-explanation = اتخذ قرارًا في شرح
act-ask-support = طلب مساعدة
act-handle-support = عمل على طلب مساعدة
act-add-to-support = أضاف إلى طلب مساعدة
act-send-message = كتب رسالة
act-mark-read = قرأ رسالة
act-propose-goal = اقترح هدفًا
act-answer-goal = أجاب عن هدف
act-upload = أرسل ملفًا
act-refuse-file = أرسل ملفًا رفضه برنامج الحماية
act-download = فتح ملفًا
act-enter = سجّل الدخول على حاسوب
act-revoke-device = سجّل خروج حاسوب
act-invite-family = أنشأ رمزًا لعائلة
act-import = أدخل ملفات
act-undo-import = تراجع عن استيراد
act-save-mapping = حفظ تعريف ملفات
act-drop-mapping = حذف تعريف ملفات
act-staff-add = أعطى حق دخول، من الخادم
act-staff-remove = سحب حق دخول، من الخادم
act-add-staff = أضاف شخصًا يسجّل الدخول
act-set-roles = غيّر عمل شخص
act-new-password = أنشأ كلمة مرور جديدة
act-change-password = غيّر كلمة مروره
act-take-out = أخذ قائمة في ملف
act-set-reasons = غيّر الأسباب التي تختار منها الأسر
act-set-codes = غيّر معاني الرموز
act-set-times = غيّر أوقات اليوم
act-set-contacts = غيّر من تستطيع الأسر التواصل معه
act-set-rule-pack = اختار قواعد أخرى
act-check-rule-pack = راجع أرقام القواعد
act-back-up = صنع نسخة احتياطية
act-confirm-second-factor = أعدّ رمزًا من تطبيق
act-drop-second-factor = أزال الرمز من التطبيق
act-reset-second-factor = أزال رمز التطبيق عن شخص
act-set-second-factor = حدّد هل يحتاج العاملون إلى رمز من تطبيق
act-wrong-code = كتب كلمة المرور الصحيحة مع رمز خاطئ
act-groups-changed = جاء بمجموعات غير التي كانت له
act-oidc-set = حدّد من يُدخل العاملين من خارج Presente، على الخادم
act-oidc-map = منح مجموعة خارجية دورًا، على الخادم
act-oidc-unmap = سحب دور مجموعة، على الخادم
act-oidc-link = ربط اسم دخول بحساب خارجي، على الخادم
act-oidc-off = أنهى الدخول من خارج Presente، على الخادم
act-sign-out-lost = سجّل خروج حاسوب ضائع
own-password = تغيير كلمة مروري
own-password-old = كلمة المرور الحالية
own-password-new = كلمة المرور الجديدة
own-password-hint = 10 أحرف على الأقل. بضع كلمات يسهل تذكّرها.
own-password-again = كلمة المرور الجديدة مرة أخرى
own-password-differs = الكلمتان غير متطابقتين.
own-password-do = تغيير
own-password-done = تغيّرت كلمة مروركم، وسُجّل خروج حواسيبكم الأخرى.
