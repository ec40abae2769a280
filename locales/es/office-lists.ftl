### Listas para sacar como archivos. Solo para el personal.

out-title = Listas y archivos
out-lead = Se abren con Excel o con otro programa.
out-about = Listas, días de ausencia por grado y más, para Excel
out-open = Un archivo no está protegido. Contiene nombres o números de estudiantes: guárdelo en la escuela y bórrelo cuando ya no haga falta.
out-which = ¿Qué necesita?
out-what-students = Todos los estudiantes, con sus días de ausencia
out-what-explanations = Lo que explicaron las familias
out-what-support = Los pedidos de apoyo que usted puede ver
out-what-decisions = Lo que la escuela decidió en el último año, para el sistema de información de estudiantes
out-what-rates-by-school = Días de ausencia, por escuela
out-what-rates-by-grade = Días de ausencia, por grado
out-what-rates-by-language = Días de ausencia, por idioma del hogar
out-what-calendar = El calendario de la escuela
out-small = Los números del 1 al 9 no se muestran, para que no se pueda reconocer a nadie.
out-form = Como
out-form-xlsx = Excel
out-form-csv = CSV
out-save = Guardar el archivo
out-saved = El archivo está guardado.
