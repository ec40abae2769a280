### Whom a family can reach, and how.

contacts-title = Who you can reach
contacts-all = Phone, text phone and address
contacts-lead = Numbers, people and the address of the school. You can read this page without internet.
contacts-people = People at { $school }
contacts-nobody = No one is named here yet
contacts-helps = Can help with: { $kinds }
contacts-address = Address
contacts-hours = Hours
contacts-days = { $first } to { $last }
contacts-open = { $days }: { $from } to { $until }
contacts-relay = Text relay
contacts-relay-to = Call the text relay at 711
contacts-relay-about = For people who do not hear or speak well on the phone. Call 711 and give the number of the school. A helper there reads out what you type, and types what the school says. It is free, day and night.
contacts-tty-about = A text phone (TTY) shows what is said as text. Call its number from a phone of the same kind.
contacts-emergency = Not for emergencies.
contacts-emergency-do = If someone is in danger now, call
contacts-emergency-to = Call 911 in an emergency
