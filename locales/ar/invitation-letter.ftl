### الورقة التي تنضم بها الأسرة. لا تقول شيئًا عن الغياب: فالأوراق يراها الجميع.

invitation-letter-title = تدعوكم { $school } إلى Presente
invitation-letter-hello = مرحبًا { $name }،
invitation-letter-what = مع Presente ترون بلغتكم أيام الدراسة لـ { $children }. يمكنكم إخبارنا بسبب الغياب. ويمكنكم طلب المساعدة والكتابة إلينا.
invitation-letter-step-open = يُرجى فتح Presente على الحاسوب. إن لم يكن لديكم بعد، فيمكن طلبه من المدرسة.
invitation-letter-step-type = يُرجى اختيار لغتكم، ثم كتابة العنوان والرمز أدناه، أو النقر على الرابط من المدرسة.
invitation-letter-step-language = بهذا تكونون قد انضممتم. يمكنكم اختيار لغة أخرى في أي وقت.
invitation-letter-address = العنوان
invitation-letter-code = الرمز
invitation-letter-pin = رمز التحقق
invitation-letter-picture = العنوان والرمز نفسهما صورةً للكاميرا
invitation-letter-until = يعمل الرمز مرة واحدة حتى { $date }. إن لم يعمل، فيمكن طلب رمز جديد من المدرسة.
invitation-letter-private = هذا الرمز لكم وحدكم. يُرجى عدم إعطائه لأحد غيركم.
