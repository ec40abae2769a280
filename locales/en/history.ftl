### A child's attendance, day by day.

history-lead = Each day as the school has it. Pick a day to read its story.
history-school-year = { $from }–{ $until }
history-choose-year = School year
history-sum = { $days ->
    [one] { $missed } of { $days } school day missed
   *[other] { $missed } of { $days } school days missed
}
history-part = { $name }: { $days }
history-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
history-days-title = The days
history-view = How to show the days
history-view-year = Year
history-view-month = Month
history-view-list = List
history-grid = { $name }, { $year }
history-day-label = { $day }: { $face }
history-no-school-because = No school: { $label }
history-legend = What the marks mean
history-filter = Which days to show
history-filter-all = All
history-filter-missed = Missed
history-filter-late = Late or left early
history-filter-no-reason = No reason yet
history-list-count = { $count ->
    [0] No days
    [one] { $count } day
   *[other] { $count } days
}
history-list-none = No such days this year
history-list-all = Show all days
history-patterns = When days are missed
history-pattern-weekday = Missed most often: { $weekday }, with { $missed } of { $all } days missed. Maybe there is a cause that the school can help with.
history-pattern-none = No day of the week stands out.
history-months-none = No days missed in any month.
history-months-most = Most days were missed in { $month }: { $days }.
history-months-even = No month stands out. The most in one month was { $days }.
history-by-weekday = By day of the week
history-by-month = By month
history-as-table = The same as a table
history-column-weekday = Day
history-column-month = Month
history-column-missed = Days missed
history-column-school-days = School days
