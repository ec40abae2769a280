//! A calendar of events: the days that it seems to call off are proposed, and become days without school only where a
//! person has said yes.

use attendance::{Calendar, CalendarKind};
use protocol::kind;
use server::import::{AcceptedDays, FindingKind, ImportSettings};

use crate::desk::Desk;
use crate::small_school::{Files, Imported, Store, all_told, date, every_finding_has_words, has, maple, settings};

const TODAY: &str = "2025-09-13";

fn calendar(events: &str) -> Files {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.replace('\n', "\r\n"));
    Files(Default::default()).with("school.ics", &text)
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:1\n{lines}\nEND:VEVENT\n")
}

/// A school that stands; its school days are Monday to Friday from 1 to 12 September.
fn standing() -> Store {
    let mut store = Store::default();
    store.import(&maple(), &settings(TODAY));
    store
}

fn import(store: &mut Store, files: &Files, accepted: AcceptedDays) -> Imported {
    let imported = store.import(files, &ImportSettings { accepted, ..settings(TODAY) });
    every_finding_has_words(&imported.report);
    imported
}

fn proposed(imported: &Imported) -> Vec<String> {
    let short = |is_short| if is_short { " short" } else { "" };
    let days = imported.plan.proposed.iter();
    days.map(|day| format!("{} {}{}", day.date, day.title, short(day.is_short))).collect()
}

fn closed(store: &Store) -> Vec<String> {
    let (_, body) = store.known.of_kind(kind::CALENDAR).next().unwrap();
    let calendar: Calendar = body.read().unwrap();
    let weekday = |day: &&attendance::CalendarDay| !["2025-09-06", "2025-09-07"].map(date).contains(&day.date);
    let closed = calendar.days.iter().filter(|day| !day.kind.is_instructional()).filter(weekday);
    closed.map(|day| format!("{} {}", day.date, day.label)).collect()
}

#[test]
fn no_day_is_called_off_until_somebody_says_yes_to_it() {
    let files = calendar(
        &(event("DTSTART;VALUE=DATE:20250901\nSUMMARY:Labor Day")
            + &event("DTSTART;VALUE=DATE:20250904\nDTEND;VALUE=DATE:20250906\nSUMMARY:No school \\, staff day")),
    );
    let mut store = standing();
    let imported = import(&mut store, &files, AcceptedDays::None);
    let expected = ["2025-09-01 Labor Day", "2025-09-04 No school , staff day", "2025-09-05 No school , staff day"];
    assert_eq!(proposed(&imported), expected);
    assert!(imported.plan.is_empty() && closed(&store).is_empty());
    // One of them, then all.
    let one = AcceptedDays::These([date("2025-09-05")].into());
    import(&mut store, &files, one);
    assert_eq!(closed(&store), ["2025-09-05 No school , staff day"]);
    let imported = import(&mut store, &files, AcceptedDays::All);
    assert!(imported.plan.schools[0].days_changed > 0, "an absence on the first day counts no more");
    assert_eq!(closed(&store), expected);
    let again = import(&mut store, &files, AcceptedDays::All);
    assert!(again.plan.is_empty() && again.plan.proposed.is_empty());
}

#[test]
fn all_day_events_are_read_as_calendars_write_them() {
    let cases: [(&str, &[&str]); 14] = [
        ("DTSTART;VALUE=DATE:20250902\nSUMMARY:Holiday", &["2025-09-02 Holiday"]),
        ("DTSTART:20250902\nDTEND:20250902\nSUMMARY:Holiday", &["2025-09-02 Holiday"]),
        ("DTSTART;VALUE=DATE:20250902\nDURATION:P2D\nSUMMARY:Break", &["2025-09-02 Break", "2025-09-03 Break"]),
        ("DTSTART;VALUE=DATE:20250902\nSUMMARY:No sch\n ool today", &["2025-09-02 No school today"]),
        ("DTSTART;X-WHY=\"a:b\";VALUE=DATE:20250902\nSUMMARY;LANGUAGE=en:Closed", &["2025-09-02 Closed"]),
        ("DTSTART;VALUE=DATE:20250902\nSUMMARY:Early release", &["2025-09-02 Early release short"]),
        ("DTSTART;VALUE=DATE:20250906\nSUMMARY:Holiday", &[]),
        ("DTSTART;VALUE=DATE:20250902\nSTATUS:CANCELLED\nSUMMARY:Holiday", &[]),
        ("DTSTART;TZID=America/New_York:20250902T180000\nSUMMARY:No school board", &[]),
        (
            "DTSTART;VALUE=DATE:20250902\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Closed",
            &["2025-09-02 Closed", "2025-09-09 Closed"],
        ),
        (
            "DTSTART;VALUE=DATE:20250901\nRRULE:FREQ=WEEKLY;UNTIL=20250908;BYDAY=MO,WE\nSUMMARY:Closed",
            &["2025-09-01 Closed", "2025-09-03 Closed", "2025-09-08 Closed"],
        ),
        (
            "DTSTART;VALUE=DATE:20250902\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20250903T000000Z\nSUMMARY:Closed",
            &["2025-09-02 Closed", "2025-09-04 Closed"],
        ),
        ("DTSTART;VALUE=DATE:20200902\nRRULE:FREQ=YEARLY\nSUMMARY:Closed", &["2025-09-02 Closed"]),
        (
            "DTSTART;VALUE=DATE:20250902\nBEGIN:VALARM\nSUMMARY:Wake up\nEND:VALARM\nSUMMARY:Holiday",
            &["2025-09-02 Holiday"],
        ),
    ];
    for (lines, expected) in cases {
        let imported = import(&mut standing(), &calendar(&event(lines)), AcceptedDays::None);
        assert_eq!(imported.report.errors, [], "{lines}");
        assert_eq!(proposed(&imported), expected, "{lines}");
    }
}

