//! One write of every command.

use super::*;

/// One write of every command, as a computer keeps and sends it.
pub fn writes() -> Vec<Write> {
    let said_on = day("2026-10-07");
    let days = vec![day("2026-10-05"), day("2026-10-06")];
    let (explanation, request, goal) = (ExplanationId(id(20)), RequestId(id(60)), GoalId(id(70)));
    let mut writes = Vec::new();
    write(
        &mut writes,
        "explain_absence",
        &ExplainAbsence {
            id: explanation,
            student: MATEO,
            days: days.clone(),
            part: Part::FullDay,
            reason: Reason::Illness,
            note: words("es", "Fiebre desde el lunes.", ROSA),
            attachments: vec![paper()],
            said_on,
        },
    );
    for (place, part) in (0..).zip(every!(Part:
        FullDay,
        LateArrival { arrives: clock("10:15:00") },
        EarlyDeparture { leaves: clock("13:00:00") },
        LeaveAndReturn { leaves: clock("10:00:00"), returns: clock("11:30:00") },
    )) {
        write(
            &mut writes,
            "edit_explanation",
            &EditExplanation {
                id: explanation,
                saw_version: 1 + place,
                days: vec![day("2026-10-06")],
                part,
                reason: Reason::Appointment,
                note: Text::empty("es"),
                attachments: Vec::new(),
                said_on,
            },
        );
    }
    write(&mut writes, "withdraw_explanation", &WithdrawExplanation { id: explanation, saw_version: 5 });
    write(&mut writes, "see_explanation", &SeeExplanation { id: explanation });
    for (place, verdict) in (6..).zip(every!(Verdict: Accept, AskForMore, NotAccept)) {
        let words = words("en", "Please send the doctor's note.", OKAFOR);
        let ask = DecideExplanation { id: explanation, saw_version: place, verdict, words };
        write(&mut writes, "decide_explanation", &ask);
    }
    write(
        &mut writes,
        "ask_support",
        &AskSupport {
            id: request,
            student: MATEO,
            kind: SupportKind::Transport,
            urgency: Urgency::ThisWeek,
            words: words("es", "El autobús no pasa por nuestra calle.", ROSA),
            reach: Reach { how: ReachHow::Phone, when: "después de las 5".into(), interpreter: Some("es".into()) },
            attachments: Vec::new(),
            said_on,
        },
    );
    write(
        &mut writes,
        "handle_support",
        &HandleSupport {
            id: request,
            saw_version: 1,
            owner: Some(OKAFOR),
            due: Some(day("2026-10-14")),
            words: Some(words("en", "I have asked the bus office.", OKAFOR)),
            close: None,
        },
    );
    let close = HandleSupport {
        id: request,
        saw_version: 2,
        owner: None,
        due: None,
        words: None,
        close: Some(Outcome::Solved),
    };
    write(&mut writes, "handle_support", &close);
    for (place, step) in (3..).zip(every!(FamilyStep: Say, Reopen, Withdraw)) {
        let words = Some(words("es", "Sigue sin pasar.", ROSA));
        write(&mut writes, "add_to_support", &AddToSupport { id: request, saw_version: place, words, step });
    }
    write(
        &mut writes,
        "send_message",
        &SendMessage {
            id: MessageId(id(80)),
            student: MATEO,
            guardian: ROSA,
            text: words("es", "¿A qué hora es la reunión?", ROSA),
            attachments: Vec::new(),
            written_at: at("2026-10-07T12:00:00Z"),
        },
    );
    write(
        &mut writes,
        "mark_read",
        &MarkRead { student: MATEO, guardian: ROSA, delivered_to: Some(at("2026-10-07T13:00:00Z")), read_to: None },
    );
    write(
        &mut writes,
        "propose_goal",
        &ProposeGoal {
            id: goal,
            student: MATEO,
            most_days: 3,
            from: day("2026-11-01"),
            until: day("2027-01-29"),
            school_does: words("en", "We call on the first day.", OKAFOR),
            review_on: day("2027-02-01"),
        },
    );
    for (place, answer) in (1..).zip(every!(GoalAnswer: Accept, Change { most_days: 4 }, Decline)) {
        let family_does = words("es", "Salimos diez minutos antes.", ROSA);
        write(&mut writes, "answer_goal", &AnswerGoal { id: goal, saw_version: place, answer, family_does });
    }
    let confirm = ConfirmPolicy { policy: PolicyId(id(90)), edition: 2, said_on };
    write(&mut writes, "confirm_policy", &confirm);
    writes
}

fn write<T: Serialize + DeserializeOwned + PartialEq + Debug>(writes: &mut Vec<Write>, command: &str, ask: &T) {
    let body = json!(ask);
    let read: T = serde_json::from_value(body.clone()).expect("an ask is read as it was written");
    assert_eq!(&read, ask);
    writes.push(Write {
        id: WriteId(id(100 + writes.len() as u128)),
        command: command.into(),
        command_version: 1,
        body,
        written_at: at("2026-10-07T12:00:00Z"),
    });
}
