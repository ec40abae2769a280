//! F7: a whole day, a late start, an early end, leaving and coming back, several days: from the family's words through
//! the school's answer to what it does to the marks, and back.

use std::path::Path;

use attendance::*;
use chrono::{Days, NaiveDate, NaiveTime};
use presente_tests::worlds::{
    maple_street::SCHOOL,
    tiny::{self, AMINA, YUSUF, missed_days},
    world::{Computer, World, import_files, story_day},
};
use protocol::*;
use serde_json::json;

fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day")
}

/// The tiny school, where Yusuf was away in every way there is. Each row: how many of the missed days back, code, minutes.
const MARKS: [(usize, &str, &str); 8] = [
    (0, "AU", ""),
    // Half an hour of a day of six: late, and there.
    (1, "T", "30"),
    // More than half of the day: by the rule a day missed.
    (2, "T", "200"),
    (3, "ED", "40"),
    // An hour and a half in the middle.
    (4, "AU", "90"),
    (5, "AU", ""),
    (6, "AU", ""),
    (7, "AU", ""),
];

fn write_marks(folder: &Path, more: &[(NaiveDate, &str, &str)]) -> anyhow::Result<()> {
    tiny::write(folder)?;
    let days = missed_days();
    let mut rows: Vec<_> = MARKS.iter().map(|(at, code, minutes)| (days[*at], *code, *minutes)).collect();
    rows.extend(more);
    rows.sort_unstable();
    let mut file = String::from("student_id,school_id,date,code,reason,minutes\n");
    rows.iter().for_each(|(day, code, minutes)| file += &format!("{YUSUF},{SCHOOL},{day},{code},,{minutes}\n"));
    Ok(std::fs::write(folder.join("attendance.csv"), file)?)
}

fn school() -> World {
    World::with_school("parts-of-days", |folder| write_marks(folder, &[]), 7)
}

fn says(amina: &Computer<'_>, yusuf: StudentId, days: &[NaiveDate], part: Part) -> Explanation {
    let ask = ExplainAbsence { part, ..amina.explanation_of(yusuf, days, Reason::Appointment, "dentist") };
    amina.call("explain_absence", json!(ask)).expect("it can be said")
}

/// What a family and its school see of some days before and after.
type Seen = (Vec<Face>, u32, u32);

fn seen(computer: &Computer<'_>, yusuf: StudentId, days: &[NaiveDate]) -> Seen {
    let standing = computer.history(yusuf).standing.expect("there is a record");
    (days.iter().map(|day| computer.face(yusuf, *day)).collect(), standing.missed, standing.excused)
}

#[test]
fn every_part_of_a_day_goes_to_the_school_and_its_effect_on_the_marks_comes_back() {
    use Face::*;
    let world = school();
    let (amina, liaison) = (world.guardian(AMINA), world.liaison());
    let (yusuf, days) = (world.student(YUSUF), missed_days());
    let late = Part::LateArrival { arrives: clock(10, 30) };
    let noon = Part::LateArrival { arrives: clock(12, 0) };
    let early = Part::EarlyDeparture { leaves: clock(13, 40) };
    let back = Part::LeaveAndReturn { leaves: clock(10, 0), returns: clock(11, 30) };
    // Which days, what is said of them, what they show before and after, and how much more is excused then.
    let table: [(&[usize], Part, Face, Face, u32); 6] = [
        (&[0], Part::FullDay, MissedNoReason, MissedExplained, 100),
        (&[1], late, Late, Late, 0),
        (&[2], noon, MissedNoReason, MissedExplained, 100),
        (&[3], early, LeftEarly, LeftEarly, 0),
        (&[4], back, LeftEarly, LeftEarly, 0),
        (&[7, 6, 5], Part::FullDay, MissedNoReason, MissedExplained, 300),
    ];
    for (places, part, before, after, more) in table {
        let of: Vec<NaiveDate> = places.iter().map(|at| days[*at]).collect();
        let (faces, missed, excused) = seen(&amina, yusuf, &of);
        assert_eq!(faces, vec![before; of.len()], "{part:?}");
        let said = says(&amina, yusuf, &of, part);
        amina.syncs(1);
        let review: Review = liaison.syncs(1).call("review", json!({ "id": said.id })).expect("it can be reviewed");
        assert_eq!((review.view.explanation.part, &review.view.explanation.days), (part, &of), "as it was said");
        let effect = review.if_accepted.expect("told before it is saved");
        assert_eq!((effect.before.missed, effect.after.missed), (missed, missed), "{part:?} changes no rate");
        assert_eq!(effect.after.excused - effect.before.excused, more, "{part:?}");
        liaison.decides(said.id, Verdict::Accept, "").expect("accepted");
        liaison.syncs(1);
        amina.syncs(1);
        let wanted = (vec![after; of.len()], missed, excused + more);
        assert_eq!(seen(&amina, yusuf, &of), wanted, "{part:?}: the family sees what it came to");
        assert_eq!(seen(&liaison, yusuf, &of), wanted, "{part:?}: and the school the same");
        let told = amina.day_story(yusuf, of[0]);
        assert_eq!(told.explanations[0].explanation.state, ExplanationState::Accepted);
        assert_eq!(told.explanations[0].explanation.part, part, "with its times");
    }
    let end = amina.history(yusuf).standing.expect("a record");
    assert_eq!((end.missed, end.excused, end.truancy_days), (500, 500, 0));
    assert!(
        liaison.board().discrepancies.iter().all(|row| row.discrepancy.kind == DiscrepancyKind::AcceptedButUnexcused)
    );
}

