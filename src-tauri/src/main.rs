//! Starts the window. Does nothing else.

#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use clap::Parser;

fn main() -> anyhow::Result<()> {
    presente_window::run(presente_window::Arguments::parse())
}
