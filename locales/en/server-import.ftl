### What an import finds in a school's files: what is wrong, and what to do ("…-do"). For the office and its technician.

## The folder or the zip

import-path-missing = There is no folder, zip or file of this name.
import-path-missing-do = Check the path and run the import again.
import-read-forbidden = This user may not read it.
import-read-forbidden-do = Give the command as a user who may, or change who may read it.
import-zip-unreadable = This zip cannot be opened. It is cut off, or it is not a zip.
import-zip-unreadable-do = Export or copy it again, and check that the copy has finished.
import-zip-entry-unreadable = This file inside the zip is damaged, cut off or locked by a password.
import-zip-entry-unreadable-do = Make the zip again, without a password.
import-zip-in-zip = This zip lies inside a zip inside a zip. It was not opened.
import-zip-in-zip-do = If it is needed, put it into the folder by itself.
import-too-many-files = There are more than { $most } files.
import-too-many-files-do = Put only the export into the folder or the zip.
import-too-large = Unpacked, the files are larger than { $most_mb } MB together.
import-too-large-do = Import one school at a time, or one school year at a time.
import-file-not-known = This file was not read: its columns are none that this program knows.
import-file-not-known-do = Nothing, if it does not belong to the import.
import-nothing-to-import = Nothing here can be imported.
import-nothing-to-import-do = Give the folder or zip with the OneRoster files, or with attendance, calendar, guardians, languages or staff as CSV.

## Text

import-not-text = This is not text, or it is UTF-16 without its mark. It holds bytes of zero.
import-not-text-do = Export it as CSV in UTF-8. If it does not belong to the import, take it out of the folder.
import-not-utf8 = This line is not UTF-8. It was read as Windows-1252, and so was every other line like it.
import-not-utf8-do = Look at a few names with accents. If they are wrong, export as UTF-8.
import-text-cut-off = The text breaks off in the middle of a letter.
import-text-cut-off-do = Export or copy it again, and check that the copy has finished.
import-letter-lost = A letter was lost here before the file came to this program. The row was read with a mark in its place.
import-letter-lost-do = Look at the value. If it is a name, export the file again as UTF-8.
import-separator-other = { $separator ->
    [semicolon] Semicolons stand between the columns. They were read as such.
    [tab] Tabs stand between the columns. They were read as such.
   *[bar] Upright bars stand between the columns. They were read as such.
}
import-separator-other-do = Nothing.
import-quote-backslash = Quotation marks inside fields have a backslash before them. They were read as such.
import-quote-backslash-do = Nothing, if the values are right.
import-quote-unclosed = A quotation mark opens here and never closes.
import-quote-unclosed-do = Close it, or export the file again.
import-quote-stray = There is text after a closing quotation mark.
import-quote-stray-do = Write a quotation mark inside a field twice, or export the file again.
import-quote-inside = There is a quotation mark in the middle of a field. It was taken as it stands.
import-quote-inside-do = Nothing, if the value is right.
import-field-too-long = A field is longer than { $most_kb } KB. The row was left out.
import-field-too-long-do = Shorten the field and import again.
import-header-missing = The file is empty: it has no row of column names.
import-header-missing-do = Export it again with its header.

## The header

