### الملفات التي تدخل سجل المدرسة: السجل السابق، والخطة قبل الموافقة، والتراجع. للعاملين فقط.

office-imports = عمليات الاستيراد
office-imports-about = الملفات التي دخلت وما غيّرته، والتراجع عنها.
imports-none = لم يُستورد شيء بعد
imports-none-do = يُرجى اختيار ملفات مدرسة. يظهر ما ستغيّره قبل أن يتغير شيء.
imports-new = استيراد ملفات
imports-number = الاستيراد { $number }
imports-by = بموافقة { $name }
imports-way-command-line = من سطر أوامر الخادم
imports-way-window = من هذا التطبيق
imports-way-folder = من المجلد المراقَب
imports-state-imported = تم الاستيراد
imports-state-unchanged = لا جديد
imports-state-refused = لم يُستورد
imports-state-waiting = ينتظر موافقتكم
imports-state-dropped = وُضع جانبًا
imports-state-undone = تم التراجع عنه
imports-look = النظر فيه واتخاذ القرار
imports-older = عرض الأقدم
imports-shown = { $count ->
    [zero] لا يُعرض أي استيراد.
    [one] يُعرض استيراد واحد.
    [two] يُعرض استيرادان.
    [few] تُعرض { $count } عمليات استيراد.
    [many] تُعرض { $count } عملية استيراد.
   *[other] تُعرض { $count } عملية استيراد.
}
import-gone = هذا الاستيراد ليس هنا
import-gone-do = ربما يخص مدرسة أخرى.
import-files = الملفات
import-changes = ما سيتغير
import-changed = ما تغيّر
import-who = مَن
import-students = الطلاب
import-guardians = أولياء الأمور
import-staff = العاملون
import-new = جدد
import-differ = تغيّروا
import-left = غادروا
import-same = كما هم
import-days = أطفال تتغير أيامهم
import-days-changed = أطفال تغيّرت أيامهم
import-report = التقرير
import-as-of = حتى { $moment }
import-rows = الصفوف المقروءة: { $rows }. المتروكة: { $skipped }.
findings-none = لا خطأ في الملفات.
findings-error = أخطاء
findings-error-about = لا يتغير شيء ما دام أحدها موجودًا.
findings-skipped = صفوف متروكة
findings-skipped-about = يُستورد كل ما عداها.
findings-note = للعلم
findings-note-about = يُستورد مع ذلك.
finding-cell = { $file }، السطر { $line }، العمود { $column }
finding-line = { $file }، السطر { $line }
finding-column = { $file }، العمود { $column }
finding-all = كل الملفات
finding-more = { $count ->
    [zero] … ولا غيره
    [one] … وواحد آخر مثله
    [two] … واثنان آخران مثله
    [few] … و{ $count } أخرى مثله
    [many] … و{ $count } أخرى مثله
   *[other] … و{ $count } أخرى مثله
}
import-title = استيراد ملفات
import-lead = يظهر ما سيتغير قبل أن يتغير شيء.
import-pick-files = اختيار ملفات
import-pick-folder = اختيار مجلد
import-pick-hint = { "\u2068" }OneRoster{ "\u2069" } و{ "\u2068" }Microsoft School Data Sync{ "\u2069" } و{ "\u2068" }Ed-Fi{ "\u2069" } والحضور والتقاويم: بصيغة { "\u2068" }CSV{ "\u2069" } أو { "\u2068" }Excel{ "\u2069" } أو { "\u2068" }XML{ "\u2069" } أو { "\u2068" }iCalendar{ "\u2069" } أو { "\u2068" }zip{ "\u2069" }، حتى 64 ميغابايت. وما زاد على ذلك يُدخله فنّي عند الخادم.
import-sending = يجري إرسال الملفات ومقارنتها بما هو موجود …
import-writing = يجري الاستيراد …
import-nobody-picked = لم يُختر شيء.
import-outlook-refused = لا يمكن استيراد هذه الملفات
import-outlook-refused-do = يُرجى إصلاح الأخطاء أدناه أو تصدير الملفات من جديد. لم يتغير شيء.
import-outlook-nothing-usable = لم يصلح أي صف للاستعمال
import-outlook-nothing-usable-do = السبب مذكور أدناه. لم يتغير شيء.
import-outlook-unchanged = لا شيء للاستيراد
import-outlook-unchanged-do = تقول الملفات ما هو موجود هنا أصلًا.
import-outlook-only-proposed = لن تتغير إلا أيام من التقويم
import-outlook-only-proposed-do = يُرجى تحديد الأيام الصحيحة ثم النظر من جديد.
import-outlook-ready = جاهز للاستيراد
import-outlook-ready-do = لم يتغير شيء بعد.
import-outlook-needs-second-yes = سيغيب كثيرون
import-outlook-needs-second-yes-do = أكثر من عُشر طلاب مدرسة أو أولياء أمورها أو العاملين فيها ليس في هذه الملفات. إن كان ذلك خطأ فيُرجى تصدير الملفات من جديد.
import-second-yes = نعم، لقد غادروا فعلًا
import-second-yes-missing = يُرجى التحقق أولًا ثم التحديد هنا.
import-proposed = أيام سيغيّرها التقويم
import-proposed-about = يُرجى تحديد الصحيح منها؛ ويبقى الباقي كما هو.
import-day-off = { $date }: لا توجد مدرسة ({ $title })
import-day-short = { $date }: يوم أقصر ({ $title })
import-look-again = النظر من جديد
import-now = استيراد الآن
import-drop = عدم الاستيراد
import-dropped = وُضعت الملفات جانبًا. لم يتغير شيء.
import-done = تم الاستيراد
import-overtaken = تغيّر شيء في هذه الأثناء. هذه هي الخطة الآن؛ يُرجى النظر فيها من جديد.
undo-title = التراجع عن هذا الاستيراد
undo-about = يعود ما غيّره كما كان قبله، وتتبعه كل الحواسيب.
undo-go = أطفال يذهبون
undo-stay = أطفال جاؤوا معه وكتب عنهم أحد بعد ذلك، فيبقون في السجل بصفة من غادر
undo-back = أطفال يعودون
undo-leave = أطفال يغادرون من جديد
undo-changed = أطفال يعود اسمهم أو صفّهم أو رقمهم كما كان
undo-days = أطفال تعود أيامهم كما كانت
undo-ties-back = صلات بأولياء أمور تعود
undo-ties-go = صلات بأولياء أمور تذهب
undo-grown = بالغون يذهبون أو تعود بياناتهم كما كانت
undo-staff = عاملون يمكنهم تسجيل الدخول من جديد
undo-written = كُتب بعد ذلك ويبقى
undo-written-about = كُتب هذا عن هؤلاء الأطفال بعد الاستيراد. ويبقى كل ذلك.
undo-written-row = { $name }، عن { $child }
undo-written-more = { $count ->
    [zero] … ولا غيره
    [one] … وواحد آخر
    [two] … واثنان آخران
    [few] … و{ $count } أخرى
    [many] … و{ $count } أخرى
   *[other] … و{ $count } أخرى
}
undo-do = التراجع عن الاستيراد
undo-confirm = هل يُتراجع عن الاستيراد { $number }؟
undo-confirm-text = يعود ما غيّره كما كان، هنا وعلى حاسوب كل أسرة. ويبقى ما كتبته الأسر.
undo-done = تم التراجع عن الاستيراد.
undone-on = تم التراجع عنه { $moment }
undone-on-by = تم التراجع عنه { $moment }، بموافقة { $name }
undo-block-not-kept = لم يعد التراجع عن هذا الاستيراد ممكنًا
undo-block-not-kept-do = ما يلزم لذلك يُحفظ { $days } يومًا.
undo-block-later = غيّرت عمليات استيراد لاحقة السجلات نفسها
undo-block-later-do = يُرجى التراجع أولًا عن هذه، الأحدث أولًا:
undo-block-in-use = لا يمكن التراجع عن هذا الاستيراد
undo-block-in-use-do = أدخل هذا الاستيراد { $school }، وهناك الآن من يسجّل الدخول أو يكتب فيها.
