//! What takes hours: the suites that CI runs a slice of, with as many seeds as one has time for.

use anyhow::Result;

use crate::machine::{self, Purpose};
use crate::stage::Stages;
use crate::{
    api, dist, endure, fuzz, licences, node, programs,
    test::{self, Extent},
};

/// A suite's seeds for one example of a route: each is a whole exchange with a real server.
const SEEDS_FOR_AN_EXAMPLE: u32 = 20;

/// How long each body is tried by libFuzzer: what was found lately is found again in that.
const FUZZ_MINUTES: u32 = 20;

/// For so many seeds one schedule of faults is lived on PostgreSQL: it takes as many times longer.
const SEEDS_FOR_A_SCHEDULE: u32 = 20;

/// What a life of faults is lived on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LivedOn {
    /// The simulator: the same again, step by step.
    Simulator,
    /// Real sockets and threads, with the faults that the seed says.
    Postgres,
}

/// One life under faults, from its seed.
pub fn replay(seed: u64, on: LivedOn) -> Result<()> {
    let mut stages = Stages::default();
    stages.stage("what is needed", |_| {
        machine::prepare(&[Purpose::Build, Purpose::Keep])?;
        node::install()?;
        node::build_when_changed()
    });
    let (setting, test) = match on {
        LivedOn::Simulator => ("PRESENTE_SEED", "a_seed_that_somebody_asks_for_lives_again"),
        LivedOn::Postgres => ("PRESENTE_SCHEDULE", "a_schedule_that_somebody_asks_for_is_lived_again"),
    };
    let settings = [(setting, seed.to_string())];
    let only = ["--test", "faults", "--success-output", "final", test];
    stages.after(&["what is needed"], "that life", |tally| test::unit_and_story(tally, Extent::Fast, &settings, &only));
    stages.finish()
}

/// Lives under faults are compiled for themselves, with a little optimisation: three times as many in an hour. proptest
/// reads a variable of its own. With `PRESENTE_ENGINES` every story keeps its school in PostgreSQL; `cargo xtask test`
/// tells ten of them there.
pub fn soak(seeds: u32, only: Option<&str>) -> Result<()> {
    let mut stages = Stages::default();
    stages.stage("what is needed", |_| {
        machine::prepare(&[Purpose::Build, Purpose::Keep, Purpose::Ask, Purpose::Drive])?;
        node::install()?;
        node::build_when_changed()
    });
    let schedules = (seeds / SEEDS_FOR_A_SCHEDULE).max(1);
    let only: Vec<&str> = only.into_iter().collect();
    let cases = [("PROPTEST_CASES", seeds.to_string())];
    stages.after(&["what is needed"], "unit and story tests", |tally| {
        test::unit_and_story(tally, Extent::Whole, &cases, &only)
    });
    let lives = [("PRESENTE_SEEDS", seeds.to_string()), ("PRESENTE_SCHEDULES", schedules.to_string())];
    let faults = [test::of_profile(), &["soak", "--test", "faults"], &only[..]].concat();
    stages.after(&["what is needed"], "lives under faults", |tally| {
        test::unit_and_story(tally, Extent::Whole, &lives, &faults)
    });
    let engines = [("PRESENTE_ENGINES", "all".to_owned())];
    let stories = [&["--test", "stories"], &only[..]].concat();
    stages.after(&["what is needed"], "stories on PostgreSQL", |tally| {
        test::unit_and_story(tally, Extent::Whole, &engines, &stories)
    });
    if only.is_empty() {
        stages.after(&["what is needed"], "licences and sources", |_| licences::check());
        stages.after(&["what is needed"], "bytes nobody thought of", |_| {
            fuzz::fuzz(None, FUZZ_MINUTES, fuzz::Then::Nothing)
        });
        let depth = api::Depth::Soak { examples: (seeds / SEEDS_FOR_AN_EXAMPLE).max(1) };
        stages.after(&["what is needed"], "programs built", |_| {
            programs::run(test::linting(Extent::Whole)?.args(["build", "--bins"]).args(test::WORKSPACE))
        });
        stages.after(&["programs built"], "the API, by schemathesis", |tally| api::ask(depth, tally));
        endure::stages(&mut stages);
        if cfg!(target_os = "linux") && machine::is_root() {
            let then = dist::Then::Tried;
            stages.after(&["programs built"], "packages, installed", |_| dist::dist(dist::Profile::Debug, then, None));
        }
    }
    stages.finish()
}
