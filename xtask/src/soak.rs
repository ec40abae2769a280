//! What takes hours: the suites that CI runs a slice of, with as many seeds as one has time for.

use anyhow::Result;

use crate::machine::{self, Purpose};
use crate::stage::Stages;
use crate::{
    api, dist, fuzz, licences, node, programs,
    test::{self, Extent},
};

/// A suite's seeds for one example of a route: each is a whole exchange with a real server.
const SEEDS_FOR_AN_EXAMPLE: u32 = 20;

/// How long each body is tried by libFuzzer: what was found lately is found again in that.
const FUZZ_MINUTES: u32 = 20;

/// One life of the simulator of faults, from its seed.
pub fn replay(seed: u64) -> Result<()> {
    let mut stages = Stages::default();
    stages.stage("what is needed", |_| {
        machine::prepare(&[Purpose::Build, Purpose::Keep])?;
        node::install()?;
        node::build_when_changed()
    });
    let settings = [("PRESENTE_SEED", seed.to_string())];
    stages.after(&["what is needed"], "that life", |tally| {
        test::unit_and_story(
            tally,
            Extent::Fast,
            &settings,
            &["--test", "faults", "--success-output", "final", "lives_again"],
        )
    });
    stages.finish()
}

/// The suites read `PRESENTE_SEEDS`; proptest reads a variable of its own. With `PRESENTE_ENGINES` every story keeps its
/// school in PostgreSQL; `cargo xtask test` tells ten of them there.
pub fn soak(seeds: u32, only: Option<&str>) -> Result<()> {
    let mut stages = Stages::default();
    stages.stage("what is needed", |_| {
        machine::prepare(&[Purpose::Build, Purpose::Keep, Purpose::Ask])?;
        node::install()?;
        node::build_when_changed()
    });
    let settings = [("PRESENTE_SEEDS", seeds.to_string()), ("PROPTEST_CASES", seeds.to_string())];
    let only: Vec<&str> = only.into_iter().collect();
    stages.after(&["what is needed"], "unit and story tests", |tally| {
        test::unit_and_story(tally, Extent::Whole, &settings, &only)
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
        if cfg!(target_os = "linux") && machine::is_root() {
            let then = dist::Then::Tried;
            stages.after(&["programs built"], "packages, installed", |_| dist::dist(dist::Profile::Debug, then, None));
        }
    }
    stages.finish()
}
