### كلمات تشترك فيها عدة شاشات للأسرة.

child-switch = الطفل
trouble-failed = حدث خطأ هنا. يُرجى المحاولة من جديد. إن لم ينفع ذلك، فيُرجى إعطاء المدرسة هذا الرمز: { $code }
written-in = مكتوب باللغة: { $language }
words-in = لغة الكتابة:
put-away = إزالة من هنا
put-away-title = إزالة هذا؟
put-away-text = لم تأخذ المدرسة هذا. إذا أزلتموه، تُمحى كلماتكم من هذا الحاسوب.
put-away-not = إبقاؤه
text-left = { $count ->
    [zero] لم يبقَ أي حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $count } أحرف
    [many] بقي { $count } حرفًا
   *[other] بقي { $count } حرف
}
text-over = { $count ->
    [zero] لا زيادة
    [one] زيادة حرف واحد
    [two] زيادة حرفين
    [few] زيادة { $count } أحرف
    [many] زيادة { $count } حرفًا
   *[other] زيادة { $count } حرف
}

## الملفات

files-label = الملفات
files-hint = تكفي صورة للورقة. حتى 5 ملفات، كل منها 5 ميغابايت: JPEG أو PNG أو PDF.
files-add = إضافة صورة أو ورقة
files-added = { $count ->
    [zero] لم يُضف أي ملف
    [one] أُضيف ملف واحد
    [two] أُضيف ملفان
    [few] أُضيفت { $count } ملفات
    [many] أُضيف { $count } ملفًا
   *[other] أُضيف { $count } ملف
}
files-removed = أُزيل الملف
files-remove = إزالة { $name }
files-save = حفظ { $name } على هذا الحاسوب
files-refused = { $name }: { $why }
files-cleaned = أزلنا من صوركم مكان التقاطها وزمانه.
files-photo = صورة
files-pdf = PDF
files-about-kb = { $kind }، { $size } كيلوبايت
files-about-mb = { $kind }، { $size } ميغابايت

## كيف نصل إلى شخص

way-phone = الهاتف
way-tty = الهاتف النصي (TTY)
way-email = البريد الإلكتروني
way-phone-to = الاتصال بـ { $name }: { $phone }
way-tty-to = الاتصال بـ { $name } بالهاتف النصي: { $phone }
way-email-to = كتابة بريد إلى { $name }: { $email }

link-title = هل تريدون فتح رابط؟
link-page = يُفتح هذا في المتصفح:
link-page-care = لا يعرف Presente هذه الصفحة. يُرجى فتحها فقط إذا كنتم تعرفون من أرسلها.
link-person = يبدأ هذا مكالمة أو بريدًا إلى:
link-open = فتح
link-stay = البقاء هنا
