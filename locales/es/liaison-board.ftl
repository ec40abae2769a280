### La mañana del enlace: quién falta, qué espera y cómo están los estudiantes de la escuela.

board-title = Hoy en { $school }
board-out = { $count ->
    [0] Hoy no falta nadie.
    [one] Falta { $count } estudiante.
    [many] Faltan { $count } de estudiantes.
   *[other] Faltan { $count } estudiantes.
}
board-out-explained = { $count ->
    [0] Ninguna familia nos ha dicho por qué todavía.
    [one] { $count } familia nos ha dicho por qué.
    [many] { $count } de familias nos han dicho por qué.
   *[other] { $count } familias nos han dicho por qué.
}

## Las listas

board-lists = Listas
board-list-review = Por revisar
board-list-unexplained = Todavía sin razón
board-list-discrepancy = No coincide
board-list-support = Pidieron ayuda
board-list-message = Esperan mi respuesta
board-list-not-joined = Sin contacto posible

board-about-review = Lo que escribieron las familias; primero lo que más ha esperado.
board-about-unexplained = Faltaron en los últimos 15 días de clases y nadie ha dicho por qué. Primero quienes faltan hoy.
board-about-discrepancy = Lo que se dijo o decidió y el registro de la escuela no cuentan lo mismo.
board-about-support = Por el día en que prometimos responder.
board-about-message = Primero lo que más ha esperado.
board-about-not-joined = Estudiantes que han faltado hace poco y en cuya casa nadie usa Presente.

board-none-review = Nada por revisar
board-none-unexplained = Cada día que alguien faltó tiene una razón
board-none-discrepancy = Todo coincide
board-none-support = Nadie espera ayuda
board-none-message = Todos los mensajes tienen respuesta
board-none-not-joined = Hay contacto con todas las familias de quienes faltaron
board-none-do-review = Cuando una familia explica un día, llega aquí por sí solo.
board-none-do-unexplained = Cuando alguien falta y nadie ha dicho por qué, lo verá aquí.
board-none-do-discrepancy = Cuando una importación nueva no coincide con una decisión, lo verá aquí.
board-none-do-support = Cuando una familia pide ayuda, llega aquí con el día para responder.
board-none-do-message = Cuando una familia escribe, el mensaje espera aquí hasta que alguien responda.
board-none-do-not-joined = Cuando alguien falta y nadie de su casa se ha unido, lo verá aquí.

board-more = { $count ->
    [one] Mostrar { $count } más
    [many] Mostrar { $count } de elementos más
   *[other] Mostrar { $count } más
}
board-detail = El elemento elegido
board-open = Abrir

## En cada elemento

board-tag-unexplained = { $count ->
    [one] { $count } día sin razón
    [many] { $count } de días sin razón
   *[other] { $count } días sin razón
}
board-tag-discrepancy = No coincide
board-tag-not-joined = Nadie se ha unido
board-tag-unread = { $count ->
    [one] { $count } mensaje nuevo
    [many] { $count } de mensajes nuevos
   *[other] { $count } mensajes nuevos
}
board-tag-my-turn = Nos toca a nosotros
board-came-back = Su respuesta fue devuelta: { $why }
board-discrepancy-accepted-but-unexcused = Aceptamos la explicación para el { $date }; el registro todavía dice injustificada. La oficina tiene que cambiarlo allí.
board-discrepancy-explained-but-present = La familia dice que faltó todo el día el { $date }; según el registro estuvo en la escuela. Pregunte a su docente y después a la familia.
board-support-urgency = Para cuándo: { $urgency }
board-support-due = Día para responder: { $day }.
board-support-due-today = Hay que responder hoy.
board-support-overdue = Ya pasó el día para responder: { $day }.
board-support-no-date = Todavía no se ha prometido un día.
board-support-owner = Se encarga { $name }.
board-support-no-owner = Todavía no se encarga nadie.
board-support-waits-for-family = Ya respondimos; le toca a la familia.
board-message-from = de { $name }
board-not-joined-do = Abra la página para invitar a alguien de la casa.

## Teclas

board-keys = Teclas
board-key-next = La siguiente de la lista
board-key-previous = La anterior
board-key-open = Abrir lo elegido
board-key-accept = Aceptar: muestra qué cambia, y después Enter guarda
board-key-more = Pedir algo más
board-key-not = No aceptar
board-key-leave = Salir sin guardar
board-key-lists = Ir a una de las listas
board-key-find = Buscar a un estudiante
board-key-keys = Mostrar estas teclas
board-keys-when = Descansan mientras usted escribe y mientras está en el menú.

## Cómo están los estudiantes este año

year-title = Cómo están nuestros estudiantes este año
year-students = { $count ->
    [one] { $count } estudiante ha estado con nosotros este año.
    [many] { $count } de estudiantes han estado con nosotros este año.
   *[other] { $count } estudiantes han estado con nosotros este año.
}
year-with-absence = { $count ->
    [one] { $count } ha faltado un día o parte de un día.
    [many] { $count } de estudiantes han faltado un día o parte de un día.
   *[other] { $count } han faltado un día o parte de un día.
}
year-school-days = { $days ->
    [one] Cada uno lleva { $days } día de clases.
    [many] Cada uno lleva { $days } de días de clases.
   *[other] Cada uno lleva { $days } días de clases.
}
year-school-days-between = Llevan de { $fewest } a { $most } días de clases, según cuándo llegaron y cuándo se fueron.
year-days = Días de ausencia en total: { $missed }. Justificados: { $excused }. Injustificados: { $unexcused }.
year-column-tier = Nivel
year-column-means = Parte de los días que faltó
year-column-students = Estudiantes
year-means-satisfactory = menos de 5 de cada 100
year-means-at-risk = de 5 a menos de 10 de cada 100
year-means-moderate = de 10 a menos de 20 de cada 100
year-means-severe = 20 de cada 100 o más
year-too-few = Todavía muy pocos días
year-means-too-few = sin nivel todavía
year-staff-only = Solo para el personal de la escuela. Aquí no se ocultan los números pequeños; por favor, no los comparta.
