### Palabras solo para el personal: los nombres que usan las escuelas y las leyes. Las familias nunca las ven así.

excuse-excused = Justificada
excuse-unexcused = Injustificada
excuse-disciplinary = Disciplinaria
excuse-confirmed-not-excused = Confirmada por la familia, no justificada

tier-satisfactory = Satisfactoria
tier-at-risk = En riesgo
tier-moderate = Ausentismo crónico moderado
tier-severe = Ausentismo crónico grave
