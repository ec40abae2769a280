### Words for staff only. The names that schools and laws use, which families never see put this way.

excuse-excused = Excused
excuse-unexcused = Unexcused
excuse-disciplinary = Disciplinary
excuse-confirmed-not-excused = Confirmed by family, not excused

tier-satisfactory = Satisfactory
tier-at-risk = At risk
tier-moderate = Moderate chronic absence
tier-severe = Severe chronic absence
