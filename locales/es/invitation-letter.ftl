### El papel con el que se une una familia. No dice cuánto faltó nadie: un papel queda a la vista.

invitation-letter-title = { $school } le invita a Presente
invitation-letter-hello = Hola, { $name }:
invitation-letter-what = Con Presente puede ver en su idioma los días de clases de { $children }. Puede decirnos por qué faltó un día. Puede pedir ayuda y escribirnos.
invitation-letter-step-open = Abra Presente en su computadora. Si todavía no lo tiene, pídalo en la escuela.
invitation-letter-step-type = Elija su idioma. Después escriba la dirección y el código que están abajo, o haga clic en el enlace de la escuela.
invitation-letter-step-language = Con eso ya está dentro. Puede elegir otro idioma cuando quiera.
invitation-letter-address = Dirección
invitation-letter-code = Código
invitation-letter-pin = Pin
invitation-letter-picture = La misma dirección y el mismo código, como imagen para una cámara
invitation-letter-until = El código sirve una sola vez, hasta el { $date }. Si no funciona, pida uno nuevo en la escuela.
invitation-letter-private = El código es solo para usted. Por favor, no se lo dé a nadie más.
