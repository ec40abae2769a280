### ما يقوله presente-server في سطر الأوامر لفنيّي المدرسة.

## فهم الأمر

cli-lang-unknown = لا يعرف هذا البرنامج اللغة «{ $tag }».
cli-choose-one = يُرجى اختيار واحد مما يلي: { $choices }.
cli-option-unknown = لا يوجد هنا خيار { $option }.
cli-command-unknown = لا يوجد أمر اسمه «{ $command }».
cli-meant-do = لعل المقصود { $meant }. لعرض كل ما هو متاح: { $help }
cli-help-do = لعرض كل ما هو متاح: { $help }
cli-argument-missing = ينقص { $argument }.
cli-value-missing = تنقص قيمة بعد { $option }.
cli-value-unknown = «{ $value }» ليست قيمة للخيار { $option }.
cli-option-twice = ورد { $option } أكثر من مرة.
cli-option-twice-do = يُرجى إبقاء واحد.
cli-options-apart = لا يجتمع { $option } و{ $other }.
cli-word-too-many = الكلمة «{ $word }» زائدة.
cli-word-too-many-do = يُرجى وضع القيمة التي فيها فراغات بين علامتي اقتباس.
cli-not-text = في أحد المدخلات بايتات ليست نصًا.
cli-unclear = تعذّر فهم هذا الأمر.

## إعدادات غير صالحة

