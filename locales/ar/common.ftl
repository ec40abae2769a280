### كلمات تشترك فيها شاشات كثيرة. كلمات كل شاشة في ملف يحمل اسم مهمتها.

## ما يفعله الزر

action-send = إرسال
action-cancel = إلغاء
action-save = حفظ
action-back = رجوع
action-close = إغلاق
action-edit = تغيير
action-try-again = المحاولة من جديد
action-undo = تراجع
action-remove = إزالة
action-withdraw = سحب

## إلى أين وصل الأمر

state-loading = جارٍ التحميل…
state-saved = تم الحفظ
delivery-waiting = في انتظار الإرسال
delivery-sent = أُرسل
delivery-received = استُلم
delivery-refused = أُعيد

## الأيام والتواريخ

as-of = حتى { $date }
day-today = اليوم
day-yesterday = أمس
day-tomorrow = غدًا
# للرسائل والإشعارات وسطر الأوامر؛ للشاشات تقويمها. الشهر هو رقمه.
date-in-words = { $month ->
    [1] { $day } يناير { $year }
    [2] { $day } فبراير { $year }
    [3] { $day } مارس { $year }
    [4] { $day } أبريل { $year }
    [5] { $day } مايو { $year }
    [6] { $day } يونيو { $year }
    [7] { $day } يوليو { $year }
    [8] { $day } أغسطس { $year }
    [9] { $day } سبتمبر { $year }
    [10] { $day } أكتوبر { $year }
    [11] { $day } نوفمبر { $year }
   *[12] { $day } ديسمبر { $year }
}

## الاتصال، وعند حدوث خلل

connection-offline = لا يوجد اتصال. يمكنكم المتابعة: سنرسل ما تكتبونه عند عودة الاتصال.
connection-up-to-date = كل شيء محدَّث
error-title = حدث خطأ هنا
error-body = يُرجى المحاولة من جديد. إن لم ينفع ذلك، فيُرجى إعطاء المدرسة هذا الرمز.
error-code = الرمز: { $code }
# يظهر في لغة لم يقرأها بعدُ أحد من أهلها.
locale-machine-drafted = كتب الحاسوب هذه الكلمات. لم يراجعها بعدُ أحد من أهل اللغة.

## ما صار إليه الشرح

explanation-state-sent = أُرسل إلى المدرسة
explanation-state-seen = اطلعت عليه المدرسة
explanation-state-needs-more = تحتاج المدرسة إلى شيء آخر
explanation-state-accepted = مقبول
explanation-state-not-accepted = غير مقبول
explanation-state-withdrawn = تم سحبه

## سبب الغياب كما تختاره الأسرة

reason-illness = مرض أو تعب
reason-appointment = موعد عند الطبيب أو طبيب الأسنان أو ما يشبه ذلك
reason-mental-health = راحة من أجل الصحة النفسية
reason-family-emergency = أمر طارئ في الأسرة
reason-bereavement = وفاة في الأسرة
reason-religious = مناسبة دينية
reason-court = يوم في المحكمة
reason-travel = سفر مع الأسرة
reason-transport = لم تكن هناك وسيلة للوصول إلى المدرسة
reason-connection = تعطل الإنترنت أو الحاسوب
reason-school-activity = نشاط مع المدرسة: رحلة أو فريق أو نادٍ
reason-college-visit = زيارة جامعة
reason-housing = انتقال إلى بيت آخر أو مشكلة في السكن
reason-military-family = ذهاب أحد أفراد الأسرة إلى الخدمة العسكرية أو عودته منها
reason-weather = ثلج أو عاصفة أو طقس سيئ آخر
reason-safety = لم نشعر بالأمان
reason-other = سبب آخر
reason-tell-a-person = أفضّل أن أخبر شخصًا

## كم من اليوم

part-full-day = اليوم كله
part-late-arrival = وصول متأخر
part-early-departure = خروج مبكر
part-leave-and-return = خروج ثم عودة
part-at-late-arrival = وصول متأخر، الساعة { $arrives }
part-at-early-departure = خروج مبكر، الساعة { $leaves }
part-at-leave-and-return = خارج المدرسة من { $leaves } إلى { $returns }

## ما تطلب الأسرة المساعدة فيه

