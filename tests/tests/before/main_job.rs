//! What a school of an earlier version does after it came forward: a family reads what was, explains, and is answered.

use std::{path::Path, sync::Arc};

use attendance::*;
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    cluster::Cluster,
    tiny::{self, AMINA, NOOR, YUSUF},
    world::{PASSWORD, World, story_day},
};
use server::{
    Office,
    store::{Executor, StorePlace},
};

use crate::{database_of, file_of, migrations};

/// The school at a place, opened by today's program.
pub fn world_at(place: StorePlace) -> World {
    let clock = Arc::new(TurnedClock::on(story_day()));
    let office = Office::open_at(place, clock.clone(), Arc::new(CountedIds::new(9001)), Executor::Inline);
    World::around(office.expect("it comes forward"), clock, tempfile::tempdir().expect("a folder"), 9001)
}

pub fn world_of_file(version: usize, folder: &Path) -> World {
    let path = folder.join("presente.db");
    file_of(version, &path);
    world_at(StorePlace::from(path))
}

fn the_main_job_goes_on(world: &World, version: usize) {
    let amina = world.guardian(AMINA);
    let (yusuf, noor) = (world.student(YUSUF), world.student(NOOR));
    assert_eq!(amina.home().children.len(), 2, "version {version}");
    let before = amina.explanations();
    assert!(before.iter().any(|view| view.explanation.state == ExplanationState::Accepted), "version {version}");
    assert_eq!(amina.words_of(yusuf, None), ["¿A qué hora es la reunión?", "At four."]);
    assert_eq!(amina.goals(yusuf)[0].goal.state, GoalState::Agreed);

    let said = amina.explains(noor, &tiny::missed_days()[..1], "Con fiebre en casa.").expect("kept");
    amina.syncs(1);
    assert_eq!(amina.waiting(), 0, "version {version}");
    let liaison = world.new_computer(chrono::TimeDelta::zero());
    liaison.signs_in("okafor", PASSWORD).expect("the password is the one it was");
    liaison.syncs(1);
    assert!(liaison.board().review_queue.contains(&said.id), "version {version}");
    liaison.decides(said.id, Verdict::Accept, "Thank you.").expect("decided");
    liaison.syncs(1);
    amina.syncs(1);
    assert_eq!(amina.explanation(said.id).explanation.state, ExplanationState::Accepted, "version {version}");
}

#[test]
fn the_main_job_goes_on_in_a_school_of_every_earlier_version() {
    for version in 1..=migrations().len() {
        let folder = tempfile::tempdir().expect("a folder");
        the_main_job_goes_on(&world_of_file(version, folder.path()), version);
    }
}

#[test]
fn the_main_job_goes_on_in_a_school_of_every_earlier_version_on_postgresql_too() {
    let cluster = Cluster::shared();
    for version in 1..=migrations().len() {
        let name = database_of(version, &cluster);
        the_main_job_goes_on(&world_at(cluster.address(&name).into()), version);
    }
}
