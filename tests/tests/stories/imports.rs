//! A later import meets what people have done since: decisions stay, disagreements are shown, nothing doubles.

use attendance::*;
use chrono::Days;
use presente_tests::worlds::{
    maple_street::{MATEO, MapleStreet, ROSA_RIVERA},
    world::{World, import_files, story_day},
};

fn import_on(world: &World, today: chrono::NaiveDate) {
    let files = tempfile::tempdir().expect("a folder");
    MapleStreet { seed: 1, today }.write(files.path()).expect("written");
    let report = import_files(&world.office, files.path(), today).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
}

#[test]
fn the_same_files_again_change_nothing() {
    let world = World::maple_street();
    let before = world.count("SELECT CAST(sum(seq) AS BIGINT) FROM school");
    import_on(&world, story_day());
    assert_eq!(world.count("SELECT CAST(sum(seq) AS BIGINT) FROM school"), before);
}

#[test]
pub fn a_decision_outlives_the_next_import_and_the_disagreement_is_on_the_board() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let said = rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    liaison.decides(said.id, Verdict::Accept, "").expect("accepted");
    liaison.syncs(1);
    world.clock.pass_days(1);
    import_on(&world, story_day() + Days::new(1));
    liaison.syncs(1);
    rosa.syncs(1);
    let board = liaison.board();
    let found = board.discrepancies.iter().filter(|row| row.student.id == mateo).count();
    assert!(found <= 1, "one disagreement is told once");
    let face = rosa.history(mateo).days.into_iter().find(|d| d.date == story_day()).expect("the day").face;
    assert!(matches!(face, Face::MissedExplained | Face::AtSchool), "the school's word stands: {face:?}");
}
