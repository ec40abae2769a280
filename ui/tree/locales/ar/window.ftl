### ما تقوله النافذة نفسها: قائمتها، والتنبيهات التي لا شاشة لها.

window-menu-print = طباعة…
window-menu-edit = تحرير
window-menu-undo = تراجع
window-menu-redo = إعادة
window-menu-cut = قص
window-menu-copy = نسخ
window-menu-paste = لصق
window-menu-select-all = تحديد الكل

notification-absence = اليوم في المدرسة
notification-absence-of = سُجِّل غياب { $name } اليوم
