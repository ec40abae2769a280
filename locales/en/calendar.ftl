### The school's calendar as a file for a calendar program.

calendar-file-name = { $school }: school days
calendar-first-day = First day of school
calendar-last-day = Last day of school
calendar-no-school = No school
calendar-short-day = Short school day
calendar-named = { $kind }: { $name }
calendar-save = Save the school calendar
calendar-saved = The calendar is saved. Open the file to add it to your calendar.
