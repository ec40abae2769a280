### ما يجده الاستيراد في ملفات مدرسة: ما المشكلة، وما العمل («…-do»). لمكتب المدرسة وفنيّيها.

## المجلد أو ملف zip

import-path-missing = لا يوجد مجلد أو zip أو ملف بهذا الاسم.
import-path-missing-do = يُرجى مراجعة المسار ثم إعادة الاستيراد.
import-read-forbidden = لا يحق لهذا المستخدم قراءته.
import-read-forbidden-do = يُرجى إعطاء الأمر بمستخدم يحق له ذلك، أو تغيير من يحق له القراءة.
import-zip-unreadable = تعذّر فتح هذا الـzip. إما أنه مقطوع أو أنه ليس zip.
import-zip-unreadable-do = يُرجى تصديره أو نسخه من جديد، والتحقق من اكتمال النسخ.
import-zip-entry-unreadable = هذا الملف داخل الـzip تالف أو مقطوع أو محمي بكلمة مرور.
import-zip-entry-unreadable-do = يُرجى إنشاء الـzip من جديد بلا كلمة مرور.
import-zip-in-zip = هذا الـzip داخل zip داخل zip آخر. لم يُفتح.
import-zip-in-zip-do = إن كان لازمًا، فيُرجى وضعه وحده في المجلد.
import-too-many-files = عدد الملفات أكثر من { $most }.
import-too-many-files-do = يُرجى ألا يكون في المجلد أو الـzip إلا ما صُدِّر.
import-too-large = حجم الملفات معًا بعد فك الضغط أكبر من { $most_mb } ميغابايت.
import-too-large-do = يُرجى استيراد مدرسة واحدة في كل مرة، أو سنة دراسية واحدة في كل مرة.
import-file-not-known = لم يُقرأ هذا الملف: لا يعرف هذا البرنامج أعمدته.
import-file-not-known-do = لا شيء، إن لم يكن جزءًا من الاستيراد.
import-nothing-to-import = لا يوجد هنا ما يمكن استيراده.
import-nothing-to-import-do = يُرجى ذكر المجلد أو الـzip الذي فيه ملفات OneRoster، أو ملفات CSV للحضور أو التقويم أو أولياء الأمور أو اللغات أو العاملين.

## النص

import-not-text = هذا ليس نصًا، أو أنه UTF-16 بلا علامته. فيه بايتات قيمتها صفر.
import-not-text-do = يُرجى تصديره بصيغة CSV وترميز UTF-8. وإن لم يكن جزءًا من الاستيراد، فيُرجى إخراجه من المجلد.
import-not-utf8 = هذا السطر ليس UTF-8. قُرئ على أنه Windows-1252، وكذلك كل سطر مثله.
import-not-utf8-do = يُرجى النظر في بعض الأسماء التي فيها علامات. إن كانت خاطئة، فيُرجى التصدير بترميز UTF-8.
import-text-cut-off = ينقطع النص في وسط حرف.
import-text-cut-off-do = يُرجى تصديره أو نسخه من جديد، والتحقق من اكتمال النسخ.
import-letter-lost = ضاع هنا حرف قبل أن يصل الملف إلى هذا البرنامج. قُرئ الصف وفي مكان الحرف علامة.
import-letter-lost-do = يُرجى النظر في القيمة. إن كانت اسمًا، فيُرجى تصدير الملف من جديد بترميز UTF-8.
import-separator-other = { $separator ->
    [semicolon] بين الأعمدة فواصل منقوطة. قُرئت على هذا الأساس.
    [tab] بين الأعمدة علامات جدولة. قُرئت على هذا الأساس.
   *[bar] بين الأعمدة خطوط عمودية. قُرئت على هذا الأساس.
}
import-separator-other-do = لا شيء.
import-quote-backslash = قبل علامات الاقتباس داخل الحقول شرطة مائلة عكسية. قُرئت على هذا الأساس.
import-quote-backslash-do = لا شيء، إن كانت القيم صحيحة.
import-quote-unclosed = تُفتح هنا علامة اقتباس ولا تُغلق.
import-quote-unclosed-do = يُرجى إغلاقها أو تصدير الملف من جديد.
import-quote-stray = يوجد نص بعد علامة اقتباس مغلقة.
import-quote-stray-do = تُكتب علامة الاقتباس داخل الحقل مرتين، أو يُصدَّر الملف من جديد.
import-quote-inside = توجد علامة اقتباس في وسط حقل. أُخذ الحقل كما هو.
import-quote-inside-do = لا شيء، إن كانت القيمة صحيحة.
import-field-too-long = يوجد حقل أطول من { $most_kb } كيلوبايت. تُرك الصف.
import-field-too-long-do = يُرجى تقصير الحقل ثم إعادة الاستيراد.
import-header-missing = الملف فارغ: ليس فيه صف بأسماء الأعمدة.
import-header-missing-do = يُرجى تصديره من جديد مع صف العناوين.

## صف العناوين

import-column-missing = ينقص العمود «{ $expected }».
import-column-missing-do = يُرجى تصدير الملف من جديد مع هذا العمود.
import-column-misspelt = يوجد عمود اسمه «{ $found }» ولا يوجد عمود اسمه «{ $expected }».
import-column-misspelt-do = يُرجى تسمية العمود «{ $expected }».
import-column-renamed = قُرئ العمود «{ $found }» على أنه «{ $expected }».
import-column-renamed-do = لا شيء، إن كان ذلك صحيحًا.
import-column-twice = العمود «{ $found }» موجود مرتين.
import-column-twice-do = يُرجى إبقاء واحد منهما.
import-column-order = العمود «{ $found }» في المكان الذي تضع فيه OneRoster العمود «{ $expected }».
import-column-order-do = يُرجى النظر في بعض الصفوف. إن تبادل «{ $found }» و«{ $expected }» الاسمين فقط، فيُرجى تصحيح صف العناوين. وإن كانت كل الأسماء فوق القيم الصحيحة، فيُرجى الاستيراد مع { "\u2068" }--columns-by-name{ "\u2069" }.
import-columns-by-name = الأعمدة ليست بترتيب OneRoster. قُرئت بأسمائها.
import-columns-by-name-do = لا شيء، إن كانت الأسماء فوق القيم الصحيحة.
import-column-unknown = العمود «{ $found }» ليس من أعمدة OneRoster. لم يُقرأ.
import-column-unknown-do = لا شيء.
import-column-blank = يوجد عمود بلا اسم. لم يُقرأ.
import-column-blank-do = لا شيء، إن كان فارغًا.
import-column-holds-other = { $expected ->
    [date] معظم الصفوف لا تاريخ فيها تحت «{ $expected }».
    [code] معظم الصفوف تحت «{ $expected }» فيها رمز غير معروف.
   *[other] معظم الصفوف تحت «{ $expected }» فيها شيء ليس مكانه هناك.
}
import-column-holds-other-do = { $expected ->
    [code] إن كان العمود صحيحًا، فيُرجى بيان معنى الرموز في ملف فيه العمودان code وmeaning. وإلا فيُرجى تصحيح صف العناوين.
   *[other] يُرجى التحقق من أن أسماء الأعمدة فوق القيم الصحيحة، ومن أن الملفات من مجموعة واحدة.
}
import-file-name-case = تسمي OneRoster هذا الملف { $expected }. قُرئ مع ذلك.
import-file-name-case-do = لا شيء.
import-file-twice = يوجد ملف آخر من النوع نفسه: { $other }.
import-file-twice-do = يُرجى إبقاء الأحدث منهما.
import-government-id-dropped = في «{ $found }» أرقام أعطتها حكومة لشخص. لم تُقرأ ولا تُحفظ في أي مكان.
import-government-id-dropped-do = يُرجى عدم تصديره في المرة القادمة.

## مجموعة OneRoster

