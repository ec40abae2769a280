//! The typed functions say what the files hold, in the language asked for.

use chrono::NaiveDate;
use words::{Direction, Words, languages, plain, pseudo_languages};

#[test]
fn a_tag_finds_its_language_or_the_nearest_or_english() {
    for (asked, found) in [
        ("en", "en"),
        ("es", "es"),
        ("ES", "es"),
        ("es-MX", "es"),
        ("ar_EG", "ar"),
        ("en-XA", "en-XA"),
        ("ar-XB", "ar-XB"),
        ("C", "en"),
        ("", "en"),
        ("so", "en"),
    ] {
        assert_eq!(Words::for_tag(asked).language().tag, found, "{asked}");
    }
}

#[test]
fn people_choose_among_real_languages_by_their_own_names() {
    let names: Vec<(&str, &str)> = languages().iter().map(|language| (language.tag, language.name)).collect();
    assert_eq!(names, [("ar", "العربية"), ("en", "English"), ("es", "Español")]);
    let hidden: Vec<&str> = pseudo_languages().iter().map(|language| language.tag).collect();
    assert_eq!(hidden, ["en-XA", "ar-XB"]);
}

#[test]
fn a_message_is_said_in_the_language_asked_for() {
    assert_eq!(Words::for_tag("en").action_send(), "Send");
    assert_eq!(Words::for_tag("es").action_send(), "Enviar");
    assert_eq!(Words::for_tag("ar").action_send(), "إرسال");
}

#[test]
fn a_name_keeps_its_own_direction_inside_a_sentence() {
    let said = Words::for_tag("ar").notification_message_from("Yusuf");
    assert!(said.contains("\u{2068}Yusuf\u{2069}"), "{said:?}");
    assert_eq!(plain(&said), "رسالة جديدة من Yusuf");
}

#[test]
fn arabic_counts_in_six_ways() {
    let arabic = Words::for_tag("ar");
    for (count, said) in [
        (0, "لا توجد رسائل جديدة"),
        (1, "رسالة جديدة واحدة"),
        (2, "رسالتان جديدتان"),
        (3, "3 رسائل جديدة"),
        (10, "10 رسائل جديدة"),
        (11, "11 رسالة جديدة"),
        (100, "100 رسالة جديدة"),
    ] {
        assert_eq!(plain(&arabic.tray_unread(count)), said);
    }
    let spanish = Words::for_tag("es");
    assert_eq!(spanish.tray_unread(0), "No hay mensajes nuevos");
    assert_eq!(spanish.tray_unread(1), "1 mensaje nuevo");
    assert_eq!(plain(&spanish.tray_unread(4)), "4 mensajes nuevos");
    assert_eq!(plain(&Words::for_tag("en").tray_unread(2)), "2 new messages");
}

#[test]
fn a_day_is_written_as_each_language_writes_it() {
    let day = NaiveDate::from_ymd_opt(2026, 10, 6).unwrap();
    assert_eq!(plain(&Words::for_tag("en").date(day)), "October 6, 2026");
    assert_eq!(plain(&Words::for_tag("es").date(day)), "6 de octubre de 2026");
    assert_eq!(plain(&Words::for_tag("ar").date(day)), "6 أكتوبر 2026");
    for month in 1..=12 {
        let day = NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
        let english = day.format("%B 1, 2026").to_string();
        assert_eq!(plain(&Words::for_tag("en").date(day)), english);
    }
}

#[test]
fn the_accented_disguise_is_longer_and_in_brackets_and_leaves_names_alone() {
    let words = Words::for_tag("en-XA");
    assert_eq!(words.action_send(), "[Šééññď]");
    let said = words.notification_message_from("Yusuf");
    assert!(said.starts_with('[') && said.ends_with(']') && said.contains("\u{2068}Yusuf\u{2069}"), "{said}");
    assert_eq!((words.face_letter_late(), words.face_letter_at_school()), ("Ł".into(), String::new()));
    let length = |tag| Words::for_tag(tag).connection_offline().chars().count() as f64;
    let longer = length("en-XA") / length("en");
    assert!((1.3..1.5).contains(&longer), "{longer} times as long");
}

#[test]
fn the_mirrored_disguise_runs_from_right_to_left() {
    let words = Words::for_tag("ar-XB");
    assert_eq!(words.language().direction, Direction::RightToLeft);
    assert_eq!(words.action_try_again(), "\u{202e}Try\u{202c} \u{202e}again\u{202c}");
    assert!(words.notification_message_from("Yusuf").contains("\u{2068}Yusuf\u{2069}"));
}
