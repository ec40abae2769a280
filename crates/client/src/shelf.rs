//! What was read and worked out for one answer, kept in memory for the next until a change touches it.
//!
//! A shelf is of one account at one stamp of the store. A reader takes the shelf of the stamp that its own view of the
//! store bears, so that nothing forgotten is ever shown; a writer, whose changes nobody else may see yet, takes none.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use attendance::*;
use chrono::NaiveDate;
use protocol::{ThreadRow, kind};
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    desk::Found,
    outlook::Outlook,
    read::review::Judgement,
    store::{Touched, thing},
    trouble::Result,
};

/// After more changes than this nothing is taken over: beginning anew is quicker than comparing.
const CHANGES_MOST: usize = 4_000;

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One value a key, made when it is first asked for.
pub(crate) struct Kept<K, V>(Mutex<Arc<HashMap<K, V>>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Kept(Mutex::new(Arc::default()))
    }
}

impl<K: Clone + Eq + Hash, V: Clone> Kept<K, V> {
    pub fn find(&self, key: &K) -> Option<V> {
        held(&self.0).get(key).cloned()
    }

    pub fn keep(&self, key: K, value: V) {
        Arc::make_mut(&mut held(&self.0)).insert(key, value);
    }

    pub fn or_make(&self, key: K, make: impl FnOnce() -> Result<V>) -> Result<V> {
        if let Some(known) = self.find(&key) {
            return Ok(known);
        }
        let made = make()?;
        self.keep(key, made.clone());
        Ok(made)
    }

    fn taken_over(&self) -> Self {
        Kept(Mutex::new(held(&self.0).clone()))
    }

    fn drop_where(&self, is_old: impl Fn(&K) -> bool) {
        let mut all = held(&self.0);
        if all.keys().any(&is_old) {
            Arc::make_mut(&mut all).retain(|key, _| !is_old(key));
        }
    }

    fn drop_all(&self) {
        *held(&self.0) = Arc::default();
    }
}

/// Facts of one kind by what they are about (a child, or the thing itself): read one by one or whole, then again only
/// where something has changed.
pub(crate) struct Sorted<T>(Mutex<Drawer<T>>);

struct Drawer<T> {
    known: Arc<HashMap<Uuid, Arc<Vec<T>>>>,
    /// Whether everything is known, but for the stale.
    is_whole: bool,
    stale: HashSet<Uuid>,
}

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Sorted(Mutex::new(Drawer { known: Arc::default(), is_whole: false, stale: HashSet::new() }))
    }
}

impl<T> Sorted<T> {
    /// The facts about one.
    pub fn of(&self, about: Uuid, read: impl FnOnce() -> Result<Vec<T>>) -> Result<Arc<Vec<T>>> {
        {
            let drawer = held(&self.0);
            if let Some(known) = drawer.known.get(&about) {
                return Ok(known.clone());
            }
            if drawer.is_whole && !drawer.stale.contains(&about) {
                return Ok(Arc::default());
            }
        }
        let facts = Arc::new(read()?);
        let mut drawer = held(&self.0);
        Arc::make_mut(&mut drawer.known).insert(about, facts.clone());
        drawer.stale.remove(&about);
        Ok(facts)
    }

    /// The facts about all.
    pub fn whole(
        &self,
        read_all: impl FnOnce() -> Result<Vec<(Uuid, T)>>,
        read_one: impl Fn(Uuid) -> Result<Vec<T>>,
    ) -> Result<Arc<HashMap<Uuid, Arc<Vec<T>>>>> {
        let mut drawer = held(&self.0);
        if !drawer.is_whole {
            let mut all: HashMap<Uuid, Vec<T>> = HashMap::new();
            for (about, fact) in read_all()? {
                all.entry(about).or_default().push(fact);
            }
            let known = all.into_iter().map(|(about, facts)| (about, Arc::new(facts))).collect();
            *drawer = Drawer { known: Arc::new(known), is_whole: true, stale: HashSet::new() };
        }
        for about in std::mem::take(&mut drawer.stale) {
            let facts = read_one(about)?;
            Arc::make_mut(&mut drawer.known).insert(about, Arc::new(facts));
        }
        Ok(drawer.known.clone())
    }

    fn taken_over(&self) -> Self {
        let Drawer { known, is_whole, stale } = &*held(&self.0);
        Sorted(Mutex::new(Drawer { known: known.clone(), is_whole: *is_whole, stale: stale.clone() }))
    }