cli-data-missing = لم يُذكر مكان البيانات.
cli-data-missing-do = يُرجى إضافة { "\u2068" }--data DIR{ "\u2069" } أو { "\u2068" }--database URL{ "\u2069" }، أو ضبط PRESENTE_DATA أو DATABASE_URL.
cli-date-unusable = «{ $text }» ليس تاريخًا.
cli-date-unusable-do = يُكتب بصيغة سنة-شهر-يوم، مثل { "\u2068" }2026-10-06{ "\u2069" }.
cli-dates-out-of-order = اليوم الأخير يسبق اليوم الأول.
cli-dates-out-of-order-do = يُرجى تصحيح { "\u2068" }--covers-from{ "\u2069" } أو { "\u2068" }--covers-to{ "\u2069" }.
cli-year-not-begun = حتى { $date } لم تكن أي سنة دراسية قد بدأت هنا.
cli-year-not-begun-do = يُرجى اختيار يوم لاحق، أو استيراد تقويم تلك السنة.
cli-rule-pack-unknown = لا توجد حزمة قواعد اسمها «{ $pack }».
cli-time-zone-unknown = لا توجد منطقة زمنية اسمها «{ $zone }».
cli-time-zone-unknown-do = يُرجى استعمال اسم مثل America/New_York.
cli-mapping-unknown = لا يوجد جدول مطابقة ولا ملف اسمه «{ $mapping }».
cli-mapping-unreadable = تعذّرت قراءة جدول المطابقة { $file } من السطر { $line }.
cli-mapping-unreadable-do = يُرجى مقارنته بما يكتبه { "\u2068" }presente-server mapping FILE{ "\u2069" }.
cli-mapping-newer = جدول المطابقة { $file } بالصيغة { $format }، وهذا البرنامج لا يعرفها.
cli-mapping-newer-do = يُرجى استخدام أحدث presente-server، أو إنشاء جدول المطابقة من جديد.
cli-mapping-column-missing = لا يسمي جدول المطابقة { $file } عمودًا لـ{ $column }.
cli-mapping-column-missing-do = يُرجى كتابة اسمه في ملفكم هناك.
cli-mapping-meaning-unknown = يعطي جدول المطابقة { $file } الرمز «{ $code }» المعنى «{ $meaning }»، وهذا البرنامج لا يعرفه.
cli-role-unknown = «{ $role }» ليس دورًا يمكن الدخول به.
cli-text-empty = { $option } فارغ.
cli-text-empty-do = يُرجى كتابة شيء بعده.
cli-address-unusable = «{ $address }» ليس عنوانًا يمكن الاستماع عليه.
cli-address-unusable-do = يُرجى كتابة عنوان ومنفذ، مثل { "\u2068" }--listen 127.0.0.1:8460{ "\u2069" }.
cli-plain-http = HTTP غير المشفَّر لهذا الحاسوب وحده، والعنوان { $address } تصل إليه حواسيب أخرى.
cli-plain-http-do = يُرجى الاستماع على { "\u2068" }127.0.0.1{ "\u2069" } ووضع خادم ويب له شهادة أمامه.
cli-web-address-missing = لم يُذكر كيف تصل الأسر إلى هذا الخادم.
cli-web-address-missing-do = يُذكر بالخيار { "\u2068" }--address{ "\u2069" }، مثل { "\u2068" }--address https://presente.example.org{ "\u2069" }.
cli-scanner-unusable = «{ $address }» ليس مكانًا على هذا الحاسوب يمكن أن يستمع عليه { "\u2068" }clamd{ "\u2069" }.
cli-scanner-unusable-do = يُكتب مسار مقبسه أو عنوانه على هذا الحاسوب: { "\u2068" }/run/clamav/clamd.ctl{ "\u2069" } أو { "\u2068" }127.0.0.1:3310{ "\u2069" }. لا تذهب ملفات الأطفال أبعد من ذلك.
cli-requests-unusable = «{ $text }» ليس عدد طلبات.
cli-requests-unusable-do = يُكتب عدد صحيح ابتداءً من 1.
cli-certificate-nowhere = مع قاعدة البيانات لا يوجد مجلد بيانات تُحفظ فيه شهادة.
cli-certificate-nowhere-do = يُرجى تسمية مجلد بالخيار { "\u2068" }--certificate-folder{ "\u2069" }.
cli-certificate-unreadable = لا يمكن استخدام { $file }: { $why }.
cli-certificate-unreadable-do = يُرجى التحقق من وجود الملف ومن أن مستخدم الخادم يستطيع قراءته. الأمر { "\u2068" }presente-server certificate make{ "\u2069" } يصنع شهادة خاصة بالمدرسة.
cli-certificate-not-one = لا توجد شهادة في { $file }.
cli-key-not-one = لا يوجد مفتاح في { $file }.
cli-certificate-not-one-do = تُذكر الشهادة بالخيار { "\u2068" }--tls-cert{ "\u2069" } ومفتاحها بالخيار { "\u2068" }--tls-key{ "\u2069" }، كلاهما بصيغة PEM.
cli-key-open = يستطيع آخرون على هذا الحاسوب قراءة المفتاح { $file }.
cli-key-open-do = يُرجى منعهم بالأمر { "\u2068" }chmod 600{ "\u2069" } على الملف. والمفتاح الذي قرأه آخرون يُستبدل مع شهادته.
cli-key-other = المفتاح ليس مفتاح هذه الشهادة.
cli-key-other-do = يُرجى ذكر الملفين اللذين ينتمي أحدهما إلى الآخر.
cli-secret-open = يستطيع آخرون على هذا الحاسوب قراءة { $file }.
cli-secret-open-do = قد تكون فيه كلمة مرور. يُرجى منعهم بالأمر { "\u2068" }chmod 600{ "\u2069" } على الملف.
cli-password-seen = من يعرض عمليات هذا الحاسوب يستطيع قراءة كلمة المرور في هذا الأمر. يُرجى كتابة العنوان في ملف خاص بكم ({ "\u2068" }chmod 600{ "\u2069" })، ثم استخدام { "\u2068" }--database file:PATH{ "\u2069" }.
cli-certificate-pin = رمز التحقق للأسر: { $pin }
cli-certificate-until = صالحة حتى { $date }. تتجدد وحدها ما دام الخادم يعمل، ويبقى رمز التحقق كما هو.
cli-certificate-folder = محفوظة في { $folder }. يُرجى حفظ نسخة من الملف { "\u2068" }key.pem{ "\u2069" } في مكان آمن: مع مفتاح آخر تحتاج كل أسرة إلى رسالة جديدة.
cli-web-address-unusable = «{ $address }» ليس عنوان ويب.
cli-web-address-unusable-do = يُكتب كما تصل به الأسر إلى المدرسة، مثل { "\u2068" }https://presente.example.org{ "\u2069" }.
cli-database-unusable = تعذّرت قراءة عنوان قاعدة البيانات.
cli-database-unusable-do = يُكتب هكذا: { "\u2068" }postgres://USER:PASSWORD@HOST:PORT/NAME{ "\u2069" }. وفي كلمة المرور يُكتب { "\u2068" }%40{ "\u2069" } بدل { "\u2068" }@{ "\u2069" } و{ "\u2068" }%2F{ "\u2069" } بدل { "\u2068" }/{ "\u2069" }.
cli-database-unnamed = يذكر العنوان خادمًا ولا يذكر قاعدة بيانات.
cli-database-unnamed-do = يُرجى إضافة اسم قاعدة البيانات، مثل { "\u2068" }postgres://localhost/presente{ "\u2069" }
cli-database-plain = قاعدة البيانات على حاسوب آخر ({ $host })، ومع { "\u2068" }sslmode=disable{ "\u2069" } يمكن أن يُقرأ ما يقال في الطريق إليها.
cli-database-plain-do = يُرجى حذف { "\u2068" }sslmode=disable{ "\u2069" } من العنوان. الطريق إلى حاسوب آخر مشفر دائمًا.
cli-database-untrusted = لم تستطع قاعدة البيانات إثبات أنها هي المقصودة: { $why }
cli-database-untrusted-do = إذا كانت شهادتها صادرة عن جهة خاصة بكم، فيُرجى ذكر ملف شهادة تلك الجهة في { "\u2068" }PGSSLROOTCERT{ "\u2069" }. ويُرجى مراجعة الاسم في العنوان.
cli-clock-wrong = التاريخ بحسب ساعة هذا الحاسوب { $date }. هذا غير ممكن.
cli-clock-wrong-do = يُرجى ضبط الساعة ثم إعادة الأمر.