#[test]
fn a_late_start_and_an_early_end_of_one_day_are_decided_each_for_itself() {
    let world = school();
    let (amina, liaison) = (world.guardian(AMINA), world.liaison());
    let (yusuf, day) = (world.student(YUSUF), missed_days()[2]);
    let morning = says(&amina, yusuf, &[day], Part::LateArrival { arrives: clock(12, 0) });
    let evening = says(&amina, yusuf, &[day], Part::EarlyDeparture { leaves: clock(14, 0) });
    amina.syncs(1);
    liaison.syncs(1).decides(morning.id, Verdict::Accept, "").expect("accepted");
    liaison.decides(evening.id, Verdict::NotAccept, "He was in class then.").expect("not accepted");
    liaison.syncs(1);
    amina.syncs(1);
    let story = amina.day_story(yusuf, day);
    assert_eq!(story.day.face, Face::MissedExplained, "the later no takes nothing from the yes");
    let states: Vec<_> = story.explanations.iter().map(|view| view.explanation.state).collect();
    assert!(states.contains(&ExplanationState::Accepted) && states.contains(&ExplanationState::NotAccepted));
}

#[test]
fn what_was_said_of_days_to_come_meets_the_marks_when_they_are_made() {
    let world = school();
    let (amina, liaison) = (world.guardian(AMINA), world.liaison());
    let yusuf = world.student(YUSUF);
    let [wednesday, thursday, friday] = [1, 2, 3].map(|days| story_day() + Days::new(days));
    let dentist = says(&amina, yusuf, &[wednesday], Part::LateArrival { arrives: clock(10, 30) });
    let wedding = says(&amina, yusuf, &[thursday, friday], Part::FullDay);
    amina.syncs(1);
    let to_come = [wednesday, thursday, friday].map(|day| amina.face(yusuf, day));
    assert_eq!(to_come, [Face::ToComeReported; 3]);

    world.clock.pass_days(3);
    let files = tempfile::tempdir().expect("a folder");
    let marks = [(wednesday, "T", "30"), (thursday, "AU", ""), (friday, "AU", "")];
    write_marks(files.path(), &marks).expect("written");
    let report = import_files(&world.office, files.path(), friday).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
    amina.syncs(1);
    let marked = [wednesday, thursday, friday].map(|day| amina.face(yusuf, day));
    assert_eq!(marked, [Face::Late, Face::MissedLooking, Face::MissedLooking], "said before, looked at now");
    for said in [dentist.id, wedding.id] {
        liaison.syncs(1).decides(said, Verdict::Accept, "").expect("accepted");
    }
    liaison.syncs(1);
    amina.syncs(1);
    let decided = [wednesday, thursday, friday].map(|day| amina.face(yusuf, day));
    assert_eq!(decided, [Face::Late, Face::MissedExplained, Face::MissedExplained]);
    assert_eq!(amina.day_story(yusuf, wednesday).explanations.len(), 1, "the late mark has its reason beside it");
}
