### قوائم تؤخذ ملفاتٍ. للعاملين فقط.

out-title = القوائم والملفات
out-lead = تُفتح ببرنامج Excel أو ببرنامج آخر.
out-about = قوائم وأيام الغياب حسب الصف وغيرها، لبرنامج Excel
out-open = الملف غير مقفل، وفيه أسماء الأطفال أو أرقامهم: احفظوه داخل المدرسة، واحذفوه بعد انتهاء الحاجة إليه.
out-which = ماذا تحتاجون؟
out-what-students = جميع الطلاب مع أيام غيابهم
out-what-explanations = ما أوضحته العائلات
out-what-support = طلبات الدعم التي يحق لكم الاطلاع عليها
out-what-decisions = ما قررته المدرسة في السنة الأخيرة، لنظام معلومات الطلاب
out-what-rates-by-school = أيام الغياب حسب المدرسة
out-what-rates-by-grade = أيام الغياب حسب الصف
out-what-rates-by-language = أيام الغياب حسب لغة المنزل
out-what-calendar = تقويم المدرسة
out-small = الأعداد من 1 إلى 9 مخفية حتى لا يُعرف أي طفل.
out-form = بصيغة
out-form-xlsx = Excel
out-form-csv = CSV
out-save = حفظ الملف
out-saved = حُفظ الملف.