## مجلد البيانات

cli-folder-is-file = { $folder } ملف وليس مجلدًا.
cli-folder-is-file-do = يُرجى ذكر المجلد الذي فيه البيانات.
cli-folder-forbidden = لا يحق لهذا المستخدم القراءة والكتابة في { $folder }.
cli-folder-forbidden-do = يُرجى إعطاء الأمر بالمستخدم الذي يعمل به الخادم، أو السماح لهذا المستخدم بدخول المجلد.
cli-folder-read-only = لا يمكن الكتابة في { $folder }: فهو على قرص للقراءة فقط.
cli-folder-read-only-do = يُرجى السماح بالكتابة على القرص أو اختيار مجلد آخر.
cli-folder-empty = لا توجد بيانات مدرسة في { $folder }.
cli-folder-empty-do = يُرجى مراجعة { "\u2068" }--data{ "\u2069" }. وإن لم توجد بيانات بعد، فيُرجى استيراد ملفات مدرسة أولًا: { "\u2068" }presente-server --data DIR import FOLDER{ "\u2069" }
cli-folder-unusable = تعذّر استعمال { $folder }: { $why }
cli-folder-unusable-do = يُرجى اختيار مجلد آخر.
cli-disk-full = القرص ممتلئ.
cli-disk-full-do = يُرجى إفراغ مساحة عليه ثم إعادة الأمر.
cli-file-there = يوجد ملف { $file } من قبل.
cli-file-there-do = يُرجى تسمية ملف آخر أو إبعاد ذلك الملف أولًا.
cli-file-unusable = لا يمكن إنشاء الملف { $file }: { $why }
cli-file-unusable-do = يُرجى فحص المجلد ومن يحق له الكتابة فيه.
cli-store-foreign = الملف presente.db في مجلد البيانات ليس من Presente.
cli-store-foreign-do = يُرجى مراجعة { "\u2068" }--data{ "\u2069" }. وإن كان المجلد صحيحًا، فيُرجى استعادة أحدث نسخة احتياطية.
cli-store-damaged = الملف presente.db في مجلد البيانات تالف.
cli-store-damaged-do = يُرجى إيقاف الخادم واستعادة أحدث نسخة احتياطية.
cli-store-newer = كتب هذه البيانات presente-server أحدث (إصدار الجداول { $found }، وهذا البرنامج يعرف { $known }).
cli-store-newer-do = يُرجى استعمال البرنامج الأحدث.
cli-store-busy = برنامج آخر يكتب الآن في هذه البيانات.
cli-store-busy-do = يُرجى الانتظار حتى ينتهي ثم إعادة الأمر.
cli-no-school = لا توجد مدرسة هنا بعد.
cli-no-school-do = يُرجى استيراد ملفات مدرسة أولًا: { "\u2068" }presente-server --data DIR import FOLDER{ "\u2069" }
cli-school-unknown = لا توجد هنا مدرسة اسمها «{ $school }».
cli-failed = حدث خطأ لم يتوقعه هذا البرنامج: { $why }
cli-failed-do = يُرجى المحاولة من جديد. وإن تكرر ذلك، فيُرجى إبلاغ من يعتني بهذا البرنامج.

