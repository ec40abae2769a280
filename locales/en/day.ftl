### One day's story.

day-back = The whole year
day-explain = Explain this day
day-report = Tell the school about this day
day-minutes = { $minutes ->
    [one] { $minutes } minute missed.
   *[other] { $minutes } minutes missed.
}
day-periods = { $periods ->
    [one] { $missed } of { $periods } class missed.
   *[other] { $missed } of { $periods } classes missed.
}
day-part = This counts as { $part } of a day missed.
day-not-missed = This does not count as a day missed.
day-recorded-by = Recorded by { $school }.
day-said = What was said about it
day-said-by = { $name } · { $part }
day-school-said = { $name } answered:
