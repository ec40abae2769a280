//! The families of Maple Street School: the named ones that stories tell of, then as many as fill the grades.
//!
//! It never records a country of birth, a race or a government number; the files leave those columns empty.

use chrono::{Days, NaiveDate};

use super::calendar::{SchoolYear, date};
use super::dice::Dice;
use super::names::{self, ENGLISH, Naming, TONGUES, Tongue};

pub(super) const STUDENTS: usize = 420;
/// KG to 08.
pub(super) const GRADES: usize = 9;

pub(super) struct Student {
    pub(super) id: String,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) sex: Sex,
    /// This year's grade; 0 is kindergarten.
    pub(super) grade: usize,
    /// 0 is section A, 1 is section B.
    pub(super) section: usize,
    pub(super) language: &'static str,
    pub(super) born_on: NaiveDate,
    /// The days as a member of the school, both included: the year before, and this year.
    pub(super) stays: [Option<Stay>; 2],
    /// One of the children stories tell of, whose absences of this year are set by hand.
    pub(super) named: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sex {
    Female,
    Male,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stay {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
}

pub(super) struct Guardian {
    pub(super) id: String,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) language: &'static str,
    /// OneRoster 1.1's role of the user: parent, guardian or relative.
    pub(super) role: &'static str,
}

pub(super) struct Tie {
    pub(super) student: String,
    pub(super) guardian: String,
    pub(super) relation: &'static str,
    pub(super) primary: bool,
    pub(super) lives_with: bool,
    pub(super) emergency: bool,
}

pub(super) struct People {
    pub(super) students: Vec<Student>,
    pub(super) guardians: Vec<Guardian>,
    pub(super) ties: Vec<Tie>,
}

/// A grown-up of a household, before it has a number.
#[derive(Clone, Copy)]
struct Adult {
    relation: &'static str,
    sex: Sex,
    lives_with: bool,
}

const MOTHER: Adult = Adult { relation: "Mother", sex: Sex::Female, lives_with: true };
const FATHER: Adult = Adult { relation: "Father", sex: Sex::Male, lives_with: true };
const FATHER_ELSEWHERE: Adult = Adult { relation: "Father", sex: Sex::Male, lives_with: false };
const STEPFATHER: Adult = Adult { relation: "Father, step", sex: Sex::Male, lives_with: true };
const GRANDMOTHER: Adult = Adult { relation: "Grandmother", sex: Sex::Female, lives_with: true };
const AUNT: Adult = Adult { relation: "Aunt", sex: Sex::Female, lives_with: true };
const FOSTER: Adult = Adult { relation: "Foster parent", sex: Sex::Female, lives_with: true };

/// Kinds of household and their weights.
const HOUSEHOLDS: [(&[Adult], usize); 9] = [
    (&[MOTHER, FATHER], 58),
    (&[MOTHER], 16),
    (&[FATHER], 4),
    (&[MOTHER, FATHER_ELSEWHERE], 10),
    (&[MOTHER, STEPFATHER], 4),
    (&[MOTHER, GRANDMOTHER], 3),
    (&[GRANDMOTHER], 2),
    (&[AUNT], 1),
    (&[FOSTER], 2),
];

impl People {
    /// Everybody who is at the school at some time of this school year: the same people on each of its days.
    pub(super) fn of(seed: u64, today: NaiveDate, years: &[SchoolYear; 2]) -> People {
        let mut crowd = Crowd::new(seed, years[1].ends_in - 1);
        named::families(&mut crowd, today, years);
        let mut deck = Vec::new();
        while crowd.people.students.len() < STUDENTS {
            if deck.is_empty() {
                deck = TONGUES.iter().flat_map(|tongue| vec![tongue; tongue.per_hundred]).collect();
                crowd.dice.shuffle(&mut deck);
            }
            if let Some(tongue) = deck.pop() {
                crowd.family(tongue, years);
            }
        }
        crowd.people
    }

    /// Who joins in the middle of the year is not on the roster before.
    pub(super) fn forget_who_is_not_here_yet(&mut self, today: NaiveDate, year: &SchoolYear) {
        let expected = |stay: &Option<Stay>| stay.is_none_or(|stay| stay.first <= today.max(year.first_day()));
        self.students.retain(|student| expected(&student.stays[1]));
        self.forget_who_has_no_child_here();
    }

    /// Drops ties to children who are gone, and grown-ups who have no tie left.
    pub(super) fn forget_who_has_no_child_here(&mut self) {
        self.ties.retain(|tie| self.students.iter().any(|student| student.id == tie.student));
        self.guardians.retain(|guardian| self.ties.iter().any(|tie| tie.guardian == guardian.id));
    }
}

