### Lo que una importación encuentra en los archivos de una escuela: qué pasa y qué hacer («…-do»). Para la oficina y su personal técnico.

## La carpeta o el zip

import-path-missing = No hay ninguna carpeta, zip o archivo con este nombre.
import-path-missing-do = Revise la ruta y vuelva a importar.
import-read-forbidden = Este usuario no puede leerlo.
import-read-forbidden-do = Dé la orden con un usuario que pueda, o cambie quién puede leerlo.
import-zip-unreadable = No se puede abrir este zip. Está cortado o no es un zip.
import-zip-unreadable-do = Expórtelo o cópielo otra vez y revise que la copia haya terminado.
import-zip-entry-unreadable = Este archivo dentro del zip está dañado, cortado o protegido con contraseña.
import-zip-entry-unreadable-do = Haga el zip otra vez, sin contraseña.
import-zip-in-zip = Este zip está dentro de un zip que está dentro de otro zip. No se abrió.
import-zip-in-zip-do = Si hace falta, póngalo solo en la carpeta.
import-too-many-files = Hay más de { $most } archivos.
import-too-many-files-do = Ponga en la carpeta o en el zip solo lo exportado.
import-too-large = Descomprimidos, los archivos ocupan juntos más de { $most_mb } MB.
import-too-large-do = Importe una escuela a la vez, o un año escolar a la vez.
import-file-not-known = No se leyó este archivo: este programa no conoce sus columnas.
import-file-not-known-do = Nada, si no es parte de la importación.
import-nothing-to-import = Aquí no hay nada que se pueda importar.
import-nothing-to-import-do = Indique la carpeta o el zip con los archivos de OneRoster, o con asistencia, calendario, tutores legales, idiomas o personal en CSV.

## Texto

import-not-text = Esto no es texto, o es UTF-16 sin su marca. Contiene bytes de valor cero.
import-not-text-do = Expórtelo como CSV en UTF-8. Si no es parte de la importación, sáquelo de la carpeta.
import-not-utf8 = Esta línea no es UTF-8. Se leyó como Windows-1252, igual que las demás como ella.
import-not-utf8-do = Mire algunos nombres con acentos. Si están mal, exporte en UTF-8.
import-text-cut-off = El texto se corta en medio de una letra.
import-text-cut-off-do = Expórtelo o cópielo otra vez y revise que la copia haya terminado.
import-letter-lost = Aquí se perdió una letra antes de que el archivo llegara a este programa. La fila se leyó con una marca en su lugar.
import-letter-lost-do = Mire el valor. Si es un nombre, exporte el archivo otra vez en UTF-8.
import-separator-other = { $separator ->
    [semicolon] Entre las columnas hay punto y coma. Así se leyeron.
    [tab] Entre las columnas hay tabuladores. Así se leyeron.
   *[bar] Entre las columnas hay barras verticales. Así se leyeron.
}
import-separator-other-do = Nada.
import-quote-backslash = Las comillas dentro de los campos llevan delante una barra invertida. Así se leyeron.
import-quote-backslash-do = Nada, si los valores son correctos.
import-quote-unclosed = Aquí se abren comillas que nunca se cierran.
import-quote-unclosed-do = Ciérrelas o exporte el archivo otra vez.
import-quote-stray = Hay texto después de unas comillas de cierre.
import-quote-stray-do = Dentro de un campo escriba las comillas dos veces, o exporte el archivo otra vez.
import-quote-inside = Hay comillas en medio de un campo. Se dejó tal como está.
import-quote-inside-do = Nada, si el valor es correcto.
import-field-too-long = Un campo tiene más de { $most_kb } KB. Se omitió la fila.
import-field-too-long-do = Acorte el campo y vuelva a importar.
import-header-missing = El archivo está vacío: no tiene la fila con los nombres de las columnas.
import-header-missing-do = Expórtelo otra vez con su encabezado.

## El encabezado