## قاعدة البيانات

cli-database-unreachable = تعذّر الوصول إلى قاعدة البيانات: { $why }
cli-database-unreachable-do = يُرجى التأكد من أن PostgreSQL يعمل، ومن أن الخادم والمنفذ في العنوان صحيحان.
cli-database-unwelcome = لا يسمح PostgreSQL لهذا المستخدم بالدخول.
cli-database-unwelcome-do = يُرجى مراجعة المستخدم وكلمة المرور في العنوان، وملف الخادم { "\u2068" }pg_hba.conf{ "\u2069" }.
cli-database-not-there = لا توجد في PostgreSQL قاعدة بيانات بهذا الاسم.
cli-database-not-there-do = يُرجى إنشاء واحدة، مثل: { "\u2068" }createdb --template=template0 --encoding=UTF8 presente{ "\u2069" }
cli-database-forbidden = لا يحق لهذا المستخدم إنشاء جداول في قاعدة البيانات أو الكتابة فيها.
cli-database-forbidden-do = يُرجى جعل هذا المستخدم مالك قاعدة البيانات.
cli-database-encoding = تحفظ قاعدة البيانات نصوصها بترميز { $encoding }، وتنقصه حروف تكتب بها الأسر.
cli-database-foreign = في قاعدة البيانات جداول برنامج آخر.
cli-database-foreign-do = يُرجى إعطاء Presente قاعدة بيانات خاصة به.
cli-database-empty = لا توجد بيانات مدرسة في قاعدة البيانات.
cli-database-empty-do = يُرجى مراجعة { "\u2068" }--database{ "\u2069" }. وإن لم توجد بيانات بعد، فيُرجى استيراد ملفات مدرسة أولًا: { "\u2068" }presente-server --database URL import FOLDER{ "\u2069" }

## serve

cli-listening = يستمع الخادم على { $address }
cli-address-taken = برنامج آخر يستمع على { $address }.
cli-address-taken-do = يُرجى إيقاف ذلك البرنامج، أو اختيار منفذ آخر، مثل { "\u2068" }--listen 127.0.0.1:8461{ "\u2069" }.
cli-address-forbidden = لا يحق لهذا المستخدم الاستماع على { $address }.
cli-address-forbidden-do = يُرجى اختيار منفذ أكبر من 1023.
cli-address-failed = تعذّر الاستماع على { $address }: { $why }

## staff