import-column-missing = The column “{ $expected }” is missing.
import-column-missing-do = Export the file again with this column.
import-column-misspelt = There is a column “{ $found }”, and none called “{ $expected }”.
import-column-misspelt-do = Call the column “{ $expected }”.
import-column-renamed = The column “{ $found }” was read as “{ $expected }”.
import-column-renamed-do = Nothing, if that is right.
import-column-twice = The column “{ $found }” is there twice.
import-column-twice-do = Leave one of the two.
import-column-order = The column “{ $found }” stands where OneRoster has “{ $expected }”.
import-column-order-do = Look at a few rows. If “{ $found }” and “{ $expected }” have only changed names, correct the header. If all names stand over the right values, import with --columns-by-name.
import-columns-by-name = The columns are not in OneRoster's order. They were read by their names.
import-columns-by-name-do = Nothing, if the names stand over the right values.
import-column-unknown = The column “{ $found }” is not one of OneRoster's. It was not read.
import-column-unknown-do = Nothing.
import-column-blank = A column has no name. It was not read.
import-column-blank-do = Nothing, if it is empty.
import-column-holds-other = { $expected ->
    [date] Most rows have no date under “{ $expected }”.
    [code] Most rows have a code under “{ $expected }” that is not known.
   *[other] Most rows have something under “{ $expected }” that does not belong there.
}
import-column-holds-other-do = { $expected ->
    [code] If the column is right, say what the codes mean in a file with the columns code and meaning. If not, correct the header.
   *[other] Check that the names of the columns stand over the right values, and that the files belong together.
}
import-file-name-case = OneRoster calls this file { $expected }. It was read all the same.
import-file-name-case-do = Nothing.
import-file-twice = There is another file of the same kind: { $other }.
import-file-twice-do = Leave the newer of the two.
import-government-id-dropped = “{ $found }” holds numbers that a government gave a person. They were not read and are kept nowhere.
import-government-id-dropped-do = Leave it out of the next export.

## OneRoster's set

import-manifest-missing = There is no manifest.csv. The files were read as a whole roster.
import-manifest-missing-do = Nothing, if they are one.
import-manifest-unreadable = manifest.csv has other columns than propertyName and value.
import-manifest-unreadable-do = Export it again.
import-version-not-read = These files are OneRoster { $version }. This program reads 1.1 and 1.2.
import-version-not-read-do = Choose OneRoster 1.1 or 1.2 where the export is made.
import-extent-unknown = manifest.csv says “{ $value }” of { $name }, which is neither bulk, delta nor absent. A file that is there was read as whole.
import-extent-unknown-do = Nothing, if that is right.
import-bulk-beside-delta = { $name } holds everything (bulk) beside files that hold only changes (delta). Nobody was taken away because it does not name them.
import-bulk-beside-delta-do = Nothing. To take away who is not named, export everything as bulk.
import-delta-first = This set holds only changes (delta), and there is nothing here yet that they could change. All of it was taken as new.
import-delta-first-do = Import the whole roster (bulk) first, unless this set is all there is.
import-file-promised = manifest.csv promises { $name }, and it is not there.
import-file-promised-do = Make the export again and take all of its files.
import-file-not-promised = manifest.csv says that { $name } is absent, and it is there. It was read.
import-file-not-promised-do = Nothing, if it belongs to this export.
import-file-missing = { $name } is missing. A whole roster of this kind needs it.
import-file-missing-do = Export the whole roster, or leave its files out to import attendance alone.
import-no-schools = No row of this file is of the type “school”.
import-no-schools-do = Give each school a row with the type “school”.
import-rule-pack-unknown = There are no rules called “{ $pack }”.
import-rule-pack-unknown-do = Choose us-generic, us-ma, us-ct or us-wa.
import-mapping-used = This file was read as another system's attendance, with the mapping “{ $mapping }”.
import-mapping-used-do = Nothing, if it is that system's. If not, make a mapping with presente-server mapping FILE and import with --mapping.
import-mapping-fits-nothing = The mapping “{ $mapping }” fits no file here: the columns that it names for the student, the date or what happened are missing.
import-mapping-fits-nothing-do = Correct the mapping, or make one from the file: presente-server mapping FILE
import-workbook-unreadable = This Excel workbook cannot be opened. It is damaged, locked by a password, or it is none.
import-workbook-unreadable-do = Save it again as .xlsx without a password, or as CSV.
import-cell-wrong = This cell holds an error of Excel's. It was taken as empty.
import-cell-wrong-do = Correct the formula, or write the value itself.
import-xml-unreadable = The XML cannot be followed from here on. It is cut off or damaged.
import-xml-unreadable-do = Export or copy it again, and check that the copy has finished.
import-part-of-day = This absence is for a part of a day, which cannot be counted as a day. The row was left out.
import-part-of-day-do = Export attendance by section, or say “Tardy” or “Early departure” where that is what it was.
import-not-icalendar = This is not a calendar in the iCalendar format.
import-not-icalendar-do = Export the calendar as iCalendar (.ics).
import-calendar-first = There is no school calendar here yet, so no event can change one of its days.
import-calendar-first-do = Import the school days first, in a calendar file with the columns date and event.
import-event-not-taken = This event lies on school days, and its title does not say that there is no school. It changes nothing.
import-event-not-taken-do = If there is no school, say so in the title, or put the day into a calendar file.
import-repetition-unread = This event comes again by a rule that this program does not follow. Only its first time was read.
import-repetition-unread-do = Put the other days into the calendar one by one.