import-column-missing = Falta la columna «{ $expected }».
import-column-missing-do = Exporte el archivo otra vez con esta columna.
import-column-misspelt = Hay una columna «{ $found }» y ninguna llamada «{ $expected }».
import-column-misspelt-do = Llame a la columna «{ $expected }».
import-column-renamed = La columna «{ $found }» se leyó como «{ $expected }».
import-column-renamed-do = Nada, si es correcto.
import-column-twice = La columna «{ $found }» está dos veces.
import-column-twice-do = Deje una de las dos.
import-column-order = La columna «{ $found }» está donde OneRoster tiene «{ $expected }».
import-column-order-do = Mire algunas filas. Si «{ $found }» y «{ $expected }» solo cambiaron de nombre, corrija el encabezado. Si todos los nombres están sobre los valores correctos, importe con --columns-by-name.
import-columns-by-name = Las columnas no están en el orden de OneRoster. Se leyeron por su nombre.
import-columns-by-name-do = Nada, si los nombres están sobre los valores correctos.
import-column-unknown = La columna «{ $found }» no es de OneRoster. No se leyó.
import-column-unknown-do = Nada.
import-column-blank = Una columna no tiene nombre. No se leyó.
import-column-blank-do = Nada, si está vacía.
import-column-holds-other = { $expected ->
    [date] La mayoría de las filas no tiene una fecha en «{ $expected }».
    [code] La mayoría de las filas tiene en «{ $expected }» un código que no se conoce.
   *[other] La mayoría de las filas tiene en «{ $expected }» algo que no va ahí.
}
import-column-holds-other-do = { $expected ->
    [code] Si la columna es la correcta, diga qué significan los códigos en un archivo con las columnas code y meaning. Si no, corrija el encabezado.
   *[other] Revise que los nombres de las columnas estén sobre los valores correctos y que los archivos sean del mismo conjunto.
}
import-file-name-case = OneRoster llama a este archivo { $expected }. Se leyó de todos modos.
import-file-name-case-do = Nada.
import-file-twice = Hay otro archivo de la misma clase: { $other }.
import-file-twice-do = Deje el más nuevo de los dos.
import-government-id-dropped = «{ $found }» contiene números que un gobierno dio a una persona. No se leyeron y no se guardan en ninguna parte.
import-government-id-dropped-do = No la incluya la próxima vez que exporte.

## El conjunto de OneRoster

import-manifest-missing = No hay manifest.csv. Los archivos se leyeron como una lista completa.
import-manifest-missing-do = Nada, si lo son.
import-manifest-unreadable = manifest.csv tiene otras columnas que propertyName y value.
import-manifest-unreadable-do = Expórtelo otra vez.
import-version-not-read = Estos archivos son de OneRoster { $version }. Este programa lee 1.1 y 1.2.
import-version-not-read-do = Elija OneRoster 1.1 o 1.2 en el sistema que exporta.
import-extent-unknown = manifest.csv dice «{ $value }» de { $name }, que no es bulk ni delta ni absent. Si el archivo está, se leyó como completo.
import-extent-unknown-do = Nada, si es correcto.
import-bulk-beside-delta = { $name } lo contiene todo (bulk) junto a archivos que solo contienen cambios (delta). No se quitó a nadie porque no lo nombre.
import-bulk-beside-delta-do = Nada. Para quitar a quien no se nombra, exporte todo como bulk.
import-delta-first = Este conjunto contiene solo cambios (delta), y aquí todavía no hay nada que cambiar. Todo se tomó como nuevo.
import-delta-first-do = Importe primero la lista completa (bulk), si este conjunto no es todo lo que hay.
import-file-promised = manifest.csv anuncia { $name }, y no está.
import-file-promised-do = Exporte otra vez y tome todos los archivos.
import-file-not-promised = manifest.csv dice que { $name } no está, y sí está. Se leyó.
import-file-not-promised-do = Nada, si es parte de lo exportado.
import-file-missing = Falta { $name }. Una lista completa de esta clase lo necesita.
import-file-missing-do = Exporte la lista completa, o quite sus archivos para importar solo la asistencia.
import-no-schools = Ninguna fila de este archivo es del tipo «school».
import-no-schools-do = Dé a cada escuela una fila con el tipo «school».
import-rule-pack-unknown = No existen reglas llamadas «{ $pack }».
import-rule-pack-unknown-do = Elija us-generic, us-ma, us-ct o us-wa.
import-mapping-used = Este archivo se leyó como la asistencia de otro sistema, con el mapa «{ $mapping }».
import-mapping-used-do = Nada, si es de ese sistema. Si no, haga un mapa con presente-server mapping FILE e importe con --mapping.
import-mapping-fits-nothing = El mapa «{ $mapping }» no va con ningún archivo de aquí: faltan las columnas que nombra para el estudiante, la fecha o lo que pasó.
import-mapping-fits-nothing-do = Corrija el mapa, o haga uno a partir del archivo: presente-server mapping FILE
import-workbook-unreadable = No se puede abrir este libro de Excel. Está dañado, protegido con contraseña o no lo es.
import-workbook-unreadable-do = Guárdelo otra vez como .xlsx sin contraseña, o como CSV.
import-cell-wrong = Esta celda contiene un error de Excel. Se tomó como vacía.
import-cell-wrong-do = Corrija la fórmula o escriba el valor mismo.
import-xml-unreadable = A partir de aquí no se puede seguir el XML. Está cortado o dañado.
import-xml-unreadable-do = Expórtelo o cópielo otra vez y revise que la copia haya terminado.
import-part-of-day = Esta ausencia es de una parte del día y no puede contarse como un día. Se omitió la fila.
import-part-of-day-do = Exporte la asistencia por sección, o diga «Tardy» o «Early departure» donde eso fue.
import-not-icalendar = Esto no es un calendario en formato iCalendar.
import-not-icalendar-do = Exporte el calendario como iCalendar (.ics).
import-calendar-first = Aquí todavía no hay calendario escolar, así que ningún evento puede cambiar uno de sus días.
import-calendar-first-do = Importe primero los días de clases, en un archivo de calendario con las columnas date y event.
import-event-not-taken = Este evento cae en días de clases, y su título no dice que no haya clases. No cambia nada.
import-event-not-taken-do = Si no hay clases, dígalo en el título o ponga el día en un archivo de calendario.
import-repetition-unread = Este evento se repite según una regla que este programa no sigue. Solo se leyó la primera vez.
import-repetition-unread-do = Ponga los demás días en el calendario uno por uno.

