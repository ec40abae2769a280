### ما يقوله presente-server --help.

help-usage = الاستعمال:
help-commands = الأوامر
help-arguments = المدخلات
help-options = الخيارات
help-options-everywhere = خيارات كل الأوامر
help-about = خادم Presente للمدرسة
help-data = المجلد الذي فيه بيانات المدرسة (أو بضبط PRESENTE_DATA)
help-database = قاعدة بيانات PostgreSQL التي فيها البيانات، بدل { "\u2068" }--data{ "\u2069" } (أو بضبط DATABASE_URL): { "\u2068" }postgres://USER:PASSWORD@HOST:PORT/NAME{ "\u2069" }، أو { "\u2068" }file:PATH{ "\u2069" } وفيه ذلك
help-json = الجواب بصيغة JSON، للبرامج
help-lang = لغة جمل هذا البرنامج: { $tags } (وإلا فلغة LC_ALL أو LC_MESSAGES أو LANG، وإلا فهي en)
help-today = أي يوم دراسي هو اليوم، للتجارب؛ أما انتهاء الصلاحية والجلسات فبالوقت الحقيقي
help-help = عرض هذا النص
help-version = عرض الإصدار
help-status = حالة الخروج 0: تم. 1: رُفض، أو مدخلات غير صالحة؛ ولم يتغير شيء. 2: استعمال خاطئ.

help-serve = خدمة الأسر والعاملين حتى الإيقاف
help-serve-listen = أين يستمع الخادم؛ عناوين هذا الحاسوب وحده (وإلا { $default })
help-serve-address = كيف تصل الأسر إلى هذا الخادم، كما يُطبع في الرسائل (وإلا العنوان الذي يستمع عليه)
help-serve-metrics = أين تُقرأ الأعداد والمُدد ببرنامج Prometheus، مثل 127.0.0.1:9464؛ عناوين هذا الحاسوب وحدها، وليس عنوانًا تصل إليه الأسر (وإلا فلا مكان)
help-serve-log = كيف تُكتب أسطر السجل: { $choices } (وإلا { $default })
help-serve-backup-to = أين توضع نسخة احتياطية كل ليلة؛ ويجب أن يكون المجلد موجودًا (وإلا فلا تُصنع نسخة). لا مع { "\u2068" }--database{ "\u2069" } فلقاعدة البيانات نسخها: { "\u2068" }pg_dump{ "\u2069" } مثلًا
help-serve-backup-at = في أي ساعة، بتوقيت المدرسة الأولى (وإلا { $default })
help-serve-keep = كم نسخة من نسخه يُبقي الخادم هناك (وإلا { $default })
help-serve-updates = مجلد فيه إصدارات أحدث من التطبيق، بجانب كل منها توقيع صانعيه (NAME.deb وNAME.deb.minisig)، لتأخذها الأسر والموظفون (وإلا “updates” في مجلد البيانات)
help-serve-tls-cert = الشهادة التي منحتها جهة معتمدة لهذا الخادم ({ "\u2068" }PEM{ "\u2069" }، مع الشهادات الوسيطة): عندها تصل إليه الأسر باتصال مشفَّر دون وسيط. تُلاحظ الملفات المجدَّدة خلال دقيقة
help-serve-tls-key = مفتاحها ({ "\u2068" }PEM{ "\u2069" })؛ لا يقرؤه إلا مستخدم الخادم، ومجموعته على الأكثر
help-serve-self-made = اتصال مشفَّر بشهادة يصنعها هذا الخادم بنفسه، لمدرسة ليس لها اسم عام: عندها تحمل الرسائل رمز تحقق تعرفه به حواسيب الأسر
help-serve-behind-proxy = تصل الأسر عبر وسيط على هذا الحاسوب يذكر في { "\u2068" }X-Forwarded-For{ "\u2069" } من رآه؛ ومن دونه لا يُعتد بقول أحد في ذلك
help-serve-requests = كم طلبًا في الثانية يمكن أن يرسله حاسوب واحد على المدى الطويل؛ وطلبات دقيقة كاملة دفعة واحدة (وإلا { $default })
help-serve-clamd = يفحص { "\u2068" }clamd{ "\u2069" } كل ملف ترسله الأسر والموظفون: مقبسه أو عنوانه على هذا الحاسوب. ما دام غائبًا لا يُقبل أي ملف، ويُعاد إرسال كل ملف لاحقًا (وإلا فلا أحد يفحص)
help-certificate = شهادة من صنع المدرسة، ورمز التحقق الخاص بها
help-certificate-make = صنع شهادة حيث لا توجد واحدة؛ والموجودة تبقى
help-certificate-show = عرض رمز التحقق وتاريخ انتهاء الشهادة
help-certificate-folder = أين تُحفظ الشهادة المصنوعة ومفتاحها (وإلا ففي «{ "\u2068" }certificate{ "\u2069" }» داخل مجلد البيانات)

