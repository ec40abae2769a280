//! What the bench says of its figures.

use presente_tests::bench::*;

#[test]
fn a_figure_is_within_its_budget_or_is_said_not_to_be() {
    let row = |figure, budget| Row {
        what: "something".into(),
        figure,
        unit: "ms",
        yardstick: Some(Yardstick { what: "something else", figure: 10.0 }),
        budget,
        note: String::new(),
    };
    assert!(row(13.0, Budget::AtMostTimes { times: 1.3 }).is_within());
    assert!(!row(14.0, Budget::AtMostTimes { times: 1.3 }).is_within());
    assert!(row(5.0, Budget::AtLeastTimes { times: 0.5 }).is_within());
    assert!(!row(4.0, Budget::AtLeastTimes { times: 0.5 }).is_within());
    assert!(!row(6.0, Budget::AtMost { figure: 5.0 }).is_within());
    let told = table(&[row(6.0, Budget::AtMost { figure: 5.0 })], &DISTRICT);
    assert!(told.contains("| no "));
    assert!(DISTRICT.iter().all(|LeftOut { what, by }| told.contains(what) && told.contains(by)));
}
