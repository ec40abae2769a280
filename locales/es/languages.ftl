### Nombres de idiomas que muchas computadoras conocen solo por un código. A los demás los nombra la propia computadora.

language-name-ase = lengua de señas americana
language-name-chk = chuukés
language-name-efi = efik
language-name-esu = yupik central
language-name-ff = fula
language-name-ik = iñupiaq
language-name-iu = inuktitut
language-name-kar = karen
language-name-kea = criollo caboverdiano
language-name-kjb = q’anjob’al
language-name-kri = krio
language-name-mam = mam
language-name-mh = marshalés
language-name-mix = mixteco
language-name-mnk = mandinga
language-name-nah = náhuatl
language-name-nan = taiwanés
language-name-nv = navajo
language-name-quc = k’iche’
language-name-rhg = rohinyá
language-name-rn = kirundi
