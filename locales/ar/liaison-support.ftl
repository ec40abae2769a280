### ما يفعله العاملون في طلب مساعدة.

handle-title = ما نفعله
handle-take = أتولى الأمر
handle-owner = من يتولى الأمر
handle-owner-prompt = لا أحد بعد
handle-owner-option = { $name }، { $role }
handle-due = نجيب حتى يوم
handle-due-hint = ترى الأسرة هذا اليوم.
handle-words = كلماتكم إلى الأسرة
handle-words-missing = يُرجى ذكر السبب في بضع كلمات: تقرؤها الأسرة.
handle-send = إرسال إلى الأسرة
handle-nothing = لم يتغير شيء بعد.
handle-done-taken = أنتم تتولون الأمر الآن. تعلم الأسرة بذلك.
handle-done-saved = تم الحفظ. تعلم الأسرة بذلك.
handle-done-answered = جوابكم في طريقه إلى الأسرة.
handle-done-closed = تم الإغلاق. تعلم الأسرة بما آل إليه الأمر.
handle-close = إغلاق…
handle-close-title = إغلاق هذا الطلب؟
handle-close-lead = تقرأ الأسرة ما آل إليه الأمر، ويمكنها فتحه من جديد.
handle-outcome = ما آل إليه الأمر
handle-outcome-missing = يُرجى اختيار ما آل إليه الأمر.
handle-close-now = إغلاق الطلب
handle-is-closed = هذا الطلب مغلق. يمكن للأسرة فتحه من جديد.
handle-is-withdrawn = سحبت الأسرة هذا الطلب.
