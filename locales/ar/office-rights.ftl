### من يحق له أن يرى ماذا عن الطفل: ما تمنعه الوثائق المحفوظة عن ولي الأمر. للعاملين فقط.

rights-title = من يرى ماذا
rights-title-of = من يرى ماذا عن { $name }
rights-about = يحق لكل ولي أمر أن يرى ويفعل كل شيء، ما لم تقل وثيقة محفوظة غير ذلك. ومع من يعيش الطفل لا يغيّر شيئًا.
rights-back = العودة إلى صفحة الطالب
rights-lives-with = يعيش معه الطفل
rights-lives-elsewhere = يعيش في بيت آخر
rights-has = له هذا الحق
rights-has-until = له هذا الحق حتى { $date }
rights-taken-since = ممنوع منذ { $date }
rights-taken-until = ممنوع حتى { $date }
rights-by-paper = بموجب «{ $paper }»
rights-look = رؤية ما يراه { $name }
rights-enter-for = تسجيل وثيقة عن { $name }
rights-goes-on = ما يُسجَّل
rights-new = وثيقة جديدة
rights-change = تغيير في «{ $paper }»
rights-end = نهاية «{ $paper }»
rights-choose = اختاروا واحدًا
rights-paper-kind = نوع الوثيقة
rights-paper-name = رقمها أو اسمها
rights-paper-name-hint = كما هي محفوظة، ليجدها الزملاء. مثلًا «ملف 26-1184».
rights-paper-dated = تاريخ الوثيقة
rights-takes = ما تمنعه
rights-from = من يوم
rights-ends-on = أول يوم لا تسري فيه
rights-until = آخر يوم
rights-until-hint = اتركوه فارغًا إذا كانت تسري حتى تقول وثيقة أخرى غير ذلك.
rights-stays = ما يُسجَّل يبقى في الملف مع اسمكم. والتسجيل اللاحق يحل محله ابتداءً من يومه.
rights-enter = تسجيل
rights-done = تم التسجيل.
rights-entered = { $count ->
    [zero] لا تسجيلات
    [one] تسجيل واحد
    [two] تسجيلان
    [few] { $count } تسجيلات
    [many] { $count } تسجيلًا
   *[other] { $count } تسجيل
}
rights-entry-takes = تمنع { $what } من { $date }
rights-entry-ends = تنتهي في { $date }
rights-entry-paper = { $kind } «{ $name }» بتاريخ { $date }
rights-student = حساب الطالب نفسه
rights-student-about = يمكن للطالب الذي له حقوقه الخاصة أن يرى سجله ويوضح أيامه ويطلب المساعدة ويكتب إلى المدرسة. ومتى يبدأ ذلك تقوله قواعد المدرسة. وفي اليوم الذي تصبح فيه الحقوق له وحده تنتهي حقوق أولياء الأمر، ما لم تُبقِها وثيقة.
rights-student-born = تاريخ الميلاد كما في وثيقة
rights-student-born-hint = يُنظر إليه الآن ولا يُحفظ.
rights-student-invite = إعداد دعوة
rights-student-made = الدعوة جاهزة.
rights-student-code = رمز { $name }
rights-student-once = يظهر هذا الرمز الآن فقط. سلّموه للطالب.
right-attendance = الأيام والأهداف
right-attendance-hint = قراءة أيام الطفل وما قيل عنها والأهداف.
right-messages = الرسائل
right-messages-hint = القراءة والكتابة في محادثته الخاصة مع المدرسة.
right-support = المساعدة
right-support-hint = طلب المساعدة من المدرسة ومعرفة ما حدث بشأنها.
right-contact = أولياء الأمر الآخرون
right-contact-hint = قراءة أسماء أولياء الأمر الآخرين وكلماتهم ووثائقهم. أما العناوين والأرقام المسجلة فلا تظهر أبدًا لولي أمر آخر.
right-decisions = القرار
right-decisions-hint = توضيح الأيام والموافقة على الأهداف. من دونه تبقى القراءة فقط.
paper-court-order = أمر محكمة
paper-protective-order = أمر حماية
paper-agreement = اتفاق ملزم
paper-agency-order = أمر من جهة رعاية
paper-non-custodial-request = طلب من والد ليست له الحضانة
paper-tax-dependent = إثبات أن الطالب مُعال ضريبيًا
paper-student-consent = موافقة الطالب كتابةً
paper-coming-of-age = بلوغ سن الرشد
paper-other = وثيقة أخرى
paper-correction = تصحيح خطأ
act-restrict-guardian = سجّل ما تمنعه وثيقة عن ولي أمر
act-see-as-guardian = شاهد ما يراه ولي أمر
act-invite-student = دعا طالبًا
