### Cómo se entra: con un código de la escuela, con nombre y contraseña el personal, con palabras secretas donde no hay llavero.

join-title = Le damos la bienvenida a Presente
join-lead = Vea cómo va su hijo o hija en la escuela. Diga a la escuela por qué faltó un día. Hable con personas que pueden ayudar.
join-title-again = Agregar otra escuela
join-form = Entre con su código
join-how = Su escuela le dio un papel o un mensaje con una dirección y un código. Si trae un enlace, péguelo aquí y se llenan los dos.
join-address = Dirección de la escuela
join-address-hint = Está en el papel y se parece a presente.miescuela.org
join-address-missing = Todavía falta la dirección. Está en el papel de la escuela.
join-code = Código
join-code-hint = 12 letras y números. Da igual si son mayúsculas o minúsculas.
join-code-missing = Todavía falta el código. Está en el papel de la escuela.
join-pin = Pin
join-pin-hint = 16 letras y números; está en el papel, debajo del código.
join-send = Entrar
join-busy = Un momento…
join-no-code = ¿No tiene código? Pídalo en la oficina de la escuela. Cada madre, padre o tutor recibe el suyo.
join-staff = Trabajo en la escuela: iniciar sesión

sign-in-title = Iniciar sesión
sign-in-lead = Para quienes trabajan en la escuela.
sign-in-family = Tengo un código para familias
sign-in-address = Dirección del servidor
sign-in-address-hint = Se parece a presente.miescuela.org
sign-in-login = Nombre de usuario
sign-in-password = Contraseña
sign-in-pin-hint = El pin del servidor. Quien lo administra lo ve con «presente-server certificate show».
sign-in-missing = Esto todavía falta.
sign-in-send = Iniciar sesión
sign-in-busy = Un momento…

unlock-title = Abrir Presente
unlock-why = Escriba sus palabras secretas y se abrirán las páginas de su hijo o hija.
unlock-title-new = Elija sus palabras secretas
unlock-why-new = Esta computadora no tiene un lugar seguro para una llave. Por eso, unas palabras suyas van a proteger lo que la escuela le cuenta. Sin ellas, nadie más que use esta computadora podrá leerlo.
unlock-words = Palabras secretas
unlock-words-hint = Use por lo menos 8 letras. Tres o cuatro palabras en cualquier idioma funcionan bien.
unlock-again = Las mismas palabras otra vez
unlock-differ = No son iguales. Escríbalas otra vez, por favor.
unlock-show = Mostrar lo que escribo
unlock-keep-safe = Anote las palabras y guárdelas en un lugar seguro. Nadie puede encontrarlas por usted.
unlock-send = Abrir
unlock-send-new = Guardar estas palabras
