### What the window itself says: its menu, and notices that no screen has.

window-menu-print = Print…
window-menu-edit = Edit
window-menu-undo = Undo
window-menu-redo = Redo
window-menu-cut = Cut
window-menu-copy = Copy
window-menu-paste = Paste
window-menu-select-all = Select all

notification-absence = Today at school
notification-absence-of = { $name } was marked absent today
