### Explicar o avisar de una ausencia: una sola página, y la regla se dice antes de enviar.

explain-title = Explicar o avisar de una ausencia
explain-title-change = Cambiar su nota por { $name }
explain-lead = Por { $name }. Toma más o menos un minuto.
explain-kept = Guardamos lo que había empezado a escribir.
explain-start-over = Empezar de nuevo
explain-started-over = Empieza de nuevo. Se borró lo que había empezado.

## Qué días

explain-days = ¿Qué días?
explain-days-hint = Marque todos los días de los que se trata.
explain-days-more = { $count ->
    [one] Mostrar { $count } día más
    [many] Mostrar { $count } de días más
   *[other] Mostrar { $count } días más
}
explain-days-other = Otro día, pasado o por venir
explain-days-chosen = Elegidos: { $days }
explain-days-none = Todavía no ha elegido ningún día
explain-month-before = Mes anterior
explain-month-after = Mes siguiente

## Cuánto del día

explain-part = ¿Cuánto del día?
explain-arrives = Llega a las
explain-leaves = Sale a las
explain-returns = Regresa a las
explain-hour = Hora
explain-minute = Minutos

## Por qué

explain-reason = ¿Por qué?
explain-reason-more = Mostrar más razones
explain-reason-missing = Elija lo que mejor corresponda, por favor. «Otra razón» también está bien.
explain-tell-a-person = Aquí no escribe nada. Alguien de la escuela le va a preguntar.

## En sus palabras

explain-if-you-like = (si quiere)
explain-note = En sus propias palabras
explain-note-hint = Basta una línea. Escriba en cualquier idioma.
explain-files = Papeles o fotos

## Qué pasa ahora

explain-now = Qué pasa ahora
explain-now-later = Elija primero los días, y las horas si hacen falta. Luego podrá leer aquí qué necesita la escuela, antes de enviar.
explain-now-reason = Elija por qué y aquí podrá leer si la escuela necesita un papel.
explain-nth = Este será el día { $nth } que falta este año.
explain-nths = Estos serán los días { $first } a { $last } que falta este año.
explain-person-asks = Alguien de la escuela le va a llamar o escribir para preguntarle. Lo que diga queda, en lo posible, con esa persona.
explain-paper-none = No hace falta ningún papel. Basta su palabra.
explain-paper-parent-note = Hace falta una nota corta de usted. Sirve lo que escriba aquí arriba.
explain-paper-parent-note-by = Hace falta una nota corta de usted hasta el { $date }. Sirve lo que escriba aquí arriba.
explain-paper-medical-note = La escuela le va a pedir una nota del médico. Puede agregarla aquí, ahora o después.
explain-paper-medical-note-by = La escuela necesita una nota del médico hasta el { $date }. Puede agregarla aquí, ahora o después.
explain-paper-court-paper = La escuela le va a pedir el papel de la corte. Puede agregarlo aquí, ahora o después.
explain-paper-court-paper-by = La escuela necesita el papel de la corte hasta el { $date }. Puede agregarlo aquí, ahora o después.
explain-paper-prior-approval = La escuela dice sí o no a esto antes del día. Pregunte con tiempo, por favor.
explain-by-house = Este papel lo pide su escuela. Es una regla propia de la escuela.
explain-reason-not-listed = En este momento las reglas no mencionan esta razón. Dígalo de todos modos: una persona lo lee y decide.
explain-still-missed = El día cuenta como día que faltó, sea cual sea la razón. Es una cuenta, no una culpa.
explain-stricter = A partir del día { $nth }, las reglas piden más.
explain-report-until = Para avisar sobre hoy, lo mejor es enviarlo antes de las { $time }.
explain-cut-off-passed = Ya pasaron las { $time }, y la escuela quizá le pregunte dónde está su hijo o hija. Envíe esto de todos modos. Queda en la lista de la mañana siguiente.
explain-who-decides = Una persona de la escuela lo lee y decide. Aquí verá la respuesta y por qué.
explain-rule = Son las { $pack }, { $version }.
explain-send = Enviar a la escuela
explain-send-again = Enviar el cambio
explain-sent = Guardado. Va a la escuela ahora, o en cuanto tenga conexión.
