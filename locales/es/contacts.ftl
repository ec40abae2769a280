### A quién puede acudir una familia, y cómo.

contacts-title = Con quién puede comunicarse
contacts-all = Teléfono, teléfono de texto y dirección
contacts-lead = Números, personas y la dirección de la escuela. Puede leer esta página sin internet.
contacts-people = Personas en { $school }
contacts-nobody = Todavía no hay nadie en esta lista
contacts-helps = Puede ayudar con: { $kinds }
contacts-address = Dirección
contacts-hours = Horario
contacts-days = de { $first } a { $last }
contacts-open = { $days }: de { $from } a { $until }
contacts-relay = Retransmisión por texto
contacts-relay-to = Llamar al servicio de retransmisión por texto, 711
contacts-relay-about = Para personas que no oyen o no hablan bien por teléfono. Llame al 711 y dé el número de la escuela. Alguien lee en voz alta lo que usted escribe y le escribe lo que dice la escuela. Es gratis, de día y de noche.
contacts-tty-about = Un teléfono de texto (TTY) muestra por escrito lo que se dice. Llame a ese número desde un teléfono del mismo tipo.
contacts-emergency = No es para emergencias.
contacts-emergency-do = Si alguien está en peligro ahora, llame al
contacts-emergency-to = Llamar al 911 en una emergencia