help-import = إدخال مجلد أو zip فيه ملفات مدرسة: يعرض ما سيتغير؛ ومع { "\u2068" }--yes{ "\u2069" } يغيّره
help-import-folder = مجلد أو zip أو ملف واحد (CSV أو Excel أو XML من Ed-Fi أو iCalendar): OneRoster 1.1 أو 1.2 (bulk أو delta)، Microsoft School Data Sync، الحضور، التقويم، أولياء الأمور، اللغات، العاملون، الرموز. يُعرف كل ملف من أسماء أعمدته
help-import-yes = تنفيذ ما تقوله الخطة
help-import-yes-they-left = نعم لخطة يغادر فيها أكثر من عُشر طلاب مدرسة أو أولياء أمورها أو العاملين فيها
help-import-rules = لمدرسة جديدة هنا، حزمة قواعدها: { $packs } (وإلا { $default })
help-import-time-zone = لمدرسة جديدة هنا، منطقتها الزمنية (وإلا { $default })
help-import-mapping = معنى حضور نظام آخر: { $ready }، أو ملف فيه جدول مطابقة
help-import-accept-calendar = نعم لأيام بلا دراسة يقترحها ملف iCalendar: كلها، أو المذكورة فقط ({ "\u2068" }2026-11-11,2026-11-26{ "\u2069" })
help-import-end-dates-inclusive = تواريخ الانتهاء في القائمة هي آخر يوم في الفصل، لا اليوم الذي بعده
help-import-columns-by-name = أعمدة OneRoster بأسمائها، مهما كان ترتيبها
help-import-covers-from = في ملف الحضور كل الغياب من هذا اليوم (مع { "\u2068" }--covers-to{ "\u2069" }) …
help-import-covers-to = … حتى هذا اليوم (مع { "\u2068" }--covers-from{ "\u2069" })؛ وإلا فكما تُظهر صفوفه

help-mapping = تخمين معنى أعمدة حضور نظام آخر ورموزه من عيّنة: يكتب جدول مطابقة يُصحَّح، لأجل { "\u2068" }import --mapping{ "\u2069" }
help-mapping-file = ملف CSV كما يصدّره النظام الآخر
help-rates = الطلاب وأيام الغياب والمستويات، مع إخفاء المجموعات الصغيرة
help-rates-as-of = الحساب حتى هذا اليوم (وإلا اليوم)
help-rates-by = صف لكل واحد من: { $choices } (وإلا { $default })
help-rates-unsuppressed = إظهار الأعداد الصغيرة أيضًا؛ للعاملين في المدرسة فقط

help-invite = إنشاء دعوة لولي أمر: رمز يُدخل أسرة واحدة، مرة واحدة
help-invite-guardian = معرّف ولي الأمر في ملفات المدرسة؛ الأمر «families» يعرض المعرّفات
help-invite-address = كيف تصل الأسر إلى هذا الخادم (وإلا { $default })
help-invite-all = رسائل لكل ولي أمر لم ينضم بعد، في ملف PDF واحد
help-invite-grade = رسائل لأولياء الأمور الذين لهم طفل في هذا الصف، في ملف PDF واحد؛ يمكن تكراره
help-invite-language = فقط من يقرأ هذه اللغة (es أو ar … أو und حيث لا تذكرها الملفات)؛ يمكن تكراره
help-invite-school = المدرسة بالاسم أو المعرّف، حيث توجد عدة مدارس
help-invite-again = ومعهم من انضموا من قبل
help-invite-pdf = أين توضع الرسائل: ملف غير موجود بعد

help-families = أولياء الأمور مع أطفالهم، كما تسميهم ملفات المدرسة

help-staff = منح أحد العاملين اسم دخول ودورًا، أو سحبهما
help-staff-add = منح شخص اسم دخول ودورًا؛ تُقرأ كلمة المرور من الدخل القياسي
help-staff-add-login = ما يُكتب للدخول؛ وإن كان موجودًا، فله كلمة المرور الجديدة
help-staff-add-name = الاسم الذي تراه الأسر، مثل «Ms. Okafor»
help-staff-add-role = الدور: { $roles }
help-staff-add-school = المدرسة، باسمها أو معرّفها (وإلا كل المدارس هنا)
help-staff-list = كل من يمكنهم الدخول
help-staff-remove = سحب اسم دخول، وتسجيل خروج حواسيبه
help-staff-remove-login = ما يُكتب للدخول

