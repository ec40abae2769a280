//! Running other programs: said before it is done, failing with the program's name. Never hides what they print.

use std::cell::Cell;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the checkout").to_path_buf()
}

/// The cargo that runs this program.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What `cargo run` sets for this program is not for the programs that this program runs.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_BIN_NAME" {
            command.env_remove(&*name);
        }
    }
    command.current_dir(root());
    command
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program that the workspace has built.
pub fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// The built program, ready to be given arguments.
pub fn start(name: &str) -> Command {
    let mut command = Command::new(built(name));
    command.current_dir(root());
    command
}

/// Looks a program up as a shell would.
pub fn find(name: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    std::env::split_paths(&paths)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))))
        .find(|path| path.is_file())
}

thread_local! {
    /// What stands in front of each line that this thread says.
    static NAME: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Does the work with this name in front of each line that it says: for what runs beside something else.
pub fn saying<T>(name: &'static str, work: impl FnOnce() -> T) -> T {
    NAME.set(Some(name));
    let done = work();
    NAME.set(None);
    done
}

/// Prints, under the name of whoever says it.
pub fn say(text: &str) {
    match NAME.get() {
        None => println!("{text}"),
        Some(name) => text.lines().for_each(|line| println!("{name} | {line}")),
    }
}

/// Runs to the end, printing as it goes.
pub fn run(command: &mut Command) -> Result<()> {
    if NAME.get().is_some() {
        let well = watch(command, |_| {})?;
        return if well { Ok(()) } else { bail!("{} did not go well", line(command)) };
    }
    say(&format!("  $ {}", line(command)));
    let status = command.status().with_context(|| missing(command))?;
    if !status.success() {
        bail!("{} ended with {status}", line(command));
    }
    Ok(())
}

/// Runs to the end and hands every line it prints to `look`, on this thread. Says whether it succeeded.
pub fn watch(command: &mut Command, mut look: impl FnMut(&str)) -> Result<bool> {
    say(&format!("  $ {}", line(command)));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().with_context(|| missing(command))?;
    let (send, lines) = std::sync::mpsc::channel();
    let streams: [Option<Box<dyn Read + Send>>; 2] =
        [child.stdout.take().map(|s| Box::new(s) as _), child.stderr.take().map(|s| Box::new(s) as _)];
    for stream in streams.into_iter().flatten() {
        let send = send.clone();
        std::thread::spawn(move || {
            for text in BufReader::new(stream).split(b'\n').map_while(|bytes| bytes.ok()) {
                if send.send(String::from_utf8_lossy(&text).into_owned()).is_err() {
                    return;
                }
            }
        });
    }
    drop(send);
    for text in lines {
        say(&text);
        look(&without_colour(&text));
    }
    Ok(child.wait()?.success())
}

/// What it prints on standard output; what it prints on standard error is shown.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| missing(command))?;
    if !output.status.success() {
        bail!("{} ended with {}", line(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_string())
}

/// The command as a person would type it, shortened.
pub fn line(command: &Command) -> String {
    let root = root();
    let shown = |part: &OsStr| {
        let path = Path::new(part);
        let text = path.strip_prefix(&root).unwrap_or(path).to_string_lossy().into_owned();
        if text.contains([' ', '"', '\n']) || text.is_empty() { format!("'{text}'") } else { text }
    };
    let program = Path::new(command.get_program());
    let named = program.file_stem().filter(|_| program.is_absolute()).unwrap_or(command.get_program());
    let text = std::iter::once(named).chain(command.get_args()).map(shown).collect::<Vec<_>>().join(" ");
    if text.chars().count() <= 160 { text } else { format!("{} …", text.chars().take(160).collect::<String>()) }
}

fn missing(command: &Command) -> String {
    format!("{} could not be started", Path::new(command.get_program()).display())
}

/// Text as it would be without a terminal's colours.
fn without_colour(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(|end| end.is_ascii_alphabetic());
        } else {
            plain.push(character);
        }
    }
    plain
}

/// A program that is stopped, by its id, when this goes out of scope.
pub struct Running {
    pub name: &'static str,
    child: Child,
}

impl Running {
    pub fn new(name: &'static str, command: &mut Command) -> Result<Running> {
        let child = command.spawn().with_context(|| missing(command))?;
        Ok(Running { name, child })
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    pub fn ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

/// Looks every so often until something is so. `false`: it was not so in all that time.
pub fn until(most: Duration, mut look: impl FnMut() -> Result<bool>) -> Result<bool> {
    const BETWEEN: Duration = Duration::from_millis(100);
    let begun = Instant::now();
    while !look()? {
        if most < begun.elapsed() {
            return Ok(false);
        }
        std::thread::sleep(BETWEEN);
    }
    Ok(true)
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.ended() {
            return;
        }
        // Asked first, so that a store is closed and a window's own processes go with it.
        if cfg!(unix) {
            let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
            if until(Duration::from_secs(3), || Ok(self.ended())).is_ok_and(|ended| ended) {
                return;
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_out_of_a_line() {
        assert_eq!(without_colour("\u{1b}[32;1mSummary\u{1b}[0m 3 passed"), "Summary 3 passed");
    }

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("npm");
        command.args(["run", "a b"]);
        assert_eq!(line(&command), "npm run 'a b'");
    }
}