cli-password-ask = كلمة المرور (تظهر أثناء كتابتها):
cli-password-short = { $least ->
    [zero] كلمة المرور قصيرة جدًا.
    [one] كلمة المرور قصيرة جدًا: يلزم حرف واحد على الأقل.
    [two] كلمة المرور قصيرة جدًا: يلزم حرفان على الأقل.
    [few] كلمة المرور قصيرة جدًا: يلزم { $least } أحرف على الأقل.
    [many] كلمة المرور قصيرة جدًا: يلزم { $least } حرفًا على الأقل.
   *[other] كلمة المرور قصيرة جدًا: يلزم { $least } حرف على الأقل.
}
cli-password-guessable = من السهل تخمين كلمة المرور.
cli-password-do = بضع كلمات متتالية يسهل تذكرها ويصعب تخمينها.
cli-staff-saved = يمكن الآن لـ{ $name } الدخول بالاسم { $login }.
cli-staff-removed = لم يعد الدخول بالاسم { $login } ممكنًا.
cli-staff-none = لا يمكن لأحد الدخول بعد.
cli-login-unknown = لا أحد يدخل بالاسم «{ $login }».
cli-login-unknown-do = الأمر «staff list» يعرض من يمكنهم الدخول.

## invite

cli-guardian-unknown = لا يوجد هنا ولي أمر معرّفه «{ $guardian }».
cli-guardian-unknown-do = يُرجى استعمال المعرّف الذي في ملفات المدرسة. الأمر «families» يعرض المعرّفات.
cli-guardian-without-child = ليس لولي الأمر «{ $guardian }» طفل هنا.
cli-guardian-without-child-do = يُرجى استيراد قائمة مدرسية يرتبط فيها ولي الأمر بطفل.
cli-invitation = دعوة لـ{ $name }
cli-invitation-code = الرمز: { $code }
cli-invitation-address = العنوان: { $address }
cli-invitation-link = الرابط: { $link }
cli-invitation-expires = صالحة حتى { $date }
cli-letters-made = الرسائل: { $count }
cli-letters-families = الأسر: { $count }
cli-letters-languages = اللغات: { $languages }
cli-letters-saved = حُفظت في { $file }
cli-letters-secret = في الملف رموز. يُرجى حذفه بعد طباعة الرسائل.

## import

cli-import-nothing = لم يتغير شيء: في الملفات ما هو موجود هنا من قبل.
cli-import-left-out = لم يتغير شيء: لم يصلح أي صف.
cli-import-done = تم الاستيراد.
cli-import-refused = لم يتغير شيء، بسبب الأخطاء المذكورة أعلاه.
cli-import-ask = لم يتغير شيء بعد. يُرجى النظر في الخطة، ثم إعطاء الأمر نفسه مع { "\u2068" }--yes{ "\u2069" }.
cli-import-ask-twice = سيُزال أكثر من عُشر مدرسة. لم يتغير شيء.
cli-import-ask-twice-do = إن كان ذلك صحيحًا، فيُرجى إعطاء الأمر نفسه مع { "\u2068" }--yes --yes-they-left{ "\u2069" }. وإلا فيُرجى تصدير الملفات من جديد.
cli-import-ask-calendar = لم يتغير شيء. إن كانت الأيام المقترحة صحيحة، فيُرجى إعطاء الأمر نفسه مع { "\u2068" }--yes --accept-calendar{ "\u2069" }، أو ذكر الصحيح منها: { "\u2068" }--accept-calendar=2026-11-11,2026-11-26{ "\u2069" }
cli-import-meanwhile = تغيرت بيانات المدرسة أثناء إعداد الخطة. لم يُستورد شيء.
cli-import-meanwhile-do = يُرجى إعطاء الأمر نفسه من جديد.
cli-import-reading = قراءة { $file } ({ $done } من { $of })
cli-import-comparing = مقارنة مع ما هو موجود هنا
cli-import-writing = كتابة
cli-import-rows = الصفوف المقروءة: { $rows }. المتروكة: { $skipped }.
cli-import-more = … و{ $more } أخرى مثلها
cli-import-do = ما العمل: { $what }
cli-finding-error = خطأ
cli-finding-skipped = صف متروك
cli-finding-note = ملاحظة
cli-finding-in-no-file = { $level }
cli-finding-in-file = { $level }: { $file }
cli-finding-in-column = { $level }: { $file }، العمود { $column }
cli-finding-in-line = { $level }: { $file }، السطر { $line }
cli-finding-in-cell = { $level }: { $file }، السطر { $line }، العمود { $column }
cli-plan-students = { $school }، الطلاب: الجدد { $adds }، المتغيرة بياناتهم { $changes }، من غادروا { $leavers }، من لم يتغيروا { $same }، المتغيرة أيامهم { $days }
cli-plan-guardians = { $school }، أولياء الأمور: الجدد { $adds }، المتغيرة بياناتهم { $changes }، من غادروا { $leavers }، من لم يتغيروا { $same }
cli-plan-staff = { $school }، العاملون: الجدد { $adds }، المتغيرة بياناتهم { $changes }، من غادروا { $leavers }، من لم يتغيروا { $same }
cli-plan-day-proposed = مقترح، لا دراسة: { $date }، { $title }
cli-plan-day-taken = لا دراسة: { $date }، { $title }
cli-plan-short-day-proposed = مقترح، يوم أقصر: { $date }، { $title }
cli-plan-short-day-taken = يوم أقصر: { $date }، { $title }