help-decisions = ما قررته المدرسة بشأن الأيام منذ يوم معين، بصيغة CSV، لنقله إلى نظام معلومات الطلاب
help-decisions-since = ما تقرر في هذا اليوم أو بعده

help-out = كتابة جدول لبرنامج Excel (‎.xlsx) أو لبرامج أخرى (‎.csv) في هذا الملف
help-list = كتابة قائمة بالطلاب أو بالتوضيحات لمكتب المدرسة
help-list-what = { $choices }
help-list-school = هذه المدرسة فقط، باسمها
help-calendar = كتابة تقويم مدرسة بصيغة iCalendar
help-calendar-out = الملف المطلوب كتابته (‎.ics)
help-backup = نسخ كل شيء إلى ملف جديد واحد والخادم يعمل، ثم فتحه والتحقق من أنه كامل
help-backup-file = ملف غير موجود بعد
help-restore = وضع نسخة احتياطية في مجلد { "\u2068" }(--data){ "\u2069" } لا بيانات فيه بعد
help-restore-file = نسخة احتياطية كما صنعها { "\u2068" }backup{ "\u2069" } أو الخادم

help-check = التحقق من سلامة البيانات
help-check-against = مقارنة سجل الأفعال بما كتبه { "\u2068" }check --json{ "\u2069" } في هذا الملف في يوم سابق
help-erased = عرض ما مُسح، بالمعرّفات وحدها
help-erased-again = مسح ما تسميه هذه القائمة من جديد في بيانات جاءت من نسخة احتياطية
help-restore-erased = قائمة ما مُسح منذ ذلك الحين، إن لم تكن بجانب النسخة

help-move = نسخ كل شيء إلى مجلد فارغ أو قاعدة بيانات فارغة ومقارنة كل صف؛ يُرجى إيقاف الخادم أولًا
help-move-to = إلى أين: مجلد، أو { "\u2068" }postgres://USER:PASSWORD@HOST:PORT/NAME{ "\u2069" }، أو { "\u2068" }file:PATH{ "\u2069" } وفيه ذلك

help-updates = الإصدارات الأحدث من التطبيق التي تقدمها هذه المدرسة، وما ينقص ما لا تقدمه منها
help-updates-folder = المجلد الذي يُنظر فيه (وإلا “updates” في مجلد البيانات)
help-updates-key = مفتاح الصانعين العلني، ليُتحقق به من كل ملف

help-oidc = عاملون يدخلون بحساب من مكان آخر (OpenID Connect)، وما تمنحهم مجموعاتهم من أدوار
help-oidc-show = ما هو مضبوط؛ ولا يُعرض سرّ أبدًا
help-oidc-set = تحديد من يُدخل العاملين
help-oidc-set-issuer = مُصدِر المزوّد كما تكتبه وثائقه: https://login.example.org/realms/district
help-oidc-set-client = ما يسمي به المزوّد هذا الخادم (client id)؛ وعنوان العودة http://127.0.0.1/ بأي منفذ
help-oidc-set-name = ما يقرؤه العاملون على الزر، مثل «حساب المنطقة»
help-oidc-set-secret = ملف سطره الأول سرّ العميل، أو - للدخل القياسي (وإلا فالعميل عام)
help-oidc-set-groups = الحقل الذي يحمل مجموعات الشخص في رمز الهوية (groups ما لم يُذكر غيره)
help-oidc-set-scopes = النطاقات المطلوبة إلى جانب openid (profile email ما لم يُذكر غيرها)
help-oidc-set-days = بعد كم يوم يعود الحاسوب إلى الدخول من هناك (7 ما لم يُذكر غيره)
help-oidc-check = سؤال المزوّد عما يقوله عن نفسه
help-oidc-map = تحديد الدور الذي تمنحه مجموعة هنا
help-oidc-map-group = المجموعة كما يكتبها الحقل
help-oidc-unmap = سحب ذلك؛ ويسري من الدخول القادم لكل شخص
help-oidc-link = تحديد أن اسم دخول وشخصًا هناك هما واحد
help-oidc-link-login = ما يُكتب للدخول
help-oidc-link-subject = معرّفه هناك (الحقل «sub»)
help-oidc-off = لا يدخل أحد من هناك بعد الآن؛ ويبقى الأشخاص والأدوار كما هم
help-staff-reset = إزالة العامل الثاني عن شخص ضاع هاتفه ورموز استرداده