## Filas

import-row-short = La fila termina antes de su última columna. Lo que falta se tomó como vacío.
import-row-short-do = Nada, si la fila es correcta.
import-row-long = La fila tiene más campos que columnas el encabezado. Se omitió.
import-row-long-do = Ponga entre comillas los campos que tengan una coma.
import-value-missing = Está vacío un valor que hace falta. Se omitió la fila.
import-value-missing-do = Complételo y vuelva a importar.
import-date-unreadable = «{ $value }» no es una fecha. Se omitió la fila.
import-date-unreadable-do = Escriba las fechas como año-mes-día: 2026-10-06.
import-date-us = La fecha se leyó como mes/día/año.
import-date-us-do = Nada, si es correcto. Mejor: año-mes-día.
import-date-in-future = El { $date } todavía no ha llegado. Se omitió la fila.
import-date-in-future-do = Revise la fecha, o impórtela cuando llegue el día.
import-dates-out-of-order = El final es anterior al principio. Se omitió la fila.
import-dates-out-of-order-do = Corrija una de las dos fechas.
import-code-unknown = No se conoce el código «{ $code }». Se omitió la fila.
import-code-unknown-do = Diga qué significa en un archivo con las columnas code y meaning, póngalo junto a los demás y vuelva a importar.
import-meaning-unknown = Este programa no conoce el significado «{ $meaning }». Se omitió la fila.
import-meaning-unknown-do = Escriba excused, unexcused, suspended, late, left early, present, remote o ignore.
import-event-unknown = Este programa no conoce la clase de día «{ $event }». Se omitió la fila.
import-event-unknown-do = Use «Instructional day», «Short day», «Holiday», «Break» o «No school», con su nombre en label.
import-role-unknown = No se conoce el cargo «{ $role }». Se omitió la fila.
import-role-unknown-do = Corrija el cargo y vuelva a importar.
import-role-not-used = Las personas con el cargo «{ $role }» no tienen parte aquí. No se tomó la fila.
import-role-not-used-do = Nada.
import-language-unknown = Este programa no conoce el idioma «{ $language }». Se dejó vacío.
import-language-unknown-do = Escriba el nombre del idioma en inglés o su código, como «Spanish» o «es».
import-relation-unknown = Este programa no conoce la relación «{ $relation }». Se guardó como «otra».
import-relation-unknown-do = Nada, o escriba mother, father, stepparent, grandparent, foster parent, guardian o relative.
import-truth-unreadable = «{ $value }» no es ni true ni false. Se tomó como false.
import-truth-unreadable-do = Escriba true o false.
import-minutes-unreadable = «{ $value }» no es un número de minutos. La fila se tomó sin él.
import-minutes-unreadable-do = Escriba minutos enteros, como 25.
import-student-unknown = No hay ningún estudiante { $id } en la lista.
import-student-unknown-do = Revise el número, o exporte la lista y este archivo el mismo día.
import-student-by-local-id = Aquí los estudiantes se nombran con los números propios de la escuela. Se encontraron por ellos.
import-student-by-local-id-do = Nada.
import-student-not-here = El estudiante { $id } no está en la escuela { $school }. Se omitió la fila.
import-student-not-here-do = Corrija la escuela o exporte la lista otra vez.
import-student-without-school = El estudiante { $id } no es de ninguna escuela de esta lista y se omitió.
import-student-without-school-do = Asigne una escuela o una clase al estudiante.
import-school-unclear = El estudiante { $id } está en más de una escuela, y la fila no nombra ninguna. Se omitió.
import-school-unclear-do = Agregue al archivo la columna school_id.
import-school-unknown = No hay ninguna escuela { $id } en la lista.
import-school-unknown-do = Revise el número o exporte la lista otra vez.
import-guardian-unknown = No hay ningún tutor ni tutora legal { $id } en la lista. No se hizo el vínculo.
import-guardian-unknown-do = Exporte los tutores legales junto con la lista.
import-staff-unknown = No hay nadie del personal con el número { $id } en la lista. Se omitió la fila.
import-staff-unknown-do = Revise el número, o exporte el personal junto con la lista.
import-agent-not-guardian = Aquí se nombra como tutor legal al usuario { $id }, y tiene otro cargo. No se hizo el vínculo.
import-agent-not-guardian-do = Dé al usuario el cargo parent, guardian o relative, si es lo correcto.
import-status-in-bulk = La columna «status» tiene valores, aunque este es un archivo completo (bulk). Se tuvieron en cuenta.
import-status-in-bulk-do = Nada.
import-status-missing = La columna «status» está vacía en un archivo de cambios (delta). La fila se tomó como activa.
import-status-missing-do = Nada, si es correcto. Quienes se fueron necesitan el estado «tobedeleted».
import-status-unknown = No se conoce el estado «{ $status }». Se omitió la fila.
import-status-unknown-do = Escriba active o tobedeleted.
import-modified-unreadable = «{ $value }» no dice cuándo cambió la fila. Se tomó como la más antigua.
import-modified-unreadable-do = Escriba el momento como 2026-10-06T18:25:43.511Z.
import-changed-twice = { $id } cambió más de una vez en este archivo. Vale el cambio más reciente.
import-changed-twice-do = Nada.
import-class-ended = Las clases que terminaron no terminan aquí el tiempo de nadie en la escuela.
import-class-ended-do = Nada. Un estudiante se va cuando su usuario, o su cargo en la escuela, lleva «tobedeleted», o con una lista completa (bulk).
import-ties-kept = La fila de un estudiante no nombra tutores legales, aunque los hay. Lo siguen siendo.
import-ties-kept-do = Nada, si son correctos. Para quitar uno, nombre a los que quedan o importe una lista completa (bulk).
import-school-stays = La escuela { $id } está marcada como ya no válida. Se queda aquí, con sus estudiantes.
import-school-stays-do = Marque también a sus estudiantes como ya no válidos, si se fueron.
import-user-unknown = No hay ningún usuario { $id } en users.csv. Se omitió la fila.
import-user-unknown-do = Revise el número, o exporte los dos archivos el mismo día.
import-user-without-role = El usuario { $id } no tiene ningún cargo en roles.csv y se omitió.
import-user-without-role-do = Dé un cargo al usuario, o exporte los dos archivos el mismo día.
import-row-withdrawn = { $id } está marcado como ya no válido. No se tomó la fila.
import-row-withdrawn-do = Nada, si es correcto.
import-user-disabled = El usuario { $id } está desactivado (enabledUser) y cuenta como alguien que se fue.
import-user-disabled-do = Nada, si es correcto.
import-duplicate = Esto está dos veces ({ $id }). Se tomó una vez.
import-duplicate-do = Nada.
import-off-calendar = El { $date } no es un día de clases en el calendario. La fila no cuenta para nada.
import-off-calendar-do = Corrija la fecha o el calendario.
import-calendar-missing = Todavía no hay calendario de la escuela { $school }, así que no se puede contar ningún día.
import-calendar-missing-do = Importe un archivo de calendario con las columnas date y event.

