### Lo que la familia le dijo a la escuela, y qué pasó con ello.

explanations-title = Lo que le dijo a la escuela
explanations-lead = Cada nota y en qué va.
explanations-none = Todavía no ha enviado nada
explanations-none-do = Cuando explique un día, aparecerá aquí hasta el final.
explanations-row = { $name }: { $days }
explanations-written = escrita el { $date }
explanations-sent-back = Volvió a usted

explanation-title = Su nota por { $name }
explanation-came-back = Esto volvió de la escuela
explanation-mend = Corregir y enviar otra vez
explanation-asks-more = { $name } pide algo más
explanation-answer-now = Responder y enviar otra vez
explanation-goes-alone = Está a salvo en esta computadora. Va sola a la escuela cuando tenga conexión.
explanation-accepted-means = La escuela aceptó su razón. El día sigue contando como día que faltó.
explanation-not-accepted-means = La escuela no aceptó esta razón. Abajo están sus palabras. Puede escribir y preguntar.
explanation-note = Sus palabras
explanation-story = Qué ha pasado
explanation-step-you-wrote = Usted escribió esto
explanation-step-written = Se escribió
explanation-by-another = Otro tutor u otra tutora
explanation-step-received = La escuela lo tiene
explanation-step-accept = Aceptada
explanation-step-ask-for-more = Pidió algo más
explanation-step-not-accept = No aceptada
explanation-withdraw-title = ¿Retirar esta nota?
explanation-withdraw-text = La escuela verá que la retiró. Los días quedarán otra vez sin razón. Puede explicarlos de nuevo.
explanation-withdraw-stay = Dejarla
explanation-withdrawn = Retirada