import-manifest-missing = لا يوجد manifest.csv. قُرئت الملفات على أنها قائمة كاملة.
import-manifest-missing-do = لا شيء، إن كانت كذلك.
import-manifest-unreadable = في manifest.csv أعمدة غير propertyName وvalue.
import-manifest-unreadable-do = يُرجى تصديره من جديد.
import-version-not-read = هذه الملفات بإصدار OneRoster { $version }. يقرأ هذا البرنامج الإصدارين 1.1 و1.2.
import-version-not-read-do = يُرجى اختيار OneRoster 1.1 أو 1.2 في نظام التصدير.
import-extent-unknown = يقول manifest.csv «{ $value }» عن { $name }، وهذا ليس bulk ولا delta ولا absent. إن كان الملف موجودًا فقد قُرئ على أنه كامل.
import-extent-unknown-do = لا شيء، إن كان ذلك صحيحًا.
import-bulk-beside-delta = في { $name } كل شيء (bulk) بجانب ملفات فيها التغييرات وحدها (delta). لم يُحذف أحد لأنه غير مذكور فيه.
import-bulk-beside-delta-do = لا شيء. لحذف من لم يُذكر، يُرجى تصدير كل شيء بصيغة bulk.
import-delta-first = في هذه المجموعة التغييرات وحدها (delta)، وليس هنا بعد ما تغيّره. أُخذ كل ما فيها على أنه جديد.
import-delta-first-do = يُرجى استيراد القائمة الكاملة (bulk) أولًا، ما لم تكن هذه المجموعة كل ما يوجد.
import-file-promised = يَعِد manifest.csv بالملف { $name }، وهو غير موجود.
import-file-promised-do = يُرجى التصدير من جديد وأخذ كل الملفات.
import-file-not-promised = يقول manifest.csv إن { $name } غائب، وهو موجود. قُرئ.
import-file-not-promised-do = لا شيء، إن كان من هذا التصدير.
import-file-missing = ينقص { $name }. تحتاج إليه القائمة الكاملة من هذا النوع.
import-file-missing-do = يُرجى تصدير القائمة كاملة، أو إخراج ملفاتها لاستيراد الحضور وحده.
import-no-schools = لا صف في هذا الملف من النوع «school».
import-no-schools-do = يُرجى أن يكون لكل مدرسة صف من النوع «school».
import-rule-pack-unknown = لا توجد قواعد اسمها «{ $pack }».
import-rule-pack-unknown-do = يُرجى اختيار us-generic أو us-ma أو us-ct أو us-wa.
import-mapping-used = قُرئ هذا الملف على أنه حضور نظام آخر، بجدول المطابقة «{ $mapping }».
import-mapping-used-do = لا شيء، إن كان من ذلك النظام. وإلا فيُرجى إنشاء جدول مطابقة بالأمر { "\u2068" }presente-server mapping FILE{ "\u2069" } والاستيراد مع { "\u2068" }--mapping{ "\u2069" }.
import-mapping-fits-nothing = لا يناسب جدول المطابقة «{ $mapping }» أي ملف هنا: تنقص الأعمدة التي يسميها للطالب أو التاريخ أو ما حدث.
import-mapping-fits-nothing-do = يُرجى تصحيح جدول المطابقة، أو إنشاء جدول من الملف: { "\u2068" }presente-server mapping FILE{ "\u2069" }
import-workbook-unreadable = تعذّر فتح مصنف Excel هذا. إما أنه تالف أو محمي بكلمة مرور أو أنه ليس مصنفًا.
import-workbook-unreadable-do = يُرجى حفظه من جديد بصيغة xlsx بلا كلمة مرور، أو بصيغة CSV.
import-cell-wrong = في هذه الخلية خطأ من Excel. عُدَّت فارغة.
import-cell-wrong-do = يُرجى تصحيح الصيغة أو كتابة القيمة نفسها.
import-xml-unreadable = من هنا تتعذر متابعة ملف XML. إما أنه مقطوع أو تالف.
import-xml-unreadable-do = يُرجى تصديره أو نسخه من جديد، والتحقق من اكتمال النسخ.
import-part-of-day = هذا الغياب عن جزء من يوم، ولا يمكن عدّه يومًا. تُرك الصف.
import-part-of-day-do = يُرجى تصدير الحضور بحسب الحصص، أو كتابة «Tardy» أو «Early departure» حيث كان ذلك.
import-not-icalendar = هذا ليس تقويمًا بصيغة iCalendar.
import-not-icalendar-do = يُرجى تصدير التقويم بصيغة iCalendar (.ics).
import-calendar-first = لا يوجد هنا تقويم مدرسي بعد، فلا يمكن لأي حدث أن يغيّر يومًا من أيامه.
import-calendar-first-do = يُرجى استيراد أيام الدراسة أولًا، في ملف تقويم فيه العمودان date وevent.
import-event-not-taken = يقع هذا الحدث في أيام دراسية، ولا يقول عنوانه إنه لا دراسة فيه. لا يغيّر شيئًا.
import-event-not-taken-do = إن لم تكن هناك دراسة، فيُرجى ذكر ذلك في العنوان، أو وضع اليوم في ملف تقويم.
import-repetition-unread = يتكرر هذا الحدث بقاعدة لا يتبعها هذا البرنامج. قُرئت المرة الأولى فقط.
import-repetition-unread-do = يُرجى وضع الأيام الأخرى في التقويم يومًا يومًا.

## الصفوف

import-row-short = ينتهي الصف قبل عموده الأخير. عُدَّ ما ينقص فارغًا.
import-row-short-do = لا شيء، إن كان الصف صحيحًا.
import-row-long = في الصف حقول أكثر من أعمدة صف العناوين. تُرك الصف.
import-row-long-do = يُرجى وضع الحقول التي فيها فاصلة بين علامتي اقتباس.
import-value-missing = قيمة لازمة فارغة. تُرك الصف.
import-value-missing-do = يُرجى ملؤها ثم إعادة الاستيراد.
import-date-unreadable = «{ $value }» ليس تاريخًا. تُرك الصف.
import-date-unreadable-do = تُكتب التواريخ بصيغة سنة-شهر-يوم: { "\u2068" }2026-10-06{ "\u2069" }.
import-date-us = قُرئ التاريخ بترتيب شهر/يوم/سنة.
import-date-us-do = لا شيء، إن كان ذلك صحيحًا. والأفضل: سنة-شهر-يوم.
import-date-in-future = لم يأتِ { $date } بعد. تُرك الصف.
import-date-in-future-do = يُرجى مراجعة التاريخ، أو استيراد الصف عندما يأتي ذلك اليوم.
import-dates-out-of-order = النهاية تسبق البداية. تُرك الصف.
import-dates-out-of-order-do = يُرجى تصحيح أحد التاريخين.
import-code-unknown = الرمز «{ $code }» غير معروف. تُرك الصف.
import-code-unknown-do = يُرجى بيان معناه في ملف فيه العمودان code وmeaning، ووضعه بجانب الملفات الأخرى، ثم إعادة الاستيراد.
import-meaning-unknown = لا يعرف هذا البرنامج المعنى «{ $meaning }». تُرك الصف.
import-meaning-unknown-do = يُكتب excused أو unexcused أو suspended أو late أو left early أو present أو remote أو ignore.
import-event-unknown = لا يعرف هذا البرنامج نوع اليوم «{ $event }». تُرك الصف.
import-event-unknown-do = يُكتب «Instructional day» أو «Short day» أو «Holiday» أو «Break» أو «No school»، واسمه تحت label.
import-role-unknown = الدور «{ $role }» غير معروف. تُرك الصف.
import-role-unknown-do = يُرجى تصحيح الدور ثم إعادة الاستيراد.
import-role-not-used = لا مكان هنا لمن دورهم «{ $role }». لم يُؤخذ الصف.
import-role-not-used-do = لا شيء.
import-language-unknown = لا يعرف هذا البرنامج اللغة «{ $language }». تُركت فارغة.
import-language-unknown-do = يُكتب اسم اللغة بالإنجليزية أو رمزها، مثل «Spanish» أو «es».
import-relation-unknown = لا يعرف هذا البرنامج صلة القرابة «{ $relation }». حُفظت على أنها «أخرى».
import-relation-unknown-do = لا شيء، أو يُكتب mother أو father أو stepparent أو grandparent أو foster parent أو guardian أو relative.
import-truth-unreadable = «{ $value }» ليست true ولا false. عُدَّت false.
import-truth-unreadable-do = يُكتب true أو false.
import-minutes-unreadable = «{ $value }» ليس عدد دقائق. أُخذ الصف بدونه.
import-minutes-unreadable-do = تُكتب دقائق صحيحة، مثل 25.
import-student-unknown = لا يوجد طالب برقم { $id } في القائمة.
import-student-unknown-do = يُرجى مراجعة الرقم، أو تصدير القائمة وهذا الملف في اليوم نفسه.
import-student-by-local-id = الطلاب مذكورون هنا بأرقام المدرسة نفسها. عُثر عليهم بها.
import-student-by-local-id-do = لا شيء.
import-student-not-here = الطالب { $id } ليس في المدرسة { $school }. تُرك الصف.
import-student-not-here-do = يُرجى تصحيح المدرسة أو تصدير القائمة من جديد.
import-student-without-school = الطالب { $id } ليس من أي مدرسة في هذه القائمة، فتُرك.
import-student-without-school-do = يُرجى ذكر مدرسة أو فصل للطالب.
import-school-unclear = الطالب { $id } في أكثر من مدرسة، والصف لا يذكر أيًا منها. تُرك الصف.
import-school-unclear-do = يُرجى إضافة العمود school_id إلى الملف.
import-school-unknown = لا توجد مدرسة برقم { $id } في القائمة.
import-school-unknown-do = يُرجى مراجعة الرقم أو تصدير القائمة من جديد.
import-guardian-unknown = لا يوجد ولي أمر برقم { $id } في القائمة. لم يُنشأ رابط.
import-guardian-unknown-do = يُرجى تصدير أولياء الأمور مع القائمة.
import-staff-unknown = لا يوجد أحد من العاملين برقم { $id } في القائمة. تُرك الصف.
import-staff-unknown-do = يُرجى مراجعة الرقم، أو تصدير العاملين مع القائمة.
import-agent-not-guardian = المستخدم { $id } مذكور هنا وليَّ أمر، وله دور آخر. لم يُنشأ رابط.
import-agent-not-guardian-do = يُرجى إعطاء المستخدم الدور parent أو guardian أو relative، إن كان ذلك صحيحًا.
import-status-in-bulk = في العمود «status» قيم، مع أن هذا ملف كامل (bulk). أُخذت في الحسبان.
import-status-in-bulk-do = لا شيء.
import-status-missing = العمود «status» فارغ في ملف تغييرات (delta). أُخذ الصف على أنه صالح.
import-status-missing-do = لا شيء، إن كان ذلك صحيحًا. من غادروا تلزمهم الحالة «tobedeleted».
import-status-unknown = الحالة «{ $status }» غير معروفة. تُرك الصف.
import-status-unknown-do = يُكتب active أو tobedeleted.
import-modified-unreadable = لا يبيّن «{ $value }» متى تغيّر الصف. عُدَّ الأقدم.
import-modified-unreadable-do = يُكتب الوقت بصيغة { "\u2068" }2026-10-06T18:25:43.511Z{ "\u2069" }.
import-changed-twice = تغيّر { $id } أكثر من مرة في هذا الملف. يُؤخذ بأحدث تغيير.
import-changed-twice-do = لا شيء.
import-class-ended = الفصول التي انتهت لا تنهي هنا وجود أحد في المدرسة.
import-class-ended-do = لا شيء. يغادر الطالب عندما يحمل المستخدم، أو دوره في المدرسة، الحالة «tobedeleted»، أو بقائمة كاملة (bulk).
import-ties-kept = لا يذكر صف أحد الطلاب أولياء أمر، مع أن له أولياء أمر هنا. يبقون كذلك.
import-ties-kept-do = لا شيء، إن كانوا صحيحين. لإنهاء صلة أحدهم يُرجى ذكر من بقي، أو استيراد قائمة كاملة (bulk).
import-school-stays = المدرسة { $id } معلَّمة بأنها لم تعد صالحة. تبقى هنا مع طلابها.
import-school-stays-do = يُرجى تعليم طلابها أيضًا بأنهم لم يعودوا صالحين، إن كانوا قد غادروا.
import-user-unknown = لا يوجد مستخدم برقم { $id } في users.csv. تُرك الصف.
import-user-unknown-do = يُرجى مراجعة الرقم، أو تصدير الملفين في اليوم نفسه.
import-user-without-role = ليس للمستخدم { $id } دور في roles.csv، فتُرك.
import-user-without-role-do = يُرجى إعطاء المستخدم دورًا، أو تصدير الملفين في اليوم نفسه.
import-row-withdrawn = { $id } معلَّم بأنه لم يعد صالحًا. لم يُؤخذ الصف.
import-row-withdrawn-do = لا شيء، إن كان ذلك صحيحًا.
import-user-disabled = المستخدم { $id } معطَّل (enabledUser) ويُعد ممن غادروا.
import-user-disabled-do = لا شيء، إن كان ذلك صحيحًا.
import-duplicate = هذا موجود مرتين ({ $id }). أُخذ مرة واحدة.
import-duplicate-do = لا شيء.
import-off-calendar = { $date } ليس يومًا دراسيًا في التقويم. لا يُحسب الصف في شيء.
import-off-calendar-do = يُرجى تصحيح التاريخ أو التقويم.
import-calendar-missing = لا يوجد تقويم للمدرسة { $school } بعد، فلا يمكن حساب أي يوم.
import-calendar-missing-do = يُرجى استيراد ملف تقويم فيه العمودان date وevent.

