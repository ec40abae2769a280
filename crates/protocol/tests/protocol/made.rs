//! `ui/src/made/commands.ts` says what the types say. `PRESENTE_MAKE=1` writes it; `cargo xtask make` sets that.

use std::path::PathBuf;

#[test]
fn the_typescript_of_the_commands_is_not_stale() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/made/commands.ts");
    let made = protocol::typescript();
    if std::env::var_os("PRESENTE_MAKE").is_some() {
        std::fs::write(&path, &made).expect("ui/src/made is writable");
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == made, "ui/src/made/commands.ts is stale: run `cargo xtask make`");
}

#[test]
fn every_command_has_a_name_of_its_own() {
    let mut names: Vec<_> = protocol::CommandName::list().into_iter().map(|c| c.name).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
