//! Writes what the screens know of the Rust side: the command list and the words. A crate of its own, since it must
//! run while a new command has no body yet. Never writes anything but `ui/src/made/`.

use std::path::Path;

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let check = std::env::args().any(|argument| argument == "--check");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/made");
    let made = [("commands.ts", protocol::typescript()), ("words.ts", words::typescript().to_string())];
    let mut stale = Vec::new();
    for (name, text) in made {
        let path = folder.join(name);
        // A checkout on Windows may have turned the line ends.
        let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        if kept == text {
            continue;
        }
        if check {
            stale.push(name);
        } else {
            std::fs::create_dir_all(&folder)?;
            std::fs::write(&path, text).with_context(|| format!("ui/src/made/{name}"))?;
        }
    }
    if !stale.is_empty() {
        bail!("stale in ui/src/made: {}", stale.join(", "));
    }
    Ok(())
}
