### Names of languages that many computers know by a code alone. The others are named by the computer itself.

language-name-ase = American Sign Language
language-name-chk = Chuukese
language-name-efi = Efik
language-name-esu = Central Yup’ik
language-name-ff = Fula
language-name-ik = Iñupiaq
language-name-iu = Inuktitut
language-name-kar = Karen
language-name-kea = Cape Verdean Creole
language-name-kjb = Q’anjob’al
language-name-kri = Krio
language-name-mam = Mam
language-name-mh = Marshallese
language-name-mix = Mixtec
language-name-mnk = Mandinka
language-name-nah = Nahuatl
language-name-nan = Taiwanese
language-name-nv = Navajo
language-name-quc = K’iche’
language-name-rhg = Rohingya
language-name-rn = Kirundi
