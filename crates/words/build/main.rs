//! Turns `locales/` into typed functions: `made.rs` for this crate and `words.ts` for the screens.
//!
//! It never guesses: a file that cannot be read whole stops the build with its name and line.

#![expect(clippy::print_stdout, reason = "cargo reads a build script's orders from its output")]

mod rust;
mod source;
mod typescript;

use std::{env, fs, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the crate it builds"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo gives every build script a folder"));
    let locales = here.join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    println!("cargo::rerun-if-changed=build");

    match source::read(&locales) {
        Ok(languages) => {
            fs::write(out.join("made.rs"), rust::made(&languages)).expect("cargo's own folder can be written");
            fs::write(out.join("words.ts"), typescript::made(&languages)).expect("cargo's own folder can be written");
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}
