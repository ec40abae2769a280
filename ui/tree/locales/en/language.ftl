### The very first screen. The name of the thing in every language there is, since nobody has chosen one yet.

language-title = Language · Idioma · اللغة
