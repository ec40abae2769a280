### Quién puede ver qué de un estudiante: lo que los documentos archivados quitan a un tutor. Solo para el personal.

rights-title = Quién puede ver qué
rights-title-of = Quién puede ver qué de { $name }
rights-about = Cada tutor puede ver y hacer todo, salvo que un documento archivado diga otra cosa. Con quién vive el estudiante no cambia nada.
rights-back = Volver al estudiante
rights-lives-with = vive con el estudiante
rights-lives-elsewhere = vive en otra casa
rights-has = Lo tiene
rights-has-until = Lo tiene hasta el { $date }
rights-taken-since = Retirado desde el { $date }
rights-taken-until = Retirado hasta el { $date }
rights-by-paper = Por «{ $paper }»
rights-look = Ver lo que ve { $name }
rights-enter-for = Registrar un documento sobre { $name }
rights-goes-on = Qué se registra
rights-new = Un documento nuevo
rights-change = Un cambio en «{ $paper }»
rights-end = El fin de «{ $paper }»
rights-choose = Elija una opción
rights-paper-kind = Qué documento es
rights-paper-name = Su número o nombre
rights-paper-name-hint = Como está archivado, para que un colega lo encuentre. Por ejemplo «Expediente 26-1184».
rights-paper-dated = Fecha del documento
rights-takes = Qué retira
rights-from = Desde
rights-ends-on = Primer día en que ya no vale
rights-until = Último día
rights-until-hint = Déjelo vacío si vale hasta que otro documento diga otra cosa.
rights-stays = Lo que se registra queda en el expediente con su nombre. Un registro posterior lo sustituye desde su propio día.
rights-enter = Registrar
rights-done = Registrado.
rights-entered = { $count ->
    [one] { $count } registro
    [many] { $count } de registros
   *[other] { $count } registros
}
rights-entry-takes = Retira { $what } desde el { $date }
rights-entry-ends = Termina el { $date }
rights-entry-paper = { $kind } «{ $name }» del { $date }
right-attendance = Días y metas
right-attendance-hint = Leer los días del estudiante, lo que se dijo de ellos y las metas.
right-messages = Mensajes
right-messages-hint = Leer y escribir en su propia conversación con la escuela.
right-support = Ayuda
right-support-hint = Pedir ayuda a la escuela y ver qué pasó con ella.
right-contact = Otros tutores
right-contact-hint = Leer los nombres, las palabras y los documentos de los otros tutores. Las direcciones y los números del expediente nunca se muestran a otro tutor.
right-decisions = Decidir
right-decisions-hint = Explicar días y aceptar metas. Sin esto solo se puede leer.
paper-court-order = Orden judicial
paper-protective-order = Orden de protección
paper-agreement = Acuerdo vinculante
paper-agency-order = Orden de una agencia
paper-non-custodial-request = Solicitud de un padre o una madre sin custodia
paper-other = Otro documento
paper-correction = Corrección de un error
act-restrict-guardian = Registró lo que un documento retira a un tutor
act-see-as-guardian = Miró lo que ve un tutor
