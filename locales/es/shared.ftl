### Palabras que comparten varias pantallas de la familia.

child-switch = Hijo o hija
trouble-failed = Algo salió mal aquí. Inténtelo otra vez, por favor. Si no funciona, dé este código a su escuela: { $code }
written-in = Escrito en: { $language }
words-in = Escribo en:
put-away = Quitar de aquí
put-away-title = ¿Quitar esto?
put-away-text = La escuela no recibió esto. Si lo quita, sus palabras se borran de esta computadora.
put-away-not = Dejarlo
text-left = { $count ->
    [one] Queda { $count } letra
    [many] Quedan { $count } de letras
   *[other] Quedan { $count } letras
}
text-over = { $count ->
    [one] Sobra { $count } letra
    [many] Sobran { $count } de letras
   *[other] Sobran { $count } letras
}

## Archivos

files-label = Archivos
files-hint = Basta una foto del papel. Hasta 5 archivos de 5 MB cada uno: JPEG, PNG o PDF.
files-add = Agregar una foto o un papel
files-added = { $count ->
    [one] Se agregó { $count } archivo
    [many] Se agregaron { $count } de archivos
   *[other] Se agregaron { $count } archivos
}
files-removed = Archivo quitado
files-remove = Quitar { $name }
files-save = Guardar { $name } en esta computadora
files-refused = { $name }: { $why }
files-cleaned = Quitamos de sus fotos dónde y cuándo se tomaron.
files-photo = Foto
files-pdf = PDF
files-about-kb = { $kind }, { $size } KB
files-about-mb = { $kind }, { $size } MB

## Cómo comunicarse con una persona

way-phone = Teléfono
way-tty = Teléfono de texto (TTY)
way-email = Correo
way-phone-to = Llamar a { $name }: { $phone }
way-tty-to = Llamar a { $name } por teléfono de texto: { $phone }
way-email-to = Escribir un correo a { $name }: { $email }

link-title = ¿Abrir un enlace?
link-page = Esto se abre en su navegador:
link-page-care = Presente no conoce esta página. Ábrala solo si sabe quién la envió.
link-person = Esto inicia una llamada o un correo a:
link-open = Abrir
link-stay = Quedarme aquí
