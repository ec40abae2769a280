### Quién inicia sesión en la escuela, contraseñas y el registro de lo que se hizo. Solo personal.

office-not-yours = Esta parte es para quien administra
office-not-yours-do = Si debería verla, pregunte a la persona que se ocupa de Presente en su escuela.
office-staff = Quién inicia sesión
office-staff-about = Personal con contraseña para Presente, y qué puede hacer cada quien.
office-staff-back = Volver a todas las personas que inician sesión
office-log = Qué se hizo
office-log-about = Quién hizo qué, sobre quién y cuándo. Lo que las personas escribieron no está aquí.
office-you = Usted
office-role-at = { $role }, { $school }
office-computers = { $count ->
    [0] Sin sesión en ninguna computadora
    [one] Con sesión en { $count } computadora
    [many] Con sesión en { $count } de computadoras
   *[other] Con sesión en { $count } computadoras
}
office-add = Agregar a una persona
office-add-do = Agregar y crear una contraseña
office-added = { $name } ya puede iniciar sesión.
office-name = Nombre
office-name-hint = Como las familias conocen a esta persona.
office-login = Nombre para iniciar sesión
office-login-hint = Por ejemplo r.okafor, o una dirección de correo.
office-school = Escuela
office-roles = Qué es esta persona en la escuela
office-roles-missing = Elija al menos una opción, por favor.
office-role-administrator-hint = También puede decir quién inicia sesión y leer lo que se hizo.
office-missing = Complete este dato, por favor.
office-save = Guardar
office-saved = Guardado
office-me = Esta persona es usted. Otra persona que se ocupe de Presente puede cambiar sus funciones. Su contraseña está en Ajustes.
office-gone = Esta persona no inicia sesión aquí
office-gone-do = Es posible que la hayan quitado mientras tanto.
office-lost = ¿Perdió la contraseña o la computadora?
office-lost-about = Una contraseña nueva anula la anterior y cierra la sesión de esta persona en todas sus computadoras.
office-new-password = Crear una contraseña nueva
office-new-password-title = ¿Crear una contraseña nueva para { $name }?
office-new-password-text = La anterior deja de funcionar ahora, y se cierra la sesión en todas las computadoras de esta persona.
office-password-made = La contraseña nueva está lista.
office-password-for = Contraseña para { $name }
office-signs-in-as = Inicia sesión como
office-password-once = Esta contraseña se muestra solo ahora. Entréguela en persona o por teléfono.
office-password-change = Se puede cambiar en Ajustes, después de iniciar sesión.
office-end = Quitar
office-end-title = ¿Quitar a { $name }?
office-end-text = Esta persona ya no tiene ninguna función en { $school } y allí se cierra su sesión. Lo que escribió y decidió se queda.
log-what = Qué
log-all = Todo
log-from = Desde
log-until = Hasta
log-about = sobre
log-server = El servidor o su técnico
log-unknown = Alguien que ya no se conoce aquí
log-only-child = Se muestra solo lo que se refiere a un estudiante.
log-only-person = Se muestra solo lo que hizo una persona.
log-everybody = Mostrar todo
log-none = No se hizo nada que coincida
log-none-do = Elija otros días, o todo.
log-older = Mostrar más antiguos
log-shown = { $count ->
    [one] Se muestra { $count } acción.
    [many] Se muestran { $count } de acciones.
   *[other] Se muestran { $count } acciones.
}
act-explain-absence = Explicó una ausencia
act-edit-explanation = Cambió una explicación
act-withdraw-explanation = Retiró una explicación
act-see-explanation = Abrió una explicación
act-decide-explanation = Decidió sobre una explicación
act-ask-support = Pidió ayuda
act-handle-support = Atendió una solicitud de ayuda
act-add-to-support = Agregó algo a una solicitud de ayuda
act-send-message = Escribió un mensaje
act-mark-read = Leyó un mensaje
act-propose-goal = Propuso una meta
act-answer-goal = Respondió a una meta
act-upload = Envió un archivo
act-refuse-file = Envió un archivo que el antivirus rechazó
act-download = Abrió un archivo
act-enter = Inició sesión en una computadora
act-revoke-device = Cerró la sesión de una computadora
act-invite-family = Creó un código para una familia
act-import = Importó archivos
act-undo-import = Deshizo una importación
act-save-mapping = Guardó una correspondencia
act-drop-mapping = Quitó una correspondencia
act-staff-add = Dio un acceso, en el servidor
act-staff-remove = Quitó un acceso, en el servidor
act-add-staff = Agregó a una persona que inicia sesión
act-set-roles = Cambió las funciones de alguien
act-new-password = Creó una contraseña nueva
act-change-password = Cambió su propia contraseña
act-take-out = Sacó una lista como archivo
act-set-reasons = Cambió las razones que eligen las familias
act-set-codes = Cambió lo que significan los códigos
act-set-times = Cambió las horas del día
act-set-contacts = Cambió a quién pueden acudir las familias
act-set-rule-pack = Eligió otras reglas
act-check-rule-pack = Revisó los números de las reglas
act-back-up = Hizo una copia de seguridad
own-password = Cambiar mi contraseña
own-password-old = Contraseña actual
own-password-new = Contraseña nueva
own-password-hint = Al menos 10 caracteres. Unas cuantas palabras son fáciles de recordar.
own-password-again = Contraseña nueva, otra vez
own-password-differs = No son iguales.
own-password-do = Cambiarla
own-password-done = Su contraseña cambió. Se cerró la sesión en sus otras computadoras.
