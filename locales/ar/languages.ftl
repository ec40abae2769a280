### أسماء لغات لا تعرفها حواسيب كثيرة إلا برمز. أما غيرها فيسمّيها الحاسوب نفسه.

language-name-ase = لغة الإشارة الأمريكية
language-name-chk = التشوكية
language-name-efi = الإفيك
language-name-esu = اليوبيك الوسطى
language-name-ff = الفولانية
language-name-ik = الإنوبياكية
language-name-iu = الإينوكتيتوتية
language-name-kar = الكارينية
language-name-kea = كريولية الرأس الأخضر
language-name-kjb = الكانخوبالية
language-name-kri = الكريو
language-name-mam = لغة المام
language-name-mh = المارشالية
language-name-mix = الميشتيكية
language-name-mnk = الماندينكا
language-name-nah = الناواتل
language-name-nan = التايوانية
language-name-nv = النافاهو
language-name-quc = الكيتشية
language-name-rhg = الروهينغية
language-name-rn = الكيروندية
