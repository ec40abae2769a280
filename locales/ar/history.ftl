### حضور طفل، يومًا بيوم.

history-lead = كل يوم كما سجلته المدرسة. يُرجى اختيار يوم لقراءة قصته.
history-school-year = { $from }–{ $until }
history-choose-year = العام الدراسي
history-sum = { $days ->
    [zero] لا أيام دراسية بعد (الغياب { $missed })
    [one] الغياب { $missed } من يوم دراسي واحد
    [two] الغياب { $missed } من يومين دراسيين
    [few] الغياب { $missed } من { $days } أيام دراسية
    [many] الغياب { $missed } من { $days } يومًا دراسيًا
   *[other] الغياب { $missed } من { $days } يوم دراسي
}
history-part = { $name }: { $days }
history-days = { $days ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
history-days-title = الأيام
history-view = طريقة عرض الأيام
history-view-year = العام
history-view-month = الشهر
history-view-list = قائمة
history-grid = { $name }، { $year }
history-day-label = { $day }: { $face }
history-no-school-because = لا توجد مدرسة: { $label }
history-legend = معنى العلامات
history-filter = الأيام المعروضة
history-filter-all = الكل
history-filter-missed = غياب
history-filter-late = تأخر أو خروج مبكر
history-filter-no-reason = بلا سبب بعد
history-list-count = { $count ->
    [0] لا أيام
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
history-list-none = لا توجد أيام كهذه هذا العام
history-list-all = عرض كل الأيام
history-patterns = متى يكون الغياب
history-pattern-weekday = أكثر أيام الغياب: { $weekday }، { $missed } من { $all }. ربما هناك سبب تستطيع المدرسة المساعدة فيه.
history-pattern-none = لا يبرز أي يوم من أيام الأسبوع.
history-months-none = لا غياب في أي شهر.
history-months-most = أكثر شهر في الغياب: { $month }، { $days }.
history-months-even = لا يبرز أي شهر. أكثر غياب في شهر واحد: { $days }.
history-by-weekday = بحسب أيام الأسبوع
history-by-month = بحسب الأشهر
history-as-table = الشيء نفسه في جدول
history-column-weekday = اليوم
history-column-month = الشهر
history-column-missed = أيام الغياب
history-column-school-days = أيام الدراسة
