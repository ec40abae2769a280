### Lists to take out as files. Staff only.

out-title = Lists and files
out-lead = Open them in Excel or another program.
out-about = Lists, days missed by grade and more, for Excel
out-open = A file is not locked. It has children's names or numbers in it: keep it in the school, and delete it when it has served.
out-which = What do you need?
out-what-students = All children, with days missed
out-what-explanations = What families explained
out-what-support = Support requests that you may see
out-what-decisions = What the school decided in the last year, for the student information system
out-what-rates-by-school = Days missed, by school
out-what-rates-by-grade = Days missed, by grade
out-what-rates-by-language = Days missed, by home language
out-what-calendar = The school calendar
out-small = Numbers from 1 to 9 are hidden, so that no child can be found.
out-form = As
out-form-xlsx = Excel
out-form-csv = CSV
out-save = Save the file
out-saved = The file is saved.
