### كلمات للعاملين فقط: الأسماء التي تستخدمها المدارس والقوانين. لا تراها الأسر بهذه الصيغة أبدًا.

excuse-excused = بعذر
excuse-unexcused = بدون عذر
excuse-disciplinary = إجراء تأديبي
excuse-confirmed-not-excused = أكدته الأسرة، ولم يُقبل عذرًا

tier-satisfactory = مُرضٍ
tier-at-risk = معرَّض للخطر
tier-moderate = غياب مزمن متوسط
tier-severe = غياب مزمن شديد
