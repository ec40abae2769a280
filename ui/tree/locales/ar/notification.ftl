### ما يعرضه الحاسوب والتطبيق ليس أمامكم. لا تظهر على الشاشة المقفلة أسماء ولا شيء مما كُتب.

notification-message = رسالة جديدة
notification-message-from = رسالة جديدة من { $name }
notification-explanation-answered = أجابت المدرسة عن شرحكم
notification-support-answered = أجابت المدرسة عن طلب المساعدة
notification-goal-proposed = تقترح المدرسة عليكم هدفًا
notification-hidden = للقراءة يُرجى فتح Presente.

tray-open = فتح Presente
tray-unread = { $count ->
    [zero] لا توجد رسائل جديدة
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
tray-quit = إغلاق Presente
