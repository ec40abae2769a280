### إطار كل شاشة: القائمة وتخطّيها واللغة وما يُقال عند غياب صفحة.

frame-menu-name = القائمة الرئيسية
frame-menu = القائمة
frame-skip = الانتقال إلى الصفحة
frame-language = اللغة
frame-waiting-to-send = { $count ->
    [zero] لا شيء في انتظار الإرسال
    [one] أمر واحد في انتظار الإرسال
    [two] أمران في انتظار الإرسال
    [few] { $count } أمور في انتظار الإرسال
    [many] { $count } أمرًا في انتظار الإرسال
   *[other] { $count } أمر في انتظار الإرسال
}
frame-unread = { $count ->
    [zero] لا رسائل جديدة
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
frame-signed-out = أخرجت { $school } هذا الحاسوب من حسابكم. للدخول من جديد، يُرجى طلب رمز جديد من المدرسة.

## الأماكن في القائمة

place-home = الرئيسية
place-history = الحضور
place-explain = شرح غياب أو إبلاغ عنه
place-support = طلب مساعدة
place-messages = الرسائل
place-goal = الأهداف
place-settings = الإعدادات
place-board = اليوم
place-find = الطلاب
place-office = الإدارة

## مكان غير موجود

missing-place-title = لم نجد هذه الصفحة
missing-place-body = يمكن المتابعة من الصفحة الأولى.
missing-place-go = إلى الصفحة الأولى