## جدول الحضور

rates-all = الجميع
rates-head-students = الطلاب
rates-head-with-absence = لهم غياب
rates-head-missed = أيام الغياب
rates-head-excused = بعذر
rates-head-unexcused = بدون عذر
rates-head-satisfactory = مُرضٍ
rates-head-at-risk = معرَّض للخطر
rates-head-moderate = متوسط
rates-head-severe = شديد
rates-head-no-tier = أيام قليلة
rates-hidden = *
rates-language-untold = لم تُذكر

## جدول مطابقة يُخمَّن من عيّنة. يقرأه الفنيّون ويصححونه.

mapping-head = معنى أعمدة هذا التصدير ورموزه بقدر ما تبيّنه عيّنة. يُرجى النظر في كل سطر وتصحيحه، ثم الاستيراد مع { "\u2068" }--mapping{ "\u2069" } واسم هذا الملف.
mapping-missing = لم يُعثر على عمود لـ{ $role }. يُرجى كتابة اسمه أدناه.
mapping-guessed = خُمِّن من: { $why }
mapping-why-name = اسمه كما هو في أنظمة أخرى
mapping-why-part = جزء من اسمه
mapping-why-dates = { $fit } من { $of } من القيم تواريخ
mapping-why-short = قيم قصيرة، المختلف منها { $different }
mapping-why-yes-no = ليس تحته إلا نعم ولا
mapping-dates-unclear = كل التواريخ يمكن أن تكون شهر-يوم-سنة أو يوم-شهر-سنة. يُرجى كتابة أيهما.
mapping-codes = excused أو unexcused أو suspended أو confirmed not excused أو late أو left early أو present أو remote أو ignore
mapping-code-unknown = غير معروف: يُرجى بيان معناه