    fn drop_about(&self, about: Uuid) {
        let mut drawer = held(&self.0);
        if drawer.known.contains_key(&about) {
            Arc::make_mut(&mut drawer.known).remove(&about);
        }
        drawer.stale.insert(about);
    }
}

/// One account's facts at one stamp, as far as they were asked for.
pub(crate) struct Shelf {
    stamp: i64,
    today: NaiveDate,
    pub schools: Kept<SchoolId, Arc<School>>,
    pub houses: Kept<SchoolId, Arc<HouseRules>>,
    pub calendars: Kept<(SchoolId, i32), Arc<Calendar>>,
    pub colleagues: Kept<SchoolId, Arc<Vec<StaffMember>>>,
    pub students: Sorted<Student>,
    /// All children in the order of their names.
    pub roll: Kept<(), Arc<Vec<Student>>>,
    pub links: Sorted<GuardianLink>,
    pub persons: Sorted<Person>,
    pub days: Kept<(StudentId, i32), Arc<Days>>,
    pub explanations: Kept<StudentId, Arc<Vec<Explanation>>>,
    /// What staff have to answer.
    pub to_review: Sorted<Found<Explanation>>,
    pub open_requests: Sorted<Found<SupportRequest>>,
    /// Whose threads about a child hold words.
    pub thread_guardians: Sorted<PersonId>,
    pub threads: Kept<(StudentId, PersonId), Arc<ThreadRow>>,
    pub outlooks: Kept<StudentId, Arc<Outlook>>,
    pub judgements: Kept<(StudentId, ExplanationId), Arc<Judgement>>,
}

impl Shelf {
    pub fn empty(today: NaiveDate) -> Shelf {
        Shelf::at(0, today)
    }

    fn at(stamp: i64, today: NaiveDate) -> Shelf {
        Shelf {
            stamp,
            today,
            schools: Kept::default(),
            houses: Kept::default(),
            calendars: Kept::default(),
            colleagues: Kept::default(),
            students: Sorted::default(),
            roll: Kept::default(),
            links: Sorted::default(),
            persons: Sorted::default(),
            days: Kept::default(),
            explanations: Kept::default(),
            to_review: Sorted::default(),
            open_requests: Sorted::default(),
            thread_guardians: Sorted::default(),
            threads: Kept::default(),
            outlooks: Kept::default(),
            judgements: Kept::default(),
        }
    }

    /// This shelf without whatever was made from what has changed since.
    fn after(&self, changes: &[Touched], stamp: i64) -> Shelf {
        if changes.len() > CHANGES_MOST {
            return Shelf::at(stamp, self.today);
        }
        let next = Shelf {
            stamp,
            today: self.today,
            schools: self.schools.taken_over(),
            houses: self.houses.taken_over(),
            calendars: self.calendars.taken_over(),
            colleagues: self.colleagues.taken_over(),
            students: self.students.taken_over(),
            roll: self.roll.taken_over(),
            links: self.links.taken_over(),
            persons: self.persons.taken_over(),
            days: self.days.taken_over(),
            explanations: self.explanations.taken_over(),
            to_review: self.to_review.taken_over(),
            open_requests: self.open_requests.taken_over(),
            thread_guardians: self.thread_guardians.taken_over(),
            threads: self.threads.taken_over(),
            outlooks: self.outlooks.taken_over(),
            judgements: self.judgements.taken_over(),
        };
        for change in changes {
            next.drop_made_from(&change.kind, change.about);
        }
        let children: HashSet<StudentId> = changes.iter().map(|change| StudentId(change.about)).collect();
        next.drop_of_children(changes, &children);
        next
    }

    /// Drops what one change alone makes old.
    fn drop_made_from(&self, kind: &str, about: Uuid) {
        match kind {
            kind::SCHOOL => {
                self.schools.drop_all();
                self.outlooks.drop_all();
                self.judgements.drop_all();
                self.threads.drop_all();
            }
            kind::HOUSE_RULES => {
                self.houses.drop_all();
                self.judgements.drop_all();
            }
            kind::CALENDAR => {
                self.calendars.drop_all();
                self.outlooks.drop_all();
                self.judgements.drop_all();
            }
            kind::STAFF_MEMBER => self.colleagues.drop_all(),
            kind::STUDENT => {
                self.students.drop_about(about);
                self.roll.drop_all();
            }
            kind::PERSON => {
                self.persons.drop_about(about);
                self.threads.drop_all();
            }
            kind::LINK => self.links.drop_about(about),
            kind::EXPLANATION => self.to_review.drop_about(about),
            kind::SUPPORT_REQUEST => self.open_requests.drop_about(about),
            kind::MESSAGE => self.thread_guardians.drop_about(about),
            _ => {}
        }
    }

