### طلب المساعدة من المدرسة: لكل طلب شخص وموعد ونتيجة تراها الأسرة.

support-title = طلب مساعدة
support-title-staff = طلبات المساعدة
support-title-for = طلب مساعدة لـ{ $name }
support-lead = مواصلات، طعام، هموم، حديث مع أحد: يمكنكم الطلب. يجيبكم شخص، وترون هنا موعد الجواب.
support-new = طلب مساعدة
support-new-lead = الأفضل أمر واحد في كل مرة. يمكن طلب أمر آخر بعد ذلك.
support-none = لم تطلبوا شيئًا بعد
support-none-do = تطلب الأسر موقفًا للحافلة أو معطفًا أو حديثًا أو حاسوبًا. لا طلب أصغر من أن يُطلب.
support-asked = ما طلبتموه
support-row = { $kind }، لـ{ $name }
support-asked-on = طُلب في { $date }.
support-for = لـ{ $name } · { $school }
support-owner = يتابعه: { $name }.
support-no-owner = لم يتولَّه أحد بعد.
support-due = آخر موعد للجواب: { $date }.
support-ended = النتيجة: { $outcome }

## النموذج

support-what = ما الذي ينفعكم؟
support-what-missing = يُرجى اختيار موضوع الطلب.
support-help-transport = حافلة أو توصيل أو طريق آمن
support-help-health = طبيب أو دواء أو نظارة أو ربو
support-help-mental-health = خوف أو حزن أو ضغط أو نوم
support-help-food = وجبات في المدرسة أو في البيت
support-help-housing = انتقال أو بلا سكن أو بلا تدفئة
support-help-clothing = معطف أو حذاء أو لوازم المدرسة
support-help-safety = مضايقة من أحد أو طريق غير آمن
support-help-learning = الدروس صعبة أو حاجة إلى دعم
support-help-language = رسالة بلغتنا أو قدوم جديد
support-help-caring-duties = الطفل يعتني بأحد
support-help-device = لا حاسوب أو لا إنترنت
support-help-other = بكلماتكم
support-who-sees = من سيرى هذا
support-who-sees-later = بعد اختيار الموضوع تقرؤون هنا من سيراه.
support-readers-everyday = مسؤول التواصل مع الأسر والإرشاد والخدمة الاجتماعية والمكتب وإدارة المدرسة. لا المعلمون ولا الأسر الأخرى.
support-readers-home = مسؤول التواصل مع الأسر والإرشاد والخدمة الاجتماعية وإدارة المدرسة. لا المكتب ولا المعلمون ولا الأسر الأخرى.
support-readers-health = مسؤول التواصل مع الأسر والتمريض والإرشاد والخدمة الاجتماعية وإدارة المدرسة. لا المكتب ولا المعلمون ولا الأسر الأخرى.
support-readers-private = فقط مسؤول التواصل مع الأسر والإرشاد والخدمة الاجتماعية وإدارة المدرسة. لا المكتب ولا المعلمون ولا الأسر الأخرى.
support-readers-learning = مسؤول التواصل مع الأسر والإرشاد والخدمة الاجتماعية ومن يديرون المدرسة. لا المكتب ولا الأسر الأخرى.
support-urgency = متى تحتاجون إليه؟
support-answer-today = نجيب في اليوم الدراسي نفسه.
support-answer-this-week = نجيب خلال ثلاثة أيام دراسية.
support-answer-when-you-can = نجيب خلال عشرة أيام دراسية.
support-danger = إن كان أحد في خطر الآن، فيُرجى الاتصال بالرقم 911.
support-words = بكلماتكم
support-words-hint = ما الصعب، وما الذي ينفع؟ يمكن الكتابة بأي لغة.
support-words-missing = يُرجى كتابة كلمات قليلة أولًا.
support-reach = كيف نتواصل معكم؟
support-when = ما الوقت المناسب؟
support-when-hint = كما تشاؤون: «بعد السادسة»، «ليس يوم الجمعة».
support-interpreter = أرغب في مترجم
support-interpreter-hint = بلا أي تكلفة عليكم.
support-interpreter-language = اللغة
support-interpreter-for = مع مترجم: { $language }
support-now = يتولى هذا شخص من المدرسة. سترون هنا من هو، وموعد الجواب، وكيف ينتهي الأمر.
support-send = إرسال إلى المدرسة
support-sent = تم الحفظ. يصل إلى المدرسة الآن، أو عند عودة الاتصال.

## ما يحدث له

support-step-asked = طُلب
support-step-taken = تولّي الطلب
support-step-assigned = صار الطلب عند { $name }
support-step-dated = آخر موعد للجواب: { $date }
support-step-answered = جواب
support-step-family-wrote = كلمات أخرى
support-step-closed = مغلق: { $outcome }
support-step-reopened = فُتح من جديد
support-step-withdrawn = تم سحبه
support-say = إضافة كلمات
support-say-words = كلماتكم
support-reopen-title = ما زال الأمر لا يسير؟
support-reopen = فتحه من جديد
support-withdraw = سحبه
support-withdraw-title = سحب هذا الطلب؟
support-withdraw-text = ستتوقف المدرسة عن متابعته. يمكنكم الطلب من جديد دائمًا.
support-withdraw-stay = إبقاؤه
support-did-say = أُرسل
support-did-reopen = فُتح من جديد
support-did-withdraw = تم سحبه
