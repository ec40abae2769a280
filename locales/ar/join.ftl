### الدخول: برمز من المدرسة، أو باسم وكلمة مرور للعاملين، أو بكلمات سرية حيث لا توجد سلسلة مفاتيح.

join-title = أهلًا بكم في Presente
join-lead = هنا ترون كيف حال طفلكم في المدرسة، وتخبرون المدرسة بسبب الغياب، وتتحدثون مع من يستطيع المساعدة.
join-title-again = إضافة مدرسة أخرى
join-form = الدخول برمزكم
join-how = أعطتكم المدرسة ورقة أو رسالة فيها عنوان ورمز. إن كان فيها رابط، فيُرجى لصقه هنا ليمتلئ الحقلان معًا.
join-address = عنوان المدرسة
join-address-hint = مكتوب على الورقة، ويشبه presente.myschool.org
join-address-missing = ما زال العنوان ناقصًا. هو مكتوب على ورقة المدرسة.
join-code = الرمز
join-code-hint = 12 حرفًا ورقمًا. لا فرق بين الحروف الكبيرة والصغيرة.
join-code-missing = ما زال الرمز ناقصًا. هو مكتوب على ورقة المدرسة.
join-pin = رمز التحقق
join-pin-hint = ستة عشر حرفًا ورقمًا، على الورقة تحت رمز الدعوة.
join-send = دخول
join-busy = لحظة من فضلكم…
join-no-code = لا يوجد رمز؟ يُرجى طلبه من مكتب المدرسة. لكل من الوالدين رمز خاص.
join-staff = أعمل في المدرسة: تسجيل الدخول

sign-in-title = تسجيل الدخول
sign-in-lead = لمن يعملون في المدرسة.
sign-in-family = لديّ رمز للأسر
sign-in-address = عنوان الخادم
sign-in-address-hint = يشبه presente.myschool.org
sign-in-login = اسم المستخدم
sign-in-password = كلمة المرور
sign-in-pin-hint = رمز التحقق الخاص بالخادم. يجده من يديره بالأمر «{ "\u2068" }presente-server certificate show{ "\u2069" }».
sign-in-missing = هذا الحقل ما زال ناقصًا.
sign-in-send = تسجيل الدخول
sign-in-busy = لحظة من فضلكم…

unlock-title = فتح Presente
unlock-why = يُرجى كتابة كلماتكم السرية، فتنفتح صفحات طفلكم.
unlock-title-new = اختيار كلماتكم السرية
unlock-why-new = ليس في هذا الحاسوب مكان آمن لمفتاح. لذلك تحمي كلمات من عندكم ما تخبركم به المدرسة. وبدونها لا يستطيع غيركم ممن يستعملون هذا الحاسوب قراءته.
unlock-words = الكلمات السرية
unlock-words-hint = ثمانية أحرف على الأقل. تكفي ثلاث كلمات أو أربع بأي لغة.
unlock-again = الكلمات نفسها مرة أخرى
unlock-differ = الكلمات غير متطابقة. يُرجى كتابتها من جديد.
unlock-show = إظهار ما أكتبه
unlock-keep-safe = يُرجى تدوين الكلمات وحفظها في مكان آمن. لا يستطيع أحد أن يجدها لكم.
unlock-send = فتح
unlock-send-new = حفظ هذه الكلمات