struct Crowd {
    people: People,
    dice: Dice,
    /// The year in which this school year starts, by which a grade is an age.
    starts_in: i32,
    /// Children in each grade so far.
    filled: [usize; GRADES],
}

impl Crowd {
    fn new(seed: u64, starts_in: i32) -> Crowd {
        let people = People { students: Vec::new(), guardians: Vec::new(), ties: Vec::new() };
        Crowd { people, dice: Dice::named(seed, "people"), starts_in, filled: [0; GRADES] }
    }

    /// The grade with the fewest children, or one near it, that no sibling is in.
    fn grade_beside(&mut self, siblings: &[usize]) -> usize {
        let free = |grade: &usize| !siblings.contains(grade);
        let fewest = (0..GRADES).filter(free).map(|grade| self.filled[grade]).min().unwrap_or_default();
        let open: Vec<_> = (0..GRADES).filter(free).filter(|grade| self.filled[*grade] <= fewest + 1).collect();
        self.dice.pick(&open)
    }

    fn family(&mut self, tongue: &'static Tongue, years: &[SchoolYear; 2]) {
        let household = self.dice.weighted(&HOUSEHOLDS);
        let surname = self.dice.pick(tongue.family);
        let father = self.dice.pick(tongue.male);
        let mut taken = vec![father];
        let mut grades = Vec::new();
        let mut children = Vec::new();
        let wanted = self.dice.weighted(&[(1, 56), (2, 33), (3, 11)]).min(STUDENTS - self.people.students.len());
        let moved = self.stays_of_a_new_family(years);
        for _ in 0..wanted {
            let grade = self.grade_beside(&grades);
            grades.push(grade);
            let sex = self.dice.pick(&[Sex::Female, Sex::Male]);
            let given = self.given(tongue, sex, &mut taken);
            let family = if tongue.naming == Naming::FathersGivenName { father } else { inflected(surname, sex) };
            let [before, now] = moved.unwrap_or_else(|| stays_from_kindergarten(grade, years));
            let stays = [before.filter(|_| grade > 0), now];
            let id = format!("S-{}", 1001 + self.people.students.len());
            self.child(&id, [given, family], sex, grade, tongue.name, stays);
            children.push(id);
        }
        for (place, adult) in household.iter().enumerate() {
            let given = if adult.relation == "Father" { father } else { self.given(tongue, adult.sex, &mut taken) };
            let own_names = matches!(tongue.naming, Naming::MotherKeepsHers | Naming::FathersGivenName);
            let keeps_own = adult.relation != "Father" && own_names;
            let other_side = matches!(adult.relation, "Father, step" | "Foster parent" | "Aunt");
            let own = if keeps_own || other_side { self.dice.pick(tongue.family) } else { surname };
            let english = place > 0 && self.dice.happens(100_000);
            let language = if english { ENGLISH } else { tongue.name };
            let id = format!("G-{}", 1001 + self.people.guardians.len());
            let primary = place == 0;
            let emergency = primary || self.dice.happens(600_000);
            self.adult(&id, [given, inflected(own, adult.sex)], language, adult.relation);
            for child in &children {
                let (student, guardian) = (child.clone(), id.clone());
                let Adult { relation, lives_with, .. } = *adult;
                self.people.ties.push(Tie { student, guardian, relation, primary, lives_with, emergency });
            }
        }
    }

    /// Where the whole family came to the school, or left it, other than in kindergarten and after grade 8.
    fn stays_of_a_new_family(&mut self, years: &[SchoolYear; 2]) -> Option<[Option<Stay>; 2]> {
        let [before, now] = years;
        let throw = self.dice.below(1000);
        let joined = before.school_days[self.dice.between(15, 150)];
        let (came, left) = (now.school_days[self.dice.between(10, 150)], now.school_days[self.dice.between(30, 150)]);
        let whole = |year: &SchoolYear| Stay { first: year.first_day(), last: year.last_day() };
        match throw {
            0..50 => Some([None, Some(whole(now))]),
            50..70 => Some([Some(Stay { first: joined, ..whole(before) }), Some(whole(now))]),
            70..95 => Some([None, Some(Stay { first: came, ..whole(now) })]),
            95..108 => Some([Some(whole(before)), Some(Stay { last: left, ..whole(now) })]),
            _ => None,
        }
    }