support-kind-transport = الوصول إلى المدرسة
support-kind-health = الصحة
support-kind-mental-health = الهموم والصحة النفسية
support-kind-food = الطعام
support-kind-housing = السكن
support-kind-clothing = الملابس
support-kind-safety = الأمان أو التنمر
support-kind-learning = التعلم أو الإعاقة
support-kind-language = اللغة أو القدوم الجديد إلى هنا
support-kind-caring-duties = رعاية شخص في البيت
support-kind-device = حاسوب أو إنترنت
support-kind-other = شيء آخر

urgency-today = اليوم
urgency-this-week = هذا الأسبوع
urgency-when-you-can = عندما تستطيعون

reach-message-here = رسالة هنا
reach-phone = مكالمة هاتفية
reach-email = بريد إلكتروني
reach-in-person = لقاء شخصي

request-state-open = في انتظار المدرسة
request-state-in-hand = يعمل عليه أحد العاملين
request-state-waiting-for-family = تمت الإجابة، والدور على الأسرة
request-state-closed = مغلق
request-state-withdrawn = تم سحبه

outcome-solved = تم الحل
outcome-partly-solved = تم الحل جزئيًا
outcome-passed-on = أُحيل إلى من يستطيع المساعدة
outcome-not-possible = لم تستطع المدرسة القيام بهذا
outcome-no-longer-needed = لم تعد هناك حاجة إليه

goal-state-proposed = في انتظار الجواب
goal-state-agreed = متفق عليه
goal-state-declined = غير متفق عليه
goal-state-ended = انتهى

## ما سجلته المدرسة لليوم

mark-present = في المدرسة
mark-absent = غياب طوال اليوم
mark-late = وصول متأخر
mark-left-early = خروج مبكر
mark-part-day = غياب جزء من اليوم
mark-remote = تعلّم من البيت
mark-not-recorded = لم يُسجَّل بعد

## ما يظهره اليوم في التقويم: اسم وحرف واحد

face-name-at-school = في المدرسة
face-name-missed-explained = غياب مشروح
face-name-missed-looking = غياب، والمدرسة تنظر في السبب
face-name-missed-no-reason = غياب، ولم يُذكر السبب بعد
face-name-missed-not-excused = غياب بلا عذر مقبول
face-name-missed-suspended = غياب بسبب إيقاف عن الدراسة
face-name-late = وصول متأخر
face-name-left-early = خروج مبكر
face-name-remote = تعلّم من البيت
face-name-not-recorded = لم يُسجَّل بعد
face-name-no-school = لا توجد مدرسة
face-name-to-come = لم يأتِ بعد
face-name-to-come-reported = غياب قادم، والمدرسة على علم
face-name-not-enrolled = خارج هذه المدرسة حينها

face-letter-at-school = { "" }
face-letter-missed-explained = ش
face-letter-missed-looking = ؟
face-letter-missed-no-reason = غ
face-letter-missed-not-excused = ل
face-letter-missed-suspended = ق
face-letter-late = ت
face-letter-left-early = خ
face-letter-remote = ب
face-letter-not-recorded = { "" }
face-letter-no-school = { "" }
face-letter-to-come = { "" }
face-letter-to-come-reported = م
face-letter-not-enrolled = { "" }

## العاملون في المدرسة

role-liaison = مسؤول التواصل مع الأسر
role-counselor = الإرشاد المدرسي
role-nurse = التمريض المدرسي
role-social-worker = الخدمة الاجتماعية
role-teacher = هيئة التدريس
role-office = مكتب المدرسة
role-principal = إدارة المدرسة
role-administrator = مسؤول نظام المدرسة
role-district-administrator = مسؤول المنطقة التعليمية

## أفراد الأسرة

relation-mother = الأم
relation-father = الأب
relation-parent = أحد الوالدين
relation-stepparent = زوج الأم أو زوجة الأب
relation-grandparent = الجد أو الجدة
relation-foster-parent = الأسرة الحاضنة
relation-guardian = ولي الأمر
relation-relative = أحد الأقارب
relation-other = شخص بالغ آخر
relation-student = الطالب نفسه

## الصفوف

grade-preschool = ما قبل المدرسة
grade-pre-kindergarten = ما قبل الروضة
grade-transitional-kindergarten = الروضة الانتقالية
grade-kindergarten = الروضة
grade-number = الصف { $n }

# أسماء مجموعات القواعد.

rule-pack-us-generic = قواعد المدارس في الولايات المتحدة
rule-pack-us-ma = قواعد ولاية ماساتشوستس
rule-pack-us-ct = قواعد ولاية كونيتيكت
rule-pack-us-wa = قواعد ولاية واشنطن
