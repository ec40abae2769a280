### Una meta que propone la escuela y que la familia acepta o cambia.

goal-lead = Una meta se hace entre los dos: lo que hace la escuela, lo que hace usted y un día para volver a verla.
goal-none = Por ahora no hay meta para { $name }
goal-none-do = ¿Ayudaría una meta? Escriba a la escuela y háganla juntos.
goal-offered = Una meta propuesta para { $name }
goal-current = La meta para { $name }
goal-earlier = { $count ->
    [one] { $count } meta anterior
    [many] { $count } de metas anteriores
   *[other] { $count } metas anteriores
}
goal-what = { $most ->
    [0] No faltar ningún día del { $from } al { $until }
    [one] Faltar { $most } día como máximo, del { $from } al { $until }
    [many] Faltar { $most } de días como máximo, del { $from } al { $until }
   *[other] Faltar { $most } días como máximo, del { $from } al { $until }
}
goal-from = { $name } y usted la vuelven a ver el { $date }.
goal-school-does = Lo que hace la escuela
goal-family-does = Lo que escribió { $name }
goal-we-do = Lo que haremos en casa
goal-we-do-hint = Basta una cosa pequeña, como acostarse más temprano.
goal-why-not = Por qué no
goal-days = { $days ->
    [0] Ningún día
    [one] { $days } día
    [many] { $days } de días
   *[other] { $days } días
}
goal-band = Días que faltó: { $missed }. La meta es { $most } como máximo.
goal-missed = { $days ->
    [0] No ha faltado ningún día desde que empezó.
    [one] Ha faltado { $days } día desde que empezó.
    [many] Ha faltado { $days } de días desde que empezó.
   *[other] Ha faltado { $days } días desde que empezó.
}
goal-left = { $days ->
    [one] Todavía queda lugar para un día más.
    [many] Todavía queda lugar para { $days } de días más.
   *[other] Todavía queda lugar para { $days } días más.
}
goal-none-left = Está justo en la meta.
goal-over = Pasó de la meta. Se puede cambiar: cuente a la escuela qué se interpuso.
goal-kept = La meta se cumplió. Gracias.
goal-past = El tiempo de esta meta ya terminó.
goal-school-days-left = { $days ->
    [0] No le quedan días de clases.
    [one] Le queda { $days } día de clases.
    [many] Le quedan { $days } de días de clases.
   *[other] Le quedan { $days } días de clases.
}
goal-answer = ¿Qué dice usted?
goal-answer-missing = Elija una de las tres respuestas, por favor.
goal-accept = Sí
goal-accept-hint = { $days ->
    [0] Ningún día: lo intentaremos.
    [one] { $days } día como máximo: lo intentaremos.
    [many] { $days } de días como máximo: lo intentaremos.
   *[other] { $days } días como máximo: lo intentaremos.
}
goal-change = Sí, con otro número
goal-change-hint = Usted sabe mejor qué es posible.
goal-decline = Ahora no
goal-decline-hint = Está bien. No tiene ninguna consecuencia mala.
goal-number = Días que faltará, como máximo
goal-send = Enviar la respuesta
goal-answered = Guardado. Su respuesta va a la escuela.
