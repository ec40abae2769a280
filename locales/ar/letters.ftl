### رسائل على الورق. وبقية ما تقوله الدعوة في invitation-letter.ftl.

letters-title = رسائل إلى الأسر
letters-for = بشأن:
letters-what = يعرض لكم Presente بلغتكم أيام الدراسة لكل طفل مذكور هنا. يمكنكم إخبارنا بسبب الغياب. ويمكنكم طلب المساعدة والكتابة إلينا.
letters-step-type = يُرجى اختيار لغتكم، ثم كتابة العنوان والرمز الموجودين في الإطار أدناه.
letters-ask = هل لديكم سؤال؟ يُرجى سؤال { $name } ({ $role }).
letters-ask-school = هل لديكم سؤال؟ يُرجى سؤال { $school }.
letters-phone = الهاتف:
letters-tty = الهاتف النصي (TTY):
letters-place = { $number } من { $count }
