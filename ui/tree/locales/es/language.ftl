### La primera pantalla. El nombre en todos los idiomas que hay, porque todavía no se ha elegido ninguno.

language-title = Idioma · Language · اللغة
