### ما أخبرت به الأسرة المدرسة، وما صار إليه.

explanations-title = ما أخبرتم به المدرسة
explanations-lead = كل شرح وإلى أين وصل.
explanations-none = لم يُرسل شيء بعد
explanations-none-do = عندما تشرحون يومًا، يبقى هنا حتى النهاية.
explanations-row = { $name }: { $days }
explanations-written = كُتب في { $date }
explanations-sent-back = عاد إليكم

explanation-title = شرحكم عن { $name }
explanation-came-back = عاد هذا من المدرسة
explanation-mend = تصحيحه وإرساله من جديد
explanation-asks-more = سؤال من { $name }: تحتاج المدرسة إلى شيء آخر
explanation-answer-now = الرد والإرسال من جديد
explanation-goes-alone = هو محفوظ على هذا الحاسوب، ويصل إلى المدرسة وحده عند عودة الاتصال.
explanation-accepted-means = قبلت المدرسة السبب. ويبقى اليوم محسوبًا يوم غياب.
explanation-not-accepted-means = لم تقبل المدرسة هذا السبب. كلماتها في الأسفل. يمكنكم الكتابة إليها والسؤال.
explanation-note = كلماتكم
explanation-story = ما حدث
explanation-step-you-wrote = كتبتم هذا
explanation-step-written = كُتب
explanation-by-another = ولي أمر آخر
explanation-step-received = وصل إلى المدرسة
explanation-step-accept = مقبول
explanation-step-ask-for-more = طُلب شيء آخر
explanation-step-not-accept = غير مقبول
explanation-withdraw-title = سحب هذا الشرح؟
explanation-withdraw-text = سترى المدرسة أنكم سحبتموه. وتعود الأيام بلا سبب. يمكنكم شرحها من جديد.
explanation-withdraw-stay = إبقاؤه
explanation-withdrawn = تم سحبه