## check

cli-check-good = كل شيء سليم. المدارس: { $schools }. البيانات: { $things }.
cli-check-bad = { $faults ->
    [zero] لا يوجد خطأ.
    [one] وُجد خطأ واحد.
    [two] وُجد خطآن.
    [few] وُجدت { $faults } أخطاء.
    [many] وُجد { $faults } خطأ.
   *[other] وُجد { $faults } خطأ.
}
cli-check-bad-do = يُرجى إيقاف الخادم واستعادة أحدث نسخة احتياطية يقول هذا الأمر إن كل شيء فيها سليم.
cli-check-number-too-high = بيانات رقمها أكبر من عدّاد مدرستها: { $count }
cli-check-child-missing = بيانات عن طفل غير موجود هنا: { $count }
cli-check-seen-by-nobody = بيانات لا يراها أحد: { $count }
cli-check-tie-without-fact = روابط أولياء أمور بلا بياناتها: { $count }
cli-check-right-without-child = حقوق على طفل غير موجود هنا: { $count }
cli-check-device-of-nobody = حواسيب ليست لأحد: { $count }
cli-check-file-without-thing = ملفات زالت رسالتها أو شرحها: { $count }
cli-check-number-twice = أرقام مكررة في بيانات مدرسة واحدة: { $count }
cli-check-number-shared = أرقام يحملها بيانان في مدرسة واحدة: { $count }
cli-check-limit-not-in-tie = قيود على حقوق ولي أمر لا يُظهرها رابطه: { $count }
cli-check-tie-limit-not-kept = قيود يُظهرها رابط ولي أمر ولا يُعمل بها: { $count }
cli-check-act-missing = أشياء كُتبت بلا تسجيل من كتبها: { $count }
cli-check-log-altered = أسطر في سجل الأفعال ليست كما كُتبت، غُيّرت أو نُقلت: { $count }. أولها السطر { $line } في { $whose }.
cli-check-log-gone = أسطر أُزيلت من سجل الأفعال: { $count }. أولها السطر { $line } في { $whose }.
cli-check-log-cut = أسطر قُطعت من آخر سجل الأفعال: { $count }. أولها السطر { $line } في { $whose }.
cli-check-log-head = سجلات أفعال نهايتها المحفوظة ليست نهاية أسطرها: { $count }. أولها ينتهي بالسطر { $line } في { $whose }.
cli-check-log-unchained = أسطر في سجل الأفعال لم يكتبها هذا البرنامج: { $count }
cli-check-log-rewritten = سجلات أفعال لا تتابع من النهاية المحفوظة: { $count }. أولها { $whose }، وكان فيه { $line } من الأسطر.
cli-check-log-of-school = سجل المدرسة { $school }
cli-check-log-of-no-school = سجل ما لا يخص أي مدرسة
cli-check-log-end = { $chain }: عدد الأسطر { $count }، حتى { $head }
cli-check-log-same = كل سجل يتابع من النهاية المحفوظة. وما قبلها باقٍ كما كان.
cli-check-log-do = يُرجى معرفة من كان يستطيع الكتابة في البيانات، وإبقاؤها كما هي ومقارنتها بنسخة احتياطية أسبق. بعد استعادة نسخة أقدم تكون السجلات أقصر من النهايات المحفوظة.
cli-log-heads-unusable = لا يحتوي { $file } على نهايات سجلات.
cli-log-heads-unusable-do = يُرجى تسمية ملف كتبه { "\u2068" }check --json{ "\u2069" } في يوم سابق.
cli-erased-again = مُسح من جديد: { $count }
cli-restore-no-list = لا توجد قائمة { $file } بجانب النسخة. إن مُسح شيء منذ صنعها فيُرجى مسحه من جديد: { "\u2068" }erased --again LIST{ "\u2069" }.
cli-erased-unusable = ليس { $file } قائمة بما مُسح (السطر { $line }).
cli-erased-unusable-do = يُرجى تسمية قائمة كتبها الخادم أو { "\u2068" }erased{ "\u2069" }.
cli-check-file-damaged = ملف البيانات تالف: { $why }

## move

cli-move-copying = النسخ والمقارنة
cli-move-table = { $table }: عدد الصفوف { $rows }
cli-move-done = صار كل شيء في { $place }: عدد الصفوف { $rows }، وقد قورنت كلها. والبيانات القديمة كما كانت.
cli-move-target-full = توجد بيانات من قبل في المكان الجديد (الجدول { $table }). لم يُنقل شيء.
cli-move-target-full-do = يُرجى النقل إلى مجلد فارغ أو قاعدة بيانات فارغة.
cli-move-differs = ما وصل إلى الجدول { $table } ليس ما أُرسل. لم يُنقل شيء.
cli-move-differs-do = يُرجى التأكد بالأمر { "\u2068" }check{ "\u2069" } من سلامة البيانات، ثم المحاولة من جديد.
cli-move-overtaken = كتب أحدهم في البيانات أثناء نسخها. لم يُنقل شيء.
cli-move-overtaken-do = يُرجى إيقاف الخادم ثم إعادة الأمر نفسه.

cli-out-written = كُتب الملف { $file }.
cli-out-format-unknown = لا يتضح من الاسم { $file } نوع الملف المطلوب.
cli-out-format-unknown-do = يُرجى إنهاء الاسم بـ { "\u2068" }.csv{ "\u2069" } أو { "\u2068" }.xlsx{ "\u2069" }.
cli-school-to-choose = توجد هنا عدة مدارس، وهذا الأمر يخص مدرسة واحدة.
cli-backup-done = { $file } نسخة احتياطية كاملة ({ $kb } كيلوبايت).
cli-restore-done = البيانات الآن في { $folder }.
cli-restore-newest = آخر فعل في النسخة بتاريخ { $date }، { $time }.
cli-restore-enter-again = ما أُخذ من أحد بعد ذلك عاد إليه. قبل أن تصل الأسر إلى الخادم يُرجى إدخال ما يلي من جديد: الأوراق عن أولياء الأمور، والحواسيب التي سُجّل خروجها، والموظفون الذين غادروا.
cli-backup-on-database = بيانات هذه المدرسة في قاعدة PostgreSQL.
cli-backup-on-database-do = تُستعمل نسخ القاعدة نفسها: { "\u2068" }pg_dump -Fc{ "\u2069" } يصنع نسخة و{ "\u2068" }pg_restore{ "\u2069" } يعيدها؛ و{ "\u2068" }move{ "\u2069" } ينقل البيانات إلى مجلد.
cli-backup-missing = لا يوجد ملف { $file }.
cli-backup-missing-do = يُرجى تسمية نسخة صنعها { "\u2068" }backup{ "\u2069" } أو الخادم.
cli-no-backup = ليس { $file } نسخة احتياطية لمدرسة.
cli-backup-damaged = صُنعت النسخة وهي غير كاملة، فلم تُحفظ.
cli-backup-damaged-do = انظروا بالأمر { "\u2068" }check{ "\u2069" } ما الخلل في البيانات، وأفسحوا مكانًا على القرص.
cli-backup-folder-missing = لا يوجد مجلد { $folder }.
cli-backup-folder-missing-do = يُرجى إنشاؤه أولًا، أو وصل القرص الذي هو عليه.
cli-restore-target-full = في { $folder } بيانات.
cli-restore-target-full-do = يُرجى تسمية مجلد فارغ أو غير موجود؛ لا يُكتب فوق ما هو موجود أبدًا.
cli-time-unusable = «{ $text }» ليست ساعة من اليوم.
cli-time-unusable-do = تُكتب هكذا: { "\u2068" }02:00{ "\u2069" }.
cli-keep-unusable = «{ $text }» ليس عددًا من النسخ.
cli-keep-unusable-do = يُرجى كتابة عدد صحيح، 1 أو أكثر.

