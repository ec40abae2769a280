### Cartas en papel. Lo demás que dice una invitación está en invitation-letter.ftl.

letters-title = Cartas para las familias
letters-for = Para:
letters-what = Presente le muestra en su idioma los días de clases de cada estudiante que se nombra aquí. Puede decirnos por qué faltó un día. Puede pedir ayuda y escribirnos.
letters-step-type = Elija su idioma. Después escriba la dirección y el código que están en el recuadro de abajo.
letters-ask = ¿Tiene una pregunta? Hable con { $name } ({ $role }).
letters-ask-school = ¿Tiene una pregunta? Hable con { $school }.
letters-phone = Teléfono:
letters-tty = TTY:
letters-place = { $number } de { $count }