#[test]
fn what_cannot_be_read_is_named_by_its_line() {
    let cases = [
        ("DTSTART;VALUE=DATE:2025\nSUMMARY:Holiday", "school.ics:5 DTSTART date_unreadable"),
        ("SUMMARY:Holiday", "school.ics:3 DTSTART value_missing"),
        ("DTSTART:20250904\nDTEND:20250902\nSUMMARY:Holiday", "school.ics:3 DTEND dates_out_of_order"),
        ("DTSTART:20250904\nRRULE:FREQ=MONTHLY;BYDAY=1MO\nSUMMARY:Holiday", "school.ics:6 RRULE repetition_unread"),
        ("DTSTART:20250904\nSUMMARY:Diwali", "school.ics:3 SUMMARY event_not_taken"),
    ];
    for (lines, expected) in cases {
        let imported = import(&mut standing(), &calendar(&event(lines)), AcceptedDays::All);
        let told: Vec<String> = imported.report.findings().map(crate::small_school::told).collect();
        assert_eq!(told, [expected], "{lines}");
    }
    let whole =
        String::from_utf8(calendar(&event("DTSTART:20250904\nSUMMARY:Holiday")).0["school.ics"].clone()).unwrap();
    let half = Files(Default::default()).with("school.ics", &whole[..whole.len() - 20]);
    let page = Files(Default::default()).with("school.ics", "<html></html>\n");
    for (files, expected) in [(half, "school.ics:7 text_cut_off"), (page, "school.ics:1 not_i_calendar")] {
        let imported = import(&mut standing(), &files, AcceptedDays::All);
        assert_eq!(all_told(&imported.report.errors), [expected]);
        assert!(imported.plan.is_empty());
    }
}

#[test]
fn a_shorter_day_is_still_a_school_day_and_a_calendar_of_events_makes_no_year_by_itself() {
    let files = calendar(&event("DTSTART:20250903\nSUMMARY:Early release"));
    let mut store = standing();
    import(&mut store, &files, AcceptedDays::All);
    let (_, body) = store.known.of_kind(kind::CALENDAR).next().unwrap();
    let calendar: Calendar = body.read().unwrap();
    assert_eq!(calendar.find_day(date("2025-09-03")).unwrap().kind, CalendarKind::ShortDay);
    let mut empty = Store::default();
    empty.import(&maple().without("calendar.csv").without("attendance.csv"), &settings(TODAY));
    let imported = import(&mut empty, &files, AcceptedDays::All);
    assert!(imported.plan.is_empty() && has(&imported.report, &FindingKind::CalendarFirst));
}

#[test]
fn the_plan_shows_the_days_and_asks_before_anything_changes() {
    let desk = Desk::with_school();
    let files = desk.put(&calendar(&event("DTSTART;VALUE=DATE:20250905\nSUMMARY:Staff day")));
    let before = desk.dump();
    let asked = desk.import(&files, "en");
    assert_eq!((asked.status, asked.err.as_str()), (Some(1), ""));
    assert!(asked.out.contains("Proposed, no school: September 5, 2025, Staff day"), "{}", asked.out);
    assert!(asked.out.contains("--yes --accept-calendar"), "{}", asked.out);
    assert!(desk.dump() == before);
    let path = files.to_str().unwrap();
    let other = desk.say(&["import", "--yes", "--accept-calendar=2025-09-04", path]);
    assert!(other.status == Some(1) && desk.dump() == before, "{other:?}");
    let wrong = desk.say(&["import", "--yes", "--accept-calendar=friday", path]);
    assert_eq!(wrong.status, Some(2));
    let planned = desk.say(&["import", "--accept-calendar", path]);
    assert!(planned.status == Some(1) && desk.dump() == before, "{planned:?}");
    let taken = desk.say(&["import", "--yes", "--accept-calendar", path]);
    assert_eq!(taken.status, Some(0), "{taken:?}");
    assert!(taken.out.contains("No school: September 5, 2025, Staff day") && desk.dump() != before, "{}", taken.out);
}