cli-updates-none = لا يوجد إصدار أحدث من التطبيق في { $folder }.
cli-updates-offered = { $file }: ‏Presente { $version } لـ { $machine }، ‏{ $mb } ميغابايت، معروض.
cli-updates-proved = { $file }: ‏Presente { $version } لـ { $machine }، ‏{ $mb } ميغابايت، معروض. وقّعه صانعوه.
cli-updates-no-signature = { $file }: لا يُعرض على أحد. لا يوجد { $signature } بجانبه.
cli-updates-signature-unusable = { $file }: لا يُعرض على أحد. ما في { $signature } ليس توقيع إصدار من Presente.
cli-updates-other-kind = { $file }: لا يُعرض على أحد. هو موقّع على أنه نوع آخر من الحزم.
cli-updates-too-large = { $file }: لا يُعرض على أحد. هو أكبر من { $most } ميغابايت.
cli-updates-not-proved = { $file }: لن يقبله أي حاسوب. لم يوقّعه صاحب المفتاح، أو جرى تغييره بعد ذلك.
cli-updates-nowhere = مع --database لا يُعرف مجلد للإصدارات الأحدث من التطبيق.
cli-updates-nowhere-do = يُرجى ذكره: --updates FOLDER.

cli-oidc-is = يدخل العاملون عبر { $name }: ‏{ $issuer }، باسم { $client }.
cli-oidc-secret = سرّ العميل محفوظ.
cli-oidc-public = لا يوجد سرّ للعميل: عميل عام.
cli-oidc-asks = المطلوب: openid { $scopes }. المجموعات: { $claim }. من جديد بعد { $days } من الأيام.
cli-oidc-group = { $group }: { $role }، { $school }
cli-oidc-no-group = لا تمنح أي مجموعة دورًا بعد: لا يدخل أحد من هنا. يُحدَّد ذلك بالأمر «oidc map».
cli-oidc-saved = يمكن للعاملين الدخول عبر { $name }. الأمر «oidc check» يسأل هل يجيب.
cli-oidc-answers = { $issuer } يجيب، ويمكن قراءة مفاتيحه.
cli-oidc-mapped = تمنح المجموعة { $group } الدور { $role } من الدخول القادم لكل شخص.
cli-oidc-unmapped = لم تعد المجموعة { $group } تمنح الدور { $role }، من الدخول القادم لكل شخص.
cli-oidc-linked = من الآن يكون الدخول بالاسم { $login } من هناك، لا بكلمة مرور.
cli-oidc-off = لا يدخل أحد عبر { $name } بعد الآن.
cli-oidc-missing = لم يحدّد أحد من يُدخل العاملين.
cli-oidc-missing-do = يُحدَّد ذلك بالأمر «oidc set».
cli-issuer-unusable = لا يمكن أن يكون «{ $issuer }» مُصدِرًا.
cli-issuer-unusable-do = يبدأ بـ https://؛ أما http غير المشفّر فلهذا الحاسوب وحده.
cli-issuer-silent = { $issuer } لا يجيب كما يجيب مزوّد: { $why }
cli-issuer-silent-do = يُرجى مقارنة المُصدِر حرفًا حرفًا بوثائق المزوّد، وتجربة /.well-known/openid-configuration من هذا الحاسوب.
cli-staff-reset = يدخل { $login } بكلمة المرور وحدها.
