### One child's page for staff, and finding it.

student-title = Student
student-back = All students
student-standing = Where things stand
student-explanations = Explanations
student-explanations-none = The family has not explained any day yet.
student-requests = Help asked for
student-requests-none = The family has not asked for help.
student-request-due = Answer due { $date }.
student-messages = Messages
student-messages-none = No messages yet.
student-year = The school year

## Finding a student

find-title = Students
find-name = Name
find-hint = Part of a name is enough. Arrow down goes to the list.
find-found = { $count ->
    [0] No student found
    [one] { $count } student found
   *[other] { $count } students found
}
find-none = No student has a name like this
find-none-do = Try fewer letters, or only the family name.
find-nobody = No student is here yet
find-nobody-do = Students come here when the school has brought its files in.
find-more = { $count ->
    [one] Only the first one is shown. More letters of the name find the rest.
   *[other] Only the first { $count } are shown. More letters of the name find the rest.
}