    fn given(&mut self, tongue: &Tongue, sex: Sex, taken: &mut Vec<&'static str>) -> &'static str {
        let names = if sex == Sex::Female { tongue.female } else { tongue.male };
        let free: Vec<_> = names.iter().copied().filter(|name| !taken.contains(name)).collect();
        let name = self.dice.pick(&free);
        taken.push(name);
        name
    }

    fn child(
        &mut self,
        id: &str,
        [given, family]: [&str; 2],
        sex: Sex,
        grade: usize,
        language: &'static str,
        stays: [Option<Stay>; 2],
    ) -> &mut Student {
        let section = self.filled[grade] % 2;
        self.filled[grade] += 1;
        let oldest = date(self.starts_in - 6 - grade as i32, 9, 1);
        let born_on = oldest + Days::new(self.dice.below(365) as u64);
        let (id, given, family) = (id.to_owned(), given.to_owned(), family.to_owned());
        self.people.students.push(Student {
            id,
            given,
            family,
            sex,
            grade,
            section,
            language,
            born_on,
            stays,
            named: false,
        });
        self.people.students.last_mut().expect("pushed just above")
    }

    fn adult(&mut self, id: &str, [given, family]: [&str; 2], language: &'static str, relation: &str) {
        let role = match relation {
            "Grandmother" | "Aunt" => "relative",
            "Foster parent" => "guardian",
            _ => "parent",
        };
        let (id, given, family) = (id.to_owned(), given.to_owned(), family.to_owned());
        self.people.guardians.push(Guardian { id, given, family, language, role });
    }

    /// A mother with whom the child lives, and whom the school calls first.
    fn mother(&mut self, id: &str, name: [&str; 2], language: &'static str, children: &[&str]) {
        self.adult(id, name, language, MOTHER.relation);
        for child in children {
            let (student, guardian) = ((*child).to_owned(), id.to_owned());
            let Adult { relation, lives_with, .. } = MOTHER;
            self.people.ties.push(Tie { student, guardian, relation, primary: true, lives_with, emergency: true });
        }
    }
}

/// The form of a family name that this person bears.
fn inflected(surname: &'static str, sex: Sex) -> &'static str {
    match surname.split_once('|') {
        Some((_, female)) if sex == Sex::Female => female,
        Some((male, _)) => male,
        None => surname,
    }
}

/// Both years from end to end; who is in kindergarten now was not at school the year before.
fn stays_from_kindergarten(grade: usize, years: &[SchoolYear; 2]) -> [Option<Stay>; 2] {
    let [before, now] = years.each_ref().map(|year| Some(Stay { first: year.first_day(), last: year.last_day() }));
    [before.filter(|_| grade > 0), now]
}

/// The families that stories and pictures name.
mod named {
    use super::super::{
        AMINA_HADDAD, DIEGO, JOEL, KARIM_HADDAD, LUCIA, MARIE_PIERRE, MATEO, MINH, ROSA_RIVERA, THUY_NGUYEN, YUSUF,
    };
    use super::*;

    pub(super) fn families(crowd: &mut Crowd, today: NaiveDate, years: &[SchoolYear; 2]) {
        let now = &years[1];
        let newcomer = now.between(today - Days::new(42), now.last_day()).first().copied();
        let arrived = Stay { first: newcomer.unwrap_or(now.last_day()), last: now.last_day() };

        for (id, given, sex, grade) in
            [(MATEO, "Mateo", Sex::Male, 4), (LUCIA, "Lucía", Sex::Female, 1), (DIEGO, "Diego", Sex::Male, 0)]
        {
            let stays = stays_from_kindergarten(grade, years);
            crowd.child(id, [given, "Rivera"], sex, grade, names::SPANISH, stays).named = true;
        }
        crowd.mother(ROSA_RIVERA, ["Rosa", "Rivera"], names::SPANISH, &[MATEO, LUCIA, DIEGO]);

        let stays = stays_from_kindergarten(6, years);
        crowd.child(YUSUF, ["Yusuf", "Haddad"], Sex::Male, 6, names::ARABIC, stays).named = true;
        crowd.mother(AMINA_HADDAD, ["Amina", "Haddad"], names::ARABIC, &[YUSUF]);
        crowd.adult(KARIM_HADDAD, ["Karim", "Haddad"], ENGLISH, FATHER_ELSEWHERE.relation);
        crowd.people.ties.push(Tie {
            student: YUSUF.to_owned(),
            guardian: KARIM_HADDAD.to_owned(),
            relation: FATHER_ELSEWHERE.relation,
            primary: false,
            lives_with: FATHER_ELSEWHERE.lives_with,
            emergency: true,
        });

        crowd.child(MINH, ["Minh", "Nguyen"], Sex::Male, 3, names::VIETNAMESE, [None, Some(arrived)]).named = true;
        crowd.mother(THUY_NGUYEN, ["Thuy", "Nguyen"], names::VIETNAMESE, &[MINH]);

        let stays = stays_from_kindergarten(2, years);
        crowd.child(JOEL, ["Joel", "Pierre"], Sex::Male, 2, names::HAITIAN_CREOLE, stays).named = true;
        crowd.mother(MARIE_PIERRE, ["Marie", "Pierre"], names::HAITIAN_CREOLE, &[JOEL]);
    }
}