## Rows

import-row-short = The row ends before its last column. What is missing was taken as empty.
import-row-short-do = Nothing, if the row is right.
import-row-long = The row has more fields than the header has columns. It was left out.
import-row-long-do = Put fields that hold a comma into quotation marks.
import-value-missing = A value that is needed is empty. The row was left out.
import-value-missing-do = Fill it in and import again.
import-date-unreadable = “{ $value }” is not a date. The row was left out.
import-date-unreadable-do = Write dates as year-month-day: 2026-10-06.
import-date-us = The date was read as month/day/year.
import-date-us-do = Nothing, if that is right. Better: year-month-day.
import-date-in-future = { $date } is still to come. The row was left out.
import-date-in-future-do = Check the date, or import it when the day has come.
import-dates-out-of-order = The end lies before the beginning. The row was left out.
import-dates-out-of-order-do = Correct one of the two dates.
import-code-unknown = The code “{ $code }” is not known. The row was left out.
import-code-unknown-do = Say what it means in a file with the columns code and meaning, put it beside the others, and import again.
import-meaning-unknown = “{ $meaning }” is no meaning that this program knows. The row was left out.
import-meaning-unknown-do = Write excused, unexcused, suspended, late, left early, present, remote or ignore.
import-event-unknown = “{ $event }” is no kind of day that this program knows. The row was left out.
import-event-unknown-do = Use “Instructional day”, “Short day”, “Holiday”, “Break” or “No school”, with its name as label.
import-role-unknown = The role “{ $role }” is not known. The row was left out.
import-role-unknown-do = Correct the role and import again.
import-role-not-used = People with the role “{ $role }” have no part here. The row was not taken.
import-role-not-used-do = Nothing.
import-language-unknown = “{ $language }” is no language that this program knows. It was left empty.
import-language-unknown-do = Write the language's English name or its code, as “Spanish” or “es”.
import-relation-unknown = “{ $relation }” is no relation that this program knows. It was kept as “other”.
import-relation-unknown-do = Nothing, or write mother, father, stepparent, grandparent, foster parent, guardian or relative.
import-truth-unreadable = “{ $value }” is neither true nor false. It was taken as false.
import-truth-unreadable-do = Write true or false.
import-minutes-unreadable = “{ $value }” is not a number of minutes. The row was taken without it.
import-minutes-unreadable-do = Write whole minutes, as 25.
import-student-unknown = There is no student { $id } in the roster.
import-student-unknown-do = Check the number, or export the roster and this file on the same day.
import-student-by-local-id = The students are named by the school's own numbers here. They were found by them.
import-student-by-local-id-do = Nothing.
import-student-not-here = Student { $id } is not at school { $school }. The row was left out.
import-student-not-here-do = Correct the school, or export the roster again.
import-student-without-school = Student { $id } belongs to no school of this roster and was left out.
import-student-without-school-do = Give the student a school or a class.
import-school-unclear = Student { $id } is at more than one school, and the row names none. It was left out.
import-school-unclear-do = Add the column school_id to the file.
import-school-unknown = There is no school { $id } in the roster.
import-school-unknown-do = Check the number, or export the roster again.
import-guardian-unknown = There is no guardian { $id } in the roster. No tie was made.
import-guardian-unknown-do = Export the guardians with the roster.
import-staff-unknown = There is no member of staff { $id } in the roster. The row was left out.
import-staff-unknown-do = Check the number, or export the staff with the roster.
import-agent-not-guardian = User { $id } is named as a guardian here, and has another role. No tie was made.
import-agent-not-guardian-do = Give the user the role parent, guardian or relative, if that is right.
import-status-in-bulk = The column “status” is filled, although this is a whole file (bulk). It was heeded.
import-status-in-bulk-do = Nothing.
import-status-missing = The column “status” is empty in a file of changes (delta). The row was taken as active.
import-status-missing-do = Nothing, if that is right. People who left need the status “tobedeleted”.
import-status-unknown = The status “{ $status }” is not known. The row was left out.
import-status-unknown-do = Write active or tobedeleted.
import-modified-unreadable = “{ $value }” does not say when the row was changed. It was taken as the oldest.
import-modified-unreadable-do = Write the moment as 2026-10-06T18:25:43.511Z.
import-changed-twice = { $id } was changed more than once in this file. The newest change holds.
import-changed-twice-do = Nothing.
import-class-ended = Classes that ended end nobody's time at the school here.
import-class-ended-do = Nothing. A student leaves when the user, or the user's role at the school, is marked “tobedeleted”, or by a whole roster (bulk).
import-ties-kept = A student's row names no guardians, although there are some. They stay guardians.
import-ties-kept-do = Nothing, if they are right. To end one, name those who remain, or import a whole roster (bulk).
import-school-stays = School { $id } is marked as no longer valid. It stays here, with its students.
import-school-stays-do = Mark its students as no longer valid too, if they have left.
import-user-unknown = There is no user { $id } in users.csv. The row was left out.
import-user-unknown-do = Check the number, or export both files on the same day.
import-user-without-role = User { $id } has no role in roles.csv and was left out.
import-user-without-role-do = Give the user a role, or export both files on the same day.
import-row-withdrawn = { $id } is marked as no longer valid. The row was not taken.
import-row-withdrawn-do = Nothing, if that is right.
import-user-disabled = User { $id } is switched off (enabledUser) and counts as having left.
import-user-disabled-do = Nothing, if that is right.
import-duplicate = This is here twice ({ $id }). It was taken once.
import-duplicate-do = Nothing.
import-off-calendar = { $date } is no school day in the calendar. The row counts in nothing.
import-off-calendar-do = Correct the date, or the calendar.
import-calendar-missing = There is no calendar for school { $school } yet, so no day can be counted.
import-calendar-missing-do = Import a calendar file with the columns date and event.

## The table of rates

rates-all = All
rates-head-students = students
rates-head-with-absence = with an absence
rates-head-missed = days missed
rates-head-excused = excused
rates-head-unexcused = unexcused
rates-head-satisfactory = satisfactory
rates-head-at-risk = at risk
rates-head-moderate = moderate
rates-head-severe = severe
rates-head-no-tier = too few days
rates-hidden = *
rates-language-untold = not told

## A mapping file that is guessed from a sample. It is read by a technician, who corrects it.

mapping-head = What the columns and codes of this export mean, as far as a sample shows it. Look at each line and correct it; then import with --mapping and the name of this file.
mapping-missing = No column was found for { $role }. Write its name below.
mapping-guessed = guessed from: { $why }
mapping-why-name = its name, as other systems have it
mapping-why-part = a part of its name
mapping-why-dates = { $fit } of { $of } values are dates
mapping-why-short = short values, { $different } different ones
mapping-why-yes-no = nothing under it but yes and no
mapping-dates-unclear = Every date could be month-day-year or day-month-year. Write which.
mapping-codes = excused, unexcused, suspended, confirmed not excused, late, left early, present, remote or ignore
mapping-code-unknown = not known: say what it means
