### Lo que la escuela publicó para que lo lean las familias.

place-policies = Políticas
policies-title = Políticas de la escuela
policies-lead = Cómo hace las cosas su escuela, en sus propias palabras.
policies-none = La escuela todavía no ha compartido ninguna política
policies-none-do = Cuando lo haga, la encontrará aquí.
policy-asked = Lea esto, por favor
policy-updated = Actualizada el { $date }
policy-valid = se usa desde el { $date }
policy-edition = edición { $edition }
policy-other-language = Esto está en { $language }. La escuela todavía no lo tiene en su idioma. Puede pedirle ayuda a la escuela para leerlo.
policy-read-in = Idioma de este texto
policy-ask = La escuela le pide que diga que leyó esto. No significa que esté de acuerdo.
policy-confirm = Ya lo leí
policy-thanks = Gracias. La escuela sabrá que usted lo leyó.
policy-confirmed = Usted dijo el { $date } que ya lo leyó.
policy-waiting = Su respuesta está en esta computadora. Sale sola hacia la escuela cuando haya red.
policy-gone = Esta política ya no está aquí
policy-gone-do = Es posible que la escuela la haya retirado.
home-waiting-policy = Lea, por favor: { $title }
home-waiting-refused-policy = La escuela no pudo anotar que usted leyó una política.
