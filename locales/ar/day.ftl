### قصة يوم واحد.

day-back = العام كله
day-explain = شرح هذا اليوم
day-report = إبلاغ المدرسة عن هذا اليوم
day-minutes = { $minutes ->
    [zero] لم تفت أي دقيقة.
    [one] فاتت دقيقة واحدة.
    [two] فاتت دقيقتان.
    [few] فاتت { $minutes } دقائق.
    [many] فاتت { $minutes } دقيقة.
   *[other] فاتت { $minutes } دقيقة.
}
day-periods = { $periods ->
    [zero] لا حصص في هذا اليوم (فات { $missed }).
    [one] الحصص الفائتة: { $missed } من حصة واحدة.
    [two] الحصص الفائتة: { $missed } من حصتين.
    [few] الحصص الفائتة: { $missed } من { $periods } حصص.
    [many] الحصص الفائتة: { $missed } من { $periods } حصة.
   *[other] الحصص الفائتة: { $missed } من { $periods } حصة.
}
day-part = يُحسب هذا { $part } من يوم غياب.
day-not-missed = لا يُحسب هذا يوم غياب.
day-recorded-by = سجّلته { $school }.
day-said = ما قيل عن هذا اليوم
day-said-by = { $name } · { $part }
day-school-said = ردّ المدرسة، { $name }:
