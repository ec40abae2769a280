### La página de un estudiante para el personal, y cómo encontrarla.

student-title = Estudiante
student-back = Todos los estudiantes
student-standing = Cómo van las cosas
student-explanations = Explicaciones
student-explanations-none = La familia todavía no ha explicado ningún día.
student-requests = Ayuda que pidieron
student-requests-none = La familia no ha pedido ayuda.
student-request-due = Día para responder: { $date }.
student-messages = Mensajes
student-messages-none = Todavía no hay mensajes.
student-year = El año escolar

## Encontrar a un estudiante

find-title = Estudiantes
find-name = Nombre
find-hint = Basta una parte del nombre. La flecha hacia abajo lleva a la lista.
find-found = { $count ->
    [0] No se encontró a ningún estudiante
    [one] { $count } estudiante
    [many] { $count } de estudiantes
   *[other] { $count } estudiantes
}
find-none = Ningún estudiante tiene un nombre así
find-none-do = Pruebe con menos letras o solo con el apellido.
find-nobody = Todavía no hay estudiantes aquí
find-nobody-do = Los estudiantes llegan aquí cuando la escuela importa sus archivos.
find-more = { $count ->
    [one] Solo se muestra el primero. Con más letras del nombre se encuentran los demás.
    [many] Solo se muestran los primeros { $count }. Con más letras del nombre se encuentran los demás.
   *[other] Solo se muestran los primeros { $count }. Con más letras del nombre se encuentran los demás.
}
