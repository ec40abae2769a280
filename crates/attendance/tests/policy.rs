//! What a policy is made of, who is asked to confirm it, and in which language it is read.

use attendance::policy::{confirm, parts_of, publish};
use attendance::*;
use chrono::NaiveDate;

fn heading(text: &str) -> PolicyPart {
    PolicyPart::Heading { text: text.into() }
}

fn paragraph(text: &str) -> PolicyPart {
    PolicyPart::Paragraph { text: text.into() }
}

fn list(items: &[&str]) -> PolicyPart {
    PolicyPart::List { items: items.iter().map(ToString::to_string).collect() }
}

#[test]
fn a_pasted_text_is_headings_paragraphs_and_lists_and_nothing_that_a_screen_would_carry_out() {
    for (text, parts) in [
        ("", vec![]),
        (
            "One line.\nThe same paragraph.\n\nAnother.",
            vec![paragraph("One line. The same paragraph."), paragraph("Another.")],
        ),
        ("# When a child is away\r\nCall us.", vec![heading("When a child is away"), paragraph("Call us.")]),
        ("## \n\nOnly this.", vec![paragraph("Only this.")]),
        (
            "Bring:\n- a note,\n  signed\n- nothing else\n\nThank you.",
            vec![paragraph("Bring:"), list(&["a note, signed", "nothing else"]), paragraph("Thank you.")],
        ),
        ("• eins\n* zwei\n– drei", vec![list(&["eins", "zwei", "drei"])]),
        ("<b onclick=\"x()\">Bold</b>", vec![paragraph("<b onclick=\"x()\">Bold</b>")]),
        ("-5 degrees is cold.", vec![paragraph("-5 degrees is cold.")]),
    ] {
        assert_eq!(parts_of(text), parts, "{text:?}");
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn ask(saw_version: u32, ask: AskToConfirm) -> PublishPolicy {
    let draft = |lang: &str| PolicyDraft { lang: lang.into(), title: "Absences".into(), text: "Call us.".into() };
    PublishPolicy {
        id: PolicyId(uuid::Uuid::from_u128(1)),
        saw_version,
        school: SchoolId(uuid::Uuid::from_u128(2)),
        texts: vec![draft("en"), draft("es")],
        valid_from: day("2026-12-01"),
        ask,
    }
}

#[test]
fn a_new_edition_asks_again_only_where_the_school_says_so() {
    use AskToConfirm::*;
    let today = day("2026-11-17");
    let first = publish(None, &ask(0, Everybody), today).expect("published");
    assert_eq!((first.edition, first.asked_since), (1, Some(1)));
    for (who, asked_since, whoever_confirmed_the_first, whoever_confirmed_none) in
        [(Nobody, None, false, false), (WhoHasNot, Some(1), false, true), (Everybody, Some(2), true, true)]
    {
        let second = publish(Some(&first), &ask(1, who), today).expect("published");
        assert_eq!((second.edition, second.version, second.asked_since), (2, 2, asked_since), "{who:?}");
        assert_eq!(second.asks(Some(1)), whoever_confirmed_the_first, "{who:?}");
        assert_eq!(second.asks(None), whoever_confirmed_none, "{who:?}");
        assert!(!second.asks(Some(2)), "{who:?}");
    }
    assert_eq!(publish(Some(&first), &ask(0, Nobody), today), Err(Refusal::ChangedMeanwhile));
}

#[test]
fn a_receipt_is_given_once_an_edition_and_never_for_one_that_is_not_out() {
    let policy = publish(None, &ask(0, AskToConfirm::Everybody), day("2026-11-17")).expect("published");
    let guardian = PersonId(uuid::Uuid::from_u128(3));
    let said = |edition| ConfirmPolicy { policy: policy.id, edition, said_on: day("2026-11-18") };
    let first = confirm(None, &said(1), &policy, guardian, day("2026-11-18")).expect("taken").expect("new");
    assert_eq!((first.edition, first.version), (1, 1));
    assert_eq!(confirm(Some(&first), &said(1), &policy, guardian, day("2026-11-19")), Ok(None));
    assert_eq!(confirm(None, &said(2), &policy, guardian, day("2026-11-18")), Err(Refusal::NotFound));
}

#[test]
fn a_reader_gets_their_own_language_where_there_is_one_and_else_the_first() {
    let policy = publish(None, &ask(0, AskToConfirm::Nobody), day("2026-11-17")).expect("published");
    for (wished, given) in [(&["es-MX", "en"][..], "es"), (&["km", "es"], "es"), (&["km"], "en"), (&[], "en")] {
        assert_eq!(policy.text_for(wished).map(|text| text.lang.as_str()), Some(given), "{wished:?}");
    }
}
