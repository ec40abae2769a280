### Lo que dice la ventana misma: su menú y los avisos que no están en ninguna pantalla.

window-menu-print = Imprimir…
window-menu-edit = Edición
window-menu-undo = Deshacer
window-menu-redo = Rehacer
window-menu-cut = Cortar
window-menu-copy = Copiar
window-menu-paste = Pegar
window-menu-select-all = Seleccionar todo

notification-absence = Hoy en la escuela
notification-absence-of = Hoy se anotó una falta de { $name }