    /// Drops what is made of a child's facts, all changed children in one go.
    fn drop_of_children(&self, changes: &[Touched], children: &HashSet<StudentId>) {
        let any = |kinds: &[&str]| changes.iter().any(|change| kinds.contains(&change.kind.as_str()));
        if any(&[kind::DAYS]) {
            self.days.drop_where(|(student, _)| children.contains(student));
        }
        if any(&[kind::EXPLANATION]) {
            self.explanations.drop_where(|student| children.contains(student));
        }
        if any(&[kind::STUDENT, kind::DAYS, kind::EXPLANATION]) {
            self.outlooks.drop_where(|student| children.contains(student));
            self.judgements.drop_where(|(student, _)| children.contains(student));
        }
        if any(&[kind::STUDENT, kind::MESSAGE, kind::READ_MARK]) {
            self.threads.drop_where(|(student, _)| children.contains(student));
        }
    }
}

/// The newest shelf of each account.
#[derive(Default)]
pub(crate) struct Shelves(Mutex<HashMap<Uuid, Arc<Shelf>>>);

impl Shelves {
    /// The shelf that fits this view of the store.
    pub fn of(&self, conn: &Connection, account: Uuid, today: NaiveDate) -> Result<Arc<Shelf>> {
        let stamp = thing::stamp(conn, account)?;
        let known = held(&self.0).get(&account).cloned();
        let fits = |shelf: &Shelf| shelf.stamp == stamp && shelf.today == today;
        let made = match known {
            Some(shelf) if fits(&shelf) => return Ok(shelf),
            // This view is older than what others have read since: it reads for itself.
            Some(shelf) if shelf.stamp > stamp => return Ok(Arc::new(Shelf::at(stamp, today))),
            Some(shelf) if shelf.today == today => {
                Arc::new(shelf.after(&thing::touched_since(conn, account, shelf.stamp)?, stamp))
            }
            _ => Arc::new(Shelf::at(stamp, today)),
        };
        let mut all = held(&self.0);
        match all.get(&account) {
            Some(shelf) if fits(shelf) => return Ok(shelf.clone()),
            Some(shelf) if shelf.stamp > stamp => {}
            _ => _ = all.insert(account, made.clone()),
        }
        Ok(made)
    }

    /// Lets go of accounts that are not here any more.
    pub fn keep_only(&self, accounts: impl Fn(Uuid) -> bool) {
        held(&self.0).retain(|account, _| accounts(*account));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_read_whole_are_read_again_only_where_something_changed() {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let shelf: Sorted<u8> = Sorted::default();
        let all = shelf.whole(|| Ok(vec![(one, 1), (other, 2), (other, 3)]), |_| Ok(vec![])).unwrap();
        assert_eq!((all[&one].as_slice(), all[&other].as_slice()), (&[1][..], &[2, 3][..]));
        let next = shelf.taken_over();
        next.drop_about(other);
        assert_eq!(*next.of(one, || Ok(vec![9])).unwrap(), [1]);
        let again = next.whole(|| Ok(vec![]), |about| Ok(if about == other { vec![7] } else { vec![] })).unwrap();
        assert_eq!((again[&one].as_slice(), again[&other].as_slice()), (&[1][..], &[7][..]));
        assert_eq!(*shelf.of(other, || Ok(vec![])).unwrap(), [2, 3], "the older shelf stays as it was");
    }

    #[test]
    fn nothing_about_somebody_unknown_is_asked_for_once_everything_is_known() {
        let shelf: Sorted<u8> = Sorted::default();
        assert_eq!(*shelf.of(Uuid::nil(), || Ok(vec![4])).unwrap(), [4]);
        shelf.whole(|| Ok(vec![]), |_| Ok(vec![])).unwrap();
        assert!(shelf.of(Uuid::nil(), || Ok(vec![5])).unwrap().is_empty());
    }
}
