### تقويم المدرسة ملفًا لبرنامج تقويم.

calendar-file-name = { $school }: أيام الدراسة
calendar-first-day = أول يوم دراسي
calendar-last-day = آخر يوم دراسي
calendar-no-school = لا دراسة
calendar-short-day = يوم دراسي قصير
calendar-named = { $kind }: { $name }
calendar-save = حفظ تقويم المدرسة
calendar-saved = حُفظ التقويم. افتحوا الملف لإضافته إلى تقويمكم.
