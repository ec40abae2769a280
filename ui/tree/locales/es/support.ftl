### Pedir ayuda a la escuela: cada solicitud tiene una persona, una fecha y un resultado que la familia puede ver.

support-title = Pedir ayuda
support-title-staff = Ayuda solicitada
support-title-for = Pedir ayuda para { $name }
support-lead = Transporte, comida, preocupaciones, hablar con alguien: puede pedirlo. Una persona le responde, y aquí ve hasta qué día.
support-new = Pedir ayuda
support-new-lead = Es mejor una cosa a la vez. Puede pedir otra cosa después.
support-none = Todavía no ha pedido nada
support-none-do = Las familias piden una parada de autobús, un abrigo, una conversación, una computadora. Nada es demasiado pequeño.
support-asked = Lo que ha pedido
support-row = { $kind }, para { $name }
support-asked-on = Pedido el { $date }.
support-for = Para { $name } · { $school }
support-owner = { $name } se está ocupando.
support-no-owner = Todavía nadie se ha hecho cargo.
support-due = Día de la respuesta, a más tardar: { $date }.
support-ended = Terminó así: { $outcome }

## El formulario

support-what = ¿Qué le ayudaría?
support-what-missing = Elija de qué se trata, por favor.
support-help-transport = Autobús, transporte, un camino seguro
support-help-health = Médico, medicinas, lentes, asma
support-help-mental-health = Miedo, tristeza, estrés, sueño
support-help-food = Comida en la escuela o en casa
support-help-housing = Mudanza, sin casa, sin calefacción
support-help-clothing = Abrigo, zapatos, útiles
support-help-safety = Alguien molesta, o el camino no es seguro
support-help-learning = La clase es muy difícil, más apoyo
support-help-language = Una carta en nuestro idioma, ser nuevos
support-help-caring-duties = El niño o la niña cuida a alguien
support-help-device = Sin computadora, sin internet
support-help-other = Cuéntenos en sus palabras
support-who-sees = Quién verá esto
support-who-sees-later = Elija de qué se trata y aquí podrá leer quién lo verá.
support-readers-everyday = El enlace con las familias, consejería, trabajo social, la oficina y la dirección. Ni docentes ni otras familias.
support-readers-home = El enlace con las familias, consejería, trabajo social y la dirección. Ni la oficina, ni docentes, ni otras familias.
support-readers-health = El enlace con las familias, la enfermería, consejería, trabajo social y la dirección. Ni la oficina, ni docentes, ni otras familias.
support-readers-private = Solo el enlace con las familias, consejería, trabajo social y la dirección. Ni la oficina, ni docentes, ni otras familias.
support-readers-learning = El enlace con las familias, consejería, trabajo social y quienes dirigen la escuela. Ni la oficina ni otras familias.
support-urgency = ¿Qué tan pronto?
support-answer-today = Respondemos el mismo día de clases.
support-answer-this-week = Respondemos en tres días de clases.
support-answer-when-you-can = Respondemos en diez días de clases.
support-danger = Si alguien está en peligro en este momento, llame al 911.
support-words = En sus propias palabras
support-words-hint = ¿Qué es lo difícil y qué ayudaría? Escriba en cualquier idioma.
support-words-missing = Escriba primero unas palabras, por favor.
support-reach = ¿Cómo podemos comunicarnos con usted?
support-when = ¿Cuándo es buen momento?
support-when-hint = Dígalo como quiera: «después de las seis», «los viernes no».
support-interpreter = Quiero un intérprete
support-interpreter-hint = No le cuesta nada.
support-interpreter-language = Idioma
support-interpreter-for = Con intérprete: { $language }
support-now = Alguien de la escuela se hace cargo. Aquí verá quién es, hasta qué día le responden y cómo termina.
support-send = Enviar a la escuela
support-sent = Guardado. Va a la escuela ahora, o en cuanto tenga conexión.

## Lo que pasa con ella

support-step-asked = Se pidió
support-step-taken = Se hizo cargo
support-step-assigned = { $name } se hace cargo
support-step-dated = Respuesta, a más tardar: { $date }
support-step-answered = Respondió
support-step-family-wrote = Escribió algo más
support-step-closed = Cerrada: { $outcome }
support-step-reopened = Abierta otra vez
support-step-withdrawn = Retirada
support-say = Decir algo más
support-say-words = Sus palabras
support-reopen-title = ¿Todavía no funciona?
support-reopen = Abrir otra vez
support-withdraw = Retirar
support-withdraw-title = ¿Retirar esta solicitud?
support-withdraw-text = La escuela dejará de ocuparse de esto. Siempre puede pedirlo de nuevo.
support-withdraw-stay = Dejarla
support-did-say = Enviado
support-did-reopen = Abierta otra vez
support-did-withdraw = Retirada
