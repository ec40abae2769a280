//! Whose crates these are, by which licences, and from where: `cargo deny` over everything that is locked. It asks no
//! network; what is known of flaws in other people's crates is asked for where there is one (`cargo deny check
//! advisories`).

use anyhow::Result;

use crate::programs;

const VERSION: &str = "0.20.2";

/// Installs `cargo deny` into `target/` where it is not there, and asks it.
pub fn check() -> Result<()> {
    let place = programs::target().join("tools");
    let program = place.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let mut cargo = programs::cargo();
        // Asked once a soak: that it is built sooner is worth more than that it is quick.
        cargo.args(["install", "--debug", "--locked", "cargo-deny", "--version", VERSION, "--root"]).arg(&place);
        cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
        programs::run(&mut cargo)?;
    }
    let mut deny = std::process::Command::new(program);
    deny.current_dir(programs::root()).args([
        "--all-features",
        "--offline",
        "--locked",
        "check",
        "licenses",
        "bans",
        "sources",
    ]);
    programs::run(&mut deny)
}