## La tabla de asistencia

rates-all = Todos
rates-head-students = estudiantes
rates-head-with-absence = con una ausencia
rates-head-missed = días que faltaron
rates-head-excused = justificados
rates-head-unexcused = injustificados
rates-head-satisfactory = satisfactoria
rates-head-at-risk = en riesgo
rates-head-moderate = moderado
rates-head-severe = grave
rates-head-no-tier = muy pocos días
rates-hidden = *
rates-language-untold = no se dijo

## Un mapa que se adivina a partir de una muestra. Lo lee y lo corrige el personal técnico.

mapping-head = Qué significan las columnas y los códigos de lo exportado, hasta donde lo muestra una muestra. Mire cada línea y corríjala; después importe con --mapping y el nombre de este archivo.
mapping-missing = No se encontró ninguna columna para { $role }. Escriba su nombre abajo.
mapping-guessed = adivinado por: { $why }
mapping-why-name = su nombre, como lo tienen otros sistemas
mapping-why-part = una parte de su nombre
mapping-why-dates = { $fit } de { $of } valores son fechas
mapping-why-short = valores cortos, { $different } distintos
mapping-why-yes-no = debajo no hay más que sí y no
mapping-dates-unclear = Todas las fechas podrían ser mes-día-año o día-mes-año. Escriba cuál.
mapping-codes = excused, unexcused, suspended, confirmed not excused, late, left early, present, remote o ignore
mapping-code-unknown = no se conoce: diga qué significa
