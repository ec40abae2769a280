//! The thirty grown-ups who work at Maple Street School.
//!
//! They are the same whatever the seed: letters, pictures and stories name them.

pub(super) struct Member {
    pub(super) id: &'static str,
    /// One of the roles that the `role` column of `staff.csv` knows.
    pub(super) role: &'static str,
    /// How the school's letters address them.
    pub(super) title: &'static str,
    pub(super) given: &'static str,
    pub(super) family: &'static str,
    /// Separated by `;`, since some names of languages hold a comma.
    pub(super) languages: &'static str,
    /// The class of a homeroom teacher, as "02A".
    pub(super) homeroom: &'static str,
}

const fn member(
    id: &'static str,
    role: &'static str,
    [title, given, family]: [&'static str; 3],
    languages: &'static str,
    homeroom: &'static str,
) -> Member {
    Member { id, role, title, given, family, languages, homeroom }
}

#[rustfmt::skip]
pub(super) const STAFF: [Member; 30] = [
    member("T-WHITAKER", "principal", ["Dr.", "Ellen", "Whitaker"], "English", ""),
    member("T-LINDQVIST", "administrator", ["Mr.", "Peter", "Lindqvist"], "English", ""),
    member(super::LIAISON, "liaison", ["Ms.", "Adaeze", "Okafor"], "English; Igbo", ""),
    member(super::NURSE, "nurse", ["Nurse", "Teresa", "Pereira"], "Portuguese; Spanish; English", ""),
    member("T-MENDOZA", "counselor", ["Ms.", "Pilar", "Mendoza"], "English; Spanish", ""),
    member("T-HOLLIS", "counselor", ["Mr.", "Jerome", "Hollis"], "English", ""),
    member("T-AZIZ", "social_worker", ["Ms.", "Huda", "Aziz"], "English; Arabic; French", ""),
    member("T-GRADY", "office", ["Mrs.", "Maureen", "Grady"], "English", ""),
    member("T-SOLIS", "office", ["Mr.", "Ramón", "Solís"], "Spanish; English", ""),
    member("T-TRUONG", "teacher", ["Ms.", "Kim", "Truong"], "English; Vietnamese", ""),
    member("T-ABERNATHY", "teacher", ["Mr.", "Colin", "Abernathy"], "English", ""),
    member("T-DELUCA", "teacher", ["Ms.", "Gina", "DeLuca"], "English; Italian", ""),
    member("T-FAIRBANKS", "teacher", ["Mrs.", "Joan", "Fairbanks"], "English", "KGA"),
    member("T-SOTO", "teacher", ["Ms.", "Marisela", "Soto"], "Spanish; English", "KGB"),
    member("T-HARTLEY", "teacher", ["Ms.", "Bridget", "Hartley"], "English", "01A"),
    member("T-NGUGI", "teacher", ["Ms.", "Wanjiru", "Ngugi"], "English; Swahili", "01B"),
    member(super::TEACHER_BAPTISTE, "teacher", ["Mr.", "Emmanuel", "Baptiste"], "Haitian Creole; French; English", "02A"),
    member("T-KOWALCZYK", "teacher", ["Mrs.", "Anna", "Kowalczyk"], "English; Polish", "02B"),
    member("T-RAO", "teacher", ["Ms.", "Lakshmi", "Rao"], "English; Hindi", "03A"),
    member("T-BRENNAN", "teacher", ["Mr.", "Sean", "Brennan"], "English", "03B"),
    member("T-CASTELLANOS", "teacher", ["Mr.", "Ernesto", "Castellanos"], "Spanish; English", "04A"),
    member("T-MERRILL", "teacher", ["Ms.", "Susan", "Merrill"], "English", "04B"),
    member("T-PARK", "teacher", ["Mr.", "Daniel", "Park"], "English; Korean", "05A"),
    member("T-FONTAINE", "teacher", ["Ms.", "Claire", "Fontaine"], "English; French", "05B"),
    member("T-IBEKWE", "teacher", ["Mr.", "Chidi", "Ibekwe"], "English; Igbo", "06A"),
    member("T-LARSEN", "teacher", ["Ms.", "Kirsten", "Larsen"], "English", "06B"),
    member("T-AVILA", "teacher", ["Mr.", "Joaquim", "Ávila"], "Portuguese; English", "07A"),
    member("T-STEINER", "teacher", ["Ms.", "Ruth", "Steiner"], "English", "07B"),
    member("T-MARCHETTI", "teacher", ["Mr.", "Paul", "Marchetti"], "English", "08A"),
    member("T-YOUNGBLOOD", "teacher", ["Ms.", "Dana", "Youngblood"], "English", "08B"),
];
