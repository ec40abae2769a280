### من تستطيع الأسرة التواصل معه، وكيف.

contacts-title = من يمكنكم التواصل معه
contacts-all = الهاتف والهاتف النصي والعنوان
contacts-lead = أرقام المدرسة والأشخاص فيها وعنوانها. يمكنكم قراءة هذه الصفحة من دون إنترنت.
contacts-people = الأشخاص في { $school }
contacts-nobody = لم يُذكر أحد هنا بعد
contacts-helps = المساعدة في: { $kinds }
contacts-address = العنوان
contacts-hours = أوقات العمل
contacts-days = من { $first } إلى { $last }
contacts-open = { $days }: من { $from } إلى { $until }
contacts-relay = خدمة الترحيل النصي
contacts-relay-to = الاتصال بخدمة الترحيل النصي على الرقم 711
contacts-relay-about = لمن لا يسمع أو لا يتكلم جيدًا عبر الهاتف. اتصلوا بالرقم 711 وأعطوا رقم المدرسة. يقرأ شخص هناك بصوت عالٍ ما تكتبونه، ويكتب لكم ما تقوله المدرسة. الخدمة مجانية ليلًا ونهارًا.
contacts-tty-about = الهاتف النصي (TTY) يُظهر ما يقال مكتوبًا. اتصلوا برقمه من هاتف من النوع نفسه.
contacts-emergency = ليس لحالات الطوارئ.
contacts-emergency-do = إذا كان أحد في خطر الآن، فاتصلوا بالرقم
contacts-emergency-to = الاتصال بالرقم 911 في حالة الطوارئ
